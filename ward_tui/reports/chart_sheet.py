"""The sheet of charts: each beside the figures that it draws, one a page."""

from __future__ import annotations

from collections.abc import Sequence

from ward_tui.reports.charts import Cells, Draughtsman, Series
from ward_tui.reports.content import Content
from ward_tui.reports.front import list_lines
from ward_tui.reports.grid import Box, Grid
from ward_tui.reports.listing import Value
from ward_tui.reports.text import points
from ward_tui.wording import workbook

WIDTHS = (30, 9, 1, 72)
MOST = 12  # agencies in the chart
_CHART = 3  # the column of the charts
_TALL = 330.0  # points


def fill(grid: Grid, content: Content, draughtsman: Draughtsman) -> None:
    """Write the sheet."""
    grid.across(workbook.LIST_TITLES[workbook.CHARTS], "title")
    *lines, last = list_lines(content, workbook.CHARTS)
    for line in lines:
        grid.across(line, "strong")
    grid.across(last, "slanted")
    grid.skip()
    size = (points(WIDTHS[_CHART]), _TALL)
    late = [share for share in content.breakdown.by_agency if share.overdue][:MOST]
    if late:
        rows = [(content.agency_name(share.key, with_ward=True), share.overdue) for share in late]
        series, top = _table(grid, workbook.CHART_AGENCY_COLUMNS, rows)
        chart = draughtsman.bars(workbook.CHART_AGENCIES, series, size)
        grid.chart(chart, top, _CHART, _TALL)
    else:
        grid.across(workbook.none_overdue(content.book.as_of), "plain")
    grid.skip()
    months = content.breakdown.months
    if any(month.open for month in months):
        grid.reserve(_TALL)
        series, top = _table(
            grid, workbook.CHART_MONTH_COLUMNS, [(workbook.month(m.year, m.month), m.open) for m in months], "centre"
        )
        axes = (workbook.CHART_MONTH_COLUMNS[0], workbook.WORK_COUNT)
        grid.chart(draughtsman.columns(workbook.CHART_MONTHS, series, axes, size), top, _CHART, _TALL)
    else:
        grid.across(workbook.NO_DUE_MONTHS, "plain")
    grid.close()


def _table(
    grid: Grid, titles: Sequence[str], rows: Sequence[tuple[Value, Value]], kind: str = "text"
) -> tuple[Series, int]:
    """Write two columns of figures and return them as a series, with the row of their titles."""
    top = grid.row
    grid.line(Box(0, 0, titles[0], "header"), Box(1, 1, titles[1], "header"))
    for name, count in rows:
        grid.line(Box(0, 0, name, kind), Box(1, 1, count, "number"))
    first, last, sheet = top + 1, grid.row - 1, workbook.CHARTS
    return Series(Cells(sheet, top, 1, top, 1), Cells(sheet, first, 0, last, 0), Cells(sheet, first, 1, last, 1)), top
