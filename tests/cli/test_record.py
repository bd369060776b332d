"""Entering figures: how numbers and periods may be typed, and what a figure of a part of the year means."""

from __future__ import annotations

import pytest

from tests.cli.shell import RATE, SLUG, Shell

YEAR = ("record", RATE, "--period", "2026", "--value")


@pytest.fixture
def yes_no(shell: Shell) -> str:
    """An indicator that is answered by có or không."""
    return next(
        str(each["id"])
        for target in shell.ask("targets")
        for each in target["indicators"]
        if each["comparator"] == "yes_no"
    )


@pytest.mark.parametrize(
    ("typed", "value", "said"),
    [
        ("13,5", 13.5, "13,5%"),
        ("1.120", 1120, "1.120%"),
        ("1.234.567,25", 1234567.25, "1.234.567,25%"),
        ("-3", -3, "-3%"),
        ("-3,5", -3.5, "-3,5%"),
        ("–3", -3, "-3%"),
        ("02", 2, "2%"),
        (" 97,50% ", 97.5, "97,5%"),
    ],
)
def test_numbers_are_read_as_documents_write_them(shell: Shell, typed: str, value: float, said: str) -> None:
    assert shell.do(*YEAR, typed) == f"Đã ghi: CT01.1 – số liệu năm 2026: {said}."
    assert shell.indicator(RATE)["latest"] == {"period": "2026", "value": value}


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("13.5", "“13.5” chưa rõ là số nào: phần thập phân viết bằng dấu phẩy, ví dụ 13,5."),
        ("0.125", "“0.125” chưa rõ là số nào: phần thập phân viết bằng dấu phẩy, ví dụ 0,125."),
        *((typed, f"“{typed}” không phải là số: hãy nhập như 13,5 hoặc 1.120.") for typed in ("abc", "", "1e3")),
        *((typed, f"“{typed}” không phải là số: hãy nhập như 13,5 hoặc 1.120.") for typed in ("có", "1 120")),
    ],
)
def test_other_numbers_are_refused(shell: Shell, typed: str, sentence: str) -> None:
    assert shell.refuse(*YEAR, typed) == sentence


@pytest.mark.parametrize(
    ("typed", "value", "status", "said"),
    [
        ("có", 1, "met", "có"),
        ("Đạt", 1, "met", "có"),
        ("không", 0, "not_due", "không"),
        ("KHONG", 0, "not_due", "không"),
    ],
)
def test_yes_and_no_are_typed_as_words(
    shell: Shell, yes_no: str, typed: str, value: int, status: str, said: str
) -> None:
    short = yes_no.rpartition("/")[2]
    assert shell.do("record", yes_no, "--period", "2026", "--value", typed) == (
        f"Đã ghi: {short} – số liệu năm 2026: {said}."
    )
    found = shell.indicator(yes_no)
    assert found["latest"] == {"period": "2026", "value": value}
    assert found["status"] == status


@pytest.mark.parametrize("typed", ["1", "yes", ""])
def test_anything_else_is_no_answer(shell: Shell, yes_no: str, typed: str) -> None:
    assert shell.refuse("record", yes_no, "--period", "2026", "--value", typed) == (
        f"“{typed}” chưa rõ là có hay không: chỉ số này nhập “có” hoặc “không”."
    )


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("2026", "năm 2026"),
        ("Năm 2026", "năm 2026"),
        ("2026-Q2", "quý II/2026"),
        ("Quý II/2026", "quý II/2026"),
        ("2026-06", "tháng 6/2026"),
        ("6/2026", "tháng 6/2026"),
        ("Tháng 6/2026", "tháng 6/2026"),
    ],
)
def test_periods_may_be_typed_in_several_ways(shell: Shell, typed: str, words: str) -> None:
    assert shell.do("record", RATE, "--period", typed, "--value", "3") == f"Đã ghi: CT01.1 – số liệu {words}: 3%."


@pytest.mark.parametrize("typed", ["2026-Q5", "2026-13", "2026-6", "26", "", "tuần 3", "2026-11-21"])
def test_other_periods_are_refused(shell: Shell, typed: str) -> None:
    assert shell.refuse("record", RATE, "--period", typed, "--value", "3") == (
        f"“{typed}” không phải là kỳ số liệu: hãy nhập như 2026, 2026-Q2 hoặc 2026-06."
    )


@pytest.mark.parametrize(
    ("period", "words"), [("2027", "Năm 2027"), ("2026-12", "Tháng 12/2026"), ("2027-Q3", "Quý III/2027")]
)
def test_a_period_that_has_not_begun_is_refused(shell: Shell, period: str, words: str) -> None:
    assert shell.refuse("record", RATE, "--period", period, "--value", "3") == (
        f"{words} chưa bắt đầu (hôm nay là 21/11/2026): chỉ nhập số liệu của kỳ đã bắt đầu."
    )


@pytest.mark.parametrize("period", ["2026-Q3", "2026-06"])
def test_a_shorter_period_is_not_yet_the_figure_of_the_year(shell: Shell, period: str) -> None:
    shell.do("record", RATE, "--period", period, "--value", "3,5")
    assert shell.indicator(RATE)["status"] == "no_data"
    shell.do(*YEAR, "3")
    assert shell.indicator(RATE)["status"] == "met"
    assert shell.indicator(RATE)["latest"] == {"period": "2026", "value": 3}


@pytest.mark.parametrize(("value", "status"), [("2,9", "missed"), ("3", "met"), ("3,1", "exceeded")])
def test_the_figure_of_the_year_is_judged(shell: Shell, value: str, status: str) -> None:
    shell.do(*YEAR, value)
    assert shell.indicator(RATE)["status"] == status


def test_a_second_figure_for_a_period_replaces_the_first(shell: Shell) -> None:
    shell.do(*YEAR, "2", "--note", "tạm tính")
    assert shell.do(*YEAR, "1.234,5") == "Đã ghi: CT01.1 – số liệu năm 2026: 2% → 1.234,5%."
    shell.do("undo")
    assert shell.indicator(RATE)["latest"]["value"] == 2


def test_the_same_figure_again_is_no_change(shell: Shell) -> None:
    shell.do(*YEAR, "2", "--note", "x")
    assert shell.do(*YEAR, "2", "--note", "x") == "Không có gì thay đổi."
    assert shell.do(*YEAR, "2", "--note", "y") == "Đã ghi: CT01.1 – số liệu năm 2026: ghi lại."


def test_a_target_with_one_indicator_may_be_named_itself(shell: Shell) -> None:
    single = next(each for each in shell.ask("targets") if len(each["indicators"]) == 1)
    indicator = single["indicators"][0]
    shell.do("record", single["id"], "--period", "2026", "--value", "có" if not indicator["unit"] else "5")
    assert shell.indicator(indicator["id"])["latest"]


def test_a_target_with_several_asks_which_one(shell: Shell) -> None:
    assert shell.refuse("record", f"{SLUG}/CT01", "--period", "2026", "--value", "3") == (
        f"Chỉ tiêu {SLUG}/CT01 có nhiều chỉ số: hãy chọn {SLUG}/CT01.1 hoặc {SLUG}/CT01.2."
    )


def test_a_mistyped_year_is_refused(shell: Shell) -> None:
    said = "Năm {} quá xa trước nhiệm kỳ 2025-2030: hãy kiểm tra lại năm."
    assert shell.refuse("record", RATE, "--period", "1999", "--value", "3") == said.format(1999)
    assert shell.refuse("update", f"{SLUG}/PL14-07", "--done-on", "20/11/2006") == said.format(2006)
