"""The cells of a form: which of them an agency filled in, what their texts mean, and what is known as such a text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from ward_tui.domain.deadlines import parse_day
from ward_tui.domain.errors import WardError
from ward_tui.domain.following import Level
from ward_tui.domain.forms import Entry, FormLine
from ward_tui.domain.model import AppendixItem, Reading
from ward_tui.domain.numbers import parse_number, parse_percent, parse_yes_no
from ward_tui.domain.text import tidy, tidy_lines

YES, NO = "có", "không"


@dataclass(frozen=True, slots=True)
class Said:
    """One filled cell."""

    field: Entry
    text: str


def said_of(line: FormLine) -> Iterator[Said]:
    """Yield the filled cells of a line; the period alone says nothing, because the form proposes it."""
    for entry in line.entries:
        text = line.filled.get(entry, "").strip()
        if text and entry is not Entry.PERIOD:
            yield Said(entry, text)


def value_of(field: Entry, text: str, *, yes_no: bool = False) -> Any:
    """Return what the text of a cell means: a whole number, a day, a number, a `Level`, else the text itself tidied.

    Raises:
        WardError: those of `parse_percent`, `parse_day`, `parse_number`, `parse_yes_no`; `level`.
    """
    if field is Entry.PROGRESS:
        return parse_percent(text) if text.strip() else 0
    if field is Entry.DONE_ON:
        return parse_day(text) if text.strip() else None
    if field is Entry.FIGURE:
        if not text.strip():
            return None
        return parse_yes_no(text) if yes_no else parse_number(text)
    if field is Entry.LEVEL:
        return _level(text)
    return tidy_lines(text) if field in {Entry.NOTE, Entry.OBSTACLE} else tidy(text)


def _level(text: str) -> Level:
    try:
        return Level(text.strip())
    except ValueError:
        raise WardError("level", text=text) from None


def plain(value: Any, *, yes_no: bool = False) -> str:
    """Return what a cell means as a person types it: `45`, `13,5`, có; days in ISO form, '' for nothing."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return figure_text(value, yes_no=yes_no)
    return value.isoformat() if isinstance(value, date) else str(value)


def text_of(record: AppendixItem | Reading, field: Entry, *, yes_no: bool = False) -> str:
    """Return what is known of a row or figure as the text of a cell; '' for nothing."""
    if isinstance(record, AppendixItem):
        if field is Entry.PROGRESS:
            return str(record.progress)
        if field is Entry.DONE_ON:
            return record.done_on.isoformat() if record.done_on else ""
        return record.document
    return figure_text(record.value, yes_no=yes_no) if field is Entry.FIGURE else record.note


def figure_text(value: Decimal, *, yes_no: bool = False) -> str:
    """Return a figure as a person types it: `13,5`, `1120`, có, không."""
    if yes_no:
        return YES if value else NO
    return f"{value:f}".replace(".", ",")
