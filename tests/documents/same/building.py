"""The same programme as other programs write it: from the blocks of a text to Word, Excel, CSV and PDF."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from html import escape
from itertools import accumulate
from pathlib import Path
from typing import Any

from docx import Document
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Side
from openpyxl.worksheet.properties import PageSetupProperties

from tests.documents.pdf_builder import Pdf, Writer
from tests.documents.word_builder import element
from ward_tui.domain.intake.manuscript import Block, Grid

Rows = list[list[str]]
_NUMBERED = re.compile(r"(?:- |(?P<before>\(?)(?P<number>[1-9]\d?)(?P<after>[.)]) )")
WIDE = 6  # columns of a sheet that a paragraph lies across


def words(block: Block) -> str:
    """Return the words of a paragraph with its number."""
    return "" if isinstance(block, Grid) else f"{block.label} {block.text}".strip()


def rows(grid: Grid) -> Rows:
    """Return the cells of a table, every row of the same length."""
    wide = max(len(row.texts) for row in grid.rows)
    return [[*row.texts, *[""] * (wide - len(row.texts))] for row in grid.rows]


def head_of(table: Rows) -> int:
    """Return how many rows the head of a table has: 2 when the second one has no number and divides a cell above."""
    if table[0][0].replace(" ", "").casefold() not in {"stt", "tt"}:
        return 0
    return 2 if len(table) > 1 and not table[1][0] and not table[0][-1] and table[1][-1] else 1


def merged(table: Rows) -> list[tuple[int, int, int, int]]:
    """Return the merged cells of a head of two rows: first row and column, last row and column."""
    if head_of(table) < 2:
        return []
    found = []
    for place, text in enumerate(table[0]):
        if text and place + 1 < len(table[0]) and not table[0][place + 1] and table[1][place]:
            found.append((0, place, 0, place + 1))
        elif text and not table[1][place]:
            found.append((0, place, 1, place))
    return found


# ------------------------------------------------------------------------------------------------- Word


def to_docx(blocks: Iterable[Block], path: Path, *, over: bool = True) -> Path:
    """Write a Word file: merged heads that are repeated; over: page breaks within rows, which Writer does not print."""
    document = Document()
    for block in blocks:
        if not isinstance(block, Grid):
            document.add_paragraph(words(block), f"Heading {block.level}" if block.level else None)
            continue
        _word_table(document, rows(block), over=over)
    document.save(str(path))
    return path


def to_listed_docx(blocks: Iterable[Block], path: Path) -> Path:
    """Write a Word file in which Word itself puts numbers and dashes before the paragraphs, from lists."""
    document = Document()
    for block in blocks:
        if isinstance(block, Grid):
            _word_table(document, rows(block))
        else:
            _listed(document, words(block))
    document.save(str(path))
    return path


def _listed(document: Any, text: str) -> None:
    """Add a paragraph as an entry of a list of its own that begins at its number; as it is when it has no number."""
    found = _NUMBERED.match(text)
    paragraph = document.add_paragraph(text[found.end() :] if found else text)
    if found is None:
        return
    number, before, after = found["number"], found["before"], found["after"]
    form, shown = ("decimal", f"{before}%1{after}") if number else ("bullet", "-")
    numbering = document.part.numbering_part.element
    own = str(1000 + len(numbering))
    level = f'<w:start w:val="{number or 1}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{shown}"/>'
    made = element(f'<w:abstractNum w:abstractNumId="{own}"><w:lvl w:ilvl="0">{level}</w:lvl></w:abstractNum>')
    numbering.insert(0, made)
    numbering.append(element(f'<w:num w:numId="{own}"><w:abstractNumId w:val="{own}"/></w:num>'))
    listed = element(f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{own}"/></w:numPr>')
    paragraph._p.get_or_add_pPr().append(listed)


def _word_table(document: Any, table: Rows, *, over: bool = True) -> None:
    made = document.add_table(len(table), len(table[0]), "Table Grid")
    for number, (row, texts) in enumerate(zip(made._tbl.tr_lst, table, strict=True)):
        if number < head_of(table):
            row.insert(0, element("<w:trPr><w:tblHeader/></w:trPr>"))
        for cell, text in zip(row.tc_lst, texts, strict=True):
            _fill(cell.p_lst[0], text, over=over and number % 4 == 3 and len(text) > 40)
    for top, left, bottom, right in merged(table):
        made.cell(top, left).merge(made.cell(bottom, right))


def _fill(paragraph: Any, text: str, *, over: bool) -> None:
    """Put a text into a cell; over: with the end of a page in its middle."""
    place = text.index(" ", len(text) // 2) if over else len(text)
    paragraph.add_r().text = text[:place]
    if over:
        paragraph.append(element('<w:r><w:br w:type="page"/></w:r>'))
        paragraph.add_r().text = text[place + 1 :]


# ------------------------------------------------------------------------------------------- Excel and CSV


def to_xlsx(blocks: Iterable[Block], path: Path) -> Path:
    """Write a workbook of one sheet: paragraphs across all columns, tables with merged heads, years as numbers."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = 9, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for column, wide in zip("ABCDEF", (7, 52, 20, 20, 24, 20), strict=True):
        sheet.column_dimensions[column].width = wide
    at = 1
    for block in blocks:
        at = _sheet_table(sheet, rows(block), at) if isinstance(block, Grid) else _sheet_line(sheet, words(block), at)
    book.save(path)
    return path


def _sheet_line(sheet: Any, text: str, at: int) -> int:
    sheet.cell(at, 1, text).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.merge_cells(start_row=at, start_column=1, end_row=at, end_column=WIDE)
    sheet.row_dimensions[at].height = 16 * (1 + len(text) // 110)
    return at + 1


def _sheet_table(sheet: Any, table: Rows, at: int) -> int:
    thin = Side(style="thin")
    for number, texts in enumerate(table, at):
        for column, text in enumerate(texts, 1):
            cell = sheet.cell(
                number, column, int(text) if text.isdecimal() and str(int(text)) == text else text or None
            )
            cell.border, cell.alignment = Border(thin, thin, thin, thin), Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[number].height = 16 * max(
            1 + len(text) // (12 if column != 1 else 36) for column, text in enumerate(texts)
        )
    for top, left, bottom, right in merged(table):
        sheet.merge_cells(start_row=at + top, start_column=left + 1, end_row=at + bottom, end_column=right + 1)
    return at + len(table)


def to_csv(blocks: Iterable[Block], path: Path, delimiter: str = ";", encoding: str = "utf-8-sig") -> Path:
    """Write a CSV as Excel saves a sheet: a paragraph lies across all columns."""
    lines: Rows = []
    for block in blocks:
        lines += rows(block) if isinstance(block, Grid) else [[words(block)]]
    wide = max(WIDE, *map(len, lines))
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows([*line, *[""] * (wide - len(line))] for line in lines)
    return path


# -------------------------------------------------------------------------------------------------- PDF


def to_pdf(blocks: Iterable[Block], path: Path) -> Path:
    """Write a PDF with numbered pages: lines broken to fit, heads of tables repeated, rows broken over pages."""
    writer = Writer(Pdf(595, 842), size=11)
    for block in blocks:
        if isinstance(block, Grid):
            table = rows(block)
            writer.table(table, edges(table), head_of(table))
        else:
            writer.paragraph(words(block))
    return writer.pdf.save(path)


def edges(table: Rows) -> list[float]:
    """Return the edges of the columns of a table as wide as the page: no word broken, more room for longer texts."""
    columns = list(zip(*table, strict=True))
    least = [max(6, *(max(map(len, text.split()), default=0) + 1 for text in column)) for column in columns]
    longest = [max(map(len, column)) for column in columns]
    spare = max(0, 86 - sum(least))
    letters = [own + spare * length / sum(longest) for own, length in zip(least, longest, strict=True)]
    return [60 + 480 * part / sum(letters) for part in accumulate(letters, initial=0)]


# ------------------------------------------------------------------------------------- pages of a browser

_PAGE = """<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><style>
@page { size: A4; margin: 2cm 2cm 2cm 3cm }
body { font: 13pt "Times New Roman", "Liberation Serif", serif }
p { margin: 4pt 0; text-indent: 1cm; text-align: justify }
table { border-collapse: collapse; width: 100% }
</style><body>"""


def to_html(blocks: Iterable[Block], path: Path) -> Path:
    """Write a page as one would print it from a browser: the heads of tables are repeated."""
    parts = [_html_table(rows(each)) if isinstance(each, Grid) else f"<p>{escape(words(each))}</p>" for each in blocks]
    path.write_text("\n".join([_PAGE, *parts]), encoding="utf-8")
    return path


def _html_table(table: Rows) -> str:
    spans = {(top, left): (bottom, right) for top, left, bottom, right in merged(table)}
    hidden = {
        (row, column)
        for (top, left), (bottom, right) in spans.items()
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    } - spans.keys()
    lines = []
    for row, texts in enumerate(table):
        cells = ""
        for column, text in enumerate(texts):
            bottom, right = spans.get((row, column), (row, column))
            across = f'rowspan="{bottom - row + 1}" colspan="{right - column + 1}"'
            cells += "" if (row, column) in hidden else f"<td {across}>{escape(text)}</td>"
        lines.append(f"<tr>{cells}</tr>")
    head = head_of(table)
    return f'<table border="1"><thead>{"".join(lines[:head])}</thead><tbody>{"".join(lines[head:])}</tbody></table>'
