"""What a file really is, and whether it may be opened: decided by its bytes before any reader sees it."""

from __future__ import annotations

from pathlib import Path

from ward_tui.documents.limits import FILE_BYTES, TEXT_BYTES
from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.manuscript import FileKind

_TEXTS = {
    ".csv": FileKind.CSV,
    ".tsv": FileKind.CSV,
    ".tab": FileKind.CSV,
    ".md": FileKind.MD,
    ".markdown": FileKind.MD,
}
_SHEETS = {FileKind.XLSX, FileKind.ODS}
_NEVER_TEXT = {".docx", ".docm", ".xlsx", ".xlsm", ".xls", ".ods", ".pdf", ".odt", ".doc", ".zip"}
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_SHEETS = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00", b"\x09\x08\x10\x00")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")
_PACKED = (b"Rar!\x1a", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b\x08", b"BZh", b"\xfd7zXZ")
_WEB = (b"<!doctype html", b"<html", b"<?xml")
_HEAD = 2048


def check_file(path: Path) -> FileKind:
    """Return what a file is, when it may be read: its ending only tells kinds of text apart.

    Raises:
        WardError: `intake_missing`, `intake_folder`, `unreadable`, `intake_size`, `intake_empty`, `intake_kind` with
            what was found, and what `check_archive`, `check_sheets` and `check_old` refuse.
    """
    head = _head(path)
    if head.startswith(_ZIP):
        return _archive(path)
    if head.startswith(_OLE):
        from ward_tui.documents.old_workbook import check_old

        return check_old(path)
    if b"%PDF-" in head[:1024]:
        return FileKind.PDF
    if found := _other(head):
        raise WardError("intake_kind", file=path.name, found=found)
    ending = path.suffix.lower()
    if ending in _NEVER_TEXT:
        raise WardError("intake_not_what_it_says", file=path.name, ending=ending)
    if path.stat().st_size > TEXT_BYTES:
        raise WardError("intake_size", file=path.name, most=TEXT_BYTES // 1024 // 1024)
    return _TEXTS.get(ending, FileKind.TXT)


def _head(path: Path) -> bytes:
    """Return the first bytes of a file that is there and not too large."""
    try:
        if path.is_dir():
            raise WardError("intake_folder", file=path)
        if not path.exists():
            raise WardError("intake_missing", file=path)
        if not path.is_file():
            raise WardError("intake_kind", file=path.name, found="")
        size = path.stat().st_size
        if size > FILE_BYTES:
            raise WardError("intake_size", file=path.name, most=FILE_BYTES // 1024 // 1024)
        if not size:
            raise WardError("intake_empty", file=path.name)
        with path.open("rb") as file:
            return file.read(_HEAD)
    except (OSError, ValueError) as error:
        raise WardError("unreadable", file=path) from error


def _archive(path: Path) -> FileKind:
    from ward_tui.documents.archives import check_archive

    kind = check_archive(path)
    if kind in _SHEETS:
        from ward_tui.documents.sheet_limits import check_sheets

        check_sheets(path, kind)
    return kind


def _other(head: bytes) -> str:
    """Return the usual ending of a kind that is known and not read, '' for everything else."""
    bare = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:20].lower()
    if bare.startswith(b"{\\rtf"):
        return ".rtf"
    if bare.startswith(_WEB):
        return ".html"
    for starts, ending in ((_PICTURES, ".jpg"), (_PACKED, ".zip"), (_OLD_SHEETS, ".xls")):
        if head.startswith(starts):
            return ending
    return ""
