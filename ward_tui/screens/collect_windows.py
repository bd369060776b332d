"""The windows of forms that came back: which files, and what counts where both sides were changed."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from ward_tui.screens.handover import FolderWindow
from ward_tui.screens.modal import Window
from ward_tui.services.collecting import ENDINGS
from ward_tui.services.folders import files_in
from ward_tui.widgets.foldercompletion import FolderCompletion
from ward_tui.widgets.optioncolumn import OptionColumn
from ward_tui.wording import collect_screen as words
from ward_tui.wording import collecting as told
from ward_tui.wording.record_names import short_id

if TYPE_CHECKING:
    from ward_tui.domain.collection import Collection, Edit

KEEP = "keep"


class ChooseFormsScreen(FolderWindow[tuple["Collection", Path]]):
    """Returns what the forms in a file or folder would change, and that path."""

    TITLE_TEXT, SAVE_LABEL = words.CHOOSE_TITLE, words.CHOOSE
    FIELD, TEXT, LABEL, DOING = "collect-file", words.CHOOSE_TEXT, words.CHOOSE_LABEL, words.READING

    def compose(self) -> ComposeResult:
        """Lay out the window, and the list of folders and workbooks over it."""
        yield from Window.compose(self)
        yield FolderCompletion(self._field, lambda head: files_in(head, self._base, ENDINGS))

    def on_mount(self) -> None:
        """Let what is typed or pasted take the place of the folder that is proposed."""
        self.call_after_refresh(self.call_after_refresh, self._field.action_select_all)  # after the end is shown

    def carry_out(self, folder: Path) -> tuple[Collection, Path]:
        """Read the forms over a reading connection."""
        office = self._desk.open(read_only=True)
        try:
            return office.collect_preview([folder], self.advance), folder
        finally:
            office.close()

    def _folder(self) -> Path:
        path = Path(self._field.value.strip().strip('"'))  # Windows puts marks around a copied path
        with suppress(RuntimeError):  # a user who does not exist: the path is then refused by its name
            path = path.expanduser()
        return self._base / path


class DecideEditScreen(Window[str]):
    """Asks which of several values counts; returns the key of the edit that is taken, `KEEP` for what stands now."""

    AUTO_FOCUS = "#collect-choice"
    TOPIC = "collect-choice"
    SAVE_LABEL = words.DECIDE

    def __init__(self, name: str, rivals: Sequence[Edit], files: Sequence[str]) -> None:
        """Ask about edits of one subject; files are the names of their files."""
        super().__init__()
        self._name, self._rivals, self._files = name, rivals, files

    def title_text(self) -> str:
        """Name what is decided."""
        first = self._rivals[0]
        return f"{short_id(first.id)} {self._name}\n{told.field_name(first)}"

    def fields(self) -> ComposeResult:
        """Say what stood in the form when it was made, and offer the values."""
        first = self._rivals[0]
        now = told.value(first.field, first.now)
        yield Static(f"{words.AT_EXPORT}: {told.exported(first)}", markup=False)
        options = [(words.DECIDE_KEEP.format(now=now), KEEP)]
        several = len(self._rivals) > 1
        for edit, file in zip(self._rivals, self._files, strict=True):
            template = words.DECIDE_TAKE_OF if several else words.DECIDE_TAKE
            form = told.value(edit.field, edit.form)
            options.append((template.format(form=form, place=told.place(edit.spot, file).rstrip(".")), edit.key))
        chosen = next((each.key for each in self._rivals if each.taken), KEEP if first.decided else "")
        with VerticalScroll(can_focus=False):
            yield OptionColumn(options, chosen, id="collect-choice")
        yield Static(words.DECIDE_KEYS, classes="quiet", markup=False)

    def on_mount(self) -> None:
        """Use the room that there is."""
        self.query_one("#window").add_class("broad")

    def on_option_line_picked(self) -> None:
        """A digit decides."""
        self.action_save()

    def on_option_line_submitted(self) -> None:
        """Enter decides."""
        self.action_save()

    def value(self) -> str:
        """Return what was chosen; nothing chosen keeps what stands now."""
        return self.query_one(OptionColumn).value or KEEP
