"""Screen 6: the reports to be sent, one line each with a strip of its periods."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.duties import DutyState, DutyView, Lacking
from ward_tui.domain.records import Kind
from ward_tui.screens.changing import Record
from ward_tui.screens.lists import ListScreen
from ward_tui.screens.periods import PeriodsScreen
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.grid import Grid
from ward_tui.wording import duties as words
from ward_tui.wording import duty_texts
from ward_tui.wording import screens as screen_words

SIGNS, MORE_SIGNS = 8, 10  # periods in the strip, without and with the pane beside the list
LOOKS = {DutyState.OVERDUE: "overdue", DutyState.DUE_SOON: "soon"}


def columns(signs: int) -> tuple[Column, ...]:
    """Return the columns with a strip of so many signs, a space between them; the name takes what is left."""
    return (
        Column(words.NAME, weight=3),
        Column(words.WHO, weight=2, shown_from=100),
        Column(words.NEXT, width=13),
        Column(words.STRIP, width=max(2 * signs - 1, len(words.STRIP)), right=True),
        Column(words.STATE_TITLE, width=18),
    )


class DutiesScreen(ListScreen):
    """Lists the reports; Enter opens the periods of one, F5 answers the period that is due next."""

    PLACE = "duties"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("duties")]

    def body(self) -> ComposeResult:
        """List, detail pane, and what the signs mean."""
        yield Static(id="head", markup=False)
        with Container(classes="columns"):
            yield Grid(columns(SIGNS), id="duties")
            yield Detail(classes="aside")
        yield Static(words.LEGEND, id="legend", markup=False)

    def fill(self) -> None:
        """Show the duties of the day."""
        seen = self.office.duties(self.programme)
        most = MORE_SIGNS if self.has_class("wide") else SIGNS
        signs = min(most, max((len(each.periods) for each in seen), default=0))
        grid = self.query_one(Grid)
        grid.columns = columns(signs)
        grid.show(list(self._lines(seen, signs)), empty=self.empty(words.EMPTY))
        self.query_one("#head", Static).update(words.head(seen, holidays=self.office.holidays_fault is None))
        self.query_one("#legend").display = bool(seen)
        self.show_detail()

    def _lines(self, seen: list[DutyView], signs: int) -> Iterator[Line]:
        facts, today = self.office.facts, self.office.today
        programmes = dict.fromkeys(each.duty.programme for each in seen)
        for slug in programmes:
            if self.programme is None and len(facts.programmes) > 1:
                yield Line((facts.programmes[slug].ward,))
            for each in (each for each in seen if each.duty.programme == slug):
                due = each.next.due_on if each.next else None
                cells = (
                    each.duty.name,
                    words.who(facts, each.duty),
                    words.weekday_short(due) if due else "",
                    words.strip(each, signs),
                    words.state(each, today),
                )
                yield Line(cells, key=each.duty.id, look=LOOKS.get(each.state, ""))

    def after_resize(self) -> None:
        """Show more periods where there is room."""
        self.reload(force=True)

    # Commands

    def _seen(self) -> DutyView | None:
        key = self.subject()
        return self.office.duty(key) if key in self.office.facts.duties else None

    def open_record(self, key: str) -> None:
        """Open the periods of a duty."""
        self.app.push_screen(PeriodsScreen(self.office, key, self.drafts()))

    def action_not_needed(self) -> None:
        """Say that the period that is due next needs no report."""
        if (seen := self._seen()) is None:
            self.say(screen_words.CHOOSE_LINE)
        elif (each := seen.to_answer) is None:
            self.say(_why_nothing(seen))
        else:
            self.do(lambda: self.office.report(seen.duty.id, each.code, None))

    def _ask_what(self, programme: str, _record: Record | None) -> None:
        """Add a report; nothing else is added here."""
        self.add_record(Kind.DUTY, programme)

    def copied(self, keys: list[str]) -> str:
        """Return duties as a table."""
        return duty_texts.table_text(self.office.facts, [self.office.duty(key) for key in keys], self.office.today)


def _why_nothing(seen: DutyView) -> str:
    """Return why no period of a duty can be answered, and what to do."""
    if seen.lacking is Lacking.FIRST:
        return words.ASK_FIRST
    return words.SET_DAY_FIRST if seen.lacking else words.NO_OPEN
