"""A program of three text fields that says in a file what they hold.

    python -m tests.typing.host_app REPORT [--stock]

F2, F3 and F4 focus the line, the note and the line on a modal screen; F10 empties the focused field and reports what it
held. Every one of these keys writes a new report. With `--stock` the program is built of Textual's own fields.
"""

import json
import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Input, Static, TextArea

from ward_tui.widgets.fields import NoteField, TextField
from ward_tui.widgets.terminal import survive_invalid_bytes

READY = "sẵn sàng"


class Dialog(ModalScreen[None]):
    """A modal screen of one field."""

    def __init__(self, field: Input) -> None:
        super().__init__()
        self.field = field

    def compose(self) -> ComposeResult:
        yield self.field


class HostApp(App[None]):
    """The program of three fields."""

    def __init__(self, report: Path, line: type[Input], note: type[TextArea]) -> None:
        super().__init__()
        self.report, self.line_type, self.note_type = report, line, note
        self.reports = 0

    def compose(self) -> ComposeResult:
        yield self.line_type(id="line")
        yield self.note_type(id="note")
        yield Static(READY)

    async def key_f2(self) -> None:
        await self.leave_dialog()
        self.focus_and_tell("#line")

    async def key_f3(self) -> None:
        await self.leave_dialog()
        self.focus_and_tell("#note")

    async def key_f4(self) -> None:
        await self.leave_dialog()
        await self.push_screen(Dialog(self.line_type(id="modal")))
        self.focus_and_tell("#modal")

    def key_f10(self) -> None:
        field = self.focused
        value = field.value if isinstance(field, Input) else field.text if isinstance(field, TextArea) else None
        if isinstance(field, Input | TextArea):
            field.clear()
        self.tell(value)

    async def leave_dialog(self) -> None:
        if isinstance(self.screen, Dialog):
            await self.pop_screen()

    def focus_and_tell(self, selector: str) -> None:
        self.screen.set_focus(self.screen.query_one(selector))
        self.tell(None)

    def tell(self, value: str | None) -> None:
        self.reports += 1
        content = {"number": self.reports, "field": self.focused.id if self.focused else None, "value": value}
        beside = self.report.with_suffix(".new")
        beside.write_text(json.dumps(content), encoding="utf-8")
        beside.replace(self.report)


if __name__ == "__main__":
    if "--stock" in sys.argv:
        HostApp(Path(sys.argv[1]), Input, TextArea).run()
    else:
        survive_invalid_bytes()
        HostApp(Path(sys.argv[1]), TextField, NoteField).run()
