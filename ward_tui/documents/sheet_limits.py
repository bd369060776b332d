"""Refusing workbooks that would unfold to more than is taken."""

from __future__ import annotations

import zipfile
from collections import Counter as Tally
from functools import partial
from pathlib import Path

from ward_tui.documents.archives import chunks, opened
from ward_tui.documents.limits import CELLS, ROWS, too_many_cells, too_many_rows
from ward_tui.documents.sheet_scan import Damaged, ExcelSheet, Extent, OpenSheets, scan
from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.manuscript import FileKind

LETTERS = 100_000_000  # of all cells, a text that many cells share counted in each
_SPARSE = 10  # so many times the cells with content is the area where something lies far off
_NO_SHEETS = (".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".bin", ".vml", ".rels", ".bmp", ".tif", ".tiff", ".svg")


def check_sheets(path: Path, kind: FileKind) -> None:
    """Refuse an .xlsx or .ods that is too large once it is unfolded, or whose cells lie too far apart.

    Raises:
        WardError: `intake_rows`, `intake_cells`, `intake_far_cell`, `intake_bomb`, `intake_entity`, `intake_damaged`.
    """
    with opened(path) as archive:
        if kind is FileKind.ODS:
            _check_open_document(path, archive)
        else:
            _check_excel(path, archive)


def check_extent(path: Path, place: str, extent: Extent) -> None:
    """Refuse a sheet whose cells are too many, or span too much with little in them.

    Raises:
        WardError: `intake_rows`, `intake_cells`, `intake_far_cell`, `intake_bomb`.
    """
    if extent.letters > LETTERS:
        raise WardError("intake_bomb", file=path.name)
    is_large = extent.area > CELLS or extent.rows > ROWS
    if is_large and extent.area > _SPARSE * max(extent.cells, 10_000):
        raise WardError(
            "intake_far_cell",
            file=path.name,
            place=place,
            row=extent.bottom + 1,
            column=extent.right + 1,
        )
    too_many_rows(path, extent.rows, place)
    too_many_cells(path, extent.area, place)


def _check_excel(path: Path, archive: zipfile.ZipFile) -> None:
    """Look through every part that may hold cells or texts, since names and relations may say anything."""
    cells = letters = 0
    used: Tally[int] = Tally()
    lengths: list[int] = []
    for name in archive.namelist():
        if name.lower().endswith(_NO_SHEETS) or name.endswith("/"):
            continue
        sheet = ExcelSheet(limit=partial(check_extent, path, name))
        _scan(path, archive, name, sheet)
        check_extent(path, name, sheet.extent)
        cells += sheet.extent.area
        letters += sheet.extent.letters
        used.update(sheet.used)
        lengths += sheet.lengths
    too_many_cells(path, cells)
    if letters + sum(times * lengths[index] for index, times in used.items() if 0 <= index < len(lengths)) > LETTERS:
        raise WardError("intake_bomb", file=path.name)


def _check_open_document(path: Path, archive: zipfile.ZipFile) -> None:
    sheets = OpenSheets(check=partial(check_extent, path))
    _scan(path, archive, "content.xml", sheets)
    too_many_cells(path, sum(extent.area for extent in sheets.extents.values()))


def _scan(path: Path, archive: zipfile.ZipFile, name: str, into: ExcelSheet | OpenSheets) -> None:
    try:
        scan(chunks(archive, name), into)
    except Damaged as error:
        is_declared = error.args[0] == "doctype"
        raise WardError("intake_entity" if is_declared else "intake_damaged", file=path.name, place=name) from error
