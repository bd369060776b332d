"""The form of a stage: its name, when it is to be passed, when it was."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ward_tui.domain.depth import Stage
from ward_tui.domain.errors import WardError
from ward_tui.domain.inputs import parse_past_day
from ward_tui.domain.model import AppendixItem, ItemKind
from ward_tui.domain.records import Kind
from ward_tui.domain.restaging import is_result
from ward_tui.domain.staging import find_stage
from ward_tui.domain.text import fold, tidy
from ward_tui.screens.records import asking
from ward_tui.screens.records.asking import Basis
from ward_tui.screens.records.spec import Faults, Field, Form, Offer
from ward_tui.wording import formats
from ward_tui.wording.forms import UNDERSTOOD
from ward_tui.wording.stage_words import UNDERSTOOD_PASSED, UNKNOWN_DAY, UNKNOWN_DAYS
from ward_tui.wording.stages import offered

STAGE = Kind.STAGE
KINDS = tuple(ItemKind)
UNKNOWN = "unknown"  # the value of a day that nobody knows


def stage_form(basis: Basis, title: str, item: AppendixItem, stage: Stage | None = None) -> Form:
    """Return the form of a stage of a row, a new one for None."""
    passed = Field(
        STAGE,
        "done_on",
        parse=lambda typed: read_passed(typed, basis.today),
        nothing=None,
        tell=_tell,
        offers=(Offer(UNKNOWN_DAY),),
    )
    fields = (
        asking.line(STAGE, "name", required=True, offers=_offers(item)),
        asking.deadline(STAGE, "planned", basis),
        passed,
    )
    texts = texts_of(stage) if stage else {}
    draft = stage.id if stage else f"+stage {item.id}"
    return _StageForm(title, draft, fields, texts, adding=stage is None, check=_check(item, stage))


@dataclass(frozen=True, slots=True)
class _StageForm(Form):
    """A form that tells in one field whether a stage is passed and on which day."""

    def result(self, texts: Mapping[str, str], values: dict[str, Any]) -> dict[str, Any]:
        """Return the values for the office."""
        found = Form.result(self, texts, values)
        if "done_on" in found:
            day = found["done_on"]
            found |= {"done_on": None if day == UNKNOWN else day, "passed": day is not None}
        return found


def texts_of(stage: Stage) -> dict[str, str]:
    """Return what stands in the fields of a stage."""
    return {
        "name": stage.name,
        "planned": asking.shown_deadline(stage.planned),
        "done_on": UNKNOWN_DAY if stage.passed else asking.shown_day(stage.done_on),
    }


def read_passed(typed: str, today: date) -> date | str:
    """Return the day on which a stage was passed, UNKNOWN for one that nobody knows.

    Raises:
        WardError: those of `parse_past_day`.
    """
    return UNKNOWN if fold(typed) in map(fold, UNKNOWN_DAYS) else parse_past_day(typed, today)


def stage_fields(item: AppendixItem | None) -> tuple[Field, ...]:
    """Return the fields of a row for the stage that it is in, and whether its progress follows the stages."""
    own = item.stages if item else ()
    names = [each.name for each in own] if own else usual(KINDS if item is None else (item.kind,))

    def parse(typed: str) -> str:
        if own and find_stage(own, typed) is None:
            raise WardError("unknown_stage", name=tidy(typed), known=[each.name for each in own])
        return tidy(typed)

    stage = Field(Kind.ITEM, "stage", parse=parse, offers=tuple(map(Offer, names)))
    return (asking.yes_no(Kind.ITEM, "by_stages"), stage) if own else (stage,)


def usual(kinds: Iterable[ItemKind]) -> list[str]:
    """Return the stages that rows of these kinds usually have, each once."""
    return list(dict.fromkeys(name for kind in dict.fromkeys(kinds) for name in offered(kind)))


def stages_of(items: Iterable[AppendixItem]) -> list[str]:
    """Return the stages that several rows can be said to be in, each once."""
    names = (name for item in items for name in ([each.name for each in item.stages] or offered(item.kind)))
    return list(dict.fromkeys(names))


def _offers(item: AppendixItem) -> tuple[Offer, ...]:
    """Return the usual stages of its kind that a row does not have."""
    return tuple(Offer(name) for name in offered(item.kind) if find_stage(item.stages, name) is None)


def _tell(value: date | str, typed: str) -> str:
    if value == UNKNOWN:
        return UNDERSTOOD_PASSED
    shown = formats.day(value) if isinstance(value, date) else ""
    return "" if typed.strip() == shown else UNDERSTOOD.format(what=shown)


def _check(item: AppendixItem, stage: Stage | None) -> Callable[[Mapping[str, Any]], Faults]:
    def check(values: Mapping[str, Any]) -> Faults:
        known = find_stage(item.stages, values.get("name", ""))
        if known is not None and (stage is None or known.id != stage.id):
            yield "name", WardError("stage_exists", name=known.name)
        if stage is not None and is_result(item, stage) and values.get("done_on") == UNKNOWN:
            yield "done_on", WardError("stage_needs_day", name=stage.name)

    return check
