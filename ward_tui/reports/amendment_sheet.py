"""The sheet of decisions that changed the programmes: old, new and document of each row and target."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ward_tui.domain.depth import AmendAction, Amendment
from ward_tui.domain.model import AppendixItem, Target
from ward_tui.reports.content import Content
from ward_tui.reports.listing import Column, Listing, Value
from ward_tui.reports.numerals import roman
from ward_tui.wording import amendment_sheet as words

_WIDTHS = (5, 13, 40, 40, 40, 24, 12, 30)
_CENTRED = {0, 1}
_PRINTED = 6
Dropped = AppendixItem | Target


def columns() -> list[Column]:
    """Return the columns of the sheet; when it was entered, and the remark, stand folded away."""
    return [
        Column(title, width, "centre" if place in _CENTRED else "text", internal=place >= _PRINTED)
        for place, (title, width) in enumerate(zip(words.COLUMNS, _WIDTHS, strict=True))
    ]


def count(content: Content) -> int:
    """Return how many rows the sheet lists; without any there is no sheet."""
    return sum(len(each.lines) for each in _decided(content)) + len(_others(content))


def fill(listing: Listing, content: Content) -> None:
    """Write each decision with what it did, oldest first, then what was dropped by other documents."""
    listing.header()
    number, groups = 0, 0
    for each in _decided(content):
        groups += 1
        listing.group(f"{roman(groups)}. {words.decision(each)}")
        for row in _rows(each, content):
            number += 1
            listing.row((number, *row))
    others = _others(content)
    if others:
        listing.group(f"{roman(groups + 1)}. {words.OTHERS}")
    for gone in others:
        number += 1
        listing.row((number, *_gone(gone)))
    listing.total(number, words.UNIT)
    listing.finish()


def _decided(content: Content) -> list[Amendment]:
    """Return the decisions of the programmes in scope that were there on the day, oldest first."""
    slugs, day = {each.slug for each in content.programmes}, content.book.as_of
    return [each for each in content.facts.amendments.values() if each.programme in slugs and each.decided_on <= day]


def _rows(amendment: Amendment, content: Content) -> Iterator[tuple[Value, ...]]:
    for line in amendment.lines:
        before, after = words.both_sides(line)
        yield (
            words.ACTION[line.action],
            words.title(line, content.facts),
            before or None,
            after or None,
            words.paper(amendment),
            amendment.recorded_on,
            amendment.note or None,
        )


def _others(content: Content) -> list[Dropped]:
    """Return the rows and targets in scope that were dropped by no decision entered here."""
    told = {line.subject for each in _decided(content) for line in each.lines if line.action is AmendAction.DROP}
    slugs, day = {each.slug for each in content.programmes}, content.book.as_of
    targets = [each for each in content.facts.targets.values() if each.programme in slugs and each.is_dropped(day)]
    found: list[Dropped] = [*targets, *(line.item for line in content.dropped)]
    return [each for each in found if each.id not in told]


def _gone(record: Dropped) -> tuple[Value, ...]:
    named = f"{record.id.rpartition('/')[2]} {record.name}"
    on: date | None = record.dropped_on
    paper = words.other_paper(record.dropped_document, on)
    return words.ACTION[AmendAction.DROP], named, None, words.GOES, paper or None, None, None
