"""The sentence of every rule, as the secretary reads it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from tests.domain.builders import LIMITS, SOURCE, day, indicator, item, programme, target, worked
from tests.domain.stages import staged
from tests.wording.vietnamese import foreign_words, is_one_sentence
from ward_tui.domain.alerts import Alert, Rule, Severity, Subject, item_alerts, target_alerts
from ward_tui.domain.checking import question_alerts
from ward_tui.domain.model import AppendixItem, Facts, ItemKind, Question, Source
from ward_tui.wording import alerts, words

PLACE = "(Phụ lục 04, dòng 3; dòng 510 của văn bản)"
RESOLUTION = item("", "9/2026", kind=ItemKind.RESOLUTION)


def of(made: Iterable[Alert], rule: Rule) -> str:
    """The sentence of the one alert of a rule."""
    (sentence,) = [alerts.reason(alert) for alert in made if alert.rule is rule]
    assert is_one_sentence(sentence)
    assert foreign_words(sentence) == []
    return sentence


def of_item(rule: Rule, row: AppendixItem, today: str) -> str:
    """The sentence of a rule for a row on a day."""
    return of(item_alerts(row, programme(), day(today), LIMITS), rule)


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (RESOLUTION, f"Quá hạn 52 ngày: hạn 30/9/2026 {PLACE}; chưa có số văn bản ban hành; chưa có cập nhật nào."),
        (
            item("", "9/2026", kind=ItemKind.RESOLUTION, **worked(0, "2026-08-12")),
            f"Quá hạn 52 ngày: hạn 30/9/2026 {PLACE}; chưa có số văn bản ban hành; cập nhật gần nhất 12/8/2026.",
        ),
        (
            replace(RESOLUTION, document="12-NQ/ĐU"),
            f"Quá hạn 52 ngày: hạn 30/9/2026 {PLACE}; chưa có cập nhật nào.",
        ),
        (
            item("2025", "Quý III/2026", **worked(40, "2026-11-01")),
            f"Quá hạn 52 ngày: hạn 30/9/2026 {PLACE}; tiến độ 40%; cập nhật gần nhất 1/11/2026.",
        ),
        (
            item("", "20/11/2026", source=Source("", "Giao thêm, mục 1")),
            "Quá hạn 1 ngày: hạn 20/11/2026 (Giao thêm, mục 1); chưa có cập nhật nào.",
        ),
        (item("", "20/11/2026", source=Source("", "")), "Quá hạn 1 ngày: hạn 20/11/2026; chưa có cập nhật nào."),
    ],
)
def test_overdue(row: AppendixItem, sentence: str) -> None:
    assert of_item(Rule.OVERDUE, row, "2026-11-21") == sentence


@pytest.mark.parametrize(
    ("today", "start"), [("2026-09-27", "Sắp đến hạn, còn 3 ngày"), ("2026-09-30", "Đến hạn hôm nay")]
)
def test_due_soon(today: str, start: str) -> None:
    row = item("", "9/2026", **worked(40, "2026-09-01"))
    assert of_item(Rule.DUE_SOON, row, today) == (
        f"{start}: hạn 30/9/2026 {PLACE}; tiến độ 40%; cập nhật gần nhất 1/9/2026."
    )


def test_behind_pace() -> None:
    row = item("2026", "2026", **worked(20, "2026-06-01"))
    assert of_item(Rule.BEHIND_PACE, row, "2026-07-02") == (
        f"Đã qua 50% thời gian (1/1/2026–31/12/2026), tiến độ 20%, chậm 30 điểm {PLACE}; cập nhật gần nhất 1/6/2026."
    )


def test_a_row_that_nobody_has_reported_on_shows_the_whole_sum() -> None:
    assert of_item(Rule.BEHIND_PACE, item("2025", "2030"), "2026-11-21") == (
        f"Đã qua 31% thời gian (1/1/2025–31/12/2030), tiến độ 0%, chậm 31 điểm {PLACE}; chưa có cập nhật nào."
    )


@pytest.mark.parametrize(
    ("plans", "told"),
    [
        ({0: "30/10/2026"}, "“soạn thảo” trễ 22 ngày: dự kiến xong 30/10/2026"),
        ({1: "Quý III/2026"}, "“lấy ý kiến” trễ 52 ngày: dự kiến xong Quý III/2026 (hết ngày 30/9/2026)"),
    ],
)
def test_a_late_stage(plans: dict[int, str], told: str) -> None:
    assert of_item(Rule.STAGE_LATE, staged("--", plans=plans), "2026-11-21") == (
        f"Giai đoạn {told} {PLACE}; chưa có cập nhật nào."
    )


def test_a_late_stage_names_how_many_others_are_late() -> None:
    sentence = of_item(Rule.STAGE_LATE, staged("---", plans={0: "9/2026", 1: "10/2026", 2: "2027"}), "2026-11-21")
    assert "; còn 1 giai đoạn khác cũng trễ; " in sentence


@pytest.mark.parametrize(
    ("start", "days", "shown"), [("2025", 325, "2025"), ("Quý II/2026", 144, "Quý II/2026"), ("10/2026", 21, "10/2026")]
)
def test_should_have_started(start: str, days: int, shown: str) -> None:
    assert of_item(Rule.SHOULD_HAVE_STARTED, item(start, "2030"), "2026-11-21") == (
        f"Đã quá kỳ bắt đầu {days} ngày mà chưa ghi nhận tiến độ: bắt đầu {shown}, "
        f"hạn 31/12/2030 {PLACE}; chưa có cập nhật nào."
    )


def test_no_news() -> None:
    row = item("2026", "2030", **worked(40, "2026-10-01"))
    assert of_item(Rule.NO_NEWS, row, "2026-11-21") == (
        f"Đã 51 ngày chưa có tin: hạn 31/12/2030 {PLACE}; tiến độ 40%; cập nhật gần nhất 1/10/2026."
    )


def test_no_document() -> None:
    row = replace(RESOLUTION, done_on=day("2026-09-01"))
    assert of_item(Rule.NO_DOCUMENT, row, "2026-11-21") == (
        f"Đã hoàn thành nhưng chưa ghi số văn bản ban hành {PLACE}."
    )


@pytest.mark.parametrize(
    ("words", "figures", "unit", "said"),
    [
        (">= 80", "2026=75,5", "%", "Tỷ lệ: 75,5%; mục tiêu: từ 80% trở lên"),
        ("< 0.5", "2026=0.5", "%", "Tỷ lệ: 0,5%; mục tiêu: dưới 0,5%"),
        ("range 2 3", "2026=1", "mô hình", "Tỷ lệ: 1 mô hình; mục tiêu: 2-3 mô hình"),
        ("down", "2025=10 2026=1120", "hộ", "Tỷ lệ: 1.120 hộ; mục tiêu: giảm so với kỳ trước"),
        ("yes_no", "2026=0", "", "Tỷ lệ: không; mục tiêu: đạt"),
    ],
)
def test_missed(words: str, figures: str, unit: str, said: str) -> None:
    missed = indicator(words, figures=figures.replace(",", "."), unit=unit)
    made = target_alerts(target(missed), programme(), day("2027-02-01"))
    assert of(made, Rule.MISSED) == f"Số liệu năm 2026 chưa đạt chỉ tiêu – {said} {PLACE}."


def test_no_figure() -> None:
    made = target_alerts(target(indicator()), programme(), day("2027-02-01"))
    assert of(made, Rule.NO_FIGURE) == f"Chưa có số liệu năm 2026: Tỷ lệ {PLACE}."


@pytest.mark.parametrize(
    ("lines", "where"), [((11,), " (từ dòng 11 của văn bản)"), ((11, 14), " (từ dòng 11–14 của văn bản)"), ((), "")]
)
def test_question(lines: tuple[int, ...], where: str) -> None:
    question = Question(
        id="phuong-a/H01",
        programme="phuong-a",
        kind="year",
        text="Lấy năm nào?",
        source=replace(SOURCE, place="", lines=lines),
        places=(("2027", lines), ("2030", (12,))),
    )
    facts = Facts(programmes={"phuong-a": programme()}, questions={question.id: question})
    assert of(question_alerts(facts), Rule.QUESTION) == f"Lấy năm nào? Văn bản ghi: 2027; 2030{where}."


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_says_what_clears_it(rule: Rule) -> None:
    alert = Alert(Subject.ITEM, "phuong-a/PL04-03", "phuong-a", "Câu hỏi?", rule, Severity.INFO, SOURCE)
    assert is_one_sentence(alerts.clears(alert))
    assert is_one_sentence(alerts.reason(alert))
    assert words.RULE[rule]
