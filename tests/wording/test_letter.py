"""The conclusion of a weekly review as a Vietnamese office writes it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.domain.builders import day, nfd
from tests.wording.vietnamese import foreign_words
from ward_tui.domain.conclusion import (
    Conclusion,
    Entered,
    Lifted,
    Measure,
    Moved,
    Named,
    Opinion,
    Report,
    Resolved,
    Tally,
)
from ward_tui.domain.review import Answer
from ward_tui.domain.status import ItemStatus
from ward_tui.domain.text import nfc
from ward_tui.wording import conclusion as words
from ward_tui.wording import conclusion_screen, letter
from ward_tui.wording.opinions import NOBODY

TODAY = day("2026-11-20")
ROAD = Named("phuong-a/PL04-03", "Mở đường 359C", day("2026-09-30"), ("UBND phường",))
SCHOOL = Named("phuong-a/PL01-01", "Xây trường mầm non", day("2027-03-31"))
NOW = {
    Measure.TOTAL: Tally(112),
    Measure.DONE: Tally(5),
    Measure.OVERDUE: Tally(11),
    Measure.RATE_OF_ALL: Tally(11, 112),
    Measure.RATE_OF_DATED: Tally(11, 108),
    Measure.DUE_SOON: Tally(0),
    Measure.NEWLY_OVERDUE: Tally(1),
    Measure.RESOLVED: Tally(1),
    Measure.LIFTED: Tally(1),
    Measure.MOVED: Tally(1),
    Measure.ENTERED: Tally(2),
    Measure.NEWS: Tally(12, 95),
    Measure.OBSTACLES: Tally(1),
    Measure.SENT: Tally(1),
    Measure.LATE: Tally(1),
}
BEFORE = {
    Measure.TOTAL: Tally(111),
    Measure.OVERDUE: Tally(13),
    Measure.DONE: Tally(5),
    Measure.RATE_OF_ALL: Tally(13, 111),
}
FOUND = Conclusion(
    review="phuong-a/RS2026-W47",
    programme="phuong-a",
    week=day("2026-11-16"),
    on=TODAY,
    since=day("2026-11-13"),
    wards={"phuong-a": "Thủy Nguyên"},
    now=NOW,
    before=BEFORE,
    newly_overdue=(ROAD,),
    resolved=(Resolved(SCHOOL, day("2026-11-18"), was_overdue=True, document="12-TB/ĐU"),),
    lifted=(Lifted(SCHOOL, ItemStatus.IN_PROGRESS),),
    moved=(Moved(ROAD, 40, 60),),
    entered=(
        Entered("phuong-a/CT01.1", "Tỷ lệ kết nạp đảng viên", "2026", Decimal("3.5"), "%"),
        Entered("phuong-a/CT04.2", "Có cán bộ nữ", "2026-Q3", Decimal(1), yes_no=True),
    ),
    sent=(Report("phuong-a/BC01", "Báo cáo tháng", day("2026-11-17"), "2026-10"),),
    late=(Report("phuong-a/BC02", "Báo cáo quý III/2026", day("2026-11-14")),),
    asked=45,
    answered={Answer.KEEP: 30, Answer.UPDATE: 5, Answer.SKIP: 2},
    opinions=(
        Opinion("phuong-a/CQ01", "Ủy ban nhân dân phường", "- Hoàn thành trong tháng 11.\n+ PL04-03", own=True),
        Opinion("", NOBODY, "- Giao ngay đơn vị chủ trì."),
    ),
)
LETTER = """\
KẾT LUẬN RÀ SOÁT TUẦN 47 (16/11 - 22/11/2026)
Phường Thủy Nguyên
Số liệu tính đến ngày 20/11/2026, so với ngày 13/11/2026.

I. SỐ LIỆU TRONG TUẦN
- Tổng số: 112 việc (lần trước 111).
- Đã hoàn thành: 5 việc.
- Quá hạn: 11 việc (lần trước 13).
- Tỷ lệ quá hạn: 9,8% trên tổng số 112 việc; 10,2% trên 108 việc có thời hạn.
- Mới quá hạn: 1 việc:
+ PL04-03 Mở đường 359C: hạn 30/09/2026
- Đã giải quyết xong: 1 việc, trong đó 1 việc quá hạn:
+ PL01-01 Xây trường mầm non: xong ngày 18/11/2026, văn bản 12-TB/ĐU
- Không còn quá hạn vì lý do khác: 1 việc:
+ PL01-01 Xây trường mầm non: lùi hạn đến 31/03/2027
- Có tiến độ mới: 1 việc:
+ PL04-03 Mở đường 359C: 40% → 60%
- Số liệu chỉ tiêu đã nhập: 2 số liệu:
+ CT01.1 Tỷ lệ kết nạp đảng viên, năm 2026: 3,5%
+ CT04.2 Có cán bộ nữ, quý III/2026: có
- Có tin trong tuần: 12/95 việc đang làm (12,6%).
- Vướng mắc chưa tháo gỡ: 1.
- Báo cáo đã gửi: 1 báo cáo:
+ Báo cáo tháng, tháng 10/2026: gửi ngày 17/11/2026
- Báo cáo quá hạn: 1 báo cáo:
+ Báo cáo quý III/2026: hạn 14/11/2026
- Đã rà soát 35/45 mục: vẫn đúng 30, cập nhật 5, bỏ qua 2.

II. Ý KIẾN CHỈ ĐẠO
1. Ủy ban nhân dân phường
- Hoàn thành trong tháng 11.
+ PL04-03
2. Việc chưa giao đơn vị chủ trì
- Giao ngay đơn vị chủ trì."""


def test_the_letter() -> None:
    assert letter.text(FOUND) == LETTER


def test_a_running_review_says_that_it_is_not_finished() -> None:
    lines = letter.text(FOUND, finished=False).split("\n")
    assert lines[1] == "(chưa kết thúc rà soát)"
    assert [lines[0], *lines[2:]] == LETTER.split("\n")


def test_the_first_week_has_nothing_to_compare_with_and_says_so() -> None:
    first = replace(FOUND, before={}, now={Measure.TOTAL: Tally(0), Measure.OVERDUE: Tally(0)}, opinions=(), asked=0)
    text = letter.text(replace(first, answered={}))
    assert "chưa có số liệu lần trước để so sánh" in text
    assert "- Quá hạn: không có." in text
    assert "Tỷ lệ" not in text
    assert text.endswith(f"{letter.NO_CARDS}\n\nII. Ý KIẾN CHỈ ĐẠO\n{letter.NO_OPINION}")


def test_long_lists_are_cut_and_counted() -> None:
    many = tuple(replace(ROAD, id=f"phuong-a/PL04-{number}") for number in range(15))
    text = letter.text(replace(FOUND, newly_overdue=many))
    assert text.count(": hạn 30/09/2026") == letter.MOST
    assert f"+ và {15 - letter.MOST} việc khác" in text


def test_the_letter_is_composed_and_has_no_markup() -> None:
    odd = replace(ROAD, name=nfd("Mở đường [b]đỏ[/b] =1+1"))
    text = letter.text(replace(FOUND, newly_overdue=(odd,)))
    assert nfc(text) == text
    assert "[b]đỏ[/b] =1+1" in text


def test_wards_are_told_apart_where_there_are_several() -> None:
    text = letter.text(replace(FOUND, wards={"phuong-a": "A", "phuong-b": "B"}))
    assert text.split("\n")[1] == "Phường A và phường B"
    assert "+ PL04-03 (A) Mở đường 359C" in text
    assert "+ CT01.1 (A) Tỷ lệ kết nạp đảng viên, năm 2026: 3,5%" in text
    assert "+ Báo cáo tháng (A), tháng 10/2026: gửi ngày 17/11/2026" in text


@pytest.mark.parametrize(
    ("week", "name"),
    [
        ("2026-11-16", "KẾT LUẬN RÀ SOÁT TUẦN 47 (16/11 - 22/11/2026)"),
        ("2026-12-28", "KẾT LUẬN RÀ SOÁT TUẦN 53 (28/12/2026 - 03/01/2027)"),
        ("2027-01-04", "KẾT LUẬN RÀ SOÁT TUẦN 1 (04/01 - 10/01/2027)"),
    ],
)
def test_weeks_have_their_number_and_days(week: str, name: str) -> None:
    assert words.title(replace(FOUND, week=day(week))) == name


@pytest.mark.parametrize(
    ("measure", "now", "before", "shown", "change"),
    [
        (Measure.OVERDUE, Tally(11), Tally(13), "11", "giảm 2"),
        (Measure.OVERDUE, Tally(1100), Tally(1100), "1.100", "như cũ"),
        (Measure.RATE_OF_ALL, Tally(11, 112), Tally(13, 111), "9,8% (11/112)", "giảm 1,9 điểm %"),
        (Measure.RATE_OF_ALL, Tally(0, 0), Tally(13, 111), "–", ""),
        (Measure.NEWS, Tally(12, 95), None, "12,6% (12/95)", ""),
        (Measure.SENT, None, Tally(1), "–", ""),
    ],
)
def test_figures_for_columns(
    measure: Measure, now: Tally | None, before: Tally | None, shown: str, change: str
) -> None:
    assert words.value(measure, now) == shown
    assert words.change(measure, now, before) == change


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- Bảo đảm đúng hạn 1 việc:\n+ PL04-03: hạn 30/9\n- Báo cáo.", "Bảo đảm đúng hạn 1 việc; báo cáo."),
        ("Khẩn trương.", "Khẩn trương."),
        ("- Một\n- Hai", "Một; hai."),
        ("+ PL04-03", "+ PL04-03"),
    ],
)
def test_what_is_said_as_running_text(text: str, told: str) -> None:
    assert letter.condensed(text).startswith(told)
    assert "\n" not in letter.condensed(text)


def test_the_words_are_vietnamese() -> None:
    assert foreign_words(LETTER) == []


def test_an_agency_stands_after_its_ward_in_a_narrow_column_where_there_are_several() -> None:
    told = Opinion("phuong-b/CQ01", "Ủy ban nhân dân phường (B)", "")
    assert conclusion_screen.agency_name(FOUND, told) == told.name
    mixed = replace(FOUND, wards={"phuong-a": "A", "phuong-b": "B"})
    assert conclusion_screen.agency_name(mixed, told) == "B · Ủy ban nhân dân phường"
    assert conclusion_screen.agency_name(mixed, Opinion("", NOBODY, "")) == NOBODY
