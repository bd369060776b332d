"""The forms for a result, a remark and for reopening."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.widgets import Label

from ward_tui.domain.deadlines import parse_day
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import NO_EVIDENCE, AppendixItem, Evidence
from ward_tui.domain.text import tidy
from ward_tui.screens import paper
from ward_tui.screens.drafted import DraftedWindow
from ward_tui.screens.modal import Window
from ward_tui.screens.records.drafts import Drafts
from ward_tui.widgets.fields import NoteField, TextField
from ward_tui.wording import formats
from ward_tui.wording import journal as journal_words
from ward_tui.wording import screens as words


@dataclass(frozen=True, slots=True)
class Finished:
    """The day on which a row was finished, and the paper that proves it."""

    day: date
    paper: Evidence


@dataclass(frozen=True, slots=True)
class Remark:
    """What was remarked, and the paper that proves it."""

    text: str
    paper: Evidence


class FinishScreen(DraftedWindow[Finished]):
    """Asks for the day and the document of a result; begins in the document, because the day is mostly today."""

    AUTO_FOCUS = "#finish-document"
    FAULTY: ClassVar[dict[str, str]] = {"done_after_today": "finish-day"}

    @staticmethod
    def draft_of(key: str) -> str:
        """Return under what the draft of a record is kept."""
        return f"finish {key}"

    def __init__(self, item: AppendixItem, today: date, drafts: Drafts) -> None:
        super().__init__(drafts, self.draft_of(item.id))
        self._item, self._today = item, today

    def title_text(self) -> str:
        """Name the row."""
        return words.FINISH_TITLE.format(id=journal_words.short_id(self._item.id)) + f"\n{self._item.name}"

    def fields(self) -> ComposeResult:
        """Ask for the day of the result and its paper."""
        example, proof = words.FINISH_DOCUMENT_EXAMPLE, self._item.document
        yield from paper.line(words.FINISH_DAY, "", "finish-day", formats.day(self._today), whole=True)
        yield from paper.line(words.FINISH_DOCUMENT, example, "finish-document", proof)
        yield from paper.day_and_scan(self._item.evidence)

    def value(self) -> Finished:
        """Return the day, not after today, and the paper."""
        day = parse_day(self.query_one("#finish-day", TextField).value)
        if day > self._today:
            raise WardError("done_after_today", day=day, today=self._today)
        number = self.query_one("#finish-document", TextField).value
        return Finished(day, paper.read_paper(self, number, self._today))


class ReopenScreen(Window[bool]):
    """Asks whether a finished row is to be reopened; leaving is the default."""

    AUTO_FOCUS = "#cancel"
    SAVE_LABEL = words.REOPEN

    def __init__(self, item: AppendixItem) -> None:
        super().__init__()
        self._item = item

    def title_text(self) -> str:
        """Name the row."""
        return words.REOPEN_TITLE.format(id=journal_words.short_id(self._item.id)) + f"\n{self._item.name}"

    def fields(self) -> ComposeResult:
        """Say what reopening does."""
        yield Label(words.REOPEN_TEXT.format(day=formats.day(self._item.done_on)), markup=False)

    def value(self) -> bool:
        """Return that the user agreed."""
        return True


class NoteScreen(DraftedWindow[Remark]):
    """Asks for a remark, and for the paper that proves it where there is one."""

    FAULTY: ClassVar[dict[str, str]] = {"note_empty": "note"}

    @staticmethod
    def draft_of(key: str) -> str:
        """Return under what the draft of a record is kept."""
        return f"remark {key}"

    def __init__(self, key: str, name: str, today: date, drafts: Drafts) -> None:
        super().__init__(drafts, self.draft_of(key))
        self._key, self._name, self._today = key, name, today

    def title_text(self) -> str:
        """Name the record."""
        return words.NOTE_TITLE.format(id=journal_words.short_id(self._key)) + f"\n{self._name}"

    def fields(self) -> ComposeResult:
        """Ask for the text."""
        yield Label(words.NOTE_LABEL, markup=False)
        yield NoteField(id="note")
        yield from paper.number_line(NO_EVIDENCE)
        yield from paper.day_and_scan(NO_EVIDENCE)

    def value(self) -> Remark:
        """Return the text, which must not be empty, and the paper."""
        text = self.query_one(NoteField).text
        if not tidy(text):
            raise WardError("note_empty")
        number = self.query_one(f"#{paper.NUMBER}", TextField).value
        return Remark(text, paper.read_paper(self, number, self._today))


class UndoLoadScreen(Window[bool]):
    """Asks before an undo takes a whole programme away; leaving is the default."""

    TITLE_TEXT = words.UNDO_LOAD_TITLE
    AUTO_FOCUS = "#cancel"
    SAVE_LABEL = words.UNDO_LOAD

    def __init__(self, names: str) -> None:
        super().__init__()
        self._names = names

    def fields(self) -> ComposeResult:
        """Say what is lost and how it comes back."""
        yield Label(words.UNDO_LOAD_TEXT.format(names=self._names), markup=False)

    def value(self) -> bool:
        """Return that the user agreed."""
        return True
