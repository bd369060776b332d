"""How clear the work is: by agency, by programme, and the one alert of a programme whose rows do not say enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from ward_tui.domain.alert import Alert, Rule, Severity, Subject
from ward_tui.domain.clarity import Clarities, Clarity, called, lacking
from ward_tui.domain.model import AppendixItem, Facts, Source
from ward_tui.domain.selection import NO_LEAD
from ward_tui.domain.thresholds import Thresholds

MOST = 2  # of what lacks most often, what an alert names


@dataclass(frozen=True, slots=True)
class Meter:
    """How clear the rows of an agency or a programme are; rows that are done or dropped are left out.

    Attributes:
        key: the identifier of the agency ('' for rows that nobody leads), or the slug.
        rows: how many rows are judged; complete: how many of them say everything that is wanted.
        lacks: in how many rows each thing is not said, most often first; what no row lacks is left out.
        called: how many clarities the wanted set is called.
    """

    key: str
    rows: int
    complete: int
    lacks: tuple[tuple[Clarity, int], ...]
    called: int

    @property
    def unclear(self) -> int:
        """Rows that do not say everything."""
        return self.rows - self.complete

    @property
    def share(self) -> int:
        """Complete rows in per cent of all, rounded down; 100 where there is nothing to judge."""
        return 100 * self.complete // self.rows if self.rows else 100


def is_judged(item: AppendixItem, today: date) -> bool:
    """Tell whether it still matters what a row says: it is neither done nor dropped on the day."""
    gone = (item.done_on is not None and item.done_on <= today) or (
        item.dropped_on is not None and item.dropped_on <= today
    )
    return not gone


def judged(facts: Facts, today: date, programme: str | None = None) -> list[AppendixItem]:
    """Return the rows of one programme, or of all, that are neither done nor dropped on the day."""
    return [each for each in facts.items.values() if programme in (None, each.programme) and is_judged(each, today)]


def by_agency(items: Iterable[AppendixItem], wanted: Clarities) -> list[Meter]:
    """Return a meter for each agency that leads a row, and one for rows without lead.

    A row with two leads counts for both. The smallest share of complete rows stands first, of equal ones that with most
    rows.
    """
    groups: dict[str, list[Clarities]] = {}
    for item in items:
        missing = lacking(item, wanted)
        for key in dict.fromkeys(item.lead) or (NO_LEAD,):
            groups.setdefault(key, []).append(missing)
    meters = [_meter(key, found, wanted) for key, found in groups.items()]
    return sorted(meters, key=lambda each: (each.share, -each.unclear, each.key == NO_LEAD, each.key))


def whole(items: Iterable[AppendixItem], wanted: Clarities, key: str = "") -> Meter:
    """Return the meter of all these rows together."""
    return _meter(key, [lacking(item, wanted) for item in items], wanted)


def clarity_alerts(facts: Facts, today: date, limits: Thresholds) -> list[Alert]:
    """Return one alert for each programme that has rows which do not say enough."""
    return [
        Alert(
            Subject.DOCUMENT,
            meter.key,
            meter.key,
            facts.programmes[meter.key].full_title,
            Rule.UNCLEAR,
            Severity.INFO,
            Source(facts.programmes[meter.key].full_title, ""),
            unclear=(meter.unclear, meter.rows, meter.called),
            detail=",".join(f"{each}={count}" for each, count in meter.lacks[:MOST]),
        )
        for meter in _by_programme(facts, today, limits.clarities)
        if meter.unclear
    ]


def _by_programme(facts: Facts, today: date, wanted: Clarities) -> Iterator[Meter]:
    """Yield the meter of each programme; thousands of rows lack few different things, which are counted together."""
    alike: Counter[tuple[object, ...]] = Counter()
    for said, count in Counter(map(_SAID, facts.items.values())).items():
        if _still_judged(said, today):
            alike[_missing(said)] += count
    places = {each: place for place, each in enumerate(Clarity, 1)}
    for slug in facts.programmes:
        lacks, rows, complete = Counter[Clarity](), 0, 0
        for misses, count in alike.items():
            if misses[0] == slug:
                missing = [each for each in wanted if misses[places[each]]]
                lacks.update(dict.fromkeys(missing, count))
                rows, complete = rows + count, complete + (0 if missing else count)
        yield Meter(slug, rows, complete, _in_order(lacks, wanted), called(wanted))


# What is looked at of a row, in one step for thousands of them; a row without a name is never kept.
_SAID = attrgetter(
    *("programme", "done_on", "dropped_on", "lead", "due_on", "coordinating", "responsibility", "product"),
    *("directing", "authority", "funding_text", "measures"),
)


def _missing(said: tuple[Any, ...]) -> tuple[object, ...]:
    """Return the programme of a row, then for each clarity, in the order of `Clarity`, whether the row lacks it."""
    slug, _, _, lead, due_on, coordinating, responsibility, product, directing, authority, funding, measures = said
    alone = not coordinating
    return (
        slug,
        not lead,
        False,
        due_on is None,
        alone and not responsibility,
        not product,
        not authority and not directing,
        not funding,
        not measures,
        alone,
    )


def _still_judged(said: tuple[Any, ...], today: date) -> bool:
    return all(day is None or day > today for day in said[1:3])


def _meter(key: str, found: list[Clarities], wanted: Clarities) -> Meter:
    lacks = Counter(each for missing in found for each in missing)
    return Meter(key, len(found), sum(not missing for missing in found), _in_order(lacks, wanted), called(wanted))


def _in_order(lacks: Counter[Clarity], wanted: Clarities) -> tuple[tuple[Clarity, int], ...]:
    return tuple(sorted(lacks.items(), key=lambda each: (-each[1], wanted.index(each[0]))))
