"""The office: what the user can do, one verb each, one transaction each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ward_tui.domain.disbursement import with_computed
from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import NO_EVIDENCE, Agency, AppendixItem, Evidence, Note
from ward_tui.domain.periods import Period
from ward_tui.domain.records import Kind, Values, Weight
from ward_tui.services import bulk, editing, loading
from ward_tui.services.amending import Amending
from ward_tui.services.clock import Clock
from ward_tui.services.collecting import Collecting
from ward_tui.services.concluding import Concluding
from ward_tui.services.deciding import Deciding
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.forming import Forming
from ward_tui.services.handing import HandingOver
from ward_tui.services.hindering import Hindering
from ward_tui.services.history import History
from ward_tui.services.importing import Importing
from ward_tui.services.item_values import BulkLine
from ward_tui.services.linking import Linking
from ward_tui.services.looking import found
from ward_tui.services.money import Money
from ward_tui.services.records import Clerk, named_in, weigh
from ward_tui.services.reviewing import Reviewing
from ward_tui.services.staging import Staging
from ward_tui.settings import Settings
from ward_tui.store.store import Store

if TYPE_CHECKING:
    from ward_tui.domain.drafts import ProgrammeFile


class Office(
    Money,
    Reviewing,
    Concluding,
    History,
    Staging,
    HandingOver,
    Deciding,
    Hindering,
    Amending,
    Linking,
    Forming,
    Collecting,
    Importing,
):
    """One secretary's office over one database."""

    @classmethod
    def open(cls, path: Path, clock: Clock, settings: Settings, programmes: Path, *, read_only: bool = False) -> Office:
        """Open an existing database."""
        return cls(Store.open(path, read_only=read_only), clock, settings, programmes)

    @classmethod
    def create(cls, path: Path, clock: Clock, settings: Settings, programmes: Path, *, demo: bool = False) -> Office:
        """Make a new database; a file with data is refused."""
        return cls(Store.create(path, clock.today, demo=demo), clock, settings, programmes)

    def beside(self, path: Path) -> Office:
        """Open another database, such as a copy of this one, with the same clock, settings and programmes."""
        return type(self).open(path, self._clock, self.settings, self._folder)

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
        lead = self._lead_of([item], update.lead).name if update.lead else ""
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
                chosen = self._lead_of(items, agency) if agency else None
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

    def note(self, key: str, text: str, evidence: Evidence = NO_EVIDENCE) -> Entry | None:
        """Add a remark to a target; remarks on rows go through `update`, because they are news."""
        target = found(self.facts.targets, key)
        with self._store.transaction(self._clock.now(), "note") as work:
            editing.add_note(work, Note("", key, self.today, text, evidence=evidence), target.programme)
            work.subjects.append(key)
            work.facts |= {"id": key, "name": target.name}
        return self._after(work.entry)

    # Records

    def add(self, kind: Kind, parent: str, values: Values, copy_of: str = "") -> Entry:
        """Add a record; the first subject of the entry is its identifier.

        Args:
            parent: the programme of an agency, post, target or appendix; the target of an indicator; the indicator of a
                figure or plan; the appendix of a row (`slug/GT` is made when missing); '' for a programme.
            values: see `domain.records.Values`; what is left out gets its default.
            copy_of: the record whose indicators, rows or whole content come along.

        Raises:
            WardError: see `Clerk.add`.
        """
        facts = self.facts
        with self._store.transaction(self._clock.now(), "add") as work:
            Clerk(work, facts, self.today, self.duty_rules).add(kind, parent, values, copy_of)
        return self._changed(cast("Entry", work.entry))

    def edit(self, kind: Kind, key: str, values: Values) -> Entry | None:
        """Change fields of a record; None when nothing changes. See `Clerk.edit` for what is refused."""
        facts = self.facts
        with self._store.transaction(self._clock.now(), "edit") as work:
            Clerk(work, facts, self.today, self.duty_rules).edit(kind, key, values)
        return self._after(work.entry)

    def remove(self, kind: Kind, key: str) -> Entry:
        """Remove a record with everything under it."""
        facts = self.facts
        with self._store.transaction(self._clock.now(), "remove") as work:
            Clerk(work, facts, self.today).remove(kind, key)
        return self._changed(cast("Entry", work.entry))

    def merge(self, keep: str, others: Sequence[str]) -> Entry:
        """Make several agencies of one programme one; see `Clerk.merge`."""
        facts = self.facts
        for key in (keep, *others):
            found(facts.agencies, key)
        with self._store.transaction(self._clock.now(), "merge") as work:
            Clerk(work, facts, self.today).merge(keep, list(others))
        return self._changed(cast("Entry", work.entry))

    def weight(self, kind: Kind, key: str) -> Weight:
        """Count what would go along with a record that is removed."""
        with self._store.looking() as unit:
            return weigh(unit, kind, key)

    def merge_weight(self, others: Sequence[str]) -> int:
        """Count in how many rows the agencies that would be merged into another one are named."""
        with self._store.looking() as unit:
            return named_in(unit, others)

    def bulk_preview(self, keys: Sequence[str], values: Values) -> list[BulkLine]:
        """Return what `bulk` would do to each row."""
        return bulk.preview(self.facts, [self.item(key) for key in dict.fromkeys(keys)], values, self.today)

    def bulk(self, keys: Sequence[str], values: Values) -> Entry | None:
        """Change the same fields of many rows as one step, `add_note` among them; see `bulk.change` for the rules."""
        facts, items = self.facts, [self.item(key) for key in dict.fromkeys(keys)]
        with self._store.transaction(self._clock.now(), "bulk") as work:
            bulk.change(work, facts, items, values, self.today)
        return self._after(work.entry)

    def revert(self, seq: int) -> Entry:
        """Take one earlier action back by itself, when nothing later depends on it; see `Store.revert`."""
        return self._changed(self._store.revert(self._clock.now(), seq))

    def undo(self) -> Entry:
        """Take the last action back."""
        return self._changed(self._store.undo(self._clock.now()))

    def redo(self) -> Entry:
        """Do the last undone action again."""
        return self._changed(self._store.redo(self._clock.now()))

    def _lead_of(self, items: Sequence[AppendixItem], key: str) -> Agency:
        """Return the agency that is to lead rows; one of another programme is as unknown as one that is not there."""
        agency = found(self.facts.agencies, key)
        if any(item.programme != agency.programme for item in items):
            raise WardError("unknown_id", id=key)
        return agency

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
            self._facts = with_computed(self._store.refresh(self._facts, touched), self.today)
            self._board.touch(entry)
        if self._past is not None and entry.at.date() <= self._past[0]:
            self._past = None
        return entry
