"""Rows with money by year, for the tests of the rules."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.domain.builders import day, indicator, item
from ward_tui.domain.depth import Capital
from ward_tui.domain.model import AppendixItem, Indicator

BILLION = 10**9


def money(words: str) -> tuple[Capital, ...]:
    """Money as `2025=10/6@2025-12-31 2026=8/-`: year, billions planned and paid (- for unknown), day of the payment."""
    return tuple(_year(each) for each in words.split())


def _year(text: str) -> Capital:
    year, _, rest = text.partition("=")
    sums, _, told = rest.partition("@")
    planned, paid = (None if each == "-" else int(float(each) * BILLION) for each in sums.split("/"))
    return Capital(f"phuong-a/PL04-03~V{year}", "phuong-a/PL04-03", int(year), planned, paid, day(told or "2025-01-01"))


def funded(words: str, **changes: Any) -> AppendixItem:
    """A row of public money from 2025 to 2028 with this money; row is its number."""
    row = changes.pop("row", 3)
    made = item("2025", "2028", **({"funding_text": "Ngân sách"} | changes))
    key = f"phuong-a/PL04-{row:02}"
    own = tuple(
        replace(each, item=key, id=f"{key}~V{each.year}", as_of=max(each.as_of, day(f"{each.year}-01-01")))
        if each.paid is not None
        else replace(each, item=key, id=f"{key}~V{each.year}")
        for each in money(words)
    )
    return replace(made, id=key, row=row, capital=own)


def disbursing(figures: str = "", **changes: Any) -> Indicator:
    """The yearly share of public capital that is paid out, which is to be all of it."""
    return indicator(">= 100", figures=figures, **({"name": "Tỷ lệ giải ngân vốn đầu tư công"} | changes))
