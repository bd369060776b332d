"""Paragraphs of Word files: the words that a reader of the page sees, with numbers, headings and boxes."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.documents.word_builder import element, new, paragraph, read, run, table
from ward_tui.documents.reading import read_manuscript
from ward_tui.documents.word_file import read_docx
from ward_tui.documents.word_lists import figure
from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.manuscript import Cancelled, FileKind, Paragraph, Phase, unheard

PICTURE = (
    "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill>"
    '<a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
)
BOX = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (run("Thu ngân ") + run("sách"), "Thu ngân sách"),
        (f'{run("Thu")}<w:ins w:id="1" w:author="a">{run(" ngân")}</w:ins>', "Thu ngân"),
        (f'{run("Thu")}<w:del w:id="1" w:author="a"><w:r><w:delText> chi</w:delText></w:r></w:del>', "Thu"),
        (f"{run('Thu')}<w:moveFrom>{run(' chi')}</w:moveFrom><w:moveTo>{run(' vào')}</w:moveTo>", "Thu vào"),
        (f'<w:hyperlink r:id="rId4">{run("Nghị quyết")}</w:hyperlink>', "Nghị quyết"),
        (f'{run("hằng năm")}<w:r><w:footnoteReference w:id="2"/></w:r>', "hằng năm"),
        (f"{run('Số ')}<w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r>{run('12')}", "Số 12"),
        (f"{run('thấy')}{run(' ẩn', '<w:vanish/>')}", "thấy"),
        (run("1.000 m") + run("2", '<w:vertAlign w:val="superscript"/>'), "1.000 m²"),
        ("<w:sdt><w:sdtContent>" + run("Trong khung") + "</w:sdtContent></w:sdt>", "Trong khung"),
        (f"{run('Thu')}<w:r><w:tab/></w:r>{run('chi')}<w:r><w:noBreakHyphen/></w:r>{run('bù')}", "Thu chi-bù"),
        (run("Uỷ ban \u200bnhân dân\u00a0phường"), "Uỷ ban nhân dân phường"),
    ],
)
def test_words_are_those_that_a_reader_of_the_page_sees(inner: str, text: str, tmp_path: Path) -> None:
    document = new()
    paragraph(document, inner)
    assert read(document, tmp_path) == [("", text)]


def test_line_ends_within_a_paragraph_divide_it_unless_they_only_fill_the_page(tmp_path: Path) -> None:
    document = new()
    document.add_paragraph("PHỤ LỤC 1\nDanh mục dự án\n- Thu ngân sách\ntrên địa bàn;\n- Số doanh nghiệp")
    assert [text for _, text in read(document, tmp_path)] == [
        "PHỤ LỤC 1",
        "Danh mục dự án",
        "- Thu ngân sách trên địa bàn;",
        "- Số doanh nghiệp",
    ]


def test_lines_with_tabs_are_a_table_when_several_follow_one_another(tmp_path: Path) -> None:
    document = new()
    for text in ("UBND PHƯỜNG\t\t\tCỘNG HÒA XÃ HỘI", "Danh mục", "STT\tDự án\tVốn\tNăm", "1\tMở chợ\t\t2026", "Hết"):
        document.add_paragraph(text)
    assert read(document, tmp_path) == [
        ("", "UBND PHƯỜNG CỘNG HÒA XÃ HỘI"),
        ("", "Danh mục"),
        [("STT", "Dự án", "Vốn", "Năm"), ("1", "Mở chợ", "", "2026")],
        ("", "Hết"),
    ]


@pytest.mark.parametrize(("rest", "wrapped"), [("hội của phường đến năm 2030.", True), ("Hằng năm đạt 100%.", False)])
def test_a_file_whose_paragraphs_are_lines_of_a_page_says_so(rest: str, wrapped: bool, tmp_path: Path) -> None:
    document = new()
    for _ in range(5):
        document.add_paragraph("Lãnh đạo thực hiện thắng lợi các chỉ tiêu phát triển kinh tế - xã")
        document.add_paragraph(rest)
    document.save(tmp_path / "a.docx")
    assert read_manuscript(tmp_path / "a.docx").wrapped is wrapped


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next(tmp_path: Path) -> None:
    document = new()
    paragraph(document, f'<w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr>{run("Tỷ lệ hộ nghèo ")}')
    paragraph(document, run("còn dưới 0,5%"))
    paragraph(document, f'<w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr>{run("Hết")}')
    assert read(document, tmp_path) == [("", "Tỷ lệ hộ nghèo còn dưới 0,5%"), ("", "Hết")]


def test_lists_are_counted_as_word_counts_them(tmp_path: Path) -> None:
    document = new()
    for style, text in (("List Number", "Một"), ("List Bullet", "Chấm"), ("List Number", "Hai"), ("Normal", "Thường")):
        document.add_paragraph(text, style)
    assert read(document, tmp_path) == [("1.", "Một"), ("-", "Chấm"), ("2.", "Hai"), ("", "Thường")]


def test_a_list_of_several_levels_begins_a_level_again_under_the_next_number(tmp_path: Path) -> None:
    document = new()
    numbering = document.part.numbering_part.element
    levels = ("upperRoman", "%1."), ("decimal", "%1.%2."), ("lowerLetter", "%3)")
    inside = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for place, (form, text) in enumerate(levels)
    )
    numbering.insert(0, element(f'<w:abstractNum w:abstractNumId="90">{inside}</w:abstractNum>'))
    numbering.append(element('<w:num w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    afresh = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>'
    numbering.append(element(f'<w:num w:numId="91"><w:abstractNumId w:val="90"/>{afresh}</w:num>'))
    for number, level in ((90, 0), (90, 1), (90, 2), (90, 2), (90, 0), (90, 1), (91, 0)):
        listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        paragraph(document, f"<w:pPr>{listed}</w:pPr>{run('x')}")
    assert [label for label, _ in read(document, tmp_path)] == ["I.", "I.1.", "a)", "b)", "II.", "II.1.", "IV."]


@pytest.mark.parametrize(
    ("count", "form", "text"),
    [
        (3, "decimalZero", "03"),
        (27, "lowerLetter", "aa"),
        (14, "upperRoman", "XIV"),
        (4, "lowerRoman", "iv"),
        (7, "x", "7"),
    ],
)
def test_numbers_take_the_form_of_their_list(count: int, form: str, text: str) -> None:
    assert figure(count, form) == text


def test_headings_say_their_level_and_a_table_of_contents_is_left_out(tmp_path: Path) -> None:
    document = new()
    document.add_heading("Mục tiêu", 2)
    contents = document.styles.add_style("toc 1", 1)
    document.add_paragraph("Mục tiêu\t3", contents)
    document.add_paragraph("Thân bài")
    document.save(tmp_path / "a.docx")
    blocks = read_docx(tmp_path / "a.docx", FileKind.DOCX, unheard).blocks
    assert [(each.level, each.text, each.spot.line) for each in blocks if isinstance(each, Paragraph)] == [
        (2, "Mục tiêu", 1),
        (0, "Thân bài", 2),
    ]


def test_text_boxes_are_read_where_they_hang_and_pictures_are_counted(tmp_path: Path) -> None:
    document = new()
    paragraph(document, PICTURE + run("Kèm theo") + BOX.format("Phụ lục số 03"))
    document.save(tmp_path / "a.docx")
    found = read_docx(tmp_path / "a.docx", FileKind.DOCX, unheard)
    assert [each.text for each in found.blocks if isinstance(each, Paragraph)] == ["Kèm theo", "Phụ lục số 03"]
    assert found.lost == 1


def test_a_box_that_a_file_holds_in_two_forms_is_read_once(tmp_path: Path) -> None:
    document = new()
    both = f"<w:Choice>{BOX.format('Một lần')}</w:Choice><w:Fallback>{BOX.format('Một lần')}</w:Fallback>"
    paragraph(document, f"<w:r><w:AlternateContent>{both}</w:AlternateContent></w:r>")
    assert read(document, tmp_path) == [("", "Một lần")]


def _rewritten(source: Path, target: Path, changes: dict[str, bytes | None]) -> Path:
    with ZipFile(source) as old, ZipFile(target, "w", ZIP_DEFLATED) as fresh:
        for name in old.namelist():
            content = changes.get(name, old.read(name))
            if content is not None:
                fresh.writestr(name, content)
    return target


def test_a_link_to_a_part_that_is_not_there_does_no_harm(tmp_path: Path) -> None:
    document = new()
    document.add_paragraph("Còn đọc được", "List Bullet")
    document.save(tmp_path / "a.docx")
    missing = _rewritten(
        tmp_path / "a.docx", tmp_path / "b.docx", {"word/numbering.xml": None, "word/styles.xml": None}
    )
    found = read_docx(missing, FileKind.DOCX, unheard)
    assert [each.text for each in found.blocks if isinstance(each, Paragraph)] == ["Còn đọc được"]


@pytest.mark.parametrize("content", [None, b"", b"<w:document", b"<a/>", b"\xff\xfe\x00"])
def test_a_damaged_document_is_refused_with_its_name(content: bytes | None, tmp_path: Path) -> None:
    new().save(tmp_path / "a.docx")
    damaged = _rewritten(tmp_path / "a.docx", tmp_path / "hong.docx", {"word/document.xml": content})
    with pytest.raises(WardError) as refusal:
        read_docx(damaged, FileKind.DOCX, unheard)
    assert (refusal.value.code, refusal.value.facts["file"]) == ("intake_damaged", "hong.docx")


def test_progress_counts_the_paragraphs_and_may_end_the_reading(tmp_path: Path) -> None:
    document = new()
    for _ in range(4):
        document.add_paragraph("x")
    table(document, [["a", "b"]])
    document.save(tmp_path / "a.docx")
    heard: list[tuple[Phase, int, int]] = []
    read_docx(tmp_path / "a.docx", FileKind.DOCX, lambda *step: heard.append(step))
    assert heard[-1] == (Phase.READING, 6, 6)

    def changed_mind(*_: object) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_docx(tmp_path / "a.docx", FileKind.DOCX, changed_mind)
