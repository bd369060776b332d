"""The paper: page set-up of a sheet, the page number from the second page on, rows that may grow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from xlsxwriter.worksheet import Worksheet

from ward_tui.domain.errors import WardError
from ward_tui.reports.styles import FONT

A4 = 9
A4_WIDE, A4_TALL = 297.0, 210.0  # millimetres, landscape
MM_PER_INCH = 25.4
HEADER_MARGIN = 10.0
PAGE_NUMBER = f'&C&"{FONT},Regular"&13&P'


@dataclass(frozen=True, slots=True)
class Margins:
    """The margins of a layout in millimetres."""

    top: float
    bottom: float
    left: float
    right: float


MARGINS = {"dang-uy": Margins(20, 20, 30, 15), "ubnd": Margins(20, 20, 30, 20)}


def page_height(margins: Margins, width: float, *, upright: bool = False) -> float:
    """Return how many points of rows a page takes when a sheet so many points wide is fitted to its width."""
    across, down = (A4_TALL, A4_WIDE) if upright else (A4_WIDE, A4_TALL)
    room = (across - margins.left - margins.right) / MM_PER_INCH * 72
    tall = (down - margins.top - margins.bottom) / MM_PER_INCH * 72
    return 0.97 * tall * max(1.0, width / room)


def margins_of(layout: str) -> Margins:
    """Return the margins of a layout.

    Raises:
        WardError: `layout` for a name that is none.
    """
    if layout not in MARGINS:
        raise WardError("layout", layout=layout)
    return MARGINS[layout]


class OfficialSheet(Worksheet):
    """A sheet that does two things for which XlsxWriter has no public switch.

    The page number starts on the second page. Growing rows have a height, but not a fixed one: Excel and LibreOffice
    fit them again when somebody fills in a cell.
    """

    def __init__(self) -> None:
        super().__init__()
        self._growing: set[int] = set()

    def set_growing_row(self, row: int, height: float) -> None:
        """Give a row the height of its text for now."""
        self.set_row(row, height)
        self._growing.add(row + 1)

    def _xml_start_tag_unencoded(self, tag: str, attributes: list[tuple[str, Any]]) -> None:  # type: ignore[override]
        if attributes[0][1] in self._growing and _FIXED in attributes:
            attributes.remove(_FIXED)
        super()._xml_start_tag_unencoded(tag, attributes)

    def _write_header_footer(self) -> None:
        self._xml_start_tag("headerFooter", [("differentFirst", 1), ("scaleWithDoc", 0)])
        self._write_odd_header()
        self._xml_end_tag("headerFooter")


_FIXED = ("customHeight", 1)


def set_up(sheet: Worksheet, margins: Margins, *, upright: bool = False, pages: int = 0) -> None:
    """Set a sheet to A4, one page wide and so many long (0: as many as it takes), with the margins of the layout."""
    if upright:
        sheet.set_portrait()
    else:
        sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, pages)
    sheet.set_margins(
        left=margins.left / MM_PER_INCH,
        right=margins.right / MM_PER_INCH,
        top=margins.top / MM_PER_INCH,
        bottom=margins.bottom / MM_PER_INCH,
    )
    sheet.set_header("" if pages == 1 else PAGE_NUMBER, {"margin": HEADER_MARGIN / MM_PER_INCH})
    sheet.set_footer("", {"margin": HEADER_MARGIN / MM_PER_INCH})
    sheet.center_horizontally()
    sheet.hide_gridlines(2)
