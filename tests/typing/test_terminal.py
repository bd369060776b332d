"""The pseudo-terminal that the other tests look through, and the fault of Textual that can only be seen in one."""

import sys

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are of Unix; Windows consoles send records", allow_module_level=True)

from tests.typing.terminal import Screen, Terminal, python

STOCK = """
from textual.app import App
from textual.widgets import Label

class Stock(App):
    def compose(self):
        yield Label("sẵn sàng")

Stock().run()
"""


def test_the_screen_understands_what_textual_writes() -> None:
    screen = Screen(10, 3)
    pieces = ["\x1b[?1049h\x1b[2J\x1b[2;3", "Hđ\u0323x\x1b[1;31mY\x1b[0m", "\x1b]22;text\x07\r\n漢z", "\x1b[HA"]
    for piece in [*pieces, "\x1b]52;c;xJHh", "u5E=\x07"]:
        screen.draw(piece)
    assert screen.lines == ["A", "  đ\u0323xY", "漢z"]
    assert screen.copied == ["đố"]


def test_stock_textual_still_ends_at_a_byte_that_is_not_utf_8_so_the_cure_must_stay() -> None:
    with Terminal(python("-c", STOCK)) as terminal:
        terminal.wait_for("sẵn sàng")
        terminal.write(b"\xff")
        terminal.wait_until(lambda: not terminal.running, "end of the program")
