"""Many rows at once: the same facts changed on all of them, looked at before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from ward_tui.domain.depth import Stage
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import AppendixItem, Facts, Note
from ward_tui.domain.records import Values
from ward_tui.domain.staging import current_stage
from ward_tui.domain.text import tidy, tidy_lines
from ward_tui.services.editing import check_years
from ward_tui.services.item_values import BulkLine, changed_values
from ward_tui.services.making import storable
from ward_tui.services.naming import known, resolved
from ward_tui.services.stage_values import taken, write_stages
from ward_tui.store import writing
from ward_tui.store.columns import columns
from ward_tui.store.store import Transaction

NOTE = "add_note"
# Dates and words that come along by themselves.
_FOLLOWS = frozenset({"progress_on", "news_on", "printed", "start_text", "finish_text", "stages", "by_stages"})


def preview(facts: Facts, items: Sequence[AppendixItem], values: Values, today: date) -> list[BulkLine]:
    """Return what the values change on each row: fields before and after, or why the row is left out."""
    fields, note = _parted(values)
    given: dict[str, Values | WardError] = {}
    for slug in dict.fromkeys(item.programme for item in items):
        try:
            check_years(facts.programmes[slug], fields)
            given[slug] = known(facts, slug, fields)
        except WardError as error:
            given[slug] = error
    return [_line(item, given[item.programme], note, today) for item in items]


def change(work: Transaction, facts: Facts, items: Sequence[AppendixItem], values: Values, today: date) -> None:
    """Change the rows that allow it; the others, as the preview says, stay as they are.

    Raises:
        WardError: the first reason when no row allows it.
    """
    fields, note = _parted(values)
    lines = preview(facts, items, values, today)
    going = [line.item for line in lines if line.error is None]
    if lines and not going and lines[0].error is not None:
        raise lines[0].error
    given = {slug: resolved(work, facts, slug, fields) for slug in dict.fromkeys(item.programme for item in going)}
    wanted: dict[str, dict[str, Any]] = {}
    had: list[Stage] = []
    have: list[Stage] = []
    for item in going:
        changed = changed_values(item, given[item.programme], today)
        before, after = taken(item, changed)
        had += before
        have += after
        if note:
            changed["news_on"] = today
        if changed:
            wanted[item.id] = columns("item", storable(changed))
    if note:
        writing.add_remarks(work.unit, [(Note("", item.id, today, note), item.programme) for item in going])
    work.unit.change_all("item", wanted)
    write_stages(work.unit, had, have)
    work.subjects += wanted
    work.facts |= {"count": len(wanted), "fields": sorted(fields), "note": bool(note)}


def _line(item: AppendixItem, fields: Values | WardError, note: str, today: date) -> BulkLine:
    if isinstance(fields, WardError):
        return BulkLine(item, error=fields)
    try:
        changed = changed_values(item, fields, today)
    except WardError as error:
        return BulkLine(item, error=error)
    if "stages" in changed:
        after = replace(item, stages=changed["stages"], done_on=changed.get("done_on", item.done_on))
        changed["stage"] = current_stage(after)
    shown = tuple((name, _now(item, name), value) for name, value in changed.items() if name not in _FOLLOWS)
    return BulkLine(item, (*shown, (NOTE, "", note)) if note else shown)


def _now(item: AppendixItem, name: str) -> Any:
    return current_stage(item) if name == "stage" else getattr(item, name)


def _parted(values: Values) -> tuple[dict[str, Any], str]:
    fields = dict(values)
    note = tidy_lines(fields.pop(NOTE, ""))
    return fields, note if tidy(note) else ""
