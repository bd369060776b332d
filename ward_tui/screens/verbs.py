"""The verbs on the record under the cursor: update, finish, note, assign."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult

from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import AppendixItem, Indicator, PlanGiver
from ward_tui.domain.numbers import parse_number, parse_percent
from ward_tui.domain.periods import Period
from ward_tui.screens.assign import AssignScreen, Choice
from ward_tui.screens.changing import Record, record_of
from ward_tui.screens.following_verbs import FollowingVerbs
from ward_tui.screens.forms import Finished, FinishScreen, NoteScreen, Remark, ReopenScreen
from ward_tui.screens.records.drafts import Drafts
from ward_tui.widgets.prompt import Prompt, Question
from ward_tui.wording import computed, formats
from ward_tui.wording import duties as duty_words
from ward_tui.wording import journal as journal_words
from ward_tui.wording import screens as words


class RowVerbs(FollowingVerbs):
    """A screen on which one record is the subject of the commands."""

    _asked = ""
    _periods: tuple[Period, ...] = ()
    _override = (Period(0), "")

    def question(self) -> ComposeResult:
        """Lay out the line in which a search, a progress or a figure is asked."""
        yield Prompt(id="prompt")

    def help_topic(self) -> str:
        """Return what the prompt is asking, the topic of F1 then."""
        return self.query_one(Prompt).purpose

    def subject(self) -> str:
        """Return the identifier of the record that commands act on, empty when there is none."""
        raise NotImplementedError

    def current_record(self) -> Record | None:
        """Return what F9, Ctrl+D and Delete act on."""
        return record_of(self.office.facts, self.subject())

    def say_nothing_here(self) -> None:
        """Say why nothing can be changed here."""
        self._say_why_not()

    def current_item(self) -> AppendixItem | None:
        """Return the row that commands act on."""
        return self.office.facts.items.get(self.subject())

    def current_indicator(self) -> Indicator | None:
        """Return the indicator that commands act on: of a target with several, the first without this year's figure."""
        target = self.office.facts.targets.get(self.subject())
        if target is None:
            return None
        year = Period(self.office.today.year)
        waiting = [each for each in target.indicators if year not in {reading.period for reading in each.figures}]
        return next(iter(waiting or target.indicators), None)

    def chosen_items(self) -> list[AppendixItem]:
        """Return the rows that a command for many acts on."""
        item = self.current_item()
        return [] if item is None else [item]

    def after_assign(self) -> None:
        """Tidy up after rows were given to an agency."""

    # Doing

    def do(self, verb: Callable[[], Entry | None]) -> bool:
        """Carry out one verb of the office, show the result, and tell whether it went well."""
        try:
            entry = verb()
        except WardError as error:
            self.refuse(error)
            return False
        self.say(journal_words.describe(entry) if entry else words.NOTHING)
        self.reload()
        return True

    def action_update(self) -> None:
        """Ask for the progress of the row, or the figure of the indicator, under the cursor."""
        item = self.current_item()
        if item is not None:
            self._asked = item.id
            label = words.ASK_PROGRESS.format(id=journal_words.short_id(item.id))
            self.query_one(Prompt).ask(Question("progress", (label,), words.ASK_HINT))
        elif (indicator := self.current_indicator()) is not None:
            self.ask_figure(indicator)
        else:
            self._say_why_not()

    def _say_why_not(self) -> None:
        known = self.subject() in self.office.facts.questions
        self.say(words.QUESTION_NO_UPDATE if known else words.CHOOSE_LINE)

    def ask_figure(self, indicator: Indicator, year: int | None = None) -> None:
        """Ask for a figure, first of the year given or else of this one; up and down go through the periods."""
        periods = recent_periods(self.office.today.year, self.office.today.month)
        first = Period(year or self.office.today.year)
        self._asked, self._periods = indicator.id, (first, *(each for each in periods if each != first))
        labels = tuple(figure_label(indicator, period) for period in self._periods)
        self.query_one(Prompt).ask(Question("figure", labels, words.ASK_FIGURE_HINT))
        if (there := computed.computed_of(indicator, first)) is not None:
            self.say(formats.capital(computed.remark(self.office.facts, indicator, there, self.office.today)))

    def on_prompt_answered(self, event: Prompt.Answered) -> None:
        """Take the answer of the prompt."""
        if event.purpose == "progress":
            saved = self._save_progress(event.text)
        elif event.purpose == "figure":
            saved = self._save_figure(event.text, self._periods[event.choice])
        elif event.purpose == "override":
            saved = self._save_override(event.text)
        else:
            return
        if saved:
            self.close_prompt()
            self.ward_app.did("update")

    def _save_progress(self, text: str) -> bool:
        from ward_tui.services.editing import ItemUpdate

        return self.do(lambda: self.office.update(self._asked, ItemUpdate(progress=parse_percent(text))))

    def _save_figure(self, text: str, period: Period) -> bool:
        indicator = self.office.indicator(self._asked)
        if computed.computed_of(indicator, period) is None:
            return self.do(lambda: self.office.record(self._asked, period, text))
        self._ask_reason(indicator, period, text)
        return False

    def _ask_reason(self, indicator: Indicator, period: Period, text: str) -> None:
        """Ask why a figure is to stand for the one that was computed of the projects."""
        try:
            value = parse_number(text)
        except WardError as error:
            self.refuse(error)
            return
        self._override = (period, text)
        label = computed.reason_label(indicator, period, value)
        self.query_one(Prompt).ask(Question("override", (label,), computed.ASK_REASON_HINT))

    def _save_override(self, reason: str) -> bool:
        period, value = self._override
        return self.do(lambda: self.office.record(self._asked, period, value, reason))

    def on_prompt_closed(self, _event: Prompt.Closed) -> None:
        """Escape: nothing is changed, and what was refused is no longer of interest."""
        self.say("")
        self.focus_main()

    def close_prompt(self) -> None:
        """Hide the prompt and go back to what was in front."""
        self.query_one(Prompt).close()
        self.focus_main()

    def focus_main(self) -> None:
        """Give the focus back to what the screen is for."""
        self.set_focus(None)

    # Forms

    def drafts(self) -> Drafts:
        """Return what was typed into windows that were left."""
        return Drafts(self.ward_app.remembered, self.ward_app.remember)

    def action_finish(self) -> None:
        """Record the day and document of a result, or reopen a finished row."""
        item = self.current_item()
        if self.subject() in self.office.facts.duties:
            self._report(self.subject())
        elif item is None:
            self._say_why_not()
        elif item.done_on is not None:
            self.app.push_screen(ReopenScreen(item), lambda agreed: self._reopen(item.id) if agreed else None)
        else:
            self.app.push_screen(
                FinishScreen(item, self.office.today, self.drafts()), lambda done: self._finish(item.id, done)
            )

    def _report(self, key: str) -> None:
        from ward_tui.screens.reporting import ask_report

        seen = self.office.duty(key)
        if seen.to_answer is None and not seen.by_day:
            self.say(duty_words.NO_OPEN)
        else:
            ask_report(self, self.office, seen, seen.to_answer, drafts=self.drafts(), do=self.do)

    def _finish(self, key: str, done: Finished | None) -> None:
        from ward_tui.services.editing import ItemUpdate

        if done is not None:
            paper = done.paper
            update = ItemUpdate(done_on=done.day, document=paper.number, document_on=paper.on, scan=paper.scan or None)
            if self.do(lambda: self.office.update(key, update)):
                self.drafts().drop(FinishScreen.draft_of(key))

    def _reopen(self, key: str) -> None:
        from ward_tui.services.editing import ItemUpdate

        self.do(lambda: self.office.update(key, ItemUpdate(reopen=True)))

    def action_note(self) -> None:
        """Write a remark on the record."""
        key = self.subject()
        record = self.office.facts.items.get(key) or self.office.facts.targets.get(key)
        if record is None:
            self._say_why_not()
            return
        self.app.push_screen(
            NoteScreen(record.id, record.name, self.office.today, self.drafts()), lambda said: self._note(key, said)
        )

    def _note(self, key: str, said: Remark | None) -> None:
        from ward_tui.services.editing import ItemUpdate

        if said is None:
            return
        if key in self.office.facts.items:
            saved = self.do(lambda: self.office.update(key, ItemUpdate(note=said.text, evidence=said.paper)))
        else:
            saved = self.do(lambda: self.office.note(key, said.text, said.paper))
        if saved:
            self.drafts().drop(NoteScreen.draft_of(key))

    def action_evidence(self) -> None:
        """Open the scan of the paper that proves the record."""
        from ward_tui.screens.evidence import open_evidence

        if self.subject() in self.office.facts.items or self.subject() in self.office.facts.targets:
            open_evidence(self, self.subject())
        else:
            self._say_why_not()

    def action_assign(self) -> None:
        """Give the marked rows, or the one under the cursor, to a lead agency."""
        items = self.chosen_items()
        if not items:
            self._say_why_not()
        elif len({item.programme for item in items}) > 1:
            self.say(words.ASSIGN_ONE_PROGRAMME)
        else:
            agencies = self.office.agencies(items[0].programme)
            self.app.push_screen(AssignScreen(items, agencies), lambda choice: self._assign(items, choice))

    def _assign(self, items: list[AppendixItem], choice: Choice | None) -> None:
        if choice is not None:
            keys = [item.id for item in items]
            if self.do(lambda: self.office.assign(keys, choice.agency, new=choice.new)):
                self.after_assign()


def figure_label(indicator: Indicator, period: Period) -> str:
    """Return what is asked for a period: a figure in its unit, with the one that was computed where there is one."""
    template = words.ASK_FIGURE_YES_NO if indicator.is_yes_no else words.ASK_FIGURE
    found = computed.computed_of(indicator, period)
    return template.format(
        id=journal_words.short_id(indicator.id),
        period=f"{formats.period(period)}{computed.known(indicator, found)}",
        unit=_asked_unit(indicator, period),
    )


def _asked_unit(indicator: Indicator, period: Period) -> str:
    """Return the unit in which a figure is typed: that of the city's plan where the document compares with it."""
    plan = indicator.plan(period.year, PlanGiver.CITY) if indicator.held_against_city else None
    return indicator.unit if plan is None else words.ASK_OF_PLAN.format(unit=plan.unit, plan=formats.number(plan.value))


def recent_periods(year: int, month: int) -> tuple[Period, ...]:
    """Return the periods that figures are entered for: this year and the two before, then its quarters and months."""
    years = [Period(each) for each in (year, year - 1, year - 2)]
    quarters = [Period(year, quarter) for quarter in range((month + 2) // 3, 0, -1)]
    return (*years, *quarters, *(Period(year, month=each) for each in range(month, 0, -1)))
