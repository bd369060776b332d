"""The sheet of disbursement: a table for each year, rows in groups with the lowest rate first, sums last."""

from __future__ import annotations

from decimal import Decimal

from ward_tui.domain.capital import Paid, Total, known_capital, rate
from ward_tui.domain.paying import GroupBy, Table, table_of
from ward_tui.reports.content import Content, Names
from ward_tui.reports.listing import Column, Listing, Value
from ward_tui.reports.numerals import letter, roman
from ward_tui.wording import disbursement_sheet as words
from ward_tui.wording.words import FUNDING

_WIDTHS = (5, 40, 14, 13, 13, 13, 9, 22, 21, 11, 12, 20)
_MONEY, _RATE, _PRINTED = {3, 4, 5}, 6, 9
_MILLION = 1_000_000


def columns() -> list[Column]:
    """Return the columns; identifier, day and document of the plan stand folded at the right."""
    return [
        Column(
            title,
            width,
            kind="centre" if place in {0, *_MONEY, _RATE, 7} else "text",
            fraction="rate" if place == _RATE else "decimal",
            internal=place >= _PRINTED,
        )
        for place, (title, width) in enumerate(zip(words.COLUMNS, _WIDTHS, strict=True))
    ]


def has_money(content: Content) -> bool:
    """Tell whether any row of the workbook has money that counts on its day."""
    return any(known_capital(line.item, content.book.as_of) for line in content.lines if line.item.capital)


def fill(listing: Listing, content: Content) -> None:
    """Write a table for each year, the running one first, then those before it, then those to come."""
    day = content.book.as_of
    years = {each.year for line in content.lines for each in known_capital(line.item, day)}
    ordered = sorted(years, key=lambda year: (year > day.year, -year if year <= day.year else year))
    tables = [table_of(content.facts, content.book.programme, year, day, GroupBy.APPENDIX) for year in ordered]
    listing.header()
    for place, found in enumerate(tables):
        listing.ward(words.year(letter(place), found))
        _write_year(listing, content, found)
    begun = [each for each in tables if each.year <= day.year]
    if len(tables) > 1 and begun:
        planned, paid = sum(each.total.planned for each in begun), sum(each.total.paid for each in begun)
        listing.totals((None, None, _millions(planned), _millions(paid), _share(rate(planned, paid)), None, None))
    listing.note(words.note(tables))
    listing.finish()


def _write_year(listing: Listing, content: Content, found: Table) -> None:
    names, number = Names(content.facts), 0
    for place, group in enumerate(found.groups, 1):
        listing.group(words.group(roman(place), words.title(content.facts, group.key), group))
        for line in group.lines:
            number += 1
            listing.row(_row(number, line, content, names))
    if found.unplanned:
        listing.group(f"{roman(len(found.groups) + 1)}. {words.UNPLANNED}")
    for line in found.unplanned:
        number += 1
        listing.row(_row(number, line, content, names))
    day, levels = content.book.as_of, content.book.limits.paid
    sums: Total = found.total
    cells = (_millions(sums.planned), _millions(sums.paid if sums.told else None), _share(sums.rate))
    standing = words.total_standing(sums, found.year, day, levels)
    listing.totals((None, None, *cells, standing, None), label=words.year_total(found))


def _row(number: int, line: Paid, content: Content, names: Names) -> tuple[Value, ...]:
    item, capital = line.item, line.capital
    return (
        number,
        item.name,
        item.funding_text or FUNDING[item.funding],
        _millions(item.investment),
        _millions(line.planned),
        _millions(line.paid),
        _share(line.rate),
        words.standing(line.behind(content.book.as_of), content.book.limits.paid),
        names.of(item.lead),
        item.id.rpartition("/")[2],
        capital.as_of if capital and line.paid is not None else None,
        capital.document if capital else None,
    )


def _millions(value: int | None) -> int | float | None:
    """Return a sum in millions of đồng as a cell takes it: a whole number, or one with the part that is left."""
    if value is None:
        return None
    return value // _MILLION if value % _MILLION == 0 else value / _MILLION


def _share(value: Decimal | None) -> float | None:
    """Return a rate in per cent as the fraction that a cell shows as per cent."""
    return None if value is None else float(value / 100)
