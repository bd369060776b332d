"""The windows for a new due date, for what holds a row up, and for saying that it was cleared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Label, Static

from ward_tui.domain.deadlines import Deadline, Precision, parse_deadline
from ward_tui.domain.errors import WardError
from ward_tui.domain.following import Extension, Level, Obstacle, ObstacleKind, check_cleared
from ward_tui.domain.inputs import parse_past_day
from ward_tui.domain.model import AppendixItem, Evidence, ItemKind
from ward_tui.domain.text import tidy
from ward_tui.screens import paper
from ward_tui.screens.drafted import DraftedWindow
from ward_tui.screens.listing import ListWindow, entry
from ward_tui.screens.modal import Window
from ward_tui.screens.records.drafts import Drafts
from ward_tui.widgets.fields import TextField
from ward_tui.widgets.options import OptionLine
from ward_tui.wording import following as words
from ward_tui.wording import formats
from ward_tui.wording import forms as form_words
from ward_tui.wording.answers import LEVEL
from ward_tui.wording.journal import short_id


@dataclass(frozen=True, slots=True)
class Extended:
    """A new due date, the document that decided it, and a remark."""

    due: Deadline
    paper: Evidence
    note: str = ""


@dataclass(frozen=True, slots=True)
class Obstructed:
    """What holds a row up, who must unblock it, since when."""

    kind: ObstacleKind
    level: Level
    since: date
    text: str = ""
    asked_of: str = ""
    request: str = ""


class ExtendScreen(DraftedWindow[Extended]):
    """Asks for a new due date and the document that decided it; shows the original one and the present one."""

    AUTO_FOCUS = "#extend-due"
    FAULTY: ClassVar[dict[str, str]] = {"extension_document": "extend-document"}

    @staticmethod
    def draft_of(key: str) -> str:
        """Return under what the draft of a record is kept."""
        return f"extend {key}"

    def __init__(
        self, item: AppendixItem, before: tuple[Extension, ...], term_end: date, today: date, drafts: Drafts
    ) -> None:
        super().__init__(drafts, self.draft_of(item.id))
        self._item, self._before, self._term_end, self._today = item, before, term_end, today

    def title_text(self) -> str:
        """Name the row."""
        return words.EXTEND_TITLE.format(id=short_id(self._item.id)) + f"\n{self._item.name}"

    def fields(self) -> ComposeResult:
        """Show what is known and ask for what is new."""
        yield Label(words.known_due(self._item, self._before), markup=False, id="known")
        yield from paper.line(words.EXTEND_DUE, words.EXTEND_DUE_EXAMPLE, "extend-due", "")
        yield from paper.line(words.EXTEND_DOCUMENT, words.EXTEND_DOCUMENT_EXAMPLE, "extend-document", "")
        yield from paper.line(words.EXTEND_DAY, words.EXTEND_DAY_EXAMPLE, "extend-day", "")
        yield from paper.line(words.EXTEND_NOTE, words.EXTEND_NOTE_EXAMPLE, "extend-note", "")
        yield Static(id="understood", markup=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say the day that counts while the new due date is typed."""
        if event.input.id == "extend-due":
            self.query_one("#understood", Static).update(self._understood(event.value))

    def _understood(self, text: str) -> str:
        try:
            due = parse_deadline(text)
        except WardError:
            return ""
        last, shown = due.last_day(self._term_end), formats.deadline(due)
        if last is None or text.strip() == shown == formats.day(last):
            return ""
        if due.precision is Precision.DAY:
            return form_words.UNDERSTOOD.format(what=shown)
        return form_words.UNDERSTOOD_DUE.format(what=shown, day=formats.day(last))

    def value(self) -> Extended:
        """Return the new due date, another one than before, with its document."""
        due, number = parse_deadline(self._text("extend-due")), tidy(self._text("extend-document"))
        if due.last_day(self._term_end) is None:
            raise WardError("extension_due")
        if due == self._item.finish:
            raise WardError("extension_same", due=due)
        if not number:
            raise WardError("extension_document")
        day = self._text("extend-day")
        decided = parse_past_day(day, self._today) if day else None
        return Extended(due, Evidence(number, decided), self._text("extend-note"))

    def _text(self, field: str) -> str:
        return self.query_one(f"#{field}", TextField).value.strip()


class ObstacleScreen(DraftedWindow[Obstructed]):
    """Asks what holds a row up: its kind, who must unblock it, the words, since when."""

    AUTO_FOCUS = "#held-kind"

    @staticmethod
    def draft_of(key: str) -> str:
        """Return under what the draft of a record is kept."""
        return f"obstacle {key}"

    def __init__(self, item: AppendixItem, today: date, drafts: Drafts) -> None:
        super().__init__(drafts, self.draft_of(item.id))
        self._item, self._today = item, today

    def title_text(self) -> str:
        """Name the row."""
        return words.OBSTACLE_TITLE.format(id=short_id(self._item.id)) + f"\n{self._item.name}"

    def fields(self) -> ComposeResult:
        """Ask for the kind, already chosen for clearance itself, the level, the words, the day, the request."""
        first = ObstacleKind.CLEARANCE.value if self._item.kind is ItemKind.CLEARANCE else ""
        kinds = [(words.KIND_SHORT[each], each.value) for each in ObstacleKind]
        levels = [(LEVEL[each], each.value) for each in Level]
        yield from _options(words.OBSTACLE_KIND, OptionLine(kinds, first, id="held-kind"))
        yield from _options(words.OBSTACLE_LEVEL, OptionLine(levels, id="held-level"))
        yield from paper.line(words.OBSTACLE_TEXT, words.OBSTACLE_TEXT_EXAMPLE, "held-text", "")
        yield from paper.line(words.OBSTACLE_SINCE, "", "held-since", formats.day(self._today), whole=True)
        yield from paper.line(words.OBSTACLE_ASKED, words.OBSTACLE_ASKED_EXAMPLE, "held-asked", "")
        yield from paper.line(words.OBSTACLE_REQUEST, words.OBSTACLE_REQUEST_EXAMPLE, "held-request", "")
        yield Static(words.OBSTACLE_KEYS, classes="quiet", markup=False)

    def on_option_line_picked(self) -> None:
        """Go on to the next field."""
        self.action_step(1)

    def on_option_line_submitted(self) -> None:
        """Save, as Enter does in every field."""
        self.action_save()

    def action_save(self) -> None:
        """Return the value, or say what was not chosen."""
        if not self._chosen("held-kind"):
            self.complain(words.OBSTACLE_NO_KIND, "held-kind")
        elif not self._chosen("held-level"):
            self.complain(words.OBSTACLE_NO_LEVEL, "held-level")
        else:
            super().action_save()

    def value(self) -> Obstructed:
        """Return what was chosen and typed."""
        since = parse_past_day(self.query_one("#held-since", TextField).value, self._today)
        kind, level = ObstacleKind(self._chosen("held-kind")), Level(self._chosen("held-level"))
        said = (tidy(self.query_one(f"#held-{each}", TextField).value) for each in ("text", "asked", "request"))
        return Obstructed(kind, level, since, *said)

    def _chosen(self, field: str) -> str:
        return self.query_one(f"#{field}", OptionLine).value


class WhichObstacle(ListWindow[str]):
    """Asks which obstacle was cleared, or whether there is one more ('')."""

    PLACEHOLDER = words.WHICH_SEARCH
    FIELD = "held-which"

    def __init__(self, item: AppendixItem, lasting: Sequence[Obstacle]) -> None:
        entries = [entry((words.WHICH_CLEAR.format(obstacle=words.obstacle(each)),), each.id) for each in lasting]
        super().__init__(
            words.WHICH_TITLE.format(id=short_id(item.id)) + f"\n{item.name}", [*entries, entry((words.WHICH_NEW,), "")]
        )


class ClearScreen(Window[date]):
    """Asks on which day an obstacle was cleared."""

    AUTO_FOCUS = "#clear-day"

    def __init__(self, obstacle: Obstacle, today: date) -> None:
        super().__init__()
        self._obstacle, self._today = obstacle, today

    def title_text(self) -> str:
        """Name the row and the obstacle."""
        return words.CLEAR_TITLE.format(id=short_id(self._obstacle.item)) + f"\n{words.obstacle(self._obstacle)}"

    def fields(self) -> ComposeResult:
        """Ask for the day, mostly today."""
        yield from paper.line(words.CLEAR_DAY, "", "clear-day", formats.day(self._today), whole=True)

    def value(self) -> date:
        """Return the day, not after today and not before the obstacle."""
        day = parse_past_day(self.query_one("#clear-day", TextField).value, self._today)
        check_cleared(self._obstacle.since, day)
        return day


def _options(label: str, line: OptionLine) -> ComposeResult:
    yield Horizontal(Label(label, markup=False, classes="label"), line, classes="choice close")
