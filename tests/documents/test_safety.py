"""What a file is, its bytes say; what cannot be read gets one sentence that says what to do."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from struct import pack_into

import pytest

from tests.documents.bombs import FILES, _with
from ward_tui.documents import archives, limits, safety
from ward_tui.documents.reading import digest_of, read_manuscript
from ward_tui.documents.safety import check_file
from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.manuscript import FileKind
from ward_tui.wording.errors import sentence

ODT = b"application/vnd.oasis.opendocument.text"


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return packed.getvalue()


def container_of(name: str) -> bytes:
    """Return the small .xls with its one stream under another name."""
    data = bytearray((FILES / "small.xls").read_bytes())
    place = data.find("Workbook".encode("utf-16-le"))
    data[place : place + 64] = name.encode("utf-16-le").ljust(64, b"\0")
    pack_into("<H", data, place + 64, 2 * len(name) + 2)
    return bytes(data)


def encrypted() -> bytes:
    data = bytearray(zipped(("word/document.xml", b"<w/>")))
    data[6] |= 1
    data[data.find(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


@pytest.mark.parametrize("kind", FileKind)
def test_every_kind_is_known_by_its_content(kind: FileKind, tmp_path: Path) -> None:
    ending = kind if kind in {FileKind.TXT, FileKind.MD, FileKind.CSV} else "bin"
    path = tmp_path / f"tệp của phường.{ending}"
    shutil.copy(FILES / f"small.{kind}", path)
    assert check_file(path) is kind
    assert read_manuscript(path).digest == digest_of(path)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("cũ.doc", lambda: container_of("WordDocument"), "là văn bản Word kiểu cũ (.doc): hãy mở bằng Word hoặc"),
        ("khóa.xlsx", lambda: container_of("EncryptedPackage"), "đặt mật khẩu"),
        ("lạ.msg", lambda: container_of("__substg1.0"), "không phải loại tệp đọc được"),
        ("cũ.rtf", lambda: rb"{\rtf1\ansi abc}", "là văn bản .rtf: hãy mở bằng Word hoặc LibreOffice, lưu lại"),
        ("mở.odt", lambda: zipped(("mimetype", ODT), ("content.xml", b"<a/>")), "là văn bản .odt"),
        ("trình chiếu.pptx", lambda: zipped(("ppt/presentation.xml", b"<a/>")), "là tệp trình chiếu"),
        ("nhị phân.xlsb", lambda: zipped(("xl/workbook.bin", b"abc")), "dạng nhị phân (.xlsb)"),
        ("nén.zip", lambda: zipped(("a.txt", b"abc")), "là tệp nén: hãy giải nén"),
        ("nén.rar", lambda: b"Rar!\x1a\x07\x00abc", "là tệp nén: hãy giải nén"),
        ("ảnh.docx", lambda: b"\x89PNG\r\n\x1a\nabc", "là ảnh nên không có chữ"),
        ("bảng.xls", lambda: b"<html><table><tr><td>1</td></tr></table></html>", "lưu thành trang mạng"),
        ("bảng.xls", lambda: b"\x09\x04\x06\x00\x00\x00\x10\x00", "là bảng tính kiểu quá cũ"),
        ("bảng.xlsx", "Đây là chữ".encode, "có đuôi .xlsx nhưng bên trong không phải loại đó"),
        ("rỗng.txt", lambda: b"", "không có chữ nào để đọc"),
        ("khóa.docx", encrypted, "đặt mật khẩu"),
        ("cụt.docx", lambda: (FILES / "small.docx").read_bytes()[:9000], "bị hỏng"),
        ("cụt.xls", lambda: (FILES / "small.xls").read_bytes()[:600], "bị hỏng"),
        ("cụt.pdf", lambda: (FILES / "small.pdf").read_bytes()[:300], "bị hỏng"),
        ("hai lần.docx", lambda: zipped(("word/document.xml", b"<a/>"), ("word/document.xml", b"<a/>")), "bị hỏng"),
        (
            "lạ.docx",
            lambda: zipped(("word/document.xml", b"<a/>"), method=zipfile.ZIP_LZMA),
            "ở phần word/document.xml",
        ),
        ("máy.exe", lambda: b"MZ\x90\x00\x03\x00\x00\x00" * 9, "không phải là văn bản"),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_what_is_not_read_gets_one_sentence(name: str, data: Callable[[], bytes], says: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data())
    with pytest.raises(WardError) as refused:
        read_manuscript(path)
    assert says in sentence(refused.value)
    assert name in sentence(refused.value)


def test_files_that_are_not_there_and_folders_are_told(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "không.docx", "intake_missing"), (tmp_path, "intake_folder")):
        with pytest.raises(WardError) as refused:
            check_file(path)
        assert refused.value.code == code


def test_a_file_that_is_too_large_is_not_even_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safety, "FILE_BYTES", 20)
    path = tmp_path / "x.txt"
    path.write_bytes(b"\x00" * 21)
    with pytest.raises(WardError) as refused:
        check_file(path)
    assert refused.value.code == "intake_size"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("word/embeddings/bảng.xlsx", b"PK\x03\x04abc"),  # the numbers behind a chart
        ("word/media/image1.png", b"\x89PNG"),
        ("Basic/script-lb.xml", b'<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD" "libraries.dtd"><a/>'),
    ],
)
def test_what_office_itself_puts_into_a_document_is_let_through(name: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(_with("small.docx", {}, [(name, content)]))
    assert check_file(path) is FileKind.DOCX


@pytest.mark.parametrize(
    "name", ["/tuyệt/đối.xml", "C:\\máy\\x.xml", "word/../../x.xml", "word\\..\\..\\x.xml", "http://x/y.xml"]
)
def test_names_that_lead_out_of_the_archive_are_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(_with("small.docx", {}, [(name, b"x")]))
    with pytest.raises(WardError) as refused:
        check_file(path)
    assert refused.value.code == "intake_member_name"


def test_a_declaration_that_lies_across_two_pieces_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "_CHUNK", 64)
    for shift in range(40, 64):
        path = tmp_path / f"{shift}.docx"
        text = b"<!--" + b"x" * shift + b'--><!DOCTYPE w [<!ENTITY a "b">]><w/>'
        path.write_bytes(_with("small.docx", {"word/document.xml": text}))
        with pytest.raises(WardError) as refused:
            check_file(path)
        assert refused.value.code == "intake_entity"


def test_the_sentences_name_the_limits_that_are_kept() -> None:
    assert (limits.ROWS, limits.CELLS) == (200_000, 2_000_000)
    assert "200.000 dòng" in sentence(WardError("intake_rows", file="x", place=""))
    assert "2 triệu ô" in sentence(WardError("intake_cells", file="x", place=""))


def test_without_the_extra_a_sentence_names_the_command_that_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pdfplumber", None)
    path = tmp_path / "x.pdf"
    shutil.copy(FILES / "small.pdf", path)
    with pytest.raises(WardError) as refused:
        read_manuscript(path)
    assert "make pdf" in sentence(refused.value)
    assert "tools\\install.py pdf" in sentence(refused.value)
