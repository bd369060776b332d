"""The form of a stage: its name, when it is to be passed, when it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ward_tui.domain.depth import Stage
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import AppendixItem
from ward_tui.domain.records import Kind
from ward_tui.domain.restaging import is_result
from ward_tui.domain.staging import find_stage
from ward_tui.screens.records import asking
from ward_tui.screens.records.asking import Basis
from ward_tui.screens.records.spec import Faults, Field, Form, Offer
from ward_tui.wording.stages import offered

STAGE = Kind.STAGE


def stage_form(basis: Basis, title: str, item: AppendixItem, stage: Stage | None = None) -> Form:
    """Return the form of a stage of a row, a new one for None."""
    result = stage is not None and is_result(item, stage)
    fields = (
        asking.line(STAGE, "name", required=True, offers=_offers(item)),
        asking.deadline(STAGE, "planned", basis),
        *(() if result else (asking.yes_no(STAGE, "passed"),)),
        asking.past_day(STAGE, "done_on", basis.today),
    )
    texts = texts_of(stage) if stage else {}
    draft = stage.id if stage else f"+stage {item.id}"
    return Form(title, draft, fields, texts, adding=stage is None, check=_check(item, stage), notices=_notices)


def texts_of(stage: Stage) -> dict[str, str]:
    """Return what stands in the fields of a stage."""
    return {
        "name": stage.name,
        "planned": asking.shown_deadline(stage.planned),
        "passed": asking.YES if stage.is_passed else asking.NO,
        "done_on": asking.shown_day(stage.done_on),
    }


def stage_names(item: AppendixItem) -> tuple[Offer, ...]:
    """Return the stages that a row can be said to be in: its own, or the usual ones of its kind."""
    names = [each.name for each in item.stages] if item.stages else list(offered(item.kind))
    return tuple(Offer(name) for name in names)


def _offers(item: AppendixItem) -> tuple[Offer, ...]:
    """Return the usual stages of its kind that a row does not have."""
    return tuple(Offer(name) for name in offered(item.kind) if find_stage(item.stages, name) is None)


def _check(item: AppendixItem, stage: Stage | None) -> Any:
    def check(values: Mapping[str, Any]) -> Faults:
        known = find_stage(item.stages, values.get("name", ""))
        if known is not None and (stage is None or known.id != stage.id):
            yield "name", WardError("stage_exists", name=known.name)

    return check


def _notices(_values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield from ()


def field_of_row(names: tuple[Offer, ...]) -> Field:
    """Return the field of a row that says in which stage it is."""
    return asking.line(Kind.ITEM, "stage", offers=names)
