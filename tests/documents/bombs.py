"""Files that are small and would bring a machine down, or reach where they should not, each made in a moment."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from struct import pack_into, unpack_from

FILES = Path(__file__).with_name("files")
SHEET = "xl/worksheets/sheet1.xml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHEET = f'<worksheet xmlns="{_MAIN}"><sheetData>{{}}</sheetData></worksheet>'
_ROW = (
    '<table:table-row table:number-rows-repeated="{rows}">'
    '<table:table-cell table:number-columns-repeated="{columns}"{value}</table:table-row>'
)
_TEXT = ' office:value-type="string"><text:p>{}</text:p></table:table-cell>'


def _with(name: str, changes: dict[str, str | bytes], extra: Iterable[tuple[str, bytes]] = ()) -> bytes:
    """Return one of the small files with other members."""
    packed = io.BytesIO()
    with zipfile.ZipFile(FILES / name) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for each in source.infolist():
            made.writestr(each.filename, changes.get(each.filename, source.read(each)), compresslevel=6)
        for member, content in extra:
            made.writestr(member, content, compresslevel=6)
    return packed.getvalue()


def _sheet(rows: str, extra: Iterable[tuple[str, bytes]] = ()) -> bytes:
    return _with("small.xlsx", {SHEET: _SHEET.format(rows)}, extra)


def _open_sheet(rows: str) -> bytes:
    with zipfile.ZipFile(FILES / "small.ods") as archive:
        content = archive.read("content.xml").decode()
    head = content[: content.index("<table:table ")]
    tail = "</office:spreadsheet></office:body></office:document-content>"
    return _with("small.ods", {"content.xml": f'{head}<table:table table:name="A">{rows}</table:table>{tail}'})


def unpacks_to_much() -> bytes:
    return _sheet("<row/>" * 3_000_000)


def lies_about_its_size() -> bytes:
    data = bytearray(unpacks_to_much())
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        if data[place + 46 :].startswith(SHEET.encode()):
            pack_into("<I", data, place + 24, 1000)
        place = data.find(b"PK\x01\x02", place + 4)
    return bytes(data)


def has_many_members() -> bytes:
    return _with("small.docx", {}, ((f"word/{number}.xml", b"<a/>") for number in range(3100)))


def lists_endless_members() -> bytes:
    data = _with("small.docx", {})
    end = data.rfind(b"PK\x05\x06")
    start, size = unpack_from("<I", data, end + 16)[0], unpack_from("<I", data, end + 12)[0]
    listed = data[start : start + size] * 1500
    ending = bytearray(data[end:])
    pack_into("<HHII", ending, 8, 0xFFFF, 0xFFFF, len(listed), start)
    return data[:start] + listed + bytes(ending)


def holds_an_archive() -> bytes:
    return _with("small.docx", {}, [("word/media/image1.png", b"PK\x03\x04" + bytes(100))])


def reaches_out_of_its_folder() -> bytes:
    return _with("small.docx", {}, [("../../../start.bat", b"x")])


def grows_by_entities() -> bytes:
    kinds = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    text = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a0 "x">{kinds}]><w>&a9;</w>'
    return _with("small.docx", {"word/document.xml": text})


def reads_a_file_of_the_machine() -> bytes:
    text = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>'
    return _with("small.docx", {"word/styles.xml": text})


def hides_its_entities_in_another_alphabet() -> bytes:
    text = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE w [<!ENTITY x "y">]><w>&x;</w>'
    return _with("small.docx", {"word/document.xml": text.encode("utf-16")})


def has_cells_far_apart() -> bytes:
    return _sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')


def shares_one_long_text() -> bytes:
    text = "".join(map(str, range(40_000)))
    cells = "".join(f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>' for row in range(1, 2000))
    return _sheet(cells, [("xl/sharedStrings.xml", f"<sst><si><t>{text}</t></si></sst>".encode())])


def repeats_a_row() -> bytes:
    return _open_sheet(_ROW.format(rows=1_048_576, columns=3, value=_TEXT.format("x")))


def repeats_nothing_and_then_says_something() -> bytes:
    blank = _ROW.format(rows=1_000_000, columns=16_000, value="/>")
    said = _ROW.format(rows=1, columns=1, value=_TEXT.format("x"))
    return _open_sheet(said + blank + said)


def repeats_a_space() -> bytes:
    return _open_sheet(_ROW.format(rows=1, columns=1, value=_TEXT.format('x<text:s text:c="2000000000"/>')))


def _record(wanted: int, change: Callable[[bytearray, int], None]) -> bytes:
    """Return the small .xls with the content of its first record of a kind changed."""
    data = bytearray((FILES / "small.xls").read_bytes())
    place = data.find(b"\x09\x08\x10\x00\x00\x06")
    while unpack_from("<H", data, place)[0] != wanted:
        place += 4 + int(unpack_from("<H", data, place + 2)[0])
    change(data, place + 4)
    return bytes(data)


def counts_texts_that_are_not_there() -> bytes:
    return _record(0xFC, lambda data, place: pack_into("<II", data, place, 0x7FFFFFFF, 0x7FFFFFFF))


def has_old_cells_far_apart() -> bytes:
    return _record(0xFD, lambda data, place: pack_into("<HH", data, place, 65_535, 255))


BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "nổ.xlsx": (unpacks_to_much, "intake_bomb"),
    "dối.xlsx": (lies_about_its_size, "intake_bomb"),
    "nhiều phần.docx": (has_many_members, "intake_members"),
    "kê khai vô tận.docx": (lists_endless_members, "intake_members"),
    "lồng nhau.docx": (holds_an_archive, "intake_nested"),
    "vượt thư mục.docx": (reaches_out_of_its_folder, "intake_member_name"),
    "tỷ nụ cười.docx": (grows_by_entities, "intake_entity"),
    "đọc trộm.docx": (reads_a_file_of_the_machine, "intake_entity"),
    "giấu mã.docx": (hides_its_entities_in_another_alphabet, "intake_damaged"),
    "ô xa.xlsx": (has_cells_far_apart, "intake_far_cell"),
    "một chữ dài.xlsx": (shares_one_long_text, "intake_bomb"),
    "lặp dòng.ods": (repeats_a_row, "intake_rows"),
    "lặp trống.ods": (repeats_nothing_and_then_says_something, "intake_far_cell"),
    "lặp dấu cách.ods": (repeats_a_space, "intake_damaged"),
    "đếm sai.xls": (counts_texts_that_are_not_there, "intake_damaged"),
    "ô xa.xls": (has_old_cells_far_apart, "intake_far_cell"),
}
