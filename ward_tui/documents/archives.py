"""Documents that are zip archives: .docx, .xlsx and .ods; what is inside is measured before anything opens it."""

from __future__ import annotations

import copy
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from struct import unpack_from

from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.manuscript import FileKind

MEMBERS = 3_000
UNPACKED_BYTES = 200 * 1024 * 1024
PART_BYTES = 100 * 1024 * 1024  # of one XML part
RATIO = 300  # unpacked to packed; real tables stay under 100
SMALL_BYTES = 8 * 1024 * 1024  # what unpacks to less may have any ratio
_CHUNK = 1 << 18
_LIST_BYTES = 512 * MEMBERS  # of the list of members, which stands at the end
_TAIL = (1 << 16) + 22 + 76
_END, _END_64, _END_64_BYTES = rb"PK\x05\x06", b"PK\x06\x06", 76
_KINDS = {"word/document.xml": FileKind.DOCX, "xl/workbook.xml": FileKind.XLSX}
_OPEN_SHEET = b"application/vnd.oasis.opendocument.spreadsheet"
_OTHERS = {"ppt/presentation.xml": ".pptx", "xl/workbook.bin": ".xlsb"}
_ARCHIVES = {".zip", ".rar", ".7z", ".gz", ".tgz", ".bz2", ".xz", ".tar", ".cab", ".iso", ".jar"}
_MAGIC = (b"PK\x03\x04", b"Rar!\x1a", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b\x08")
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DECLARES_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_MAY_HAVE_TYPE = ("Basic/", "Dialogs/", "META-INF/")  # of OpenDocument: never read, and LibreOffice writes a type there
_ENCODING = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']""")
_ENCODINGS = {b"utf-8", b"utf8", b"us-ascii", b"ascii"}
_ENCRYPTED = b"encryption-data"
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, KeyError)


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open an archive; whatever is broken in it is told as a damaged file.

    Raises:
        WardError: `intake_damaged`, `intake_members`, `unreadable`.
    """
    try:
        _check_directory(path)
        with zipfile.ZipFile(path) as archive:
            yield archive
    except _BROKEN as error:
        if isinstance(error, PermissionError | FileNotFoundError):
            raise WardError("unreadable", file=path) from error
        raise WardError("intake_damaged", file=path.name, place="") from error


def check_archive(path: Path) -> FileKind:
    """Return what kind of document an archive is, once everything in it was measured.

    Raises:
        WardError: `intake_damaged`, `intake_password`, `intake_bomb`, `intake_members`, `intake_member_name`,
            `intake_nested`, `intake_entity`, `intake_kind`.
    """
    with opened(path) as archive:
        members = archive.infolist()
        _check_list(path, members)
        kind = _kind(path, archive)
        _check_content(path, archive, members)
        return kind


def _check_directory(path: Path) -> None:
    """Refuse an archive whose list of members is long: all of it is read when the archive is opened."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _TAIL))
        tail = file.read()
    for end in re.finditer(_END, tail):
        sizes = [unpack_from("<I", tail, end.start() + 12)[0]] if len(tail) >= end.start() + 16 else []
        long = end.start() - _END_64_BYTES
        if long >= 0 and tail.startswith(_END_64, long):
            sizes.append(unpack_from("<Q", tail, long + 40)[0])
        if max(sizes, default=0) > _LIST_BYTES:
            raise WardError("intake_members", file=path.name)


def chunks(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """Yield the bytes of a member in pieces."""
    with archive.open(name) as member:
        while piece := member.read(_CHUNK):
            yield piece


def _check_list(path: Path, members: list[zipfile.ZipInfo]) -> None:
    """Refuse what the list of members shows already."""
    if len(members) > MEMBERS:
        raise WardError("intake_members", file=path.name)
    names = [each.filename for each in members]
    starts = {each.header_offset for each in members}
    if len(set(names)) < len(names) or len(starts) < len(members):
        raise WardError("intake_damaged", file=path.name, place="")
    for each in members:
        if each.flag_bits & 0x1:
            raise WardError("intake_password", file=path.name)
        if not _is_plain(each.orig_filename):
            raise WardError("intake_member_name", file=path.name)
        if each.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise WardError("intake_damaged", file=path.name, place=each.filename)
        if PurePosixPath(each.filename).suffix.lower() in _ARCHIVES:
            raise WardError("intake_nested", file=path.name, place=each.filename)


def _is_plain(name: str) -> bool:
    """Tell whether a member would stay within the archive's own folder."""
    parts = name.replace("\\", "/").split("/")
    return bool(name) and "\0" not in name and ".." not in parts and bool(parts[0]) and ":" not in parts[0]


def _kind(path: Path, archive: zipfile.ZipFile) -> FileKind:
    names = set(archive.namelist())
    for name, kind in _KINDS.items():
        if name in names:
            return kind
    if "mimetype" in names:
        with archive.open("mimetype") as member:
            told = member.read(200).strip()
        if told == _OPEN_SHEET and "content.xml" in names:
            return FileKind.ODS
        if told.startswith(b"application/vnd.oasis.opendocument.text"):
            raise WardError("intake_kind", file=path.name, found=".odt")
        raise WardError("intake_kind", file=path.name, found="")
    found = next((ending for name, ending in _OTHERS.items() if name in names), ".zip")
    raise WardError("intake_kind", file=path.name, found=found)


def _check_content(path: Path, archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> None:
    """Unpack every member once, in pieces, and throw the pieces away."""
    packed = max(path.stat().st_size, 1)
    total = 0
    for member in members:
        size = 0
        for piece in _measured(archive, member, path):
            size += len(piece)
            total += len(piece)
            too_dense = total > SMALL_BYTES and total > RATIO * packed
            if too_dense or total > UNPACKED_BYTES or (size > PART_BYTES and _is_xml(member.filename)):
                raise WardError("intake_bomb", file=path.name)
        if size != member.file_size:
            raise WardError("intake_damaged", file=path.name, place=member.filename)


def _measured(archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: Path) -> Iterator[bytes]:
    """Yield what a member really unpacks to, whatever the list says, looking for what must not be in it."""
    honest = copy.copy(member)
    honest.file_size = UNPACKED_BYTES + 1
    is_xml, tail, is_first = _is_xml(member.filename), b"", True
    with archive.open(honest) as unpacked:
        while piece := unpacked.read(_CHUNK):
            if is_first:
                is_xml = _check_start(path, member.filename, piece, is_xml=is_xml)
            if is_xml:
                _check_declarations(path, member.filename, tail + piece)
                tail = piece[-32:]
            is_first = False
            yield piece


def _check_start(path: Path, name: str, start: bytes, *, is_xml: bool) -> bool:
    """Return whether a member is XML by its first bytes; refuse archives in archives and other alphabets."""
    if start.startswith(_MAGIC) and "embeddings" not in PurePosixPath(name).parts:
        raise WardError("intake_nested", file=path.name, place=name)
    bare = start.lstrip(b"\xef\xbb\xbf \t\r\n")
    told = _ENCODING.match(bare[:400])
    is_xml = is_xml or bare.startswith(b"<")
    if is_xml and (b"\0" in start[:64] or (told and told[1].lower() not in _ENCODINGS)):
        raise WardError("intake_damaged", file=path.name, place=name)
    return is_xml


def _check_declarations(path: Path, name: str, piece: bytes) -> None:
    declares = _DECLARES_ENTITY if name.startswith(_MAY_HAVE_TYPE) else _DECLARES
    if declares.search(piece):
        raise WardError("intake_entity", file=path.name, place=name)
    if name == "META-INF/manifest.xml" and _ENCRYPTED in piece:
        raise WardError("intake_password", file=path.name)


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels", ".vml", ".rdf"))
