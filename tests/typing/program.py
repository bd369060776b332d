"""The real program on a real database in a pseudo-terminal, and the text fields in it."""

import contextlib
import io
import json
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.conftest import FOLDERS
from tests.typing.terminal import Terminal, Way, python
from ward_tui.__main__ import main
from ward_tui.wording import overview
from ward_tui.wording import screens as words

TODAY = "2026-11-21"
F5, F6, CTRL_Z, CTRL_R = b"\x1b[15~", b"\x1b[17~", b"\x1a", b"\x12"
CTRL_S = "\x13"
ESCAPE = b"\x1b[27u"  # as terminals of today send it: nobody has to wait whether more of a sequence comes
CUT_LINE = b"\x1b[F\x1b[1;2H\x18"  # End, Shift+Home, Ctrl+X


@dataclass(frozen=True)
class Field:
    """A text field of the screen of projects and tasks.

    Attributes:
        key: what opens it.
        sign: what is on the screen exactly while it is open.
        save: what keeps its text.
        kept: what the screen says then.
        column: the table and the column in which it is kept, if any.
    """

    key: bytes
    sign: str
    save: str
    kept: str
    column: tuple[str, ...] = ()


FIELDS = {
    "search": Field(b"/", words.ASK_SEARCH_HINT, "\r", words.SEARCHED),
    "document": Field(F5, words.FINISH_DOCUMENT, "\r", "văn bản {text}", ("item", "document")),
    "note": Field(F6, words.NOTE_LABEL, CTRL_S, "ghi chú: {text}", ("note", "text")),
}


@dataclass(frozen=True)
class Data:
    """A database of the ward Thủy Nguyên in a folder of its own."""

    folder: Path

    @property
    def file(self) -> Path:
        """The file."""
        return self.folder / "ward.db"

    @property
    def options(self) -> list[str]:
        """The options by which every command finds it."""
        return ["--db", str(self.file), "--today", TODAY]

    def make(self) -> None:
        """Make the database."""
        with contextlib.redirect_stdout(io.StringIO()):
            assert main([*self.options, "init", "thuy-nguyen"]) == 0

    def copied_to(self, folder: Path) -> "Data":
        """Return a copy in another folder, as it is while nothing is being written."""
        copy = Data(folder)
        shutil.copyfile(self.file, copy.file)
        return copy

    def ask(self, *command: str) -> Any:
        """Return what a command of the program prints as JSON."""
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            assert main([*self.options, *command, "--json"]) == 0
        return json.loads(printed.getvalue())

    def kept(self, table: str, column: str) -> list[str]:
        """Return what was put into a column, newest first."""
        changes = [change for entry in self.ask("history") for change in entry["changes"]]
        rows = [each["after"] or {} for each in changes if each["table"] == table]
        return [row[column] for row in rows if column in row]


class Program(Terminal):
    """The running program, standing in the list of projects and tasks."""

    def __init__(self, data: Data, *, hears_hangup: bool = True) -> None:
        home = {name: str(data.folder / folder) for name, folder in FOLDERS.items()} | {"HOME": str(data.folder)}
        super().__init__(python("-m", "ward_tui", *data.options), env=home, hears_hangup=hears_hangup)
        self.data = data

    def stand_in_list(self) -> None:
        """Wait for the first picture and go to the list."""
        self.wait_for(overview.BEFORE)
        self.go_to(b"3", "items")

    def go_to(self, digit: bytes, place: str) -> None:
        """Switch to a screen by its digit."""
        self.write(digit)
        self.wait_until(lambda: self.place == words.PLACES[place], f"screen {place}")

    @property
    def place(self) -> str:
        """The name of the screen in its first line."""
        return self.screen.lines[0].partition("·")[2].partition("  ")[0].strip()

    @contextlib.contextmanager
    def field(self, name: str) -> Iterator[Field]:
        """Open a field, and leave it without saving unless it is closed by then."""
        field = FIELDS[name]
        self.write(field.key)
        self.wait_for(field.sign)
        try:
            yield field
        finally:
            if self.running and field.sign in str(self.screen):
                self.write(CTRL_R + ESCAPE if field.column else ESCAPE)  # a window would keep what was typed
                self.wait_while(field.sign)

    def cut(self) -> str:
        """Empty the line of the field and return what was in it, from the clipboard that the program filled."""
        known = len(self.screen.copied)
        self.write(CUT_LINE)
        self.wait_until(lambda: len(self.screen.copied) > known, "text on the clipboard")
        return self.screen.copied[-1]

    def wrongly_typed(
        self, phrases: Iterable[dict[str, Any]], manner: str, way: Way, backspace: bytes
    ) -> dict[str, str]:
        """Type each phrase into the open field and return those that came out wrong, with what came out."""
        wrong = {}
        for phrase in phrases:
            self.type_bursts(phrase[manner], way, backspace)
            if (value := self.cut()) != phrase["text"]:
                wrong[phrase["text"]] = value
        return wrong
