"""A review that is killed at any card comes back to that card, with every answer kept once."""

import os
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are of Unix", allow_module_level=True)

from tests.typing.program import Data, Program
from ward_tui.wording import overview
from ward_tui.wording import screens as words

F2, F6, LEFT, RIGHT = b"\x1bOQ", b"\x1b[17~", b"\x1b[D", b"\x1b[C"
# What is done before each kill, by keys; the last column: how many cards are answered by it.
LIVES: tuple[tuple[tuple[bytes, ...], int], ...] = (
    ((), 0),
    ((b" ",), 1),
    ((b"-", b" "), 2),
    ((F2, b"40\r"), 1),
    ((RIGHT,), 0),
    ((LEFT, b" "), 1),
    ((LEFT, LEFT), 0),
    ((RIGHT, RIGHT, b" ", RIGHT), 1),
    ((b" ", b" ", b"-"), 3),
    ((F2, b"55\r", RIGHT), 1),
)


class Reviewing(Program):
    """The program, standing at a card of the review."""

    def __enter__(self) -> "Reviewing":
        super().__enter__()
        self.wait_for(overview.BEFORE)
        self.go_to(b"5", "review")
        return self

    @property
    def head(self) -> str:
        """The line that says which card of which step is in front."""
        return self.screen.lines[2].strip()

    @property
    def card(self) -> str:
        """The identifier at the beginning of the card."""
        return next((line.split()[0] for line in self.screen.lines[3:] if line.strip()), "")

    def press(self, keys: bytes) -> None:
        """Press a key and wait for what it does: F2 asks, all others lead to another card."""
        before = self.head, self.card
        self.write(keys)
        if keys == F2:
            self.wait_for(words.ASK_HINT)
        else:
            self.wait_until(lambda: self.head != before[0] and self.card != before[1], f"effect of {keys!r}")
            self.wait_until(lambda: "-" in self.card or self.card.startswith("CT"), "a card")

    def wait_for_place(self, head: str, card: str) -> None:
        """Wait until this card is in front."""
        self.wait_until(lambda: (self.head, self.card) == (head, card), f"card {card} under {head}")

    def kill(self) -> None:
        """End the program as a power cut would."""
        os.kill(self._process.pid, signal.SIGKILL)
        self._process.wait()


def answered(data: Data) -> list[dict[str, Any]]:
    """The answers that are kept."""
    found: list[dict[str, Any]] = data.ask("review")["answered"]
    return found


def test_ten_kills_lose_and_double_nothing(tmp_path: Path, long: bool) -> None:
    data, expected, place = Data(tmp_path), 0, ("", "")
    data.make()
    with Reviewing(data) as program:
        program.press(b"\r")
        place = program.head, program.card
        assert program.head.startswith("Bước 2/9"), program.screen
        program.kill()
    for keys, count in LIVES if long else (LIVES[3], LIVES[8], LIVES[9]):
        with Reviewing(data) as program:
            program.wait_for_place(*place)
            for key in keys:
                program.press(key)
            place = program.head, program.card
            program.kill()
        expected += count
        kept = answered(data)
        assert len(kept) == len({each["subject_id"] for each in kept}) == expected, keys
    assert data.ask("check")["sound"]
    assert [each["text"] for each in answered(data) if each["answer"] == "update"] == ["tiến độ 40%", "tiến độ 55%"]
