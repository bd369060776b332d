"""A real program in a real pseudo-terminal: type bytes into it, look at its screen. Unix only."""

import base64
import codecs
import json
import os
import pty
import re
import select
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, Self

from rich.cells import cell_len

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data" / "typing_bursts.json"

PHRASES: list[dict[str, Any]] = json.loads(DATA.read_text(encoding="utf-8"))
MANNERS = ("shortest", "retype")  # keeping the common beginning of a word, or sending the whole word again
BACKSPACES = {"0x08": b"\x08", "0x7f": b"\x7f"}

Way = Literal["phrase", "bursts", "bytes"]
WAYS: tuple[Way, ...] = ("phrase", "bursts", "bytes")

# What starts a program as a user's shell does, so that the terminal is its own: a closed one then sends it SIGHUP.
_AT_HOME = "import os, sys; os.login_tty(0); os.execvp(sys.argv[1], sys.argv[1:])"
_DEAF = "import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN); "  # as nohup does

_TOKEN = re.compile(
    r"\x1b\[(?P<private>[?<>=]?)(?P<numbers>[\d;:]*)[ -/]*(?P<final>[@-~])"  # CSI
    r"|\x1b\]52;c;(?P<copied>[\w+/=]*)(?:\x07|\x1b\\)"
    r"|\x1b[\]P_^X].*?(?:\x07|\x1b\\)"  # strings such as titles and pointer shapes
    r"|\x1b[^\[\]P_^X]"
    r"|[^\x1b]",
    re.DOTALL,
)


class Screen:
    """What a program has drawn, as far as Textual's way of drawing needs it: cursor moves, erasing, plain cells.

    Attributes:
        copied: every text that the program has put on the clipboard.
    """

    def __init__(self, columns: int, rows: int) -> None:
        self.copied: list[str] = []
        self._columns, self._rows = columns, rows
        self._cells = [[" "] * columns for _ in range(rows)]
        self._x = self._y = 0
        self._rest = ""

    @property
    def lines(self) -> list[str]:
        """The lines of the screen, without the spaces at their ends."""
        return ["".join(row).rstrip() for row in self._cells]

    def __str__(self) -> str:
        return "\n".join(self.lines)

    def draw(self, output: str) -> None:
        """Take in what the program wrote; an unfinished sequence waits for its end."""
        output, self._rest, at = self._rest + output, "", 0
        while at < len(output):
            if (match := _TOKEN.match(output, at)) is None:
                self._rest = output[at:]
                return
            at = match.end()
            if match["final"]:
                if not match["private"]:
                    self._control(match["final"], [int(n or 0) for n in re.split("[;:]", match["numbers"])])
            elif match["copied"] is not None:
                self.copied.append(base64.b64decode(match["copied"]).decode())
            elif not match[0].startswith("\x1b"):
                self._put(match[0])

    def _control(self, final: str, numbers: list[int]) -> None:
        if final in "Hf":
            row, column = (*numbers, 1)[:2]
            self._x, self._y = max(column, 1) - 1, max(row, 1) - 1
        elif final == "J" and numbers[0] >= 2:
            self._cells = [[" "] * self._columns for _ in range(self._rows)]
        elif final == "K" and self._y < self._rows:
            self._cells[self._y][self._x :] = [" "] * (self._columns - self._x)

    def _put(self, character: str) -> None:
        if character == "\r":
            self._x = 0
        elif character == "\n":
            self._y = min(self._y + 1, self._rows - 1)
        elif character.isprintable() and self._y < self._rows and self._x < self._columns:
            width, row = cell_len(character), self._cells[self._y]
            if width:
                row[self._x : self._x + width] = [character, ""][:width]
                self._x += width
            elif self._x:
                row[self._x - 1] += character


class Terminal:
    """A running program, its keyboard and its screen; a context manager that ends the program."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        env: Mapping[str, str] | None = None,
        cwd: Path = ROOT,
        size: tuple[int, int] = (100, 30),
        patience: float = 20,
        hears_hangup: bool = True,
    ) -> None:
        """Start the command; `size` is columns and rows, `patience` the seconds that any wait may last."""
        self._patience = patience
        self.screen = Screen(*size)
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._keyboard, self._program_side = pty.openpty()
        termios.tcsetwinsize(self._program_side, (size[1], size[0]))
        side = self._program_side
        command = [*python("-c", _AT_HOME if hears_hangup else _DEAF + _AT_HOME), *command]
        self._process = subprocess.Popen(
            command, stdin=side, stdout=side, stderr=side, cwd=cwd, env=self._environment(env), start_new_session=True
        )

    @staticmethod
    def _environment(extra: Mapping[str, str] | None) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("TEXTUAL", "PYTEST", "LC_"))}
        return {**kept, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PYTHONUTF8": "1", **(extra or {})}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        self.hang_up()
        os.close(self._program_side)

    @property
    def running(self) -> bool:
        """Whether the program has not ended."""
        return self._process.poll() is None

    def wait_until(self, condition: Callable[[], bool], what: str) -> None:
        """Let the program work until the condition holds; fail when it ends before, or when patience does."""
        end, look = time.monotonic() + self._patience, 0.0001
        while not condition():
            ended = not self.running
            self._watch(look)
            look = min(look * 2, 0.02)
            if ended and not condition():
                raise AssertionError(f"the program ended before {what}:\n{self.screen}")
            if time.monotonic() > end:
                raise AssertionError(f"no {what} within {self._patience} s:\n{self.screen}")

    def wait_for(self, marker: str) -> None:
        """Wait until the marker is on the screen."""
        self.wait_until(lambda: marker in str(self.screen), f"“{marker}” on the screen")

    def wait_while(self, marker: str) -> None:
        """Wait until the marker has gone from the screen."""
        self.wait_until(lambda: marker not in str(self.screen), f"screen without “{marker}”")

    def hang_up(self) -> None:
        """Close the terminal as a user closes its window."""
        if self._keyboard >= 0:
            os.close(self._keyboard)
            self._keyboard = -1

    def wait_for_end(self) -> bool:
        """Wait for the end of a program that draws no more; tell whether it left no other process behind."""
        self._process.wait(self._patience)
        try:
            os.killpg(self._process.pid, 0)
        except ProcessLookupError:
            return True
        return False

    def write(self, data: bytes) -> None:
        """Type the bytes in one go and wait until the program has fetched them."""
        os.write(self._keyboard, data)
        self.wait_until(self._all_fetched, f"reading of {data!r}")

    def type_bursts(self, bursts: Sequence[str], way: Way, backspace: bytes) -> None:
        """Type what a typing program sends: one write for the phrase, for each burst, or for each byte."""
        writes = [burst.encode().replace(b"\b", backspace) for burst in bursts]
        if way != "bursts":
            phrase = b"".join(writes)
            writes = [phrase] if way == "phrase" else [bytes([byte]) for byte in phrase]
        for data in writes:
            self.write(data)

    def _all_fetched(self) -> bool:
        """Whether the program has fetched every byte; looking at its side also pushes bytes on that are under way."""
        return not select.select([self._program_side], [], [], 0)[0]

    def _watch(self, seconds: float) -> None:
        """Take in what the program draws; return at the first output or after the seconds."""
        if select.select([self._keyboard], [], [], seconds)[0]:
            self.screen.draw(self._decode(os.read(self._keyboard, 65_536)))


def python(*arguments: str) -> list[str]:
    """Return the command that runs this Python with the arguments."""
    return [sys.executable, *arguments]
