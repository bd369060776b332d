"""What is imported when: the first paint waits for nothing that it does not show, commands never for the terminal."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FIRST_PAINT = "import ward_tui.__main__, ward_tui.app"
TOO_EARLY = (
    "sqlmodel",
    "sqlalchemy",
    "pydantic",
    "xlsxwriter",
    "rapidfuzz",
    "dateutil.rrule",
    "dateutil.parser",
    "ward_tui.store",
    "ward_tui.domain.model",
    "ward_tui.screens.base",
)
READING = ("programmes", "targets", "items", "alerts", "history", "check")
COMMANDS = """
import contextlib, io
from ward_tui.__main__ import main
with contextlib.redirect_stdout(io.StringIO()):
    assert main(["init", "thuy-nguyen"]) == 0
    for command in {commands}:
        for arguments in ([command], [command, "--json"]):
            assert main(arguments) == 0, arguments
"""


def modules_after(code: str) -> list[str]:
    """Return the modules that a fresh interpreter has after the code."""
    code += "\nimport sys\nprint(*sorted(sys.modules), sep='\\n')"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=120
    )
    assert result.returncode == 0, result.stderr
    return result.stdout.split()


@pytest.fixture(scope="module")
def at_first_paint() -> list[str]:
    """What is there when the first picture is painted."""
    return modules_after(FIRST_PAINT)


@pytest.mark.parametrize("name", TOO_EARLY)
def test_the_first_paint_does_not_wait_for(name: str, at_first_paint: list[str]) -> None:
    assert "textual.app" in at_first_paint
    assert not [module for module in at_first_paint if f"{module}.".startswith(f"{name}.")]


def test_reading_commands_do_without_the_terminal() -> None:
    found = modules_after(COMMANDS.format(commands=READING))
    assert "sqlmodel" in found
    assert not [module for module in found if module.partition(".")[0] in {"textual", "xlsxwriter"}]
