"""The lines that ask for the paper that proves something: its number, its day and its scan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from textual.containers import Horizontal
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Label

from ward_tui.domain.inputs import parse_past_day
from ward_tui.domain.model import Evidence
from ward_tui.domain.text import nfc, tidy
from ward_tui.widgets.fields import TextField
from ward_tui.wording import evidence as words
from ward_tui.wording import formats

NUMBER, DAY, SCAN = "paper-number", "paper-day", "paper-scan"


def number_line(known: Evidence) -> Iterator[Widget]:
    """Ask for the number of the paper."""
    yield from line(words.NUMBER, words.NUMBER_EXAMPLE, NUMBER, known.number)


def day_and_scan(known: Evidence) -> Iterator[Widget]:
    """Ask for the day of the paper and the file of its scan; both may stay empty."""
    yield from line(words.DAY, words.DAY_EXAMPLE, DAY, formats.day(known.on) if known.on else "")
    yield from line(words.SCAN, words.SCAN_EXAMPLE, SCAN, known.scan)


def read_paper(screen: Screen[Any], number: str, today: date) -> Evidence:
    """Return the paper that was typed.

    Raises:
        WardError: those of `parse_past_day`.
    """
    day, scan = (screen.query_one(f"#{field}", TextField).value.strip() for field in (DAY, SCAN))
    paper = Evidence(tidy(number), None, nfc(scan).strip('"'))  # Windows puts marks around a copied path
    return replace(paper, on=parse_past_day(day, today)) if day else paper


def line(label: str, example: str, field: str, text: str, *, whole: bool = False) -> Iterator[Widget]:
    """Ask for one line of text, its label to the left; whole: what stands there is replaced by what is typed."""
    yield Horizontal(
        Label(label, markup=False, classes="label"),
        TextField(text, placeholder=example, id=field, select_on_focus=whole),
        classes="choice close",
    )
