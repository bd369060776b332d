"""The windows of stages: which template, and on which day a stage was passed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Static

from ward_tui.domain.inputs import parse_past_day
from ward_tui.domain.staging import Template
from ward_tui.screens import paper
from ward_tui.screens.listing import ListWindow, entry
from ward_tui.screens.modal import Window
from ward_tui.widgets.fields import TextField
from ward_tui.wording import formats
from ward_tui.wording import project as words
from ward_tui.wording.record_names import short_id

if TYPE_CHECKING:
    from ward_tui.domain.depth import Stage
    from ward_tui.domain.model import AppendixItem


class TemplateWindow(ListWindow[Template]):
    """Lists the templates, that of the row's kind first."""

    PLACEHOLDER = words.TEMPLATE_SEARCH
    FIELD = "stage-template"

    def __init__(self, item: AppendixItem) -> None:
        entries = [entry((text,), template) for template, text in words.templates(item)]
        super().__init__(words.TEMPLATE_TITLE.format(id=short_id(item.id)) + f"\n{item.name}", entries)


class PassScreen(Window[tuple[date | None]]):
    """Asks on which day a stage was passed; the value is that day alone, None for one that nobody knows."""

    AUTO_FOCUS = "#pass-day"
    TOPIC = "pass-day"

    def __init__(self, stage: Stage, today: date) -> None:
        super().__init__()
        self._stage, self._today = stage, today

    def title_text(self) -> str:
        """Name the stage and the row."""
        return words.PASS_TITLE.format(stage=self._stage.name, id=short_id(self._stage.item))

    def fields(self) -> ComposeResult:
        """Ask for the day: the one that is known, else today."""
        first = "" if self._stage.passed else formats.day(self._stage.done_on or self._today)
        yield from paper.line(words.PASS_DAY, words.PASS_HINT, "pass-day", first, whole=True)
        yield Static(words.PASS_EMPTY, classes="quiet", markup=False)

    def value(self) -> tuple[date | None]:
        """Return the day, None for an empty field."""
        typed = self.query_one("#pass-day", TextField).value.strip()
        return (parse_past_day(typed, self._today) if typed else None,)
