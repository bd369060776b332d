"""What is said of pairs: verdicts with their reason, the pane of a row, the alert, the journal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.domain.builders import PROGRAMME, day, item
from tests.wording.vietnamese import is_one_sentence
from ward_tui.domain.depth import Link, LinkKind, link_id
from ward_tui.domain.errors import WardError
from ward_tui.domain.linking import link_alerts, verdict
from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.wording import alerts, errors, linking

TODAY = day("2026-11-21")
A, B, C = "phuong-a/PL04-03", "phuong-a/PL03-12", "phuong-a/PL03-13"
CLEARANCE, SCHEME, NEEDS = LinkKind.CLEARANCE, LinkKind.SCHEME, LinkKind.NEEDS


def facts(*links: Link, **rows: AppendixItem) -> Facts:
    """Three rows and their links."""
    names = {A: "Giải phóng mặt bằng khu A", B: "Khu đô thị A.", C: "Trường học A"}
    spans = {A: ("2025", "2030"), B: ("2025", "2030"), C: ("2025", "2029")}
    items = {key: replace(item(*spans[key]), id=key, name=names[key]) for key in names}
    return Facts({"phuong-a": PROGRAMME}, items=items, links={each.id: each for each in links})


def link(before: str, after: str, kind: LinkKind = CLEARANCE) -> Link:
    """A confirmed pair."""
    return Link(link_id(before, after), "phuong-a", kind, before, after, True, TODAY)


@pytest.mark.parametrize(
    ("kind", "before", "after", "told"),
    [
        (CLEARANCE, ("", "2030"), ("2025", "2030"), "mặt bằng xong năm 2030, cùng năm dự án phải hoàn thành"),
        (CLEARANCE, ("", "2031"), ("2025", "2030"), "mặt bằng xong năm 2031, sau cả hạn của dự án là năm 2030"),
        (CLEARANCE, ("", "9/2026"), ("2026", "2030"), "mặt bằng xong tháng 9/2026, sau khi dự án bắt đầu (2026)"),
        (CLEARANCE, ("", "2025"), ("Q2/2026", "2030"), "mặt bằng xong năm 2025, trước khi dự án bắt đầu (Quý II/2026)"),
        (CLEARANCE, ("", ""), ("2026", "2030"), "chưa rõ khi nào mặt bằng xong nên chưa xét được"),
        (CLEARANCE, ("", "2026"), ("", ""), "chưa đủ thời gian bắt đầu, hoàn thành của dự án nên chưa xét được"),
        (SCHEME, ("", "Q3/2026"), ("", "2/2026"), "đề án xong quý III/2026, sau cả hạn của nghị quyết là tháng 2/2026"),
        (NEEDS, ("", "30/9/2026"), ("2026", "2030"), "việc trước xong ngày 30/9/2026, sau khi việc sau bắt đầu (2026)"),
        (
            NEEDS,
            ("", "Cả nhiệm kỳ"),
            ("2026", "2027"),
            "việc trước xong cuối nhiệm kỳ, sau cả hạn của việc sau là năm 2027",
        ),
    ],
)
def test_reasons(kind: LinkKind, before: tuple[str, str], after: tuple[str, str], told: str) -> None:
    rows = item(*before), replace(item(*after), row=9)
    assert linking.reason(kind, verdict(kind, *rows, TODAY)[1], *rows) == told


def test_reasons_of_what_is_over() -> None:
    done, dropped = {"done_on": "2026-11-02"}, {"dropped_on": "2026-11-02"}
    one, other = item("2025", "2030"), item("2025", "2030")
    for before, after, told in (
        (item("2025", "2030", **done), other, "mặt bằng đã xong ngày 2/11/2026"),
        (one, item("2025", "2030", **done), "dự án đã xong ngày 2/11/2026, không còn phải chờ"),
        (one, item("2025", "2030", **dropped), "có dòng đã thôi thực hiện nên không xét"),
    ):
        assert linking.reason(CLEARANCE, verdict(CLEARANCE, before, after, TODAY)[1], before, after) == told


def test_a_resolution_that_is_listed_before_its_scheme_is_named() -> None:
    scheme, resolution = item("1/2026", "2/2026", row=3), item("1/2026", "3/2026", row=2)
    why = verdict(SCHEME, scheme, resolution, TODAY)[1]
    assert linking.reason(SCHEME, why, scheme, resolution).endswith("; văn bản xếp nghị quyết trước đề án")
    assert linking.LISTED_FIRST not in linking.reason(SCHEME, why, resolution, scheme)


def test_the_pane_of_a_row_names_both_sides() -> None:
    known = facts(link(A, B), link(C, A, NEEDS))
    assert linking.item_fields(known, known.items[A], TODAY) == [
        (
            "Phải xong trước",
            "PL03-12 Khu đô thị A. ▲ Không kịp: mặt bằng xong năm 2030, cùng năm dự án phải hoàn thành",
        ),
        ("Chờ", "PL03-13 Trường học A. ○ Gối nhau: việc trước xong năm 2029, sau khi việc sau bắt đầu (2025)"),
    ]
    assert linking.item_fields(facts(), known.items[A], TODAY) == []


def test_the_alert_names_the_row_that_waits_and_how_many_others() -> None:
    (alert,) = link_alerts(facts(link(A, B), link(A, C)), TODAY)
    told = alerts.reason(alert)
    assert is_one_sentence(told)
    assert told == (
        "Không kịp cho PL03-13 Trường học A: mặt bằng xong năm 2030, sau cả hạn của dự án là năm 2029; "
        "còn 1 dòng khác cũng chờ (Phụ lục 04, dòng 3; dòng 510 của văn bản)."
    )


def test_a_circle_is_told_with_its_way() -> None:
    assert errors.sentence(WardError("link_circle", way=(A, B, A))) == (
        "Không thêm được cặp PL04-03 → PL03-12, vì các dòng sẽ chờ lẫn nhau: PL04-03 → PL03-12 → PL04-03; "
        "hãy bỏ một cặp trong vòng này trước."
    )


@pytest.mark.parametrize(
    ("start", "finish", "told"),
    [("2025", "2030", "2025-2030"), ("", "9/2026", "đến 9/2026"), ("2025", "", "từ 2025"), ("", "", "–")],
)
def test_when_a_row_is_done(start: str, finish: str, told: str) -> None:
    assert linking.span(item(start, finish)) == told
