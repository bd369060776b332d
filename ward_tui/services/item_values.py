"""The values that a form gives for a row, checked, with what follows from a result, a progress, a correction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ward_tui.domain.deadlines import Deadline, Precision
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import AppendixItem
from ward_tui.domain.records import Values
from ward_tui.domain.restaging import reached, settled
from ward_tui.domain.staging import current_stage
from ward_tui.domain.text import fold, nfc, tidy, tidy_lines
from ward_tui.wording import formats
from ward_tui.wording.stages import sequence_for

NEWS = frozenset({"progress", "done_on", "document", "stage"})
PRINTED = ("name", "funding_text", "start", "finish")  # what a document says of a row
_TOUCHED = frozenset({"kind", "done_on", "progress", "by_stages"})  # what concerns the stages of a row
_STAGED = ("stage", "stages", "by_stages", "progress")  # what its stages change on a row
_LONG = frozenset({"note", "text"})


@dataclass(frozen=True, slots=True)
class BulkLine:
    """What a change of many rows does to one of them: the fields before and after, or why it is left out."""

    item: AppendixItem
    changes: tuple[tuple[str, Any, Any], ...] = ()
    error: WardError | None = None


def changed_values(item: AppendixItem, values: Values, today: date) -> dict[str, Any]:
    """Return the fields that the values change on a row, with what follows from them; `today` dates the news.

    A stage that is named puts the row into it, and `stages` are then its stages.
    A new result makes the progress 100; a progress is dated; the document's own words of a corrected field are kept.

    Raises:
        WardError: `name_missing`, `done_after_today`, `day_after_today`, `done_conflict`, `done_and_dropped`,
            `finish_before_start`, `given_needs_day`, those of `reached`, `no_stages` for a progress that
            is to follow them.
    """
    given = {field: cleaned(field, value) for field, value in values.items()}
    stage = given.pop("stage", None)
    if stage is not None and _is_in(item, stage):
        stage = None
    changed = {field: value for field, value in given.items() if getattr(item, field) != value}
    if not changed and stage is None:
        return {}
    if changed.get("done_on") is not None:
        changed["progress"] = 100
    elif "progress" in changed and item.by_stages:
        changed["by_stages"] = False
    after = replace(item, **changed)
    _check(item, after, changed, today)
    if stage is not None or ((after.stages or after.by_stages) and _TOUCHED & changed.keys()):
        after = _staged(after, stage, today)
        if changed.get("by_stages") and not after.stages:
            raise WardError("no_stages", id=item.id)
        differing = {name for name in _STAGED if getattr(after, name) != getattr(item, name)}
        changed = {name: value for name, value in changed.items() if name not in _STAGED}
        changed |= {name: getattr(after, name) for name in _STAGED if name in differing}
    if after.progress != item.progress:
        changed |= {"progress": after.progress, "progress_on": today}
    elif changed.get("progress") == item.progress:
        del changed["progress"]
    if NEWS & changed.keys() or (stage is not None and "stages" in changed):
        changed["news_on"] = today
    kept = _printed(item, changed) if item.source.lines else {}
    return changed | _spoken(changed, dict(kept.get("printed", item.printed)), item) | kept


def _is_in(item: AppendixItem, stage: str) -> bool:
    return fold(stage) == fold(current_stage(item)) if item.stages else stage == item.stage


def _staged(item: AppendixItem, stage: str | None, today: date) -> AppendixItem:
    """Return a row with what its stages bring about, in another stage when one is named."""
    if stage is not None:
        item = reached(item, stage, sequence_for(item.kind, stage))
    return settled(item, today)


def cleaned(field: str, value: Any) -> Any:
    """Return a text composed and tidied; remarks keep their lines, paths their spaces."""
    if type(value) is not str:  # words of an enumeration stay what they are
        return value
    if field == "scan":
        return nfc(value).strip()
    return tidy_lines(value) if field in _LONG else tidy(value)


def _check(before: AppendixItem, after: AppendixItem, changed: Values, today: date) -> None:
    if not after.name:
        raise WardError("name_missing")
    if after.done_on is not None and after.done_on > today and "done_on" in changed:
        raise WardError("done_after_today", day=after.done_on, today=today)
    for field in ("paused_on", "dropped_on", "document_on", "given_on"):
        if (day := changed.get(field)) is not None and day > today:
            raise WardError("day_after_today", day=day, today=today)
    if after.done_on is not None and after.progress != 100 and "progress" in changed:
        raise WardError("done_conflict")
    if after.done_on is not None and after.dropped_on is not None:
        raise WardError("done_and_dropped", id=before.id)
    if {"start", "finish"} & changed.keys():
        _check_span(after)


def _check_span(item: AppendixItem) -> None:
    if item.is_given and item.finish.precision is not Precision.DAY:
        raise WardError("given_needs_day")
    begins, ends = item.start.first_day(), item.finish.last_day()
    if begins is not None and ends is not None and ends < begins:
        raise WardError("finish_before_start", start=item.start, finish=item.finish)


def _printed(item: AppendixItem, changed: Values) -> dict[str, Any]:
    """Return what is kept of the document's words; a field that says again what the document says needs none."""
    kept = dict(item.printed)
    for field in PRINTED:
        if field in changed:
            now, before = _text(changed[field]), kept.get(field, _own_words(item, field))
            kept |= {field: before}
            if now == before or (isinstance(changed[field], Deadline) and _same_time(changed[field], before)):
                del kept[field]
    return {} if kept == dict(item.printed) else {"printed": tuple(kept.items())}


def _spoken(changed: Values, printed: Mapping[str, str], item: AppendixItem) -> dict[str, str]:
    """Return the words of a corrected time: its own, or those of the document when it says what the document says."""
    said = dict(item.printed)
    return {
        f"{field}_text": said[field] if field in said and field not in printed else _words(changed[field])
        for field in ("start", "finish")
        if field in changed
    }


def _words(value: Deadline) -> str:
    return formats.deadline(value) if value.code else ""


def _own_words(item: AppendixItem, field: str) -> str:
    if field in {"start", "finish"}:
        return str(getattr(item, f"{field}_text")) or _text(getattr(item, field))
    return _text(getattr(item, field))


def _same_time(value: Deadline, words: str) -> bool:
    from ward_tui.domain.deadlines import parse_deadline

    try:
        return parse_deadline(words) == value
    except WardError:
        return False


def _text(value: Any) -> str:
    return value.code if isinstance(value, Deadline) else str(value)
