"""Files in the container of Office before 2007: .xls is looked through record by record, all others are refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from struct import unpack_from
from typing import Any

from ward_tui.documents.limits import too_many_cells
from ward_tui.documents.old_texts import Texts
from ward_tui.documents.sheet_limits import LETTERS, check_extent
from ward_tui.documents.sheet_scan import Extent
from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.manuscript import FileKind

_BOOKS = ("Workbook", "Book")
_OTHERS = {"WordDocument": ".doc", "PowerPoint Document": ".pptx"}
BOF, SST = 0x809, 0xFC
_FILEPASS, _CONTINUE = 0x2F, 0x3C
_BIFF8 = 0x0600
_SHARED_LABEL = 0xFD
_ONE_CELL = frozenset({0x0203, 0x027E, 0x00D6, 0x0204, 0x0006, 0x0205, 0x0207, _SHARED_LABEL})
_MANY_CELLS = 0xBD
_SECTORS = {9, 12}  # their size as a power of two


@dataclass(slots=True)
class _Walk:
    """What the records of a workbook have told so far."""

    extents: list[Extent] = field(default_factory=list)
    used: dict[int, int] = field(default_factory=dict)  # how often each shared text is used
    lengths: list[int] = field(default_factory=list)


def check_old(path: Path) -> FileKind:
    """Return XLS when the file is a workbook that may be read.

    Raises:
        WardError: `intake_kind`, `intake_password`, `intake_damaged`, `intake_rows`, `intake_cells`,
            `intake_far_cell`, `intake_bomb`.
    """
    book = book_of(path)
    if len(book) < 8 or unpack_from("<HHH", book)[0] != BOF or unpack_from("<H", book, 4)[0] != _BIFF8:
        raise WardError("intake_kind", file=path.name, found=".xls")
    walk = _Walk()
    for kind, data, parts in records(path, book):
        _hear(path, walk, kind, data, parts)
    for extent in walk.extents:
        check_extent(path, "", extent)
    too_many_cells(path, sum(each.area for each in walk.extents))
    letters = sum(times * walk.lengths[index] for index, times in walk.used.items() if index < len(walk.lengths))
    if letters > LETTERS:
        raise WardError("intake_bomb", file=path.name)
    return FileKind.XLS


def book_of(path: Path) -> bytes:
    """Return the stream with the cells; olefile follows its chain of sectors within the bounds of the file."""
    import olefile

    _check_header(path)
    try:
        with olefile.OleFileIO(str(path)) as container:  # type: ignore[no-untyped-call]
            return _stream(path, container)
    except WardError:
        raise
    except Exception as error:  # the library raises anything for a damaged file
        raise WardError("intake_damaged", file=path.name, place="") from error


def _stream(path: Path, container: Any) -> bytes:
    names = {parts[0] for parts in container.listdir()}
    if "EncryptedPackage" in names:
        raise WardError("intake_password", file=path.name)
    if found := next((ending for name, ending in _OTHERS.items() if name in names), ""):
        raise WardError("intake_kind", file=path.name, found=found)
    name = next((name for name in _BOOKS if name in names), "")
    if not name:
        raise WardError("intake_kind", file=path.name, found="")
    with container.openstream(name) as stream:
        return bytes(stream.read())


def _check_header(path: Path) -> None:
    """Refuse a container whose header counts more sectors than the file has."""
    with path.open("rb") as file:
        head = file.read(512)
    size = path.stat().st_size
    if len(head) < 512:
        raise WardError("intake_damaged", file=path.name, place="")
    shift, small = unpack_from("<HH", head, 30)
    tables, _, _, _, _, small_tables, _, more_tables = unpack_from("<8I", head, 44)
    sectors = size >> shift if shift in _SECTORS else 0
    if not sectors or small != 6 or max(tables, small_tables, more_tables) > sectors:
        raise WardError("intake_damaged", file=path.name, place="")


def records(path: Path, book: bytes) -> Iterator[tuple[int, bytes, list[bytes]]]:
    """Yield the records: kind, content, and what records that go on with it hold."""
    place, end = 0, len(book)
    while place + 4 <= end:
        kind, size = unpack_from("<HH", book, place)
        data = book[place + 4 : place + 4 + size]
        if len(data) < size:
            raise WardError("intake_damaged", file=path.name, place="")
        place += 4 + size
        parts: list[bytes] = []
        while kind == SST and place + 4 <= end and unpack_from("<H", book, place)[0] == _CONTINUE:
            size = unpack_from("<H", book, place + 2)[0]
            parts.append(book[place + 4 : place + 4 + size])
            place += 4 + size
        if not kind and not size:  # the rest of the last sector
            return
        yield kind, data, parts


def _hear(path: Path, walk: _Walk, kind: int, data: bytes, parts: list[bytes]) -> None:
    """Take in one record."""
    if kind in _ONE_CELL or kind == _MANY_CELLS:
        _cells(path, walk, kind, data)
    elif kind == BOF:
        walk.extents.append(Extent())
    elif kind == _FILEPASS:
        raise WardError("intake_password", file=path.name)
    elif kind == SST:
        walk.lengths = _shared(path, data, parts)


def _cells(path: Path, walk: _Walk, kind: int, data: bytes) -> None:
    if len(data) < 6 or not walk.extents:
        raise WardError("intake_damaged", file=path.name, place="")
    row, column = unpack_from("<HH", data)
    columns = max(1, (len(data) - 6) // 6) if kind == _MANY_CELLS else 1
    if kind != 0x0207:  # the text of the formula before it
        walk.extents[-1].add(row, column, columns=columns)
    if kind == _SHARED_LABEL and len(data) >= 10:
        index = unpack_from("<I", data, 6)[0]
        walk.used[index] = walk.used.get(index, 0) + 1


def _shared(path: Path, data: bytes, parts: list[bytes]) -> list[int]:
    if len(data) < 8:
        raise WardError("intake_damaged", file=path.name, place="")
    count = unpack_from("<I", data, 4)[0]
    if count * 3 > len(data) + sum(map(len, parts)):
        raise WardError("intake_damaged", file=path.name, place="")
    return [len(text) for text in Texts([data[8:], *parts]).read(count)]
