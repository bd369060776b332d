"""The office: what the user can do, one verb each, one transaction each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ward_tui.domain.alerts import Alert, Severity
from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import Agency, AppendixItem, Facts, Indicator, Note, Target
from ward_tui.domain.periods import Period
from ward_tui.domain.status import ItemStatus, TargetStatus, item_status, target_status
from ward_tui.domain.summary import Summary
from ward_tui.services import editing, loading
from ward_tui.services.alerting import AlertBoard
from ward_tui.services.clock import Clock
from ward_tui.services.counting import Counts
from ward_tui.services.editing import ItemUpdate
from ward_tui.settings import Settings
from ward_tui.store.store import CheckResult, Store

if TYPE_CHECKING:
    from ward_tui.domain.drafts import ProgrammeFile
    from ward_tui.services.exporting import Exported

T = TypeVar("T")


class Office:
    """One secretary's office over one database."""

    def __init__(self, store: Store, clock: Clock, settings: Settings, programmes: Path) -> None:
        """Work on an open store; programmes is the folder of the built-in ones."""
        self._store, self._clock, self._folder = store, clock, programmes
        self.settings = settings
        self._facts: Facts | None = None
        self._version = 0
        self._board = AlertBoard(settings.thresholds)
        self._counts = Counts(settings.thresholds)

    @classmethod
    def open(cls, path: Path, clock: Clock, settings: Settings, programmes: Path, *, read_only: bool = False) -> Office:
        """Open an existing database."""
        return cls(Store.open(path, read_only=read_only), clock, settings, programmes)

    @classmethod
    def create(cls, path: Path, clock: Clock, settings: Settings, programmes: Path) -> Office:
        """Make a new database; a file with data is refused."""
        return cls(Store.create(path, clock.today), clock, settings, programmes)

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
        self._known(programme)
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
        self._known(programme)
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
        return _found(self.facts.items, key)

    def indicator(self, key: str) -> Indicator:
        """Return one indicator; a target's identifier names its only indicator.

        Raises:
            WardError: `unknown_id`, `which_indicator` when the target has several.
        """
        target = _found(self.facts.targets, key.rpartition(".")[0] if "." in key else key)
        if target.id == key and len(target.indicators) > 1:
            raise WardError("which_indicator", id=key, known=[each.id for each in target.indicators])
        if target.id == key:
            return target.indicators[0]
        return _found({each.id: each for each in target.indicators}, key)

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

        self._known(programme)
        wanted = exporting.Wanted(layout, as_of, programme)
        book = exporting.make_book(self.facts, self.settings, wanted, self._clock.now(), self._store.all_notes())
        return exporting.export(path, book, progress)

    # Verbs

    def built_in(self, progress: Callable[[int], None] | None = None) -> list[ProgrammeFile]:
        """Return the built-in programmes as their files say them."""
        return loading.built_in_files(self._folder, self.today, progress=progress)

    def load(self, slugs: Iterable[str]) -> Entry | None:
        """Load built-in programmes as one step."""
        return self._load(loading.built_in_files(self._folder, self.today, slugs))

    def load_empty(self, ward: str, title: str) -> Entry | None:
        """Add an empty programme for a ward."""
        return self._load([loading.empty_programme(ward, title, self.facts, self.today)])

    def update(self, key: str, update: ItemUpdate) -> Entry | None:
        """Change one row; see `editing.update_item` for what is refused."""
        item = self.item(key)
        lead = _found(self.facts.agencies, update.lead).name if update.lead else ""
        if update.done_on is not None:
            editing.check_year(update.done_on.year, self.facts.programmes[item.programme], editing.RESULT_SLACK)
        with self._store.transaction(self._clock.now(), "update") as work:
            editing.update_item(work, item, update, self.today)
            if lead:
                work.facts["lead"] = lead
        return self._after(work.entry)

    def assign(self, keys: Sequence[str], agency: str, *, new: bool = False) -> Entry | None:
        """Give rows to the agency of that identifier ('' for none), or to a new one of that name, as one step."""
        items = [self.item(key) for key in keys]
        if not items:
            return None
        facts = self.facts
        with self._store.transaction(self._clock.now(), "assign") as work:
            if new:
                chosen: Agency | None = editing.new_agency(work, facts, items[0].programme, agency)
            else:
                chosen = _found(facts.agencies, agency) if agency else None
            editing.assign(work, items, chosen)
        return self._after(work.entry)

    def record(self, key: str, period: Period, value: str, note: str = "") -> Entry | None:
        """Enter a figure for an indicator; see `editing.new_reading` for what is refused."""
        indicator = self.indicator(key)
        programme = self.facts.programmes[self.facts.targets[indicator.target].programme]
        editing.check_year(period.year, programme, editing.FIGURE_SLACK)
        reading = editing.new_reading(indicator, period, value, note, self.today)
        facts = self.facts
        with self._store.transaction(self._clock.now(), "record") as work:
            editing.record(work, facts, indicator, reading)
        return self._after(work.entry)

    def note(self, key: str, text: str) -> Entry | None:
        """Add a remark to a target; remarks on rows go through `update`, because they are news."""
        target = _found(self.facts.targets, key)
        with self._store.transaction(self._clock.now(), "note") as work:
            editing.add_note(work, key, target.programme, text, self.today)
            work.subjects.append(key)
            work.facts |= {"id": key, "name": target.name}
        return self._after(work.entry)

    def undo(self) -> Entry:
        """Take the last action back."""
        return self._changed(self._store.undo(self._clock.now()))

    def redo(self) -> Entry:
        """Do the last undone action again."""
        return self._changed(self._store.redo(self._clock.now()))

    def _load(self, files: Sequence[ProgrammeFile]) -> Entry | None:
        have = self.facts
        with self._store.transaction(self._clock.now(), "load") as work:
            loading.load(work, files, have)
        return self._after(work.entry)

    def _after(self, entry: Entry | None) -> Entry | None:
        return None if entry is None else self._changed(entry)

    def _changed(self, entry: Entry) -> Entry:
        """Bring what is held in memory up to date with an entry that was just written."""
        if self._facts is not None and self._store.data_version() == self._version:
            touched = [(change.table, change.key) for change in entry.changes]
            self._facts = self._store.refresh(self._facts, touched)
            self._board.touch(entry)
        return entry

    def _known(self, programme: str | None) -> None:
        if programme is not None and programme not in self.facts.programmes:
            raise WardError("unknown_programme", slug=programme, known=tuple(self.facts.programmes))

    def _exists(self, key: str) -> bool:
        facts = self.facts
        indicators = {each.id for target in facts.targets.values() for each in target.indicators}
        groups = (facts.programmes, facts.items, facts.targets, facts.appendices, facts.agencies, facts.questions)
        return key in indicators or any(key in group for group in groups)


def _found(known: Mapping[str, T], key: str) -> T:
    try:
        return known[key]
    except KeyError:
        raise WardError("unknown_id", id=key) from None
