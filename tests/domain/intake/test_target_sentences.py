"""Sentences of targets: what they say is understood, and what is not beyond doubt is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.domain.intake.target_words import asked, briefs
from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.intake.answers import goal_text, read_goal, read_time, time_text
from ward_tui.domain.intake.draft import DoubtKind
from ward_tui.domain.intake.sentences import understand
from ward_tui.domain.intake.times import When
from ward_tui.domain.text import nfc

TABLE = Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8").splitlines()
LINES = [nfc(line) for line in TABLE if line and not line.startswith("#")]
CASES = list(zip(LINES[::2], LINES[1::2], strict=True))


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_a_sentence_is_understood_and_asked_about_only_where_it_is_unclear(text: str, expected: str) -> None:
    checks, _, questions = expected.strip().partition(" ? ")
    said = understand(text)
    assert briefs(said) == checks.split(" ; ")
    assert asked(said) == questions.split()


def test_most_of_the_sentences_are_clear_and_raise_no_question() -> None:
    assert len(CASES) > 150
    assert sum("?" not in expected for _, expected in CASES) > 0.75 * len(CASES)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tỷ lệ hộ nghèo giảm 0,3%/năm", ["Mức giảm tỷ lệ hộ nghèo"]),
        ("Phân đầu có 95% hộ dân dùng nước sạch", ["Tỷ lệ hộ dân dùng nước sạch"]),
        ("Hằng năm, thành lập 02 câu lạc bộ", ["Số câu lạc bộ được thành lập"]),
        ("Không còn hộ cận nghèo trên địa bàn", ["Số hộ cận nghèo trên địa bàn"]),
        ("Tổng thu ngân sách tăng bình quân 12%/năm", ["Mức tăng bình quân tổng thu ngân sách"]),
        ("Đến năm 2027, phường phấn đấu đạt chuẩn đô thị văn minh", ["Phường đạt chuẩn đô thị văn minh"]),
        ("Hoàn thành 100% chỉ tiêu giao quân hằng năm", ["Tỷ lệ hoàn thành chỉ tiêu giao quân"]),
        ("Thu ngân sách đạt và vượt dự toán tỉnh giao", ["Tỷ lệ thu ngân sách so với kế hoạch tỉnh giao"]),
        ("Phấn đấu đạt chuẩn văn hóa ít nhất 05 trường", ["Số trường đạt chuẩn văn hóa"]),
        ("Đến năm 2027 giảm số hộ cận nghèo xuống còn không quá 15 hộ", ["Số hộ cận nghèo"]),
        ("Gấp 1,5 lần số doanh nghiệp so với năm 2025", ["Số doanh nghiệp so với năm 2025"]),
        ("Số vụ cháy năm sau giảm so với năm trước 3%", ["Mức giảm số vụ cháy"]),
        ("Tăng tỷ lệ che phủ rừng lên 15%", ["Tỷ lệ che phủ rừng"]),
        ("Giữ tỷ lệ hộ nghèo không quá 0,1%", ["Tỷ lệ hộ nghèo"]),
        ("Thời gian giải quyết hồ sơ rút ngắn tối thiểu 30%", ["Mức giảm thời gian giải quyết hồ sơ"]),
        (
            "Đến năm 2030: 100% tuyến đường được bê tông hóa, 90% có đèn chiếu sáng",
            ["Tỷ lệ tuyến đường được bê tông hóa", "Tỷ lệ tuyến đường có đèn chiếu sáng"],
        ),
        ("Thu hồi 120 ha đất trong nhiệm kỳ", ["Số ha đất được thu hồi"]),
        ("Thu nhập bình quân trên 10 triệu đồng/người/tháng", ["Thu nhập bình quân"]),
        (
            "Giảm 50 hộ nghèo mỗi năm, đến cuối nhiệm kỳ còn dưới 20 hộ",
            ["Số hộ nghèo giảm", "Số hộ nghèo"],
        ),
        ("Tuyển quân hằng năm hoàn thành 100% chỉ tiêu", ["Tỷ lệ hoàn thành chỉ tiêu tuyển quân"]),
        ("Đoàn thể tập hợp trên 85% đoàn viên, hội viên", ["Tỷ lệ đoàn thể tập hợp đoàn viên, hội viên"]),
        ("Hằng năm giám sát chuyên đề 02 cuộc", ["Số cuộc giám sát chuyên đề"]),
        ("Có 35 sản phẩm OCOP đạt từ 3 sao trở lên", ["Số sản phẩm OCOP đạt từ 3 sao trở lên"]),
        ("Thu gom, xử lý 100% nước thải công nghiệp", ["Tỷ lệ thu gom, xử lý nước thải công nghiệp"]),
        ("Phát triển đảng viên mới bình quân 3%/năm", ["Tỷ lệ phát triển đảng viên mới"]),
        (
            "Tỷ lệ chi bộ hoàn thành tốt nhiệm vụ đạt 95%, trong đó 20% hoàn thành xuất sắc",
            ["Tỷ lệ chi bộ hoàn thành tốt nhiệm vụ", "Tỷ lệ chi bộ hoàn thành xuất sắc"],
        ),
        (
            "Hằng năm kéo giảm tai nạn giao thông cả 3 tiêu chí ít nhất 5%",
            [
                "Mức giảm số vụ tai nạn giao thông",
                "Mức giảm số người chết do tai nạn giao thông",
                "Mức giảm số người bị thương do tai nạn giao thông",
            ],
        ),
        (
            "Tỷ lệ khám phá các loại án đạt từ 85%, riêng án rất nghiêm trọng đạt trên 95%",
            ["Tỷ lệ khám phá các loại án", "Tỷ lệ khám phá các loại án (riêng án rất nghiêm trọng)"],
        ),
        (
            "Có trên 90% tổ chức đảng và 95% đảng viên hoàn thành tốt nhiệm vụ trở lên",
            [
                "Tỷ lệ tổ chức đảng hoàn thành tốt nhiệm vụ trở lên",
                "Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên",
            ],
        ),
        ("Tỷ lệ sinh hoạt chi bộ, tỷ lệ đóng đảng phí đạt 98%", ["Tỷ lệ sinh hoạt chi bộ", "Tỷ lệ đóng đảng phí"]),
        (
            "Giảm tai nạn giao thông cả 3 tiêu chí",
            [
                "Số vụ tai nạn giao thông",
                "Số người chết do tai nạn giao thông",
                "Số người bị thương do tai nạn giao thông",
            ],
        ),
    ],
)
def test_a_check_is_called_by_the_words_of_its_sentence(text: str, names: list[str]) -> None:
    assert [each.name for each in understand(text).indicators] == names


@pytest.mark.parametrize("text", LINES[::2])
def test_the_heading_of_a_target_is_short_and_no_torso(text: str) -> None:
    name = understand(text).name
    assert 3 < len(name) <= 60
    assert not name.endswith((" của", " và", " được", " trong", ","))
    assert name[0].isupper() or not name[0].isalpha()


def test_a_condition_is_kept_and_does_not_change_the_goal() -> None:
    (only,) = understand("Hằng năm, giải ngân vốn vay đạt tối thiểu 95% (nếu có).").indicators
    assert only.condition == "nếu có"
    assert only.goal == Goal(Comparator.AT_LEAST, read_goal("95").value)


def test_a_sentence_about_means_beside_goals_is_left_out_and_asked_about() -> None:
    said = understand("Giữ vững an ninh trật tự. Quyết tâm triển khai Đề án 06. Phấn đấu phường không ma túy năm 2028.")
    assert briefs(said) == ["yes term", "yes 2028"]
    assert [(each.kind, each.about, each.raw) for each in said.doubts] == [
        (DoubtKind.PARTS, "", "Quyết tâm triển khai Đề án 06.")
    ]


def test_goals_that_say_nothing_of_time_take_that_of_the_heading_of_their_list() -> None:
    said = understand("Tỷ lệ giải ngân đạt 95%", usual=When(0, 0, Cadence.ANNUAL))
    assert briefs(said) == [">= 95 % annual"]
    assert not said.doubts


def test_what_is_decomposed_or_marked_up_is_read_like_plain_words() -> None:
    import unicodedata

    plain = understand("Hằng năm, tỷ lệ hộ văn hóa đạt trên 95%.")
    decomposed = unicodedata.normalize("NFD", "Hàng năm, *tỷ lệ hộ văn hoá* đạt trên **95%**.")
    assert briefs(understand(decomposed)) == briefs(plain) == ["> 95 % annual"]


@pytest.mark.parametrize(
    "typed", ["từ 97% trở lên", "trên 62,5%", "dưới 0,5%", "không quá 3", "62-63%", "đạt", "tăng", "giảm"]
)
def test_a_goal_that_is_proposed_can_be_typed_back(typed: str) -> None:
    assert goal_text(read_goal(typed), "%" if "%" in typed else "") == typed


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("hằng năm", (Cadence.ANNUAL, None)),
        ("Mỗi năm", (Cadence.ANNUAL, None)),
        ("đến năm 2028", (Cadence.BY_YEAR, 2028)),
        ("trước năm 2030", (Cadence.BY_YEAR, 2029)),
        ("2027", (Cadence.BY_YEAR, 2027)),
        ("cả nhiệm kỳ", (Cadence.TERM, None)),
        ("trong nhiệm kỳ", (Cadence.TERM, None)),
    ],
)
def test_a_time_that_is_proposed_can_be_typed_back(typed: str, expected: tuple[Cadence, int | None]) -> None:
    assert read_time(typed) == expected
    assert read_time(time_text(*expected)) == expected
