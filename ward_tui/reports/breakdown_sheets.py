"""The sheets of where the work stands: by lead agency, and by year and money."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from ward_tui.domain.funding import Funding
from ward_tui.domain.selection import NO_LEAD
from ward_tui.domain.status import DONE, ItemStatus
from ward_tui.reports.charts import Cells, Draughtsman, Series
from ward_tui.reports.content import AgencyCount, Content
from ward_tui.reports.listing import Column, Listing, Value
from ward_tui.reports.numerals import letter
from ward_tui.reports.text import LINE, points
from ward_tui.wording import workbook
from ward_tui.wording import workbook_heads as heads

_AGENCY_WIDTHS = (5, 44, 11, 12, 12, 11, 14, 11)
_FUNDING_WIDTHS = (5, 20, 14, 14, 16, 16, 16, 12)
_OVERDUE = 6  # the column with the bars
_FIRST_FUNDING = 2  # the column of the first class of money
_LEAST_TALL, _MOST_TALL = 240.0, 340.0  # points of the chart; less room than that takes it to the next page


def agency_columns() -> list[Column]:
    """Return the columns by lead agency."""
    return [
        Column(title, width, "text" if place == 1 else "centre", fraction="rate")
        for place, (title, width) in enumerate(zip(workbook.AGENCY_COLUMNS, _AGENCY_WIDTHS, strict=True))
    ]


def funding_columns() -> list[Column]:
    """Return the columns by year and money."""
    return [
        Column(title, width, "centre", "year" if place == 1 else "number")
        for place, (title, width) in enumerate(zip(workbook.FUNDING_COLUMNS, _FUNDING_WIDTHS, strict=True))
    ]


def fill_agencies(listing: Listing, content: Content) -> None:
    """Write a row for each lead agency, most overdue first, by ward when there are several; work without lead last."""
    if not content.lines:
        listing.sentence(workbook.NO_WORK)
        return
    listing.header()
    counts, number = content.agency_counts(), 0
    for place, (slug, members) in enumerate(_by_ward(counts, content)):
        if content.several and slug:
            listing.ward(f"{letter(place)}. {heads.programme_group(content.facts.programmes[slug])}")
        for count in members:
            number += 1
            listing.row((number, content.agency_name(count.share.key), *_figures(count)))
    listing.bars(_OVERDUE)
    listing.totals(_total(content))
    shared = sum(len(set(line.item.lead)) > 1 for line in content.lines)
    listing.note(workbook.agency_note(content.summary.total_items, len(content.dropped), shared))
    listing.finish()


def _by_ward(counts: Sequence[AgencyCount], content: Content) -> list[tuple[str, list[AgencyCount]]]:
    order = {programme.slug: place for place, programme in enumerate(content.programmes)}
    last = len(order)

    def ward(count: AgencyCount) -> str:
        return "" if count.share.key == NO_LEAD else content.facts.agencies[count.share.key].programme

    ranked = sorted(counts, key=lambda count: order.get(ward(count), last))
    return [(slug, list(members)) for slug, members in groupby(ranked, key=ward)]


def _figures(count: AgencyCount) -> tuple[Value, ...]:
    share = count.share
    return share.total, count.done, count.running, count.soon, share.overdue, share.overdue / share.total


def _total(content: Content) -> tuple[Value, ...]:
    """Return the figures over all rows, each counted once."""
    states, summary = content.summary.items, content.summary
    done = sum(states.get(state, 0) for state in DONE)
    soon = states.get(ItemStatus.DUE_SOON, 0)
    running = summary.total_items - done - soon - summary.overdue
    return summary.total_items, done, running, soon, summary.overdue, summary.overdue / summary.total_items


def fill_funding(listing: Listing, content: Content, draughtsman: Draughtsman, page: float) -> None:
    """Write the rows by the year of their due day and their money, with the chart below; page is in points."""
    if not content.lines:
        listing.sentence(workbook.NO_WORK)
        return
    listing.header(repeated=False)
    first, years = listing.next_row, content.breakdown.by_year
    for number, year in enumerate(years, 1):
        counts = [year.counts.get(funding, 0) for funding in Funding]
        listing.row((number, year.year or workbook.NO_YEAR, *counts, year.total))
    totals = [sum(year.counts.get(funding, 0) for year in years) for funding in Funding]
    listing.totals((*totals, sum(totals)))
    listing.note(workbook.FUNDING_NOTE)
    room = page - listing.used(len(years)) - 2 * LINE
    tall = min(_MOST_TALL, room) if room >= _LEAST_TALL else _MOST_TALL
    series = _funding_series(first, len(years), [place for place, total in enumerate(totals, _FIRST_FUNDING) if total])
    size, axes = (page_width(), tall), (workbook.YEAR_AXIS, workbook.WORK_COUNT)
    chart = draughtsman.stacks(workbook.CHART_FUNDING, series, axes, size)
    listing.chart(chart, tall, new_page=room < _LEAST_TALL)
    listing.finish()


def _funding_series(first: int, years: int, columns: Sequence[int]) -> list[Series]:
    """Return the series of the columns that hold figures; first is the row of the first year."""
    sheet, last = workbook.FUNDING, first + years - 1
    header = first - 2
    return [
        Series(
            Cells(sheet, header, place, header, place),
            Cells(sheet, first, 1, last, 1),
            Cells(sheet, first, place, last, place),
            fill=place - _FIRST_FUNDING,
        )
        for place in columns
    ]


def page_width() -> float:
    """Return the width of the sheet by year and money, in points."""
    return sum(map(points, _FUNDING_WIDTHS))
