"""The reading side of the office: facts, alerts, counts, history."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ward_tui.domain.alerts import Alert, Severity
from ward_tui.domain.breakdown import Breakdown
from ward_tui.domain.disbursement import with_computed
from ward_tui.domain.errors import WardError
from ward_tui.domain.evidence import Paper, all_papers, papers_of, without_number
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import Agency, AppendixItem, Facts, Indicator, Note, Target
from ward_tui.domain.status import ItemStatus, TargetStatus, item_status, target_status
from ward_tui.domain.summary import Summary
from ward_tui.services import editing, opening
from ward_tui.services.alerting import AlertBoard
from ward_tui.services.clock import Clock
from ward_tui.services.counting import Counts
from ward_tui.services.scheduling import Scheduling
from ward_tui.settings import Settings
from ward_tui.store.store import CheckResult, Store

if TYPE_CHECKING:
    from ward_tui.domain.agencies import AgencyLoad
    from ward_tui.domain.conclusion import Conclusion
    from ward_tui.services.exporting import Exported

T = TypeVar("T")


class Looking(Scheduling):
    """What the office knows: the facts, judged on the day of its clock."""

    def __init__(self, store: Store, clock: Clock, settings: Settings, programmes: Path) -> None:
        """Work on an open store; programmes is the folder of the built-in ones."""
        self._store, self._clock, self._folder = store, clock, programmes
        self.use(settings)
        self._facts: Facts | None = None
        self._version, self._day = 0, date.min
        self._past: tuple[date, Facts] | None = None

    def use(self, settings: Settings) -> None:
        """Judge by these settings from now on."""
        self.settings = settings
        self._board = AlertBoard(settings.thresholds, lambda: self.duty_rules)
        self._counts, self._past_counts = Counts(settings.thresholds), Counts(settings.thresholds)

    def close(self) -> None:
        """Close the database."""
        self._store.close()

    # Reading

    @property
    def path(self) -> Path:
        """The database file."""
        return self._store.path

    @cached_property
    def demo(self) -> bool:
        """True when the figures are made up, to practise with."""
        return self._store.demo

    @property
    def today(self) -> date:
        """The day that everything is judged on."""
        return self._clock.today

    @property
    def facts(self) -> Facts:
        """Everything the rules look at; read again only when the file changed."""
        version, today = self._store.data_version(), self.today
        if self._facts is None or version != self._version:
            self._facts, self._version, self._day = with_computed(self._store.facts(), today), version, today
            self._board.forget()
            self._past = None
        elif self._day != today:
            self._facts, self._day = with_computed(self._facts, today), today
        return self._facts

    def alerts(self, programme: str | None = None, severity: Severity | None = None) -> list[Alert]:
        """Return the alerts of the day in the order of the screen, of one programme or all, of one severity or all."""
        self.check_programme(programme)
        return [
            alert
            for alert in self._board.alerts(self.facts, self.today)
            if programme in (None, alert.programme) and severity in (None, alert.severity)
        ]

    def alerts_about(self, key: str) -> list[Alert]:
        """Return the alerts of one record in the order of the screen."""
        return self._board.about(self.facts, key, self.today)

    def summary(self, programme: str | None = None) -> Summary:
        """Return the counts of the overview."""
        self.check_programme(programme)
        return self._counts.summary(self.facts, self.today, programme)

    def breakdown(self, programme: str | None = None) -> Breakdown:
        """Return the counts by agency, appendix, year and month."""
        self.check_programme(programme)
        return self._counts.breakdown(self.facts, self.today, programme)

    def agency_loads(self, programme: str | None = None) -> list[AgencyLoad]:
        """Return what each agency has on its hands, most overdue first; '' stands for what nobody leads."""
        self.check_programme(programme)
        return self._counts.loads(self.facts, self.today, programme)

    def summary_on(self, day: date, programme: str | None = None) -> Summary | None:
        """Return the counts as they stood at the end of an earlier day, None when nothing was there yet.

        The journal is read once for a day; what is done later changes nothing about it.
        """
        then = self._facts_on(day, programme)
        return None if then is None else self._past_counts.summary(then, day, programme)

    def breakdown_on(self, day: date, programme: str | None = None) -> Breakdown | None:
        """Return the counts by agency, appendix, year and month as they stood at the end of an earlier day, or None."""
        then = self._facts_on(day, programme)
        return None if then is None else self._past_counts.breakdown(then, day, programme)

    def _facts_on(self, day: date, programme: str | None) -> Facts | None:
        self.check_programme(programme)
        now = self.facts
        if self._past is None or self._past[0] != day:
            self._past = day, with_computed(self._store.facts_on(now, day), day)
        then = self._past[1]
        known = then.programmes if programme is None else then.programmes.keys() & {programme}
        return then if known else None

    def status(self, item: AppendixItem) -> ItemStatus:
        """Return the state of a row today."""
        return item_status(item, self.today, self.settings.thresholds)

    def target_status(self, target: Target) -> TargetStatus:
        """Return the state of a target today."""
        return target_status(target, self.facts.programmes[target.programme], self.today, self.settings.thresholds)

    def item(self, key: str) -> AppendixItem:
        """Return one row.

        Raises:
            WardError: `unknown_id`.
        """
        return found(self.facts.items, key)

    def indicator(self, key: str) -> Indicator:
        """Return one indicator; a target's identifier names its only indicator.

        Raises:
            WardError: `unknown_id`, `which_indicator` when the target has several, `no_indicator` when it has none.
        """
        target = found(self.facts.targets, key.rpartition(".")[0] if "." in key else key)
        if target.id == key and len(target.indicators) > 1:
            raise WardError("which_indicator", id=key, known=[each.id for each in target.indicators])
        if target.id == key and not target.indicators:
            raise WardError("no_indicator", id=key)
        if target.id == key:
            return target.indicators[0]
        return found({each.id: each for each in target.indicators}, key)

    def notes(self, subject: str) -> list[Note]:
        """Return the remarks on a record, newest first."""
        return self._store.notes(subject)

    def papers(self, key: str) -> list[Paper]:
        """Return the papers of a row or target, with or without a number and a scan."""
        return papers_of(self.facts, key, self.notes(key), self.today)

    def missing_evidence(self, programme: str | None = None) -> tuple[list[Paper], list[Paper]]:
        """Return the results and figures without the number of a document, and the papers whose scan is not there."""
        self.check_programme(programme)
        papers = all_papers(self.facts, self._store.all_notes(), self.today, programme)
        folder = self.path.parent
        lost = [each for each in papers if each.evidence.scan and opening.located(each.evidence.scan, folder) is None]
        return without_number(papers), lost

    def open_scan(self, scan: str) -> Path:
        """Open a scan with the viewer of the computer; see `opening.open_scan` for what is refused."""
        return opening.open_scan(scan, self.path.parent)

    def agencies(self, programme: str) -> list[Agency]:
        """Return the agencies of a programme in the order of the document."""
        return [agency for agency in self.facts.agencies.values() if agency.programme == programme]

    def agency(self, programme: str, name: str) -> Agency:
        """Return the agency with this name or alias, without regard to marks.

        Raises:
            WardError: `unknown_agency` with those there are.
        """
        found = editing.find_agency(self.facts, programme, name)
        if found is None:
            raise WardError("unknown_agency", name=name, known=[each.name for each in self.agencies(programme)])
        return found

    def history(self, subject: str | None = None, limit: int | None = None) -> list[Entry]:
        """Return the journal, newest first; of one record when its identifier is given.

        Raises:
            WardError: `unknown_id` for a record that neither exists nor ever did.
        """
        found = self._store.history(subject, limit)
        if subject is not None and not found and not self._exists(subject):
            raise WardError("unknown_id", id=subject)
        return found

    def next_steps(self) -> tuple[Entry | None, Entry | None]:
        """Return the actions that the next undo and the next redo would concern."""
        return self._store.next_steps()

    def check(self) -> CheckResult:
        """Verify the file and replay the journal against the tables."""
        return self._store.check()

    def content_hash(self) -> str:
        """Return a hash of all content, journal left out."""
        return self._store.content_hash()

    def export(
        self,
        path: Path,
        *,
        layout: str | None = None,
        as_of: date | None = None,
        programme: str | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> Exported:
        """Write the summary workbook; see `exporting.make_book` and `exporting.export` for what is refused."""
        from ward_tui.services import exporting

        self.check_programme(programme)
        wanted = exporting.Wanted(layout, as_of, programme, self.demo)
        book = exporting.make_book(self.facts, self.settings, wanted, self._clock.now(), self._store.all_notes())
        return exporting.export(path, replace(book, conclusion=self.concluded(programme, book.as_of)), progress)

    def concluded(self, _programme: str | None, _day: date) -> Conclusion | None:
        """Return what the weekly review to be told on a day came to, None when there was none; see `Concluding`."""
        return None

    def the_only(self, programme: str | None) -> str | None:
        """Return the programme that a review is of, None for all: where only one is followed, all means that one."""
        known = self.facts.programmes
        return next(iter(known)) if programme is None and len(known) == 1 else programme

    def check_programme(self, programme: str | None) -> None:
        if programme is not None and programme not in self.facts.programmes:
            raise WardError("unknown_programme", slug=programme, known=tuple(self.facts.programmes))

    def _exists(self, key: str) -> bool:
        facts = self.facts
        indicators = {each.id for target in facts.targets.values() for each in target.indicators}
        groups = (facts.programmes, facts.items, facts.targets, facts.appendices, facts.agencies, facts.questions)
        others = (indicators, facts.positions, facts.duties, facts.amendments)
        return any(key in group for group in (*groups, *others))


def found(known: Mapping[str, T], key: str) -> T:
    """Return the record of an identifier.

    Raises:
        WardError: `unknown_id`.
    """
    try:
        return known[key]
    except KeyError:
        raise WardError("unknown_id", id=key) from None
