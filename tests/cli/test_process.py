"""The program as an operating system runs it: encodings, pipes, exit codes, signals."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.shell import RESOLUTION, Shell
from tests.wording.vietnamese import is_one_sentence
from ward_tui.cli import commands

ROOT = Path(__file__).resolve().parents[2]
POSIX = pytest.mark.skipif(os.name != "posix", reason="pipes with names and signals are those of POSIX")
NEEDS_TERMINAL = "Màn hình làm việc cần một cửa sổ dòng lệnh: hãy chạy lệnh này trong cửa sổ dòng lệnh."


def start(*arguments: str, env: dict[str, str] | None = None, **options: Any) -> subprocess.Popen[bytes]:
    """Start the program without a terminal."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **(env or {})}
    streams: dict[str, Any] = {name: subprocess.PIPE for name in ("stdout", "stderr")} | options
    command = [sys.executable, "-m", "ward_tui", *arguments]
    return subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, text=False, **streams)


def run(*arguments: str, **options: Any) -> tuple[int, str, str]:
    """Run the program to its end; everything it says must be UTF-8."""
    with start(*arguments, **options) as process:
        out, err = process.communicate(timeout=60)
    return process.returncode, out.decode("utf-8"), err.decode("utf-8")


@pytest.mark.parametrize(
    "locale",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"},
    ],
    ids=["C", "ASCII"],
)
def test_vietnamese_comes_in_and_out_on_a_terminal_without_it(shell: Shell, locale: dict[str, str]) -> None:
    environment = locale | {"WARD_TUI_DB": str(shell.db)}
    code, out, err = run("update", RESOLUTION, "--note", "Đã trình Ban Thường vụ", env=environment)
    assert (code, out, err) == (0, "Đã ghi: PL14-07 – ghi chú: Đã trình Ban Thường vụ.\n", "")
    assert shell.ask("history")[0]["text"] == "PL14-07 – ghi chú: Đã trình Ban Thường vụ"


def test_wrong_use_ends_with_two(nothing: Shell) -> None:
    code, out, err = run("frob")
    assert (code, out) == (2, "")
    assert is_one_sentence(err.removesuffix("\n"))


def test_without_a_terminal_the_app_says_so(nothing: Shell) -> None:
    assert run("--db", str(nothing.db)) == (1, "", f"{NEEDS_TERMINAL}\n")
    assert list(nothing.folder.iterdir()) == []


@pytest.mark.parametrize("missing", ["stdin", "stdout"])
def test_a_stream_that_is_closed_is_no_terminal(nothing: Shell, monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
    monkeypatch.setattr(sys, missing, None)
    said = nothing.run()
    assert (said.code, said.err) == (1, f"{NEEDS_TERMINAL}\n")


@pytest.mark.parametrize("command", ["items", "--help"])
def test_a_reader_that_goes_away_early_is_no_fault(shell: Shell, command: str) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    with start("--db", str(shell.db), command, stdout=theirs) as process:
        os.close(theirs)
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_an_output_that_cannot_be_written_is_told(shell: Shell) -> None:
    with Path("/dev/full").open("wb") as full, start("--db", str(shell.db), "items", stdout=full) as process:
        _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert err.decode("utf-8") == "Không in được kết quả: hãy kiểm tra dung lượng trống của ổ đĩa.\n"


@POSIX
def test_ctrl_c_leaves_no_traceback(shell: Shell) -> None:
    settings = shell.folder / "settings.toml"
    os.mkfifo(settings)  # the program waits here, reading its settings
    with start("--db", str(shell.db), "items") as process, settings.open("wb"):
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err.decode("utf-8")) == (1, b"", "Đã dừng theo yêu cầu.\n")


def test_ctrl_c_inside_a_change_leaves_nothing_behind(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("ward_tui.services.editing.add_note", interrupted)
    before = shell.state()
    said = shell.run("update", RESOLUTION, "--progress", "5", "--note", "x")
    assert (said.code, said.out, said.err) == (1, "", "Đã dừng theo yêu cầu.\n")
    assert shell.state() == before


def test_a_mistake_of_the_program_is_one_sentence_and_a_file(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def mistaken(*_: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setitem(commands._COMMANDS, "items", mistaken)
    said = shell.run("items")
    kept = shell.folder / "ward-tui-loi.txt"
    assert (said.code, said.out) == (1, "")
    assert is_one_sentence(said.err.removesuffix("\n"))
    assert str(kept) in said.err
    assert "ZeroDivisionError" in kept.read_text(encoding="utf-8")
