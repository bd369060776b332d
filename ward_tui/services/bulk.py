"""Many rows at once: the same facts changed on all of them, looked at before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from ward_tui.domain.errors import WardError
from ward_tui.domain.model import AppendixItem, Facts, Note
from ward_tui.domain.records import Values
from ward_tui.domain.text import tidy, tidy_lines
from ward_tui.services.editing import add_note
from ward_tui.services.item_values import BulkLine, changed_values
from ward_tui.services.making import storable
from ward_tui.services.naming import resolved
from ward_tui.store.columns import columns
from ward_tui.store.store import Transaction

NOTE = "add_note"
_FOLLOWS = frozenset({"progress_on", "news_on", "printed"})  # dates and words that come along by themselves


def preview(items: Sequence[AppendixItem], values: Values, today: date) -> list[BulkLine]:
    """Return what the values change on each row: fields before and after, or why the row is left out."""
    return [_line(item, values, today) for item in items]


def change(work: Transaction, facts: Facts, items: Sequence[AppendixItem], values: Values, today: date) -> None:
    """Change the rows that allow it; the others, as the preview says, stay as they are.

    Raises:
        WardError: the first reason when no row allows it; `unknown_id` for an agency of another programme.
    """
    fields, note = _parted(values)
    given = {slug: resolved(work, facts, slug, fields) for slug in dict.fromkeys(item.programme for item in items)}
    refused: list[WardError] = []
    done = 0
    for item in items:
        try:
            changed = changed_values(item, given[item.programme], today)
        except WardError as error:
            refused.append(error)
            continue
        if note:
            changed["news_on"] = today
            add_note(work, Note("", item.id, today, note), item.programme)
        if changed:
            work.unit.change("item", item.id, **columns("item", storable(changed)))
            work.subjects.append(item.id)
            done += 1
    if refused and not done:
        raise refused[0]
    work.facts |= {"count": done, "fields": sorted(fields), "note": bool(note)}


def _line(item: AppendixItem, values: Values, today: date) -> BulkLine:
    fields, note = _parted(values)
    try:
        changed = changed_values(item, fields, today)
    except WardError as error:
        return BulkLine(item, error=error)
    shown = tuple((name, getattr(item, name), value) for name, value in changed.items() if name not in _FOLLOWS)
    return BulkLine(item, (*shown, (NOTE, "", note)) if note else shown)


def _parted(values: Values) -> tuple[dict[str, Any], str]:
    fields = dict(values)
    note = tidy_lines(fields.pop(NOTE, ""))
    return fields, note if tidy(note) else ""
