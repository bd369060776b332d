"""Plain text and Markdown: paragraphs, headings and tables with the lines where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from ward_tui.documents.encodings import is_old_font
from ward_tui.documents.reading import read_manuscript
from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.manuscript import Cancelled, FileKind, Grid, Manuscript, Paragraph, Phase, Spot
from ward_tui.wording.errors import sentence

OLD_FONT = "ch­¬ng tr×nh hµnh ®éng thùc hiÖn nghÞ quyÕt ®¹i héi ®¶ng bé ph­êng "  # TCVN3


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def read(folder: Path, text: str | bytes, name: str = "chương trình.txt") -> Manuscript:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_manuscript(path)


def said(manuscript: Manuscript) -> list[object]:
    """Paragraphs as text, tables as lists of rows."""
    return [
        each.text if isinstance(each, Paragraph) else [row.texts for row in each.rows] for each in manuscript.blocks
    ]


def test_every_line_is_a_paragraph_with_its_place(folder: Path) -> None:
    found = read(folder, "\nCHƯƠNG TRÌNH\r\n\r\n  1. Mục  tiêu \rhết\n")
    assert found.blocks == (
        Paragraph("CHƯƠNG TRÌNH", Spot(2, 2)),
        Paragraph("1. Mục tiêu", Spot(4, 4)),
        Paragraph("hết", Spot(5, 5)),
    )
    assert (found.kind, found.wrapped, found.lost, len(found.digest)) == (FileKind.TXT, False, 0, 64)


def test_lines_with_tabs_are_the_rows_of_a_table(folder: Path) -> None:
    found = read(folder, "Phụ lục 2\nSTT\tNhiệm vụ\t\n\t\tHoàn thành\n1\tXây chợ\t<u>2026</u>\n\nhết")
    assert said(found) == [
        "Phụ lục 2",
        [("STT", "Nhiệm vụ", ""), ("", "", "Hoàn thành"), ("1", "Xây chợ", "2026")],
        "hết",
    ]
    (table,) = found.grids()
    assert table.spot == Spot(2, 4)
    assert [row.spot for row in table.rows] == [Spot(2, 2), Spot(3, 3), Spot(4, 4)]


def test_the_rest_of_a_broken_row_stays_a_row_after_blank_lines(folder: Path) -> None:
    found = read(folder, "23\tLô I.14 khu đô thị\tNgân sách\n\n\tmới Bắc Sông Cấm\n\n24\tNhà ở\tNgân sách\n")
    assert [len(each.rows) for each in found.grids()] == [1, 1, 1]
    assert not list(found.paragraphs())


@pytest.mark.parametrize(
    ("line", "label", "text"),
    [
        ("\tQuán triệt nghị quyết", "", "Quán triệt nghị quyết"),
        ("1.\tMục đích", "1.", "Mục đích"),
        ("\t(2)\tYêu cầu", "(2)", "Yêu cầu"),
        ("-\tTiếp tục đổi mới", "-", "Tiếp tục đổi mới"),
        ("a)\tTrách nhiệm", "a)", "Trách nhiệm"),
        ("II.\tNỘI DUNG", "II.", "NỘI DUNG"),
        ("2.1.\tNâng cao", "2.1.", "Nâng cao"),
    ],
)
def test_a_tab_that_indents_or_sets_off_a_number_makes_no_table(folder: Path, line: str, label: str, text: str) -> None:
    assert read(folder, line).blocks == (Paragraph(text, Spot(1, 1), label=label),)


@pytest.mark.parametrize("line", ["STT\tNhiệm vụ", "Tên\tGiá trị", "1\tXây chợ\t2026"])
def test_other_lines_with_tabs_are_tables(folder: Path, line: str) -> None:
    assert isinstance(read(folder, line).blocks[0], Grid)


def test_markdown_headings_lists_and_tables_are_understood(folder: Path) -> None:
    text = "# CHƯƠNG TRÌNH\n\n---\n#### **II. Chỉ tiêu** ##\n* gạch\n1\\. Một\n> trích\n\n"
    table = "| STT | Tên |\n|:---|----:|\n| 1 | a \\| b<br>c |\n| 2 | |\n"
    found = read(folder, text + table, "x.md")
    assert said(found) == [
        *("CHƯƠNG TRÌNH", "II. Chỉ tiêu", "- gạch", "1. Một", "trích"),
        [("STT", "Tên"), ("1", "a | b c"), ("2", "")],
    ]
    assert [each.level for each in found.paragraphs()] == [1, 4, 0, 0, 0]
    assert found.kind is FileKind.MD


def test_a_page_of_broken_lines_is_told_from_whole_paragraphs(folder: Path) -> None:
    broken = "Hằng năm, tỷ lệ giải ngân vốn đầu tư công tối thiểu đạt 100% nếu\n\ncó vốn được giao.\n" * 6
    whole = "Hằng năm, tỷ lệ giải ngân vốn đầu tư công tối thiểu đạt 100% nếu có vốn được giao.\n" * 6
    assert read(folder, broken).wrapped
    assert not read(folder, whole).wrapped


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1258"])
def test_usual_encodings_are_read(folder: Path, encoding: str) -> None:
    text = "Đảng ủy phường Thủy Nguyên\nđẩy mạnh chuyển đổi số"
    spelt = text
    if encoding == "cp1258":  # which keeps the tone as a letter of its own
        for whole, parts in (("ả", "a\u0309"), ("ủ", "u\u0309"), ("ẩ", "\u00e2\u0309"), ("ạ", "a\u0323")):
            spelt = spelt.replace(whole, parts)
        for whole, parts in (
            ("ờ", "\u01a1\u0300"),
            ("ể", "\u00ea\u0309"),
            ("ổ", "\u00f4\u0309"),
            ("ố", "\u00f4\u0301"),
        ):
            spelt = spelt.replace(whole, parts)
    assert "\n".join(map(str, said(read(folder, spelt.encode(encoding))))) == text


@pytest.mark.parametrize(
    ("text", "is_old"),
    [
        ("ch¬ng tr×nh hµnh ®éng thùc hiÖn nghÞ quyÕt ®¹i héi ®¶ng bé phêng", True),  # TCVN3
        ("Chöông trình haønh ñoäng thöïc hieän Nghò quyeát Ñaïi hoäi ñaïi bieåu Ñaûng boä phöôøng", True),  # VNI
        ("Chương trình hành động thực hiện Nghị quyết Đại hội đại biểu Đảng bộ phường", False),
        ("Mời chuyên gia Müller, Ångström, García Núñez nói chuyện về chuyển đổi số ở phường ta trong năm nay", False),
        ("Diện tích 5 × 3 m, sai số ±2%, nhiệt độ 30 °C, giá 5 triệu đồng/m², ký hiệu ®, © của đơn vị", False),
        ("", False),
    ],
)
def test_fonts_of_before_unicode_are_known_by_their_letters(text: str, is_old: bool) -> None:
    assert is_old_font(text) is is_old


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        ("Đảng ủy\nphường\n".encode() + b"\xff\xfe\xfa\x9d x", "intake_encoding", 3),
        ("Đảng ủy".encode("utf-16") + b"\x00", "intake_encoding", 1),
        (b"\x00\x01\x02\x03" * 20, "intake_binary", None),
        (OLD_FONT.encode("latin-1") * 3, "intake_old_font", None),
        (b" \n\t\n", "intake_empty", None),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_its_place(folder: Path, data: bytes, code: str, line: int | None) -> None:
    with pytest.raises(WardError) as refused:
        read(folder, data)
    assert refused.value.code == code
    assert refused.value.facts.get("line") == line


def test_a_paragraph_that_nobody_wrote_is_refused_with_its_place(folder: Path) -> None:
    assert len(read(folder, "a" * 20_000).blocks) == 1
    for text, place in (("\n\n" + "a b " * 6_000, "dòng 3"), ("STT\tTên\n1\t" + "a" * 20_001, "dòng 2")):
        with pytest.raises(WardError) as refused:
            read(folder, text)
        assert f"dài quá 20.000 chữ cái ({place})" in sentence(refused.value)


def test_the_user_can_end_the_reading(folder: Path) -> None:
    path = folder / "x.txt"
    path.write_text("dòng\n" * 500, encoding="utf-8")
    heard: list[tuple[Phase, int, int]] = []

    def hear(phase: Phase, done: int, total: int) -> None:
        heard.append((phase, done, total))
        if done > 200:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_manuscript(path, hear)
    assert heard[0][0] is Phase.OPENING
    assert 20 < len(heard) < 60
    assert heard[-1][2] == 501
