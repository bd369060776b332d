"""Verdicts on pairs, the way round of a circle, alerts for hard conflicts only."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import PROGRAMME, QUICK, day, item
from ward_tui.domain.alert import Rule, Severity, Subject
from ward_tui.domain.depth import Link, LinkKind, link_id
from ward_tui.domain.linking import (
    LinkVerdict,
    LinkWhy,
    link_alerts,
    links_of,
    telling,
    verdict,
    way_round,
)
from ward_tui.domain.model import AppendixItem, Facts

TODAY = day("2026-11-21")
CLEARANCE, SCHEME, NEEDS = LinkKind.CLEARANCE, LinkKind.SCHEME, LinkKind.NEEDS
A, B, C = "phuong-a/PL04-01", "phuong-a/PL03-01", "phuong-a/PL03-02"


def link(
    before: str, after: str, kind: LinkKind = CLEARANCE, *, confirmed: bool = True, on: str = "2026-11-01"
) -> Link:
    """A pair as it was decided on a day."""
    return Link(link_id(before, after), "phuong-a", kind, before, after, confirmed, day(on))


def facts(rows: dict[str, AppendixItem], *links: Link) -> Facts:
    """Rows by their identifiers, with their links."""
    items = {key: replace(each, id=key, name=f"Dòng {key[-7:]}") for key, each in rows.items()}
    return Facts({"phuong-a": PROGRAMME}, items=items, links={each.id: each for each in links})


@pytest.mark.parametrize(
    ("kind", "before", "after", "expected", "why"),
    [
        # Land must be free before the last year of what is built on it.
        (CLEARANCE, "2030", ("2025", "2030"), LinkVerdict.HARD, LinkWhy.AFTER_ITS_END),
        (CLEARANCE, "2031", ("2025", "2030"), LinkVerdict.HARD, LinkWhy.AFTER_ITS_END),
        (CLEARANCE, "Q1/2030", ("2025", "12/2030"), LinkVerdict.HARD, LinkWhy.AFTER_ITS_END),
        (CLEARANCE, "2029", ("2025", "2030"), LinkVerdict.OVERLAP, LinkWhy.AFTER_ITS_START),
        (CLEARANCE, "2025", ("2025", "2030"), LinkVerdict.OVERLAP, LinkWhy.AFTER_ITS_START),
        (CLEARANCE, "2025", ("2026", "2030"), LinkVerdict.FINE, LinkWhy.BEFORE_ITS_START),
        (CLEARANCE, "31/12/2025", ("1/1/2026", "2030"), LinkVerdict.FINE, LinkWhy.BEFORE_ITS_START),
        (CLEARANCE, "1/1/2026", ("1/1/2026", "2030"), LinkVerdict.OVERLAP, LinkWhy.AFTER_ITS_START),
        (CLEARANCE, "2030", ("2031", ""), LinkVerdict.FINE, LinkWhy.BEFORE_ITS_START),
        (CLEARANCE, "", ("2025", "2030"), LinkVerdict.UNKNOWN, LinkWhy.NO_DUE),
        (CLEARANCE, "2026", ("", ""), LinkVerdict.UNKNOWN, LinkWhy.NO_TIME),
        (CLEARANCE, "2026", ("", "2030"), LinkVerdict.UNKNOWN, LinkWhy.NO_TIME),
        (CLEARANCE, "2030", ("", "2030"), LinkVerdict.HARD, LinkWhy.AFTER_ITS_END),
        (CLEARANCE, "Cả nhiệm kỳ", ("2025", "2030"), LinkVerdict.HARD, LinkWhy.AFTER_ITS_END),
        # What is needed must be there when the other row is due.
        (SCHEME, "2/2026", ("1/2026", "3/2026"), LinkVerdict.OVERLAP, LinkWhy.AFTER_ITS_START),
        (SCHEME, "4/2026", ("1/2026", "3/2026"), LinkVerdict.HARD, LinkWhy.AFTER_ITS_END),
        (SCHEME, "12/2025", ("1/2026", "3/2026"), LinkVerdict.FINE, LinkWhy.BEFORE_ITS_START),
        (NEEDS, "2030", ("2025", "2030"), LinkVerdict.OVERLAP, LinkWhy.AFTER_ITS_START),
        (NEEDS, "2030", ("2025", "Q3/2030"), LinkVerdict.HARD, LinkWhy.AFTER_ITS_END),
        (NEEDS, "", ("2025", "2030"), LinkVerdict.UNKNOWN, LinkWhy.NO_DUE),
    ],
)
def test_verdicts(kind: LinkKind, before: str, after: tuple[str, str], expected: LinkVerdict, why: LinkWhy) -> None:
    assert verdict(kind, item("2025", before), item(*after), TODAY) == (expected, why)


@pytest.mark.parametrize("kind", LinkKind)
@pytest.mark.parametrize(
    ("side", "field", "why"),
    [
        (0, "done_on", LinkWhy.BEFORE_DONE),
        (1, "done_on", LinkWhy.AFTER_DONE),
        (0, "dropped_on", LinkWhy.DROPPED),
        (1, "dropped_on", LinkWhy.DROPPED),
    ],
)
def test_what_is_finished_or_dropped_waits_for_nothing(kind: LinkKind, side: int, field: str, why: LinkWhy) -> None:
    given: dict[str, Any] = {field: TODAY.isoformat()}
    rows = [item("2025", due, **(given if place == side else {})) for place, due in enumerate(("2031", "2030"))]
    assert verdict(kind, rows[0], rows[1], TODAY) == (LinkVerdict.FINE, why)
    assert verdict(kind, rows[0], rows[1], day("2026-11-20"))[0] is LinkVerdict.HARD


def test_a_circle_is_found_with_its_way_over_links_of_every_kind() -> None:
    links = [link(A, B), link(B, C, NEEDS)]
    assert way_round(links, C, A) == (C, A, B, C)
    assert way_round(links, A, A) == (A, A)
    assert way_round(links, B, A) == (B, A, B)
    assert way_round(links, A, C) == ()
    assert way_round([link(A, B, confirmed=False)], B, A) == ()


@QUICK
@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=25))
def test_links_that_close_no_circle_never_make_one(wanted: list[tuple[int, int]]) -> None:
    links: list[Link] = []
    for before, after in wanted:
        if not way_round(links, f"p/R-{before}", f"p/R-{after}"):
            links.append(link(f"p/R-{before}", f"p/R-{after}"))
    left = list(links)
    while left:  # whoever waits for nobody can be done
        waiting = {each.after for each in left}
        free = [each for each in left if each.before not in waiting]
        assert free
        left = [each for each in left if each not in free]


def test_only_hard_conflicts_of_confirmed_pairs_are_alerts() -> None:
    rows = {A: item("2025", "2030"), B: item("2025", "2030"), C: item("2026", "2040")}
    (alert,) = link_alerts(facts(rows, link(A, B), link(A, C), link(B, C, NEEDS)), TODAY)
    assert (alert.rule, alert.severity, alert.subject) == (Rule.LINK_CONFLICT, Severity.WARNING, Subject.ITEM)
    assert (alert.subject_id, alert.detail, alert.others) == (A, "Dòng PL03-01", 0)
    assert alert.against is not None
    assert (alert.against.id, alert.against.kind) == (B, CLEARANCE)
    assert alert.source == rows[A].source
    assert link_alerts(facts(rows, link(A, B, confirmed=False)), TODAY) == []
    assert link_alerts(facts(rows, link(A, B, on="2026-11-21")), TODAY)
    assert link_alerts(facts(rows, link(A, B, on="2026-11-22")), TODAY) == []
    assert link_alerts(facts(rows), TODAY) == []


def test_a_row_has_one_alert_about_the_row_that_is_due_first() -> None:
    rows = {A: item("2025", "2030"), B: item("2025", "2030"), C: item("2025", "2028")}
    (alert,) = link_alerts(facts(rows, link(A, B), link(A, C)), TODAY)
    assert (alert.detail, alert.others) == ("Dòng PL03-02", 1)


def test_both_sides_of_a_row_are_known() -> None:
    known = facts({A: item(), B: item(), C: item()}, link(A, B), link(B, C), link(A, C, confirmed=False))
    waiting, awaited = links_of(known, B)
    assert ([each.after for each in waiting], [each.before for each in awaited]) == ([C], [A])


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Dự án đầu tư xây dựng hạ tầng kỹ thuật", "hạ tầng kỹ thuật"),
        ("Dự án ĐTXD Khu tái định cư", "Khu tái định cư"),
        ("Đầu tư các bãi đỗ xe", "các bãi đỗ xe"),
        ("Nhà máy xử lý nước thải", "Nhà máy xử lý nước thải"),
        ("Dự án ", "Dự án "),
    ],
)
def test_the_words_that_tell_a_work(name: str, told: str) -> None:
    assert telling(name) == told
