"""Help is Vietnamese throughout."""

from __future__ import annotations

import re

import pytest

from tests.cli.shell import Shell
from tests.wording.vietnamese import foreign_words

COMMANDS = [
    *("programmes", "init", "targets", "items", "alerts", "update", "record", "undo", "redo"),
    *("duties", "review", "history", "export", "check"),
    *("handover", "receive", "links", "disbursement"),
    *("import", "forms", "collect"),
]
ENGLISH = re.compile(r"\b(usage|options?|positional|arguments?|show|this|help message|exit|optional|default|choose)\b")


@pytest.fixture(autouse=True)
def width(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of the usual width."""
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)], ids=" ".join)
def test_help_of_the_program_and_of_every_command(nothing: Shell, command: list[str]) -> None:
    said = nothing.bare(*command, "--help")
    assert nothing.bare(*command, "-h") == said
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(f"cách dùng: {' '.join(['ward-tui', *command])} [-h]")
    assert "xem hướng dẫn rồi thoát" in said.out
    assert not ENGLISH.findall(said.out)
    assert foreign_words(re.sub(r"[A-Z][A-Z_.-]+(?:xlsx)?", " ", said.out), known=COMMANDS) == []


def test_the_program_lists_every_command_with_a_line(nothing: Shell) -> None:
    listed = re.findall(r"(?m)^    ([a-z]+) +(\S.*)$", nothing.bare("--help").out)
    assert sorted(name for name, _ in listed) == sorted(COMMANDS)


def test_slugs_are_not_broken_over_lines(nothing: Shell) -> None:
    shown = nothing.bare("init", "--help").out
    assert all(slug in shown for slug in ("hai-duong", "pham-su-manh", "thuy-nguyen", "hoa-binh", "dong-hai"))


def test_the_version_is_told(nothing: Shell) -> None:
    said = nothing.bare("--version")
    assert said.code == 0
    assert re.fullmatch(r"ward-tui \d+\.\d+\.\d+\n", said.out)
