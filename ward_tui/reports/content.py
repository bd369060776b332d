"""What the sheets show: the rows of the programmes in scope, judged once on the day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import NamedTuple

from ward_tui.domain.alerts import Alert, Severity, item_alerts
from ward_tui.domain.breakdown import Breakdown, Share, break_down
from ward_tui.domain.following import Extension
from ward_tui.domain.hindrances import Hindrance, hindrances
from ward_tui.domain.model import AppendixItem, Facts, ItemKind, Programme, Target
from ward_tui.domain.selection import NO_LEAD
from ward_tui.domain.status import CLOSED, DONE, ItemStatus, known_on, known_status
from ward_tui.domain.summary import BANDS, Summary, band_of, summarise
from ward_tui.domain.timeline import original_due
from ward_tui.reports.book import Book
from ward_tui.wording import formats, words
from ward_tui.wording import workbook_heads as heads

SOON = 14  # days that the sheet for the meeting looks ahead


class Line(NamedTuple):
    """One appendix row as it was known on the day.

    Attributes:
        days: those past its due day.
        moved: its new due dates, oldest first; original is the due day before them.
    """

    item: AppendixItem
    state: ItemStatus
    days: int | None
    moved: tuple[Extension, ...] = ()
    original: date | None = None


@dataclass(frozen=True, slots=True)
class WardCount:
    """The counts of one programme."""

    programme: Programme
    total: int
    dated: int
    done: int
    overdue: int


@dataclass(frozen=True, slots=True)
class AgencyCount:
    """The rows of one lead agency: the share of the breakdown, of which done and due soon."""

    share: Share
    done: int
    soon: int

    @property
    def running(self) -> int:
        """Open rows that are neither overdue nor due soon."""
        return self.share.open - self.share.overdue - self.soon


@dataclass(frozen=True, slots=True)
class Content:
    """The facts of the workbook, sorted for its sheets.

    Attributes:
        lines: all rows but dropped ones in the order of the documents; given: those given outside the programmes; of
            the others resolutions are resolutions and schemes, work the rest.
        dropped: the rows that a decision has dropped, which are counted nowhere.
        overdue: the alerts of overdue rows, most overdue first.
        held: what holds rows up, by the level that must unblock it, the longest first.
    """

    book: Book
    programmes: tuple[Programme, ...]
    targets: tuple[Target, ...]
    lines: tuple[Line, ...]
    work: tuple[Line, ...]
    resolutions: tuple[Line, ...]
    given: tuple[Line, ...]
    dropped: tuple[Line, ...]
    overdue: tuple[Alert, ...]
    summary: Summary
    breakdown: Breakdown
    held: tuple[Hindrance, ...] = ()

    @property
    def facts(self) -> Facts:
        """The facts of the book."""
        return self.book.facts

    @property
    def several(self) -> bool:
        """True when rows are grouped by ward, too."""
        return len(self.programmes) > 1

    def groups(self, alerts: Sequence[Alert]) -> Iterator[tuple[str, list[Alert]]]:
        """Yield the alerts by length, the longest first, with the name of each length."""
        for band, found in groupby(alerts, key=lambda alert: band_of(alert.days or 1)):
            yield words.band(*BANDS[band]), list(found)

    def ward_counts(self) -> list[WardCount]:
        """Return the counts of each programme."""
        return [_ward_count(each, self.lines) for each in self.programmes]

    def ward_name(self, programme: Programme) -> str:
        """Return the ward, told apart from a second programme of the same ward."""
        namesakes = sum(each.ward == programme.ward for each in self.programmes) > 1
        return heads.ward_line(programme, namesakes)

    def soon(self) -> list[Line]:
        """Return the open rows that are due within the coming fourteen days, nearest first."""
        closed = CLOSED | {ItemStatus.PAUSED}
        found = [line for line in self.lines if line.days is not None and -SOON <= line.days <= 0]
        return sorted((line for line in found if line.state not in closed), key=lambda line: -(line.days or 0))

    def agency_counts(self) -> list[AgencyCount]:
        """Return the counts of each lead agency, most overdue first, rows without lead last."""
        counts = Counter((key, line.state) for line in self.lines for key in _leads(line))
        shares = sorted(self.breakdown.by_agency, key=lambda share: share.key == NO_LEAD)
        return [
            AgencyCount(each, sum(counts[each.key, state] for state in DONE), counts[each.key, ItemStatus.DUE_SOON])
            for each in shares
        ]

    def agency_name(self, key: str, with_ward: bool = False) -> str:
        """Return the name of a lead agency, on demand with its ward; '' stands for rows without lead."""
        if key == NO_LEAD:
            return words.UNASSIGNED
        agency = self.facts.agencies[key]
        ward = f" ({self.ward_name(self.facts.programmes[agency.programme])})" if with_ward and self.several else ""
        return f"{agency.name}{ward}"


class Names:
    """The names of lead agencies in words, each combination put together once."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._known: dict[tuple[str, ...], str] = {}

    def of(self, ids: tuple[str, ...]) -> str:
        """Return the names, or that nobody was charged."""
        text = self._known.get(ids)
        if text is None:
            text = self._known[ids] = formats.names(self._facts.names(ids), words.UNASSIGNED)
        return text


def gather(book: Book) -> Content:
    """Judge the facts of the book on its day; work that was given later is not there yet."""
    later = {key for key, item in book.facts.items.items() if item.given_on is not None and item.given_on > book.as_of}
    if later:
        known = {key: item for key, item in book.facts.items.items() if key not in later}
        book = replace(book, facts=replace(book.facts, items=known))
    facts, chosen = book.facts, book.programme
    known_lines = [_line(item, book) for item in facts.items.values() if chosen in (None, item.programme)]
    states = {line.item.id: line.state for line in known_lines}
    lines = [line for line in known_lines if line.state is not ItemStatus.DROPPED]
    own = [line for line in lines if not line.item.is_given]
    return Content(
        book=book,
        programmes=tuple(each for each in facts.programmes.values() if chosen in (None, each.slug)),
        targets=tuple(
            each
            for each in facts.targets.values()
            if chosen in (None, each.programme) and not each.is_dropped(book.as_of)
        ),
        lines=tuple(lines),
        work=tuple(line for line in own if line.item.kind is not ItemKind.RESOLUTION),
        resolutions=tuple(line for line in own if line.item.kind is ItemKind.RESOLUTION),
        given=tuple(line for line in lines if line.item.is_given),
        dropped=tuple(line for line in known_lines if line.state is ItemStatus.DROPPED),
        overdue=tuple(_overdue(lines, book)),
        summary=summarise(facts, book.as_of, book.limits, chosen, states),
        breakdown=break_down(facts, book.as_of, book.limits, chosen, states),
        held=tuple(each for each in hindrances(facts, book.as_of, chosen) if each.lasts),
    )


def _leads(line: Line) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.item.lead)) or (NO_LEAD,)


def _line(item: AppendixItem, book: Book) -> Line:
    item = known_on(item, book.as_of)
    line = Line(item, known_status(item, book.as_of, book.limits), _days(item.due_on, book.as_of))
    if not (moved := book.facts.extensions.get(item.id)):
        return line
    return line._replace(moved=moved, original=original_due(moved, book.facts.programmes[item.programme].term_end))


def _days(due: date | None, today: date) -> int | None:
    return None if due is None else (today - due).days


def _overdue(lines: Sequence[Line], book: Book) -> list[Alert]:
    found = [
        alert
        for line in lines
        if line.state is ItemStatus.OVERDUE
        for alert in item_alerts(line.item, book.facts.programmes[line.item.programme], book.as_of, book.limits)
        if alert.severity is Severity.OVERDUE
    ]
    return sorted(found, key=lambda alert: -(alert.days or 0))


def _ward_count(programme: Programme, lines: Sequence[Line]) -> WardCount:
    mine = [line for line in lines if line.item.programme == programme.slug]
    return WardCount(
        programme=programme,
        total=len(mine),
        dated=sum(line.item.due_on is not None for line in mine),
        done=sum(line.state in DONE for line in mine),
        overdue=sum(line.state is ItemStatus.OVERDUE for line in mine),
    )
