"""States, kinds and classes: each has a word, and each state a sign that can be told from the others."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import pytest

from tests.domain.builders import item
from ward_tui.domain.alerts import Rule, Severity
from ward_tui.domain.funding import Funding
from ward_tui.domain.model import ItemKind
from ward_tui.domain.status import DONE, ItemStatus, TargetStatus
from ward_tui.wording import words

COMPLETE: list[tuple[dict, Iterable[StrEnum]]] = [
    (words.ITEM_STATUS, ItemStatus),
    (words.ITEM_STATUS_SHORT, ItemStatus),
    (words.ITEM_SIGN, ItemStatus),
    (words.TARGET_STATUS, TargetStatus),
    (words.TARGET_SIGN, TargetStatus),
    (words.FUNDING, Funding),
    (words.KIND, ItemKind),
    (words.SEVERITY, Severity),
    (words.RULE, Rule),
]


@pytest.mark.parametrize(("table", "members"), COMPLETE)
def test_every_member_has_its_word(table: dict[StrEnum, str], members: Iterable[StrEnum]) -> None:
    assert set(table) == set(members)
    assert all(table.values())


@pytest.mark.parametrize("table", [words.ITEM_STATUS, words.ITEM_STATUS_SHORT, words.TARGET_STATUS, words.KIND])
def test_no_two_members_share_a_word(table: dict[StrEnum, str]) -> None:
    assert len(set(table.values())) == len(table)


def test_only_finished_states_share_a_sign() -> None:
    signs = [sign for state, sign in words.ITEM_SIGN.items() if state not in DONE]
    assert len(set(signs)) == len(signs)
    assert {words.ITEM_SIGN[state] for state in DONE} == {"√"}
    reached = {TargetStatus.MET, TargetStatus.EXCEEDED}
    others = [sign for state, sign in words.TARGET_SIGN.items() if state not in reached]
    assert len({"√", *others}) == len(others) + 1
    assert {words.TARGET_SIGN[state] for state in reached} == {"√"}


@pytest.mark.parametrize(
    ("state", "days", "text"),
    [
        (ItemStatus.OVERDUE, 52, "Quá hạn (52 ngày)"),
        (ItemStatus.OVERDUE, None, "Quá hạn"),
        (ItemStatus.DUE_SOON, -3, "Sắp đến hạn (còn 3 ngày)"),
        (ItemStatus.DUE_SOON, 0, "Sắp đến hạn (hôm nay)"),
        (ItemStatus.IN_PROGRESS, -500, "Đang thực hiện, trong hạn"),
        (ItemStatus.NOT_STARTED, -500, "Chưa đến kỳ"),
        (ItemStatus.NO_DEADLINE, None, "Không có hạn"),
        (ItemStatus.DONE_ON_TIME, 5, "Hoàn thành đúng hạn"),
        (ItemStatus.DONE_LATE, 5, "Hoàn thành trễ hạn"),
        (ItemStatus.DONE, None, "Hoàn thành (không có hạn)"),
        (ItemStatus.PAUSED, None, "Tạm dừng"),
    ],
)
def test_states_in_full(state: ItemStatus, days: int | None, text: str) -> None:
    assert words.status(item(), state, days) == text


def test_dropped_work_names_the_deciding_document() -> None:
    assert words.status(item(), ItemStatus.DROPPED) == "Thôi thực hiện"
    assert words.status(item(dropped_document="15-TB/ĐU"), ItemStatus.DROPPED) == (
        "Thôi thực hiện (theo văn bản số 15-TB/ĐU)"
    )


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [(1, 30, "Quá hạn 1-30 ngày"), (31, 90, "Quá hạn 31-90 ngày"), (121, None, "Quá hạn trên 120 ngày")],
)
def test_groups_of_days(first: int, last: int | None, text: str) -> None:
    assert words.band(first, last) == text
