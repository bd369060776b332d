"""The window for choosing which entries of the journal are shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Label, Select

from ward_tui.domain.deeds import Deed, JournalFilter, Span, months_back, weeks_back
from ward_tui.domain.errors import WardError
from ward_tui.domain.text import fold, matches, tidy
from ward_tui.screens.modal import Window
from ward_tui.widgets.choice import ChoiceField
from ward_tui.widgets.completion import Candidate, Completion
from ward_tui.widgets.stepping import LineField, Stepped
from ward_tui.wording import journal_screen as words
from ward_tui.wording import screens as screen_words

if TYPE_CHECKING:
    from ward_tui.screens.journal_rows import Row
    from ward_tui.services.office import Office

WEEKS, MONTHS = 10, 14  # how far back the periods that are offered go


class JournalFilterScreen(Window[JournalFilter]):
    """Asks what was done, when, and to which record; each offers only what the journal has."""

    TITLE_TEXT = words.FILTER_TITLE
    SAVE_LABEL = screen_words.FILTER_APPLY
    TOPIC = "journal-filter"

    def __init__(self, office: Office, rows: Sequence[Row], current: JournalFilter) -> None:
        super().__init__()
        today, facts = office.today, office.facts
        self._current = current
        there = {each.deed for each in rows}
        self._deeds = [(words.DEEDS[each], each) for each in Deed if each in there]
        self._spans = words.spans(weeks_back(today, WEEKS), months_back(today, MONTHS), today)
        if current.span and current.span not in {each for _, each in self._spans}:
            self._spans.append((words.span(current.span), current.span))
        records = sorted({key for each in rows for key in each.records})
        self._records = {words.record_title(key, facts): key for key in records}
        self._record = words.record_title(current.record, facts) if current.record else ""

    def fields(self) -> ComposeResult:
        """Ask for each."""
        yield from self._choice("deed", words.DEED, self._deeds, self._current.deed)
        yield from self._choice("span", words.SPAN, self._spans, self._current.span)
        with Horizontal(classes="choice close"):
            yield Label(words.RECORD, markup=False, classes="label")
            yield LineField(self._record, placeholder=words.RECORD_HELP, id="journal-record", compact=True)

    def _choice(self, name: str, label: str, options: Sequence[tuple[str, Any]], value: object) -> ComposeResult:
        known = {each for _, each in options}
        with Horizontal(classes="choice close"):
            yield Label(label, markup=False, classes="label")
            yield ChoiceField(
                options,
                prompt=screen_words.FILTER_ALL,
                value=value if value in known else Select.NULL,
                id=f"journal-{name}",
                compact=True,
            )

    def on_mount(self) -> None:
        """Offer the records while one is typed."""
        candidates = [Candidate(title, fold(title)) for title in self._records]
        field = self.query_one(LineField)
        self.mount(Completion(field, candidates, several=False))

    def value(self) -> JournalFilter:
        """Return the filter that is chosen."""
        deed, span = (self.query_one(f"#journal-{name}", Select).value for name in ("deed", "span"))
        return JournalFilter(
            deed if isinstance(deed, Deed) else None, span if isinstance(span, Span) else None, self._chosen_record()
        )

    def _chosen_record(self) -> str:
        text = tidy(self.query_one(LineField).value)
        if not text:
            return ""
        if text in self._records:
            return self._records[text]
        found = [key for title, key in self._records.items() if matches(fold(title), text)]
        exact = [key for key in found if fold(key.rpartition("/")[2]) == fold(text)]
        if len(found) != 1 and len(exact) != 1:
            raise WardError("journal_record_many" if found else "journal_record", text=text, count=len(found))
        return (exact or found)[0]

    def on_stepped(self, event: Stepped) -> None:
        """Go on from the field with the list: Enter applies the filter, Tab leads to the next field."""
        event.stop()
        if event.by_enter and event.step:
            self.action_save()
        elif event.step:
            self.action_step(event.step)
        self.let_keys_in()

    def on_input_submitted(self) -> None:
        """Enter goes through `on_stepped`."""
