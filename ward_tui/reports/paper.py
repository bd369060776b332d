"""The paper: page set-up of a sheet and the page number, which the first page does not show."""

from __future__ import annotations

from dataclasses import dataclass

from xlsxwriter.worksheet import Worksheet

from ward_tui.domain.errors import WardError
from ward_tui.reports.styles import FONT

A4 = 9
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


def margins_of(layout: str) -> Margins:
    """Return the margins of a layout.

    Raises:
        WardError: `layout` for a name that is none.
    """
    if layout not in MARGINS:
        raise WardError("layout", layout=layout)
    return MARGINS[layout]


class NumberedSheet(Worksheet):
    """A sheet whose page number starts on the second page."""

    def _write_header_footer(self) -> None:
        # XlsxWriter has no public switch for a different first page.
        self._xml_start_tag("headerFooter", [("differentFirst", 1), ("scaleWithDoc", 0)])
        self._write_odd_header()
        self._xml_end_tag("headerFooter")


def set_up(sheet: Worksheet, margins: Margins) -> None:
    """Set a sheet to A4 landscape, one page wide, with the margins of the layout."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(
        left=margins.left / MM_PER_INCH,
        right=margins.right / MM_PER_INCH,
        top=margins.top / MM_PER_INCH,
        bottom=margins.bottom / MM_PER_INCH,
    )
    sheet.set_header(PAGE_NUMBER, {"margin": HEADER_MARGIN / MM_PER_INCH})
    sheet.set_footer("", {"margin": HEADER_MARGIN / MM_PER_INCH})
    sheet.center_horizontally()
    sheet.hide_gridlines(2)
