"""The habits of the house, kept by a test so that nobody has to remember them."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "ward_tui").rglob("*.py"))
LOCKS = ["requirements.lock", "requirements-pdf.lock", "requirements-dev.lock"]

MOST_LINES_IN_A_FILE = 300
MOST_LINES_IN_A_FUNCTION = 39
LONG_FUNCTIONS: dict[str, str] = {}  # "ward_tui/file.py:function" and the reason

THE_CLOCK = "ward_tui/__main__.py"
CLOCK_CALLS = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("time", "time")}

PRIVATE_TO_A_MACHINE = {
    "index address": re.compile(
        r"https?://\S+/simple\b|\b(?:extra-)?index-url\s*[= ]\s*\S*://|trusted-host\s*[= ]\s*\w"
    ),
    "path of a machine": re.compile(r"(?<![\w.~/-])/(?:(?:home|Users)/\w|root/|work/|tmp/\w)|\b[A-Z]:\\Users\\\w"),
}
BINARY = {".xlsx", ".docx", ".pdf", ".db", ".png", ".ico", ".xls", ".ods"}


def relative(path: Path) -> str:
    """The path as people write it, from the project's folder."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    """What a module says, read once for all tests."""
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a module."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def project_files() -> list[Path]:
    """The files git keeps or is about to keep; without git, those outside the folders of tools."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode == 0:
        paths = [ROOT / os.fsdecode(name) for name in listed.stdout.split(b"\0") if name]
    else:
        skipped = {".venv", ".git", "build", "dist", "__pycache__"}
        paths = [path for path in ROOT.rglob("*") if not skipped & set(path.relative_to(ROOT).parts)]
    return [path for path in paths if path.is_file() and path.suffix not in BINARY]


def has_reason(name: str) -> bool:
    """Whether docs/decisions.md names the file and says why it is long."""
    decisions = ROOT / "docs" / "decisions.md"
    lines = decisions.read_text(encoding="utf-8").splitlines() if decisions.exists() else []
    return any(name in line and len(line) > len(name) + 20 for line in lines)


def test_no_file_is_long_without_a_reason() -> None:
    every = (*MODULES, *ROOT.glob("tests/**/*.py"), *ROOT.glob("tools/*.py"))
    lengths = {relative(path): len(path.read_text(encoding="utf-8").splitlines()) for path in every}
    long = {name: lines for name, lines in lengths.items() if lines > MOST_LINES_IN_A_FILE and not has_reason(name)}
    assert not long, "split these, or give a reason in docs/decisions.md"


def test_no_function_is_long() -> None:
    long = {}
    for path in MODULES:
        for function in functions(tree_of(path)):
            name = f"{relative(path)}:{function.name}"
            lines = (function.end_lineno or function.lineno) - function.lineno + 1
            if lines > MOST_LINES_IN_A_FUNCTION and name not in LONG_FUNCTIONS:
                long[name] = lines
    assert not long


def clock_calls(tree: ast.AST) -> Iterator[int]:
    """The lines on which a module asks the machine for the day or the time."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            owner_name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            if (owner_name, node.func.attr) in CLOCK_CALLS:
                yield node.lineno


def test_only_the_entry_reads_the_clock() -> None:
    found = [
        f"{relative(path)}:{line}"
        for path in MODULES
        if relative(path) != THE_CLOCK
        for line in clock_calls(tree_of(path))
    ]
    assert not found, "today is an argument"


@pytest.mark.parametrize("call", ["date.today()", "datetime.now()", "datetime.datetime.now(tz)", "dt.date.today()"])
def test_a_reading_of_the_clock_is_recognised(call: str) -> None:
    assert list(clock_calls(ast.parse(f"x = 1\ny = {call}"))) == [2]


@pytest.mark.parametrize("what", PRIVATE_TO_A_MACHINE)
def test_nothing_private_to_a_machine_is_kept(what: str) -> None:
    found = [
        f"{relative(path)}:{number}: {line.strip()[:80]}"
        for path in project_files()
        if path != Path(__file__)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if PRIVATE_TO_A_MACHINE[what].search(line)
    ]
    assert not found


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_version_is_exact_and_hashed(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    entries = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    bad = [
        entry[:60] for entry in entries if not re.match(r"[\w.-]+==[\w.]+[^@]*? +--hash=sha256:[0-9a-f]{64}\b", entry)
    ]
    assert len(entries) > 10
    assert not bad


def test_the_locks_agree() -> None:
    every = (set(re.findall(r"^[\w.-]+==[\w.]+", (ROOT / name).read_text("utf-8"), re.MULTILINE)) for name in LOCKS)
    run, pdf, dev = every
    assert run < pdf < dev


def test_imports_go_the_right_way() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as main; main()", "--no-logo"]
    environment = {**os.environ, "PYTHONUTF8": "1", "NO_COLOR": "1"}
    result = subprocess.run(
        [*command, "--no-cache"], cwd=ROOT, capture_output=True, encoding="utf-8", env=environment, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
