"""Money by year: what was paid out is told in one step, and how payment stands against plan and time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ward_tui.domain.capital import capital_id
from ward_tui.domain.journal import Entry
from ward_tui.domain.records import Kind
from ward_tui.services.looking import Looking

if TYPE_CHECKING:
    from ward_tui.domain.paying import GroupBy, Table


class Money(Looking):
    """What the office knows of the money of the rows."""

    def pay(self, item: str, year: int, paid: int, as_of: date | None = None) -> Entry | None:
        """Tell what was paid out for a row in a year so far, up to a day (today unless given); None if nothing changes.

        A year of which nothing was known gets its record, without a plan.

        Raises:
            WardError: `unknown_id`, and those of `checked_capital`.
        """
        from ward_tui.services.records import Clerk

        row, facts = self.item(item), self.facts
        day, key = as_of or self.today, capital_id(item, year)
        values = {"paid": paid, "as_of": day}
        before = next((each for each in row.capital if each.id == key), None)
        with self._store.transaction(self._clock.now(), "pay") as work:
            clerk = Clerk(work, facts, self.today, self.duty_rules)
            if before is None:
                clerk.add(Kind.CAPITAL, item, values | {"year": year})
            else:
                clerk.edit(Kind.CAPITAL, key, values)
            work.facts |= {"id": item, "name": row.name, "year": year, "paid": paid, "as_of": day.isoformat()}
            work.facts |= {"before": before.paid if before else None, "planned": before.planned if before else None}
        return None if work.entry is None else self._changed(work.entry)

    def disbursement(self, programme: str | None, year: int, group: GroupBy) -> Table:
        """Return what was paid of the plans of a year, in groups with the lowest rate first; see `paying.table_of`."""
        from ward_tui.domain.paying import table_of

        self.check_programme(programme)
        return table_of(self.facts, programme, year, self.today, group)

    def money_years(self, programme: str | None) -> list[int]:
        """Return the years of which money is known, and the running one, in order."""
        known = {
            each.year
            for item in self.facts.items.values()
            if item.capital and programme in (None, item.programme)
            for each in item.capital
        }
        return sorted(known | {self.today.year})

    def _changed(self, entry: Entry) -> Entry:
        """Bring what is held in memory up to date with an entry that was just written."""
        raise NotImplementedError
