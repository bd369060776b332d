"""What a decision can be made to do: the questions behind each kind of line, and what becomes of the answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from ward_tui.domain import amending
from ward_tui.domain.amending import Renumbering
from ward_tui.domain.depth import AmendAction
from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import GIVEN, AppendixItem, Target
from ward_tui.domain.records import Kind
from ward_tui.screens.amend_planned import (
    NUMBER,
    CollectForm,
    Planned,
    Texts,
    basis_of,
    form_of,
    indicator_form,
    line_of,
    living,
    named,
)
from ward_tui.screens.amend_windows import DoWindow, NumberScreen, OneWindow, RowsWindow, entries, several
from ward_tui.screens.listing import Entry as Listed
from ward_tui.screens.listing import entry
from ward_tui.screens.modal import Window
from ward_tui.wording import amendments as words
from ward_tui.wording import errors
from ward_tui.wording.journal import short_id

if TYPE_CHECKING:
    from ward_tui.screens.records.asking import Basis
    from ward_tui.screens.records.drafts import Drafts
    from ward_tui.services.office import Office


class Doing(Window[Entry]):
    """The half of the window of a decision that asks what it does."""

    def __init__(self, office: Office, programme: str, drafts: Drafts) -> None:
        super().__init__()
        self.office, self.programme, self.drafts = office, programme, drafts
        self.lines: list[Planned] = []

    def basis(self) -> Basis:
        """Return what the forms are made for."""
        return basis_of(self.office, self.programme)

    def show_lines(self, go_to: int | None = None) -> None:
        """Show what the decision does."""
        raise NotImplementedError

    def current(self) -> tuple[int, Planned] | None:
        """Return the line under the cursor with its place."""
        raise NotImplementedError

    def action_add(self) -> None:
        """Ask what the decision does."""
        choices = [entry(said, what) for what, said in words.DO.items()]
        asking: dict[str, Callable[[], None]] = {
            "item": lambda: self._ask(Planned(AmendAction.ADD, Kind.ITEM, self.programme, {})),
            "target": lambda: self._ask(Planned(AmendAction.ADD, Kind.TARGET, self.programme, {})),
            "indicator": self._ask_indicator,
            "drop": self._ask_drop,
            "renumber": self._ask_renumber,
            "close_up": self._ask_close_up,
            "change": self._ask_change,
        }
        self.app.push_screen(DoWindow(words.WHAT_TITLE, choices), lambda what: asking[what]() if what else None)

    def action_change(self) -> None:
        """Open again what was entered for the line under the cursor."""
        if (found := self.current()) is None:
            self.action_add()
            return
        place, planned = found
        if planned.action is AmendAction.RENUMBER:
            self._ask_number(planned.key, place)
        elif planned.action is AmendAction.DROP:
            self.complain(words.DROP_IS_ALL)
        else:
            self._ask(planned, place)

    def _put(self, planned: Planned, place: int | None = None) -> None:
        """Put a line into the decision: where it stood, in the place of one like it, or at the end."""
        if place is None:
            place = next((number for number, each in enumerate(self.lines) if planned.same(each)), None)
        if place is None:
            self.lines.append(planned)
            place = len(self.lines) - 1
        else:
            self.lines[place] = planned
        self.show_lines(place)

    # Rows, targets and indicators that come or change

    def _ask(self, planned: Planned, place: int | None = None) -> None:
        """Open the form of a line; after that of a new target comes that of its first indicator."""
        try:
            form = form_of(self.basis(), planned)
        except WardError as error:
            self.complain(errors.sentence(error))
            return

        def take(texts: dict[str, str]) -> None:
            fresh = replace(planned, texts=texts)
            if fresh.action is AmendAction.ADD and fresh.kind is Kind.TARGET:
                self.call_later(self._ask_inner, fresh, place)
            else:
                self._put(fresh, place)

        self.app.push_screen(CollectForm(form, planned.texts, take, self.drafts))

    def _ask_inner(self, planned: Planned, place: int | None, number: int = 0) -> None:
        """Ask for one indicator of a new target; the target stays when the form is left."""
        name = planned.texts.get("name", "")
        form = indicator_form(self.basis(), planned.key, name)
        known = planned.inner[number] if number < len(planned.inner) else {"name": name}

        def take(texts: dict[str, str]) -> None:
            inner = (*planned.inner[:number], texts, *planned.inner[number + 1 :])
            self._put(replace(planned, inner=inner), place)

        window = CollectForm(form, known, take, self.drafts)
        self.app.push_screen(window, lambda saved: None if saved else self._put(planned, place))

    def _ask_indicator(self) -> None:
        """Ask to which target, old or new, an indicator is added."""
        facts = self.office.facts
        known = [each for each in living(facts, self.programme) if isinstance(each, Target)]
        fresh: list[Listed[str]] = [
            entry(("", named(facts, each)), f"+{place}")
            for place, each in enumerate(self.lines)
            if each.action is AmendAction.ADD and each.kind is Kind.TARGET
        ]
        self._choose(words.ADD_TO_WHICH, [*fresh, *entries(known)], self._add_indicator)

    def _add_indicator(self, key: str) -> None:
        if key.startswith("+"):
            place = int(key[1:])
            planned = self.lines[place]
            self._ask_inner(planned, place, len(planned.inner))
        else:
            self._ask(Planned(AmendAction.ADD, Kind.INDICATOR, key, {}))

    def _ask_change(self) -> None:
        records = list(living(self.office.facts, self.programme, indicators=True))
        self._choose(words.CHANGE_WHICH, entries(records), self._change)

    def _change(self, key: str) -> None:
        planned = Planned(AmendAction.CHANGE, amending.kind_of(self.office.facts, key), key, {})
        self._ask(next((each for each in self.lines if planned.same(each)), planned))

    # What goes, and what gets another number

    def _ask_drop(self) -> None:
        gone = {each.key for each in self.lines if each.action is AmendAction.DROP}
        records = [each for each in living(self.office.facts, self.programme) if each.id not in gone]
        self.app.push_screen(
            RowsWindow(words.DROP_WHICH, several(records)), lambda keys: self._drop(keys) if keys else None
        )

    def _drop(self, keys: list[str]) -> None:
        facts = self.office.facts
        self.lines += [Planned(AmendAction.DROP, amending.kind_of(facts, key), key, {}) for key in keys]
        self.show_lines(len(self.lines) - 1)

    def _ask_renumber(self) -> None:
        records = list(living(self.office.facts, self.programme))
        self._choose(words.RENUMBER_WHICH, entries(records), self._ask_number)

    def _ask_number(self, key: str, place: int | None = None) -> None:
        record = amending.record_of(self.office.facts, key)
        if not isinstance(record, AppendixItem | Target):
            return
        kind = Kind.ITEM if isinstance(record, AppendixItem) else Kind.TARGET
        blank = Planned(AmendAction.RENUMBER, kind, key, {})
        known: Texts = next((each.texts for each in self.lines if blank.same(each)), {})

        def take(number: str | None) -> None:
            if number is not None:
                self._put(replace(blank, texts={NUMBER: number}), place)

        self.app.push_screen(NumberScreen(record, known.get(NUMBER, "")), take)

    def _ask_close_up(self) -> None:
        own = [
            each
            for each in self.office.facts.appendices.values()
            if each.programme == self.programme and each.code != GIVEN
        ]
        self._choose(words.CLOSE_UP_WHICH, [entry((each.code, each.title), each.id) for each in own], self._close_up)

    def _close_up(self, appendix: str) -> None:
        """Number the rows of an appendix without gaps, as the lines so far leave them."""
        facts, basis, read = self.office.facts, self.basis(), []
        for each in self.lines:
            try:
                read.append(line_of(basis, each))
            except WardError:  # it is told at its line
                continue
        found = amending.closed_up(facts, appendix, read)
        kept = [each for each in self.lines if not self._is_renumbering(each, appendix)]
        fresh = [self._numbered(each) for each in found]
        if not fresh:
            self.complain(words.NO_GAP.format(code=short_id(appendix)))
            return
        self.lines = [*kept, *fresh]
        self.show_lines(len(self.lines) - 1)

    def _is_renumbering(self, planned: Planned, appendix: str) -> bool:
        item = self.office.facts.items.get(planned.key)
        own = item is not None and f"{item.programme}/{item.appendix}" == appendix
        return planned.action is AmendAction.RENUMBER and own

    def _numbered(self, line: Renumbering) -> Planned:
        return Planned(AmendAction.RENUMBER, Kind.ITEM, line.subject, {NUMBER: str(line.number)})

    def _choose(self, title: str, listed: list[Listed[str]], then: Callable[[str], None]) -> None:
        self.app.push_screen(OneWindow(title, listed), lambda key: then(key) if key else None)
