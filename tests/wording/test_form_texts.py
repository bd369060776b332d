"""What a form says of a row or indicator, and what the list of forms says of an agency."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.domain.builders import day, indicator, item, target
from ward_tui.domain.form_answer import FormAnswer
from ward_tui.domain.form_lines import AgencyForm, Sent, Share
from ward_tui.domain.status import ItemStatus
from ward_tui.wording import agency_forms, form_sheets, form_texts
from ward_tui.wording.form_sheets import period_word

TODAY = date(2026, 11, 21)
SLUG = "phuong-a"


@pytest.mark.parametrize(
    ("finish", "state", "due"),
    [
        ("9/2026", ItemStatus.OVERDUE, "9/2026 · Quá hạn (52 ngày)"),
        ("2026", ItemStatus.DUE_SOON, "2026 · Sắp đến hạn (còn 40 ngày)"),
        ("Quý III/2027", ItemStatus.IN_PROGRESS, "Quý III/2027"),
        ("2027", ItemStatus.PAUSED, "2027 · Tạm dừng"),
    ],
)
def test_the_state_stands_beside_the_due_date_only_where_it_does_not_follow_from_it(
    finish: str, state: ItemStatus, due: str
) -> None:
    assert form_texts.shown_row(item(finish=finish), state, (), [], TODAY) == (
        *("PL04-03", "Giải phóng mặt bằng", due),
        form_texts.NOT_REPORTED,
    )


@pytest.mark.parametrize(
    ("heading", "name", "shown"),
    [
        ("Kết nạp đảng viên", "Tỷ lệ kết nạp", "Kết nạp đảng viên: tỷ lệ kết nạp"),
        ("Đô thị văn minh", "phường đạt chuẩn đô thị văn minh", "Phường đạt chuẩn đô thị văn minh"),
        ("", "Tỷ lệ", "Tỷ lệ"),
    ],
)
def test_an_indicator_is_named_with_its_target_unless_it_says_the_same(heading: str, name: str, shown: str) -> None:
    check = replace(indicator(), name=name)
    found = form_texts.shown_indicator(replace(target(check), name=heading, text=""), check, None)
    assert found == ("CT01.1", shown, "Từ 80% trở lên hằng năm", "%", "Chưa báo cáo")


def test_a_question_of_yes_or_no_says_so_in_place_of_the_unit() -> None:
    check = indicator("yes_no", "2027", "2026=1")
    found = form_texts.shown_indicator(target(check), check, check.readings[0])
    assert found[2:] == ("Đạt đến năm 2027", form_texts.YES_NO, "Năm 2026: có")


def test_the_words_of_the_lists_need_no_comma_in_them() -> None:
    offered = [*form_sheets.LEVEL_WORDS.values(), form_sheets.YES, form_sheets.NO]
    assert not any("," in word for word in offered)
    assert period_word(indicator(figures="2026-Q4=1").readings[0].period) == "Quý IV/2026"


@pytest.mark.parametrize(
    ("sent", "answered", "state"),
    [
        ("", "", "○ chưa lập phiếu"),
        ("2026-11-21", "", "► lập hôm nay"),
        ("2026-11-15", "", "► chờ 6 ngày"),
        ("2026-10-01", "", "■ chờ 51 ngày"),
        ("2026-11-15", "2026-11-18", "√ nhận 18/11/2026"),
    ],
)
def test_the_list_says_with_word_and_sign_how_far_an_agency_is(sent: str, answered: str, state: str) -> None:
    key = f"{SLUG}/CQ01"
    answer = FormAnswer(f"{key}~TL1", SLUG, key, day(sent), day(answered), "a.xlsx") if answered else None
    form = AgencyForm(Share(key, SLUG), Sent(day(sent), "a.xlsx", "") if sent else None, answer)
    assert agency_forms.state(form, TODAY) == state


def test_rows_that_follow_one_another_are_named_by_the_first_and_the_last() -> None:
    rows = [replace(item(), id=f"{SLUG}/PL04-{number:02}", row=number) for number in (1, 2, 3, 7)]
    told = agency_forms.unled_line(Share("", SLUG, tuple(rows), (indicator(),)))
    assert told == "Chưa giao đơn vị chủ trì (4 việc và 1 chỉ số): PL04-01 đến PL04-03, PL04-07, CT01.1"


def test_what_was_made_names_the_folder_and_what_nobody_leads() -> None:
    folder = Path("phieu")
    assert agency_forms.made(folder, 3) == "Đã lập 3 phiếu trong phieu."
    assert agency_forms.made(folder, 3, (0, 2)).endswith("; 2 chỉ số chưa giao đơn vị nên không có phiếu.")
