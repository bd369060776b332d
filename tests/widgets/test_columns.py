"""Titles with the arrow of the order, clicks on them, and the group around a line."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from ward_tui.widgets.columns import Column, Line, column_at, group_around, header, widths

COLUMNS = (
    Column("Mã", width=6, name="id"),
    Column("Nội dung", weight=1, name="name"),
    Column("Nguồn", width=8, shown_from=60),
    Column("T.độ", width=4, right=True, name="progress"),
    Column("Hạn", width=6, right=True, name="due"),
)
SIZES = widths(COLUMNS, 50)


@pytest.mark.parametrize(
    ("sort", "descending", "line"),
    [
        ("", False, "  Mã      Nội dung                  T.độ     Hạn"),
        ("id", False, "  Mã ▲    Nội dung                  T.độ     Hạn"),
        ("name", True, "  Mã      Nội dung ▼                T.độ     Hạn"),
        ("progress", False, "  Mã      Nội dung                  T.độ▲    Hạn"),
        ("due", True, "  Mã      Nội dung                  T.độ   Hạn ▼"),
    ],
)
def test_the_arrow_stands_in_the_title_or_in_the_gap_behind_it(sort: str, descending: bool, line: str) -> None:
    shown = header(COLUMNS, SIZES, sort, descending=descending)
    assert cell_len(shown) == cell_len(header(COLUMNS, SIZES))
    assert shown.split() == line.split()
    assert shown.index("Nội") == 10


@pytest.mark.parametrize(
    ("x", "name"), [(0, None), (1, None), (2, "id"), (9, "id"), (10, "name"), (30, "name"), (49, "due"), (60, None)]
)
def test_a_click_meets_the_column_with_the_gap_behind_it(x: int, name: str | None) -> None:
    column = column_at(x, COLUMNS, SIZES)
    assert (column.name if column else None) == name


def test_hidden_columns_take_no_room() -> None:
    assert SIZES[2] == 0
    assert sum(SIZES) + 2 + 2 * 3 == 50
    assert widths(COLUMNS, 80)[2] == 8


@pytest.mark.parametrize(("place", "keys"), [(1, {"a", "b"}), (2, {"a", "b"}), (4, {"c"}), (7, {"d"})])
def test_the_group_of_a_line_reaches_to_the_next_heading(place: int, keys: set[str]) -> None:
    lines = [Line(("",), key) for key in ("", "a", "b", "", "c", "", "", "d")]
    assert group_around(lines, place) == keys


def test_a_list_without_headings_is_one_group() -> None:
    assert group_around([Line(("",), "a"), Line(("",), "b")], 0) == {"a", "b"}
