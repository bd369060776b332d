"""The reading side of the office: facts, alerts, counts, history."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ward_tui.domain.alerts import Alert, Severity
from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import Agency, AppendixItem, Facts, Indicator, Note, Target
from ward_tui.domain.status import ItemStatus, TargetStatus, item_status, target_status
from ward_tui.domain.summary import Summary
from ward_tui.services import editing
from ward_tui.services.alerting import AlertBoard
from ward_tui.services.clock import Clock
from ward_tui.services.counting import Counts
from ward_tui.settings import Settings
from ward_tui.store.store import CheckResult, Store

if TYPE_CHECKING:
    from ward_tui.services.exporting import Exported

T = TypeVar("T")


class Looking:
    """What the office knows: the facts, judged on the day of its clock."""

    def __init__(self, store: Store, clock: Clock, settings: Settings, programmes: Path) -> None:
        """Work on an open store; programmes is the folder of the built-in ones."""
        self._store, self._clock, self._folder = store, clock, programmes
        self.settings = settings
        self._facts: Facts | None = None
        self._version = 0
        self._board = AlertBoard(settings.thresholds)
        self._counts = Counts(settings.thresholds)

    def close(self) -> None:
        """Close the database."""
        self._store.close()

    # Reading

    @property
    def path(self) -> Path:
        """The database file."""
        return self._store.path

    @property
    def today(self) -> date:
        """The day that everything is judged on."""
        return self._clock.today

    @property
    def facts(self) -> Facts:
        """Everything the rules look at; read again only when the file changed."""
        version = self._store.data_version()
        if self._facts is None or version != self._version:
            self._facts, self._version = self._store.facts(), version
            self._board.forget()
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
            WardError: `unknown_id`, `which_indicator` when the target has several.
        """
        target = found(self.facts.targets, key.rpartition(".")[0] if "." in key else key)
        if target.id == key and len(target.indicators) > 1:
            raise WardError("which_indicator", id=key, known=[each.id for each in target.indicators])
        if target.id == key:
            return target.indicators[0]
        return found({each.id: each for each in target.indicators}, key)

    def notes(self, subject: str) -> list[Note]:
        """Return the remarks on a record, newest first."""
        return self._store.notes(subject)

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
        wanted = exporting.Wanted(layout, as_of, programme)
        book = exporting.make_book(self.facts, self.settings, wanted, self._clock.now(), self._store.all_notes())
        return exporting.export(path, book, progress)

    def check_programme(self, programme: str | None) -> None:
        if programme is not None and programme not in self.facts.programmes:
            raise WardError("unknown_programme", slug=programme, known=tuple(self.facts.programmes))

    def _exists(self, key: str) -> bool:
        facts = self.facts
        indicators = {each.id for target in facts.targets.values() for each in target.indicators}
        groups = (facts.programmes, facts.items, facts.targets, facts.appendices, facts.agencies, facts.questions)
        return key in indicators or any(key in group for group in groups)


def found(known: Mapping[str, T], key: str) -> T:
    """Return the record of an identifier.

    Raises:
        WardError: `unknown_id`.
    """
    try:
        return known[key]
    except KeyError:
        raise WardError("unknown_id", id=key) from None
