"""The words of the overview: changes, shares, months."""

from decimal import Decimal

import pytest

from ward_tui.domain.funding import Funding
from ward_tui.domain.status import ItemStatus
from ward_tui.wording import overview as words


@pytest.mark.parametrize(
    ("now", "before", "text"),
    [
        (13, 11, "tăng 2"),
        (11, 13, "giảm 2"),
        (0, 0, "như cũ"),
        (1500, 0, "tăng 1.500"),
        (Decimal("11.7"), Decimal("10.2"), "tăng 1,5"),
        (Decimal("9.9"), Decimal("10.9"), "giảm 1"),
    ],
)
def test_a_change_is_said_in_words(now: Decimal | int, before: Decimal | int, text: str) -> None:
    assert words.change(now, before) == text


@pytest.mark.parametrize(
    ("part", "whole", "text"), [(13, 111, "11,7%"), (0, 111, "0%"), (0, 0, "0%"), (5, 5, "100%"), (1, 3, "33,3%")]
)
def test_a_share_names_per_cent(part: int, whole: int, text: str) -> None:
    assert words.share(part, whole) == text


def test_each_january_names_its_year() -> None:
    assert [words.month_label(2026, 12), words.month_label(2027, 1)] == ["12", "1/27"]


def test_every_state_and_funding_has_words() -> None:
    assert set(words.STATUS) == set(ItemStatus)
    assert set(words.FUNDING) == set(Funding)
