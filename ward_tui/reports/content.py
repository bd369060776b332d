"""What the sheets show: the rows of the programmes in scope, judged once on the day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import NamedTuple

from ward_tui.domain.alerts import Alert, Severity, item_alerts
from ward_tui.domain.model import AppendixItem, Facts, ItemKind, Programme, Target
from ward_tui.domain.status import CLOSED, ItemStatus, item_status, known_on
from ward_tui.domain.summary import BANDS, Summary, band_of, summarise
from ward_tui.reports.book import Book
from ward_tui.wording import formats, words, workbook


class Line(NamedTuple):
    """One appendix row as it was known on the day; days counts those past its due day."""

    item: AppendixItem
    state: ItemStatus
    days: int | None


@dataclass(frozen=True, slots=True)
class WardCount:
    """The counts of one programme."""

    programme: Programme
    total: int
    dated: int
    done: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Content:
    """The facts of the workbook, sorted for its sheets.

    Attributes:
        work: rows other than resolutions; resolutions: those that are; both in the order of the documents.
        overdue: the alerts of overdue rows, most overdue first.
    """

    book: Book
    programmes: tuple[Programme, ...]
    targets: tuple[Target, ...]
    work: tuple[Line, ...]
    resolutions: tuple[Line, ...]
    overdue: tuple[Alert, ...]
    summary: Summary

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
        return [_ward_count(each, [*self.work, *self.resolutions]) for each in self.programmes]

    def ward_name(self, programme: Programme) -> str:
        """Return the ward, told apart from a second programme of the same ward."""
        namesakes = sum(each.ward == programme.ward for each in self.programmes) > 1
        return workbook.ward_line(programme, namesakes)


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
    """Judge the facts of the book on its day."""
    facts, chosen = book.facts, book.programme
    lines = [_line(item, book) for item in facts.items.values() if chosen in (None, item.programme)]
    return Content(
        book=book,
        programmes=tuple(each for each in facts.programmes.values() if chosen in (None, each.slug)),
        targets=tuple(each for each in facts.targets.values() if chosen in (None, each.programme)),
        work=tuple(line for line in lines if line.item.kind is not ItemKind.RESOLUTION),
        resolutions=tuple(line for line in lines if line.item.kind is ItemKind.RESOLUTION),
        overdue=tuple(_overdue(lines, book)),
        summary=summarise(facts, book.as_of, book.limits, chosen),
    )


def _line(item: AppendixItem, book: Book) -> Line:
    item = known_on(item, book.as_of)
    state = item_status(item, book.as_of, book.limits)
    return Line(item, state, _days(item.due_on, book.as_of))


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
        done=sum(line.state in CLOSED - {ItemStatus.DROPPED} for line in mine),
        overdue=sum(line.state is ItemStatus.OVERDUE for line in mine),
    )
