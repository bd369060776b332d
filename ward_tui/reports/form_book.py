"""The workbook that goes to one agency and comes back filled in.

Layout. Sheets `ROWS` (lines of appendix rows) and `INDICATORS` (lines of indicators), each only when it has lines, then
the very hidden sheet. A visible sheet, 0-based rows:
    0 title · 1 programme · 2 agency, day, count · 3 instructions · 4 `CHECKED` and its cell · 5 heads · 6… lines
Row 4 stands so on the first visible sheet only; on the second one it is empty. The label is joined over the columns
left of the first entry; the cell that is filled in is the first one right of the label (column of the first entry).
Columns: STT, the texts of `FormLine.shown`, the cells of `FormLine.entries` (empty, unlocked), then hidden id, revision
and hash. All cells that are filled in hold text as typed ("@"), but PROGRESS, a whole number; PERIOD holds the proposed
period. A day or a decimal that Excel reads by the settings of Windows (9/10 as 10 September, 13,5 as 135) would be
wrong without a trace. `FormLine.reported` of an indicator is about the proposed period: PERIOD its code, FIGURE and
REMARK what is known of it.

The very hidden sheet: column A a key, B its value, all text:
    format, database, programme, agency, agency_name, made_on, made_at, seq, then
    line | id | revision | hash | JSON of {"reported": {entry: text}, "shown": [text]} cut into pieces of at most 30,000
    characters over the columns E, F, G …
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, cast

from ward_tui.domain.forms import FORMAT, Form
from ward_tui.wording import form_sheets as sheets
from ward_tui.wording import form_texts as texts

if TYPE_CHECKING:  # xlsxwriter is imported when a workbook is written, not before
    from xlsxwriter.workbook import Workbook

    from ward_tui.reports.paper import OfficialSheet

PIECE = 30_000  # characters of one cell of the hidden sheet; Excel takes 32,767


@dataclass(frozen=True, slots=True)
class FormBook:
    """A form with what its head says; the same one gives the same bytes.

    Attributes:
        programme: the programme as it is called above the table.
        demo: True when the figures are made up; every sheet then says so.
    """

    form: Form
    programme: str
    demo: bool = False


def render(book: FormBook) -> bytes:
    """Return the workbook."""
    from xlsxwriter.workbook import Workbook

    from ward_tui.reports.form_sheet import FormSheet, FormStyles
    from ward_tui.reports.styles import WORKBOOK_OPTIONS

    packed, form = BytesIO(), book.form
    workbook = Workbook(packed, dict(WORKBOOK_OPTIONS))
    properties = {"title": texts.TITLE[sheets.ROWS], "subject": form.agency_name, "author": ""}
    workbook.set_properties(properties | {"created": datetime.fromisoformat(form.made_at)})
    styles, first = FormStyles(workbook), True
    for name in (sheets.ROWS, sheets.INDICATORS):
        lines = [line for line in form.lines if line.is_row is (name == sheets.ROWS)]
        if lines:
            FormSheet(_add(workbook, name), styles, book, name).fill(lines, with_check=first)
            first = False
    _hide(workbook, form)
    workbook.close()
    return packed.getvalue()


def _add(workbook: Workbook, name: str) -> OfficialSheet:
    from ward_tui.reports.paper import OfficialSheet

    return cast("OfficialSheet", workbook.add_worksheet(name, OfficialSheet))


def _hide(workbook: Workbook, form: Form) -> None:
    """Write what the form must know of itself to a sheet that nobody sees."""
    sheet = workbook.add_worksheet(sheets.HIDDEN_SHEET)
    head = {
        "format": str(FORMAT),
        "database": form.database,
        "programme": form.programme,
        "agency": form.agency,
        "agency_name": form.agency_name,
        "made_on": form.made_on.isoformat(),
        "made_at": form.made_at,
        "seq": str(form.seq),
    }
    rows = [list(pair) for pair in head.items()]
    for line in form.lines:
        reported = {entry.value: line.reported[entry] for entry in line.entries if entry in line.reported}
        kept = json.dumps({"reported": reported, "shown": list(line.shown)}, ensure_ascii=False)
        pieces = [kept[start : start + PIECE] for start in range(0, len(kept), PIECE)]
        rows.append(["line", line.id, str(line.revision), line.hash, *pieces])
    for number, row in enumerate(rows):
        for place, text in enumerate(row):
            sheet.write_string(number, place, text)
    sheet.protect()
    sheet.very_hidden()
