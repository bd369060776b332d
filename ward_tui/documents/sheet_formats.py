"""Finding in .xlsx and .ods the cells that show something else than they hold."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import join, normpath

from ward_tui.documents.archives import chunks, opened
from ward_tui.documents.sheet_looks import BUILT_IN, Look, Looks, look_of
from ward_tui.documents.sheet_scan import MONTH, Attributes, ExcelSheet, Found, OpenSheets, scan
from ward_tui.domain.intake.manuscript import FileKind

_OPEN_LOOKS = {"percentage": Look.PERCENT, MONTH: Look.MONTH}
_MAY_LOOK = re.compile(b"percentage|date-value")
_MOST_COLUMNS = 1_000  # of one repeated cell whose look is kept


def looks_of(path: Path, kind: FileKind) -> Mapping[str, Looks]:
    """Return the cells of each sheet whose look matters; sheets without any are missing.

    Raises:
        WardError: `intake_damaged`.
        Damaged: a part is broken.
    """
    with opened(path) as archive:
        return _of_open_document(archive) if kind is FileKind.ODS else _of_excel(archive)


@dataclass(slots=True)
class _Styles:
    """Hears the styles of an .xlsx."""

    codes: dict[int, Look | None] = field(default_factory=lambda: dict(BUILT_IN))
    cells: list[int] = field(default_factory=list)  # the format of each style of cells
    _in_cells: bool = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "numFmt":
            self.codes[_whole(attributes.get("numFmtId"))] = look_of(attributes.get("formatCode", ""))
        elif name == "cellXfs":
            self._in_cells = True
        elif name == "xf" and self._in_cells:
            self.cells.append(_whole(attributes.get("numFmtId")))

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._in_cells = False

    def text(self, data: str) -> None:
        """Styles hold no text."""

    @property
    def looks(self) -> dict[str, Look]:
        """The looks that matter, by number of the style."""
        found = ((str(place), self.codes.get(code)) for place, code in enumerate(self.cells))
        return {place: look for place, look in found if look}


@dataclass(slots=True)
class _Parts:
    """Hears which part holds which sheet, in the book and in its relations."""

    sheets: dict[str, str] = field(default_factory=dict)  # name to relation
    targets: dict[str, str] = field(default_factory=dict)  # relation to part

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "sheet":
            relation = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            self.sheets[attributes.get("name", "")] = relation
        elif name == "Relationship":
            target = attributes.get("Target", "")
            self.targets[attributes.get("Id", "")] = normpath(join("/xl", target)).lstrip("/")

    def end(self, name: str) -> None:
        """Nothing ends that counts."""

    def text(self, data: str) -> None:
        """The book itself holds no text."""


def _of_excel(archive: zipfile.ZipFile) -> dict[str, Looks]:
    names = set(archive.namelist())
    styles, parts = _Styles(), _Parts()
    if "xl/styles.xml" in names:
        scan(chunks(archive, "xl/styles.xml"), styles)
    if not (wanted := styles.looks):
        return {}
    for name in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels"):
        if name in names:
            scan(chunks(archive, name), parts)
    found: dict[str, Looks] = {}
    for sheet, relation in parts.sheets.items():
        if (part := parts.targets.get(relation)) in names and part is not None:
            looks: dict[tuple[int, int], Look] = {}
            scan(chunks(archive, part), ExcelSheet(found=_collect(looks, wanted)))
            found[sheet] = looks
    return found


def _collect(looks: dict[tuple[int, int], Look], wanted: Mapping[str, Look]) -> Found:
    def found(row: int, column: int, style: str) -> None:
        if look := wanted.get(style):
            looks[row, column] = look

    return found


def _of_open_document(archive: zipfile.ZipFile) -> dict[str, Looks]:
    looks: dict[str, dict[tuple[int, int], Look]] = {}
    if not _may_look(archive):
        return {}

    def found(sheet: str, row: int, column: int, columns: int, kind: str) -> None:
        if look := _OPEN_LOOKS.get(kind):
            for each in range(column, column + min(columns, _MOST_COLUMNS)):
                looks.setdefault(sheet, {})[row, each] = look

    scan(chunks(archive, "content.xml"), OpenSheets(found=found))
    return dict(looks)


def _may_look(archive: zipfile.ZipFile) -> bool:
    """Tell whether any cell may have a look that matters: quicker than to hear all cells once more."""
    tail = b""
    for piece in chunks(archive, "content.xml"):
        if _MAY_LOOK.search(tail + piece):
            return True
        tail = piece[-32:]
    return False


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else -1
