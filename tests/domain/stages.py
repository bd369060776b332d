"""Rows with stages for the tests of the rules."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.domain.builders import day, item
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.depth import Stage
from ward_tui.domain.model import AppendixItem, ItemKind

TODAY = day("2026-11-21")
NAMES = ("soạn thảo", "lấy ý kiến", "thẩm định", "ban hành")


def staged(
    marks: str, kind: ItemKind = ItemKind.PROJECT, plans: dict[int, str] | None = None, **facts: Any
) -> AppendixItem:
    """A row with a stage for each mark: x passed on an unknown day, d passed on 1/10/2026, - not passed."""
    row = item("2025", "2030", kind=kind, **facts)
    stages = tuple(
        Stage(
            f"{row.id}~GD{place + 1}",
            row.id,
            place,
            NAMES[place],
            planned=parse_deadline((plans or {}).get(place, "")),
            done_on=day("2026-10-01") if mark == "d" else None,
            passed=mark == "x",
        )
        for place, mark in enumerate(marks)
    )
    return replace(row, stages=stages)


def marks(row: AppendixItem) -> str:
    """The stages of a row as `staged` takes them."""
    return "".join("d" if each.done_on else "x" if each.passed else "-" for each in row.stages)


def ids(row: AppendixItem) -> str:
    """The numbers of the stages in their order."""
    return "".join(each.id.rpartition("~GD")[2] for each in row.stages)


def key(row: AppendixItem, place: int) -> str:
    """The identifier of a stage by its place."""
    return row.stages[place].id
