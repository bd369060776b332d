"""What is said of payment: the alert, the standing against the time, figures that were computed or stand for such."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.domain.builders import LIMITS, day, facts, readings, target
from tests.domain.money import BILLION, disbursing, funded
from tests.wording.vietnamese import is_one_sentence
from ward_tui.domain.disbursement import capital_alerts, with_computed
from ward_tui.domain.figures import Reading
from ward_tui.domain.status import TargetStatus, readings_on
from ward_tui.wording import alerts, capital, computed, disbursement

NOV = day("2026-11-21")
PLACE = "(Phụ lục 04, dòng 3; dòng 510 của văn bản)"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "2026=10/4@2026-11-15",
            "Giải ngân năm 2026 đạt 40,0% (4 tỷ trên 10 tỷ, đến 15/11/2026), đã qua 89% thời gian của năm: "
            "chậm nhiều 49 điểm",
        ),
        (
            "2026=10/6.5@2026-11-15",
            "Giải ngân năm 2026 đạt 65,0% (6,5 tỷ trên 10 tỷ, đến 15/11/2026), đã qua 89% thời gian của năm: "
            "chậm 24 điểm",
        ),
        (
            "2026=10/-",
            "Chưa có số giải ngân năm 2026 của kế hoạch vốn 10 tỷ, đã qua 89% thời gian của năm: chậm nhiều 89 điểm",
        ),
        (
            "2025=3/2@2025-12-31",
            "Giải ngân năm 2025 đạt 66,7% (2 tỷ trên 3 tỷ, đến 31/12/2025), đã hết năm: chậm nhiều 33,3 điểm",
        ),
    ],
)
def test_the_alert_says_all_its_numbers(words: str, said: str) -> None:
    (alert,) = capital_alerts(funded(words), NOV, LIMITS)
    assert alerts.reason(alert) == f"{said} {PLACE}."
    assert is_one_sentence(alerts.clears(alert))


@pytest.mark.parametrize(
    ("gap", "said"),
    [
        (None, "–"),
        ("49", "■ chậm nhiều 49"),
        ("28.3", "▲ chậm 28,3"),
        ("10", "► chậm 10"),
        ("0", "√ kịp thời gian"),
        ("-12.5", "√ nhanh 12,5"),
    ],
)
def test_how_payment_stands_is_a_sign_a_word_and_points(gap: str | None, said: str) -> None:
    assert disbursement.standing(None if gap is None else Decimal(gap), (15, 30)) == said


def said_of(words: str, figures: str = "") -> list[str]:
    """What is said of each figure of the target, given the money of one row."""
    known = with_computed(facts([funded(words)], [target(disbursing(figures))]), NOV)
    (own,) = known.targets["phuong-a/CT01"].indicators
    return [computed.remark(known, own, each, NOV) for each in readings_on(own, NOV)]


def test_a_computed_figure_says_of_what_it_was_made() -> None:
    assert said_of("2026=10/4@2026-11-15") == ["tính từ 1 dự án: 4 tỷ trên 10 tỷ, đến 15/11/2026"]


def test_an_entered_figure_says_for_which_one_it_stands() -> None:
    assert said_of("2026=10/4@2026-11-15", "2026=64.3@2026-11-20") == ["nhập tay thay số tính được 40%: chưa nêu lý do"]
    assert said_of("2026=10/4@2026-11-15", "2026-Q1=5") == ["", "tính từ 1 dự án: 4 tỷ trên 10 tỷ, đến 15/11/2026"]


def test_the_running_year_says_how_it_stands_against_the_time() -> None:
    known = with_computed(facts([funded("2026=10/4@2026-11-15")], [target(disbursing())]), NOV)
    (own,) = known.targets["phuong-a/CT01"].indicators
    figures: tuple[Reading, ...] = readings_on(own, NOV)
    assert computed.pace(figures, TargetStatus.AT_RISK, NOV) == (
        ": đã qua 89% thời gian của năm, chậm 49 điểm; xét ngày 31/12/2026"
    )
    assert computed.pace(figures, TargetStatus.MET, NOV) == ""
    assert computed.pace(readings("2026=40@2026-11-01"), TargetStatus.MISSED, NOV) == ""


def test_the_detail_tells_each_year_and_what_is_odd() -> None:
    row = funded("2025=10/11@2025-12-31 2026=-/2@2026-11-15 2027=5/-", investment=14 * BILLION)
    assert capital.fields(row) == [
        ("Tổng mức đầu tư", "14 tỷ"),
        ("Giải ngân", "năm 2027: kế hoạch vốn 5 tỷ, chưa có số giải ngân"),
        ("", "năm 2026: đã giải ngân 2 tỷ, chưa có kế hoạch vốn (đến 15/11/2026)"),
        ("", "năm 2025: 11 tỷ trên 10 tỷ, đạt 110,0% (đến 31/12/2025)"),
        ("Lưu ý về vốn", "Năm 2025 giải ngân 11 tỷ, vượt kế hoạch vốn 10 tỷ."),
        ("Lưu ý về vốn", "Cộng kế hoạch vốn các năm 15 tỷ, vượt tổng mức đầu tư 14 tỷ là 1 tỷ."),
    ]


def test_a_row_that_takes_no_money_says_why() -> None:
    row = funded("2026=10/4", funding_text="Doanh nghiệp")
    assert capital.fields(row)[-1] == ("Lưu ý về vốn", capital.TAKES_NONE)
    assert capital.fields(funded("")) == []


def test_the_lines_of_a_row_end_with_the_sums_of_its_years() -> None:
    row = funded("2025=10/8@2025-12-31 2026=5/-")
    assert capital.sum_cells(row) == ("Cộng", "15 tỷ", "8 tỷ", "53,3%", "")
    assert capital.year_cells(row.capital[1]) == ("2026", "5 tỷ", "chưa có số liệu", "–", "–")
