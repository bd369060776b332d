"""Numbered sections of tasks in the text of a programme without appendices."""

from __future__ import annotations

from tests.domain.intake.papers import HEAD, doubts, paper, rows_of, understood
from ward_tui.domain.intake.draft import DoubtKind
from ward_tui.domain.intake.manuscript import Paragraph, Spot
from ward_tui.domain.intake.sections import task_sections

AIMS = ["I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích", "Nêu rõ việc.", "2. Yêu cầu", "Làm kịp thời."]
DOING = ["III. TỔ CHỨC THỰC HIỆN", "1. Ủy ban nhân dân phường", "Chỉ đạo.", "2. Các tổ dân phố", "Tham gia."]


def test_sections_with_facets_say_who_when_and_with_what() -> None:
    draft = understood(
        *AIMS,
        "II. NHIỆM VỤ, GIẢI PHÁP",
        "1. Nhiệm vụ: Chỉnh trang bến bãi",
        "1.1. Mục tiêu",
        "Bến bãi sạch đẹp.",
        "1.2. Các hoạt động chính",
        "Dọn bến.",
        "1.3. Cơ quan chủ trì: Phòng Kinh tế chủ trì tham mưu.",
        "1.4. Tiến độ thực hiện: Giai đoạn 2026 - 2028.",
        "1.5. Nguồn lực thực hiện: Ngân sách và xã hội hóa.",
        "2. Nhiệm vụ: Mở lớp học bơi",
        "2.1. Mục tiêu",
        "Trẻ biết bơi.",
        "2.2. Đơn vị phối hợp: Đoàn Thanh niên, các trường học.",
        "2.3. Thời gian: Hàng năm.",
        *DOING,
    )
    assert [dict(row.texts) for row in rows_of(draft)] == [
        {
            "name": "Chỉnh trang bến bãi",
            "lead": "Phòng Kinh tế",
            "start": "2026",
            "finish": "2028",
            "funding_text": "Ngân sách và xã hội hóa",
            "note": "Mục II.1",
        },
        {
            "name": "Mở lớp học bơi",
            "coordinating": "Đoàn Thanh niên; Các trường học",
            "finish": "Hàng năm",
            "note": "Mục II.2",
        },
    ]
    (found,) = draft.appendices
    assert (found.code, found.title) == ("NV", "Nhiệm vụ, giải pháp")
    assert rows_of(draft)[0].spot.lines == (7, 14)
    assert [each.about for each in doubts(draft, DoubtKind.APPENDIX_KIND)] == ["NV"]


def test_the_deepest_sections_are_the_tasks() -> None:
    draft = understood(
        *AIMS,
        "II. NHIỆM VỤ CHỦ YẾU",
        "1. Kinh tế",
        "1.1. Khuyến khích hộ kinh doanh",
        "- Hỗ trợ vốn.",
        "1.2. Khôi phục làng nghề",
        "- Mở lớp.",
        "2. Văn hóa",
        "2.1. Giáo dục",
        "2.1.1. Phổ cập mầm non",
        "- Mở lớp.",
        "2.1.2. Dạy nghề cho thanh niên",
        "- Mở lớp.",
        "2.2. Giữ gìn hát chèo",
        "- Mở lớp.",
        *DOING,
    )
    assert [(row.name, row.texts["note"]) for row in rows_of(draft)] == [
        ("Khuyến khích hộ kinh doanh", "Mục II.1.1"),
        ("Khôi phục làng nghề", "Mục II.1.2"),
        ("Phổ cập mầm non", "Mục II.2.1.1"),
        ("Dạy nghề cho thanh niên", "Mục II.2.1.2"),
        ("Giữ gìn hát chèo", "Mục II.2.2"),
    ]


def test_wrapped_headings_and_assignments_are_put_together() -> None:
    draft = understood(
        "II. CÁC NHIỆM VỤ CHỦ YẾU",
        "1. Phát triển dịch vụ ven sông gắn với",
        "giữ gìn cảnh quan.",
        "1.1. Một số chỉ tiêu cụ thể",
        "Phân công thực hiện: Căn cứ tình hình, giao Phòng Kinh tế chủ trì, phối",
        "hợp với Công an phường, Trạm Y tế và các phòng, đơn",
        "vị liên quan xây dựng kế hoạch thực hiện.",
        "Thời gian thực hiện: Thường xuyên.",
        "2. Phòng chống thiên tai",
        "Phân công thực hiện: Ban Chỉ huy Quân sự chủ trì.",
        wrapped=True,
    )
    first, second = rows_of(draft)
    assert first.name == "Phát triển dịch vụ ven sông gắn với giữ gìn cảnh quan"
    assert first.texts["lead"] == "Phòng Kinh tế"
    assert first.texts["coordinating"] == "Công an phường; Trạm Y tế; Các phòng, đơn vị liên quan"
    assert first.texts["finish"] == "Thường xuyên"
    assert second.texts["lead"] == "Ban Chỉ huy Quân sự"


def test_parts_of_aims_and_of_carrying_out_hold_no_tasks() -> None:
    assert task_sections(list(paper(*AIMS, *DOING).paragraphs()), wrapped=False) is None


def test_a_document_with_an_appendix_of_tasks_has_no_sections() -> None:
    draft = understood(
        *AIMS,
        "II. NHIỆM VỤ",
        "1. Việc một",
        "Làm.",
        "2. Việc hai",
        "Làm.",
        "Phụ lục 1",
        "DANH MỤC",
        HEAD,
        "1\tSửa cầu\tNgân sách\t2026\t2027",
    )
    assert [each.code for each in draft.appendices] == ["PL01"]


def test_numbered_sentences_inside_a_section_are_no_sections() -> None:
    draft = understood(
        "II. NHIỆM VỤ", "1. Trồng cây", "Trồng:", "3. năm sau trồng tiếp", "5 loài cây", "2. Đào ao", "Đào."
    )
    assert [row.name for row in rows_of(draft)] == ["Trồng cây", "Đào ao"]


def test_sections_below_a_heading_of_tasks_in_each_part_are_put_together() -> None:
    draft = understood(
        "A. CHƯƠNG TRÌNH KINH TẾ",
        "1. Mục tiêu: giàu hơn",
        "2. Các nhiệm vụ và giải pháp",
        "2.1. Mở rộng chợ",
        "Làm.",
        "2.2. Thu hút đầu tư",
        "Làm.",
        "3. Phân công: Ủy ban nhân dân phường.",
        "B. CHƯƠNG TRÌNH VĂN HÓA",
        "1. Mục tiêu: vui hơn",
        "2. Các nhiệm vụ và giải pháp",
        "2.1. Giữ hội làng",
        "Làm.",
        "2.2. Xây thư viện",
        "Làm.",
    )
    assert [(row.number, row.name, row.texts["note"]) for row in rows_of(draft)] == [
        (1, "Mở rộng chợ", "Mục A.2.1"),
        (2, "Thu hút đầu tư", "Mục A.2.2"),
        (3, "Giữ hội làng", "Mục B.2.1"),
        (4, "Xây thư viện", "Mục B.2.2"),
    ]


def test_numbers_of_lists_that_the_file_keeps_apart_count() -> None:
    lines = [("II.", "NHIỆM VỤ"), ("1.", "Trồng cây"), ("", "Trồng."), ("2.", "Đào ao"), ("", "Đào.")]
    paragraphs = [Paragraph(text, Spot(n, n), label=label) for n, (label, text) in enumerate(lines, 1)]
    found = task_sections(paragraphs, wrapped=False)
    assert found is not None
    assert [row.cells[1] for row in found.rows] == ["Trồng cây", "Đào ao"]
