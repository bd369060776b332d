"""What is copied: tables that Excel and Word take as they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.builders import LIMITS, PROGRAMME, facts, indicator, item, target
from ward_tui.domain.alerts import item_alerts
from ward_tui.domain.model import Agency
from ward_tui.domain.status import indicator_status, item_status, target_status
from ward_tui.domain.summary import summarise
from ward_tui.wording import copying

TODAY = date(2026, 11, 21)
POLICE = Agency("phuong-a/CQ01", "phuong-a", "Công an phường")
KNOWN = {POLICE.id: POLICE}


def cells(text: str) -> list[dict[str, str]]:
    """A copied table as records by title."""
    header, *rows = (line.split("\t") for line in text.split("\n"))
    return [dict(zip(header, row, strict=True)) for row in rows]


def test_a_row_has_its_words_numbers_and_days_in_vietnamese() -> None:
    row = item("Quý I/2026", "9/2026", lead=(POLICE.id,), progress=45, funding_text="Ngân sách")
    known = facts([row], agencies=KNOWN)
    (found,) = cells(copying.items_text(known, [(row, item_status(row, TODAY, LIMITS))], TODAY))
    assert found == {
        "Mã": "PL04-03",
        "Nội dung": "Giải phóng mặt bằng",
        "Nguồn vốn": "Ngân sách",
        "Chủ trì": "Công an phường",
        "Phối hợp": "",
        "Bắt đầu": "Quý I/2026",
        "Hoàn thành": "9/2026",
        "Tiến độ": "45%",
        "Tình trạng": "Quá hạn (52 ngày)",
        "Văn bản kết quả": "",
    }


def test_given_work_names_who_gave_it_and_several_wards_are_named() -> None:
    given = item(appendix="GT", given_by="Bí thư", given_on="2026-11-02", given_document="45-TB/ĐU")
    other = replace(item(), programme="phuong-b")
    known = replace(facts([given]), programmes={"phuong-a": PROGRAMME, "phuong-b": replace(PROGRAMME, ward="B")})
    rows = [(each, item_status(each, TODAY, LIMITS)) for each in (given, other)]
    found = cells(copying.items_text(known, rows, TODAY))
    assert [each["Phường"] for each in found] == ["A", "B"]
    assert [found[0][title] for title in ("Nơi giao", "Ngày giao", "Văn bản giao")] == [
        "Bí thư",
        "02/11/2026",
        "45-TB/ĐU",
    ]


@pytest.mark.parametrize(
    ("name", "copied"),
    [
        ("hai\ndòng\tvà  tab", "hai dòng và tab"),
        ("=1+1", " =1+1"),
        ("+84 225", " +84 225"),
        ("@a", " @a"),
        ("- mở rộng", " - mở rộng"),
        ("-3,5", "-3,5"),
        ("[b]đậm[/b]", "[b]đậm[/b]"),
    ],
)
def test_no_text_breaks_the_table_or_becomes_a_formula(name: str, copied: str) -> None:
    row = item(name=name)
    text = copying.items_text(facts([row]), [(row, item_status(row, TODAY, LIMITS))], TODAY)
    assert text.split("\n")[1].split("\t")[1] == copied


def test_targets_have_a_line_for_each_indicator() -> None:
    one, two = indicator(">= 1120", figures="2025=1200,5".replace(",", ".")), indicator("yes_no", figures="2025=1")
    two = replace(two, id="phuong-a/CT01.2", name="Được công nhận", unit="")
    goals = replace(target(one, two), lead=(POLICE.id,))
    known = facts(targets=[goals], agencies=KNOWN)
    states = [indicator_status(each, PROGRAMME, TODAY, LIMITS) for each in goals.indicators]
    found = cells(copying.targets_text(known, [(goals, target_status(goals, PROGRAMME, TODAY, LIMITS), states)], TODAY))
    assert [each["Mã"] for each in found] == ["CT01", "CT01.1", "CT01.2"]
    assert [each["Số liệu mới nhất"] for each in found] == ["", "1.200,5", "có"]
    assert [each["Mục tiêu"] for each in found] == ["", "từ 1.120% trở lên", "đạt"]
    assert found[0]["Chủ trì"] == "Công an phường"
    assert found[1]["Kỳ"] == "năm 2025"


def test_an_alert_has_its_days_its_last_day_and_its_reason() -> None:
    row = item(finish="30/9/2026")
    alerts = item_alerts(row, PROGRAMME, TODAY, LIMITS)
    (found,) = cells(copying.alerts_text(facts([row]), alerts))
    assert (found["Mức độ"], found["Số ngày"], found["Hạn"]) == ("Quá hạn", "52", "30/09/2026")
    assert found["Lý do"].startswith("Quá hạn 52 ngày: hạn 30/9/2026")
    assert found["Chủ trì"] == "Chưa giao đơn vị"


def test_the_figures_of_the_overview_have_counts_and_shares() -> None:
    known = facts([item(finish="2025"), *(replace(item(finish="2030"), id=f"phuong-a/PL04-{n}") for n in range(7))])
    summary = summarise(known, TODAY, LIMITS)
    text = copying.summary_text(replace(known, appendices={}), replace(summary, appendices=()))
    assert text.split("\n")[:3] == [
        "Số liệu đến 21/11/2026\tSố mục\tTỷ lệ",
        "Dự án, nhiệm vụ\t8\t",
        "– Quá hạn\t1\t12,5%",
    ]


def test_the_facts_of_a_record_stand_in_lines() -> None:
    text = copying.facts_text("PL01-01  Quy hoạch", [("Hạn", "2026"), ("", "dòng 3")])
    assert text == "PL01-01  Quy hoạch\nHạn: 2026\n  dòng 3"
