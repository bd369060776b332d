"""What the user does to the stages of a row, as functions from row to row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from ward_tui.domain.depth import Stage
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import AppendixItem, ItemKind
from ward_tui.domain.staging import find_stage, stage_share
from ward_tui.domain.text import fold, tidy

_REOPENED: dict[str, Any] = {"done_on": None, "document": "", "document_on": None, "scan": ""}


def settled(item: AppendixItem, today: date) -> AppendixItem:
    """Return a row with what follows from its stages and its result.

    Stages are numbered in their order; the last one of a resolution has the day of the resolution; a progress that
    follows the stages is their share as long as the row is open, and dated when it changes.
    """
    item = _owned(item)
    share = stage_share(item)
    if item.by_stages and share is None:
        return replace(item, by_stages=False)
    if item.by_stages and item.done_on is None and share is not None and share != item.progress:
        return replace(item, progress=share, progress_on=today)
    return item


def stored(item: AppendixItem) -> tuple[Stage, ...]:
    """Return the stages as they are kept: of the last one of a resolution no day, because the row has it."""
    if item.stages and item.kind is ItemKind.RESOLUTION:
        return (*item.stages[:-1], replace(item.stages[-1], done_on=None, passed=False))
    return item.stages


def _owned(item: AppendixItem) -> AppendixItem:
    if not item.stages:
        return item
    stages = [
        each if each.position == place else replace(each, position=place) for place, each in enumerate(item.stages)
    ]
    if item.kind is ItemKind.RESOLUTION:
        stages[-1] = replace(stages[-1], done_on=item.done_on, passed=False)
    return replace(item, stages=tuple(stages))


def templated(item: AppendixItem, names: Sequence[str]) -> AppendixItem:
    """Return a row with the stages of a template; a stage that was typed before is the one it is in.

    Raises:
        WardError: `stages_exist` when it has stages already.
    """
    if item.stages:
        raise WardError("stages_exist", id=item.id)
    stages = tuple(Stage(f"{item.id}~GD{place + 1}", item.id, place, name) for place, name in enumerate(names))
    fresh = replace(item, stages=stages)
    return _reached(fresh, item.stage) if find_stage(stages, item.stage) else fresh


def reached(item: AppendixItem, name: str, names: Sequence[str]) -> AppendixItem:
    """Return a row that is in the stage of a name: those before it are passed, it and the later ones are not.

    A row without stages takes those of `names` when the name is among them, otherwise it keeps the text. An empty
    name takes stages away of which no day is known.

    Raises:
        WardError: `unknown_stage` for a name that is not among its stages, `stages_dated` for an empty name when a day
            is known, `item_done` for a row that is done, unless the name is that of its last stage.
    """
    name = tidy(name)
    if not item.stages and find_stage(templated(item, names).stages, name) is None:
        return replace(item, stage=name)
    item = _owned(item if item.stages else templated(replace(item, stage=name), names))
    if not name:
        return _cleared(item)
    if find_stage(item.stages, name) is None:
        raise WardError("unknown_stage", name=name, known=[each.name for each in item.stages])
    if item.done_on is None:
        return _reached(item, name)
    if fold(item.stages[-1].name) == fold(name):
        return item
    raise WardError("item_done", id=item.id, day=item.done_on)


def _reached(item: AppendixItem, name: str) -> AppendixItem:
    wanted = find_stage(item.stages, name)
    place = wanted.position if wanted else 0
    stages = tuple(
        replace(each, passed=not each.done_on) if number < place else replace(each, passed=False, done_on=None)
        for number, each in enumerate(item.stages)
    )
    return replace(item, stages=stages, stage="")


def _cleared(item: AppendixItem) -> AppendixItem:
    if any(each.done_on or each.planned.code for each in stored(item)):
        raise WardError("stages_dated", id=item.id)
    return replace(item, stages=(), stage="")


def passed(item: AppendixItem, key: str, day: date | None, today: date) -> AppendixItem:
    """Return a row of which a stage is passed on a day, None for a day that nobody knows; that is news.

    Raises:
        WardError: `unknown_id`, `day_after_today`; for the last stage of a resolution `stage_needs_day` without a day,
            `done_and_dropped` when the row was dropped.
    """
    if day is not None and day > today:
        raise WardError("day_after_today", day=day, today=today)
    stage = _stage(item, key)
    item = replace(item, news_on=today)
    if not is_result(item, stage):
        return _with(item, replace(stage, done_on=day, passed=day is None))
    if day is None:
        raise WardError("stage_needs_day", name=stage.name)
    if item.dropped_on is not None:
        raise WardError("done_and_dropped", id=item.id)
    return replace(item, done_on=day, progress=100, progress_on=today)


def unpassed(item: AppendixItem, key: str) -> AppendixItem:
    """Return a row of which a stage is not passed; a resolution whose last stage it is is open again.

    Raises:
        WardError: `unknown_id`.
    """
    stage = _stage(item, key)
    if is_result(item, stage):
        return item if item.done_on is None else replace(item, **_REOPENED)
    return _with(item, replace(stage, done_on=None, passed=False))


def moved(item: AppendixItem, key: str, step: int) -> AppendixItem:
    """Return a row with a stage so many places further down, up for a negative step, and no further than the ends.

    Raises:
        WardError: `unknown_id`.
    """
    stage = _stage(item, key)
    rest = [each for each in item.stages if each.id != key]
    rest.insert(min(len(rest), max(0, item.stages.index(stage) + step)), stage)
    return replace(item, stages=tuple(rest))


def added(item: AppendixItem, values: Mapping[str, Any], today: date) -> tuple[AppendixItem, str]:
    """Return a row with a new stage, and the identifier of that.

    Args:
        values: `name`, and `planned`, `done_on`, `passed` as `edited` takes them; `position` is its place, left out the
            last one, in a resolution the last but one.

    Raises:
        WardError: `name_missing`, `stage_exists`, those of `passed`.
    """
    used = [int(number) for each in item.stages if (number := each.id.rpartition("~GD")[2]).isdigit()]
    key = f"{item.id}~GD{max(used, default=0) + 1}"
    _check_name(item, values.get("name", ""))
    last = len(item.stages) - (item.kind is ItemKind.RESOLUTION and bool(item.stages))
    place = min(len(item.stages), max(0, values.get("position", last)))
    stages = list(item.stages)
    stages.insert(place, Stage(key, item.id, place, values["name"]))
    rest = {field: value for field, value in values.items() if field not in {"name", "position"}}
    return edited(replace(item, stages=tuple(stages)), key, rest, today), key


def edited(item: AppendixItem, key: str, values: Mapping[str, Any], today: date) -> AppendixItem:
    """Return a row with fields of a stage changed.

    Args:
        values: `name`; `planned`, a deadline; `done_on`, the day on which it was passed; `passed`, on any day.

    Raises:
        WardError: `unknown_id`, `name_missing`, `stage_exists`, those of `passed`.
    """
    stage = _stage(item, key)
    if "name" in values and fold(values["name"]) != fold(stage.name):
        _check_name(item, values["name"])
    name, planned = values.get("name", stage.name), values.get("planned", stage.planned)
    if not name:
        raise WardError("name_missing")
    if (name, planned) != (stage.name, stage.planned):
        item = _with(item, replace(stage, name=name, planned=planned))
    done_on = values.get("done_on", stage.done_on)
    behind = done_on is not None if "done_on" in values and done_on else values.get("passed", stage.is_passed)
    if "done_on" in values and done_on is None and "passed" not in values:
        behind = stage.passed
    if not behind:
        return unpassed(item, key) if stage.is_passed else item
    return item if (done_on, True) == (stage.done_on, stage.is_passed) else passed(item, key, done_on, today)


def removed(item: AppendixItem, key: str) -> AppendixItem:
    """Return a row without a stage.

    Raises:
        WardError: `unknown_id`.
    """
    gone = _stage(item, key)
    return replace(item, stages=tuple(each for each in item.stages if each is not gone))


def is_result(item: AppendixItem, stage: Stage) -> bool:
    """Tell whether passing the stage is finishing the row."""
    return item.kind is ItemKind.RESOLUTION and bool(item.stages) and item.stages[-1].id == stage.id


def _check_name(item: AppendixItem, name: str) -> None:
    if not name:
        raise WardError("name_missing")
    if find_stage(item.stages, name):
        raise WardError("stage_exists", name=name)


def _stage(item: AppendixItem, key: str) -> Stage:
    for each in item.stages:
        if each.id == key:
            return each
    raise WardError("unknown_id", id=key)


def _with(item: AppendixItem, stage: Stage) -> AppendixItem:
    return replace(item, stages=tuple(stage if each.id == stage.id else each for each in item.stages))
