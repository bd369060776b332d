"""Charts that print in black and white: greys and patterns, figures as labels, Times New Roman."""

from __future__ import annotations

from typing import Any, NamedTuple, cast

from xlsxwriter.chart import Chart
from xlsxwriter.workbook import Workbook

from ward_tui.reports.styles import FONT

PIXELS_PER_POINT = 4 / 3
_BLACK, _WHITE = "#000000", "#FFFFFF"
_LINE = {"color": _BLACK, "width": 0.75}


class Cells(NamedTuple):
    """A range of cells, counted from 0; as a list it is what XlsxWriter takes."""

    sheet: str
    first_row: int
    first_column: int
    last_row: int
    last_column: int


# Fills that stay apart on a black and white printer.
FILLS: tuple[dict[str, Any], ...] = (
    {"fill": {"color": "#7F7F7F"}},
    {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": _BLACK, "bg_color": _WHITE}},
    {"fill": {"color": "#D9D9D9"}},
    {"pattern": {"pattern": "wide_downward_diagonal", "fg_color": _BLACK, "bg_color": _WHITE}},
    {"fill": {"color": _WHITE}},
)
STRIPES = 1


class Series(NamedTuple):
    """One row of figures of a chart: the cell of its name, those of its categories and of its figures, its fill."""

    name: Cells
    categories: Cells
    values: Cells
    fill: int = STRIPES


class Draughtsman:
    """Draws the charts of one workbook."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook

    def bars(self, title: str, series: Series, size: tuple[float, float]) -> Chart:
        """Return lying bars, the first on top; size is width and height in points."""
        chart = self._chart({"type": "bar"}, title, size)
        chart.add_series(_series(series) | {"gap": 60})
        chart.set_y_axis({"reverse": True, "num_font": _font(11), "line": _LINE, "major_tick_mark": "none"})
        chart.set_x_axis({"visible": False, "min": 0, "major_gridlines": {"visible": False}})
        chart.set_legend({"none": True})
        return chart

    def columns(self, title: str, series: Series, axes: tuple[str, str], size: tuple[float, float]) -> Chart:
        """Return standing columns."""
        chart = self._chart({"type": "column"}, title, size)
        chart.add_series(_series(series) | {"gap": 60})
        chart.set_legend({"none": True})
        _axes(chart, axes)
        return chart

    def stacks(self, title: str, series: list[Series], axes: tuple[str, str], size: tuple[float, float]) -> Chart:
        """Return stacked columns, each series with a fill of its own and a legend below."""
        chart = self._chart({"type": "column", "subtype": "stacked"}, title, size)
        for each in series:
            chart.add_series(_series(each) | {"gap": 60})
        chart.set_legend({"position": "bottom", "font": _font(11)})
        _axes(chart, axes)
        return chart

    def _chart(self, kind: dict[str, str], title: str, size: tuple[float, float]) -> Chart:
        chart = cast(Chart, self._workbook.add_chart(kind))
        chart.set_title({"name": title, "name_font": _font(13, bold=True), "overlay": False})
        width, height = (round(points * PIXELS_PER_POINT) for points in size)
        chart.set_size({"width": width, "height": height})
        chart.set_chartarea({"border": {"none": True}, "fill": {"color": _WHITE}})
        chart.set_plotarea({"fill": {"color": _WHITE}})
        return chart


def _axes(chart: Chart, names: tuple[str, str]) -> None:
    across, up = names
    axis = {"num_font": _font(11), "name_font": _font(11, italic=True), "line": _LINE}
    chart.set_x_axis(axis | {"name": across, "major_tick_mark": "none"})
    grid = {"visible": True, "line": {"color": "#A6A6A6", "width": 0.5, "dash_type": "dash"}}
    chart.set_y_axis(axis | {"name": up, "min": 0, "num_format": "#,##0", "major_gridlines": grid})


def _series(series: Series) -> dict[str, Any]:
    """Return what XlsxWriter takes; a figure of nought has no label."""
    labels = {"value": True, "num_format": "#,##0;;", "font": _font(11, bold=True), "fill": {"color": _WHITE}}
    named = {"name": list(series.name[:3]), "categories": list(series.categories), "values": list(series.values)}
    return named | FILLS[series.fill] | {"border": _LINE, "data_labels": labels}


def _font(size: int, **more: bool) -> dict[str, Any]:
    return {"name": FONT, "size": size, "color": _BLACK, "bold": False, "italic": False} | more
