"""Views in the plain form in which they are remembered: there and back, and what is no longer understood."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ward_tui.domain.arranging import ITEMS, Arrangement, Grouping, SortBy
from ward_tui.domain.funding import Funding
from ward_tui.domain.model import ItemKind
from ward_tui.domain.selection import ItemFilter
from ward_tui.domain.status import ItemStatus
from ward_tui.domain.views import View, from_plain, to_plain

FULL = ItemFilter(
    funding=Funding.BUDGET,
    year=0,
    status=ItemStatus.OVERDUE,
    lead="",
    kind=ItemKind.TASK,
    appendix="thuy-nguyen/PL04",
    month=(2026, 9),
    is_open=False,
    given=True,
    lacks_document=True,
)


@pytest.mark.parametrize(
    "view",
    [
        View(),
        View("Việc quá hạn", Arrangement(Grouping.LEAD, SortBy.DUE, descending=True), FULL, "đường"),
        View("", Arrangement(Grouping.NONE, SortBy.NAME), ItemFilter(is_open=True, year=2027)),
    ],
)
def test_a_view_comes_back_as_it_was(view: View) -> None:
    assert from_plain(json.loads(json.dumps(to_plain(view)))) == view


@pytest.mark.parametrize(
    ("plain", "view"),
    [
        (None, View()),
        ([1], View()),
        ({"group": "moon", "sort": 7, "descending": "yes", "name": 3, "search": None, "filter": []}, View()),
        ({"group": "lead", "later": True}, View("", Arrangement(Grouping.LEAD))),
        ({"filter": {"status": "asleep", "year": True, "month": [2026, 13], "lead": 5, "is_open": 1}}, View()),
        ({"filter": {"month": [2026], "kind": "task"}}, View("", filter=ItemFilter(kind=ItemKind.TASK))),
        ({"sort": [], "filter": {"funding": ["x"]}}, View()),
    ],
)
def test_what_is_not_understood_is_left_out(plain: Any, view: View) -> None:
    assert from_plain(plain) == view


def test_a_list_leaves_out_what_it_does_not_have() -> None:
    view = View("Cũ", Arrangement(Grouping.URGENCY, SortBy.DAYS), FULL, "x")
    assert view.allowed(ITEMS) == View("Cũ", ITEMS.usual, FULL, "x")
