"""The stages of a row: where it stands, what share is behind it, which ones are late."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ward_tui.domain.alert import Alert, Rule, Severity, Subject
from ward_tui.domain.depth import Stage
from ward_tui.domain.model import AppendixItem, ItemKind
from ward_tui.domain.status import known_on
from ward_tui.domain.text import fold


class Template(StrEnum):
    """A usual sequence of stages; the names stand in `wording.stages`."""

    PROJECT = "project"
    CLEARANCE = "clearance"
    RESOLUTION = "resolution"
    TASK = "task"


class StageState(StrEnum):
    """How one stage stands on a day."""

    PASSED = "passed"
    CURRENT = "current"
    LATE = "late"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class StageView:
    """One stage as it is shown.

    Attributes:
        state: LATE also when it is the current one.
        days: by how many days a stage is late; how many days after its planned day a passed one was passed; 0 in time.
    """

    stage: Stage
    state: StageState
    days: int = 0


def template_of(kind: ItemKind) -> Template:
    """Return the usual sequence of stages of a kind of row."""
    return Template(kind.value)


def find_stage(stages: Iterable[Stage], name: str) -> Stage | None:
    """Return the stage of a name without regard to marks, None when there is none."""
    wanted = fold(name)
    return next((each for each in stages if fold(each.name) == wanted), None)


def current_stage(item: AppendixItem) -> str:
    """Return the name of the stage that a row is in, the typed text for a row without stages.

    It is the first one after the last that was passed; when all are passed, or the row is done, the last.
    """
    if not item.stages:
        return item.stage
    return item.stages[-1 if item.done_on is not None else _place(item.stages)].name


def stage_share(item: AppendixItem) -> int | None:
    """Return how many per cent of the stages are passed, None without stages."""
    if not item.stages:
        return None
    return 100 * sum(each.is_passed for each in item.stages) // len(item.stages)


def late_stages(item: AppendixItem, today: date) -> tuple[Stage, ...]:
    """Return the stages that are not passed although the last day planned for them is behind, the earliest first."""
    late = [(due, stage) for stage in item.stages if (due := _due(stage)) and due < today and not stage.is_passed]
    return tuple(stage for _, stage in sorted(late, key=lambda each: (each[0], each[1].position)))


def stage_alerts(item: AppendixItem, today: date) -> list[Alert]:
    """Return the alert for the earliest late stage of a row; a row that is done, paused or dropped has none.

    Its `others` counts the stages that are late too.
    """
    if not item.stages:
        return []
    item = known_on(item, today)
    late = () if item.done_on or item.paused_on or item.dropped_on else late_stages(item, today)
    due = _due(late[0]) if late else None
    if due is None:
        return []
    return [
        Alert(
            Subject.ITEM,
            item.id,
            item.programme,
            item.name,
            Rule.STAGE_LATE,
            Severity.WARNING,
            item.source,
            (today - due).days,
            due,
            late[0].planned,
            item.kind,
            item.progress,
            news_on=item.news_on,
            detail=late[0].name,
            others=len(late) - 1,
        )
    ]


def stage_views(item: AppendixItem, today: date) -> tuple[StageView, ...]:
    """Return the stages of a row as they stand on the day; none is late in a row that is done, paused or dropped."""
    item = known_on(item, today)
    resting = bool(item.done_on or item.paused_on or item.dropped_on)
    current = None if item.done_on or not item.stages else item.stages[_place(item.stages)]
    return tuple(_view(each, today, each is current, resting) for each in item.stages)


def _view(stage: Stage, today: date, current: bool, resting: bool) -> StageView:
    due = _due(stage)
    if stage.is_passed:
        late = (stage.done_on - due).days if stage.done_on and due else 0
        return StageView(stage, StageState.PASSED, max(0, late))
    if due is not None and due < today and not resting:
        return StageView(stage, StageState.LATE, (today - due).days)
    return StageView(stage, StageState.CURRENT if current else StageState.AHEAD)


def _place(stages: tuple[Stage, ...]) -> int:
    """Return the place of the first stage after the last passed one, the last place when that is the last."""
    passed = [place for place, each in enumerate(stages) if each.is_passed]
    return min(len(stages) - 1, passed[-1] + 1) if passed else 0


def _due(stage: Stage) -> date | None:
    return stage.planned.last_day()
