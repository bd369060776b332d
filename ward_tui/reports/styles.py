"""The formats of the workbook: Times New Roman, black; each is made once."""

from __future__ import annotations

from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

FONT = "Times New Roman"
SIZE = 12
# Cells of Times New Roman 12: eight pixels a digit, 21 pixels a row.
WORKBOOK_OPTIONS: dict[str, Any] = {
    "in_memory": True,  # no temporary files
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": {"font_name": FONT, "font_size": SIZE, "font_family": 1, "font_scheme": "none"},
    "default_row_height": 21,
    "default_column_width": 72,
}

_BLACK = {"font_color": "#000000"}
_BOXED = {"border": 1, "valign": "vcenter", "text_wrap": True}
_CELL = _BOXED | {"align": "left"}
_CENTRED = _BOXED | {"align": "center"}
_QUARTER = {"border": 1, "valign": "vcenter", "align": "center", "font_size": 10}
_PLAIN = {"valign": "vcenter", "text_wrap": True, "align": "left"}
_MIDDLE = _PLAIN | {"align": "center"}

_PROPERTIES: dict[str, dict[str, Any]] = {
    # cells of a table
    "text": _CELL,
    "centre": _CENTRED,
    "number": _CENTRED | {"num_format": "#,##0"},
    "year": _CENTRED | {"num_format": "0"},
    "decimal": _CENTRED | {"num_format": "#,##0.0####"},
    "percent": _CENTRED | {"num_format": "0%"},
    "rate": _CENTRED | {"num_format": "0.0%"},
    "date": _CENTRED | {"num_format": "dd/mm/yyyy"},
    "small_text": _CELL | {"font_size": 11},
    "small_centre": _CENTRED | {"font_size": 11},
    "small_number": _CENTRED | {"font_size": 11, "num_format": "#,##0"},
    "small_rate": _CENTRED | {"font_size": 11, "num_format": "0.0%"},
    "small_date": _CENTRED | {"font_size": 11, "num_format": "dd/mm/yyyy"},
    "header": _CENTRED | {"bold": True},
    "quarter": _QUARTER,
    "quarter_bar": _QUARTER | {"bg_color": "#E6E6E6"},
    "quarter_fill": _QUARTER | {"bg_color": "#B0B0B0"},
    "numbering": _CENTRED | {"italic": True},
    "ward": _CELL | {"bold": True, "font_size": 13},
    "group": _CELL | {"bold": True},
    "total": _CENTRED | {"bold": True, "num_format": "#,##0"},
    "total_decimal": _CENTRED | {"bold": True, "num_format": "#,##0.0####"},
    "total_rate": _CENTRED | {"bold": True, "num_format": "0.0%"},
    # lines outside tables
    "plain": _PLAIN,
    "small_line": _PLAIN | {"font_size": 11},
    "line": _MIDDLE,
    "strong": _MIDDLE | {"bold": True},
    "ruled": _MIDDLE | {"bold": True, "underline": 1},
    "slanted": _MIDDLE | {"italic": True},
    "note": _PLAIN | {"italic": True},
    "title": _MIDDLE | {"bold": True, "font_size": 14},
    "section": _PLAIN | {"bold": True},
    "recipients": _PLAIN | {"bold": True, "italic": True},
    "writing": _PLAIN | {"bottom": 4},
    "link": _PLAIN | {"underline": 1},
}
# Where a table joins rows into one block, the lines between them are left out; the present stands between thick ones.
_PLACES: dict[str, dict[str, Any]] = {
    "": {},
    "first": {"bottom": 0},
    "middle": {"top": 0, "bottom": 0},
    "last": {"top": 0},
    "now": {"left": 2, "right": 2},
    "before now": {"right": 2},
    "after now": {"left": 2},
}


class Styles:
    """The formats of one workbook by name."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[str, str, bool, str], Format] = {}

    def get(self, name: str, *, place: str = "", quoted: bool = False, words: str = "") -> Format:
        """Return a format.

        Args:
            name: which one.
            place: `first`, `middle` or `last` row of a joined block; `now` for the column of the present, `before now`
                and `after now` for those beside it.
            quoted: for text that looks like a formula: it stays text when somebody edits the cell.
            words: what follows the number of a total.
        """
        key = (name, place, quoted, words)
        if key not in self._made:
            properties = _BLACK | _PROPERTIES[name] | _PLACES[place]
            if quoted:
                properties |= {"quote_prefix": True}
            if words:
                properties |= {"num_format": f'#,##0" {words}"'}
            self._made[key] = self._workbook.add_format(properties)
        return self._made[key]

    @staticmethod
    def size(name: str) -> float:
        """Return the size of the letters of a format."""
        return float(_PROPERTIES[name].get("font_size", SIZE))

    @staticmethod
    def bold(name: str) -> bool:
        """Return whether a format is bold."""
        return bool(_PROPERTIES[name].get("bold", False))
