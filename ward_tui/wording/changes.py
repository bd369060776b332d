"""What a change did to the fields of a record, old and new, in the user's words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.duty import DutyPeriod, Recurrence
from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.journal import Change
from ward_tui.domain.model import ItemKind
from ward_tui.domain.periods import parse_period
from ward_tui.domain.records import Kind
from ward_tui.wording import formats
from ward_tui.wording.answers import LEVEL, OBSTACLE
from ward_tui.wording.duties import PERIODS, RECURRENCES
from ward_tui.wording.forms import COMPARATORS, FIELDS
from ward_tui.wording.money import money
from ward_tui.wording.words import CADENCE, GIVER, KIND

_MOVED = {"reading": "@", "year_plan": "@", "capital": "~"}  # with the mark before what moves in their identifiers
_PEOPLE = ("lead", "directing", "coordinating", "reporters", "receivers")

Names = Callable[[str], str]
Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of a record before and after, in words; empty text where there was, or is, nothing."""

    label: str
    old: str
    new: str


# Columns in the order of the forms; what is not here follows from other fields and is not told.
_COLUMNS: dict[str, tuple[str, ...]] = {
    "programme": (
        *("ward", "city", "kind", "title", "number", "issuer", "date_text", "term_start", "term_end"),
        *("announced_targets", "announced_items"),
    ),
    "agency": ("name", "aliases", "is_group"),
    "position": ("name", "person"),
    "target": (
        *("number", "heading", "name", "text", "lead", "directing", "coordinating"),
        *("dropped_on", "dropped_document"),
    ),
    "indicator": ("name", "goal", "unit", "cadence", "due_year", "basis", "cumulative", "condition"),
    "reading": ("period", "value", "of_plan", "note", "document", "document_on", "scan"),
    "year_plan": ("year", "giver", "value", "unit", "document"),
    "appendix": ("code", "title", "note"),
    "item": (
        "row",
        "name",
        "kind",
        "funding",
        "investment",
        "start",
        "finish",
        "lead",
        "directing",
        "coordinating",
        "product",
        "authority",
        "responsibility",
        "measures",
        "progress",
        "by_stages",
        "stage",
        "done_on",
        "document",
        "document_on",
        "scan",
        "paused_on",
        "paused_document",
        "dropped_on",
        "dropped_document",
        "note",
        "given_by",
        "given_on",
        "given_document",
    ),
    "note": ("text", "document", "document_on", "scan"),
    "stage": ("name", "planned", "passed", "done_on"),
    "obstacle": ("kind", "level", "text", "asked_of", "request", "since", "cleared_on"),
    "capital": ("year", "planned", "paid", "as_of", "document", "note"),
    "duty": (
        "name",
        "period",
        "due_day",
        "months_after",
        "due_month",
        "due_year",
        "recurrence",
        "interval_days",
        "cutoff_day",
        "unscheduled",
        "reporters",
        "receivers",
    ),
}
_FIELDS = {("agency", "is_group"): "group", ("target", "heading"): "group", ("item", "funding"): "funding_text"}
# Where the form says the rest of the words by its heading.
_FULLER = {
    ("indicator", "basis"): "So với kế hoạch thành phố giao",
    ("indicator", "goal"): "Mục tiêu",
    ("item", "finish"): "Hạn hoàn thành",
    ("item", "progress"): "Tiến độ",
    ("stage", "passed"): "Đã xong",
    ("item", "by_stages"): "Tiến độ theo giai đoạn",
    ("note", "text"): "Ghi chú",
    ("item", "document"): "Văn bản kết quả",
    ("year_plan", "document"): "Văn bản giao",
    ("target", "dropped_on"): "Ngày thôi",
    ("target", "dropped_document"): "Văn bản cho thôi",
}


def _label(table: str, column: str) -> str:
    """Return the word that the form uses."""
    fuller = _FULLER.get((table, column))
    return fuller or FIELDS[Kind(table)][_FIELDS.get((table, column), column)].label


LABELS: dict[str, Texts] = {
    table: {column: _label(table, column) for column in columns} for table, columns in _COLUMNS.items()
}


def differences(change: Change, names: Names) -> list[Difference]:
    """Return the fields that a change touched, in the order of the form; names gives the name of an agency or post."""
    before = _readable(change.table, _told(change.before, change.after))
    after = _readable(change.table, _told(change.after, change.before))
    return list(_differences(change.table, before, after, names))


def _differences(table: str, before: Mapping[str, Any], after: Mapping[str, Any], names: Names) -> Iterator[Difference]:
    for column, label in LABELS.get(table, {}).items():
        old, new = (_text(table, column, side.get(column), names) for side in (before, after))
        if old != new:
            yield Difference(label, old, new)


def _told(values: Mapping[str, Any] | None, other: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    """Return the columns worth telling: of a record that is new or gone, not what it is not."""
    if values is None or other is not None:
        return values
    return {name: value for name, value in values.items() if value is not False}


def _readable(table: str, values: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return the columns with those of a goal put together."""
    found = dict(values or {})
    return found | {"goal": _goal(found)} if table == "indicator" else found


def _goal(values: Mapping[str, Any]) -> str:
    """Return a goal in words, or what is known of it: an edit carries only the columns that changed."""
    limits = [Decimal(values[name]) for name in ("value", "value_max") if values.get(name) is not None]
    if "comparator" not in values:
        return "-".join(formats.number(each) for each in limits)
    comparator = Comparator(values["comparator"])
    return formats.goal(Goal(comparator, *limits)) if "value" in values else COMPARATORS[comparator]


def joined(changes: Iterable[Change]) -> list[Change]:
    """Return the changes with those that give a figure or plan another period, year or giver as one edit each."""
    found: list[Change] = []
    for change in changes:
        other = next((each for each in found if _is_moved(each, change)), None)
        if other is None:
            found.append(change)
        else:
            place = found.index(other)
            found[place] = Change(change.table, change.key, other.before or change.before, other.after or change.after)
    return found


def _is_moved(one: Change, other: Change) -> bool:
    """Tell whether one change removes what the other one adds under a new identifier."""
    if one.table != other.table or (mark := _MOVED.get(one.table)) is None:
        return False
    same = one.key.rpartition(mark)[0] == other.key.rpartition(mark)[0]
    gone, come = (one, other) if one.after is None else (other, one)
    return same and gone.after is None and come.before is None and gone.before is not None and come.after is not None


def _text(table: str, column: str, value: Any, names: Names) -> str:
    if value in (None, "", [], {}):
        return ""
    if isinstance(value, list):
        return "; ".join(names(each) if column in _PEOPLE else each for each in value)
    if (make := _SPECIAL.get((table, column))) is not None:
        return make(value)
    if isinstance(value, bool):
        return "có" if value else "không"
    return formats.day(date.fromisoformat(value)) if column.endswith(("_on", "_end")) else str(value)


_SPECIAL: dict[tuple[str, str], Callable[[Any], str]] = {
    ("item", "start"): lambda value: formats.deadline(parse_deadline(value)),
    ("item", "finish"): lambda value: formats.deadline(parse_deadline(value)),
    ("stage", "planned"): lambda value: formats.deadline(parse_deadline(value)),
    ("item", "progress"): lambda value: f"{value}%",
    ("item", "kind"): lambda value: KIND[ItemKind(value)],
    ("item", "investment"): money,
    ("capital", "planned"): money,
    ("capital", "paid"): money,
    ("capital", "as_of"): lambda value: formats.day(date.fromisoformat(value)),
    ("indicator", "cadence"): lambda value: CADENCE[Cadence(value)],
    ("indicator", "basis"): lambda value: "có" if value else "",
    ("reading", "period"): lambda value: formats.period(parse_period(value)),
    ("reading", "value"): lambda value: formats.number(Decimal(value)),
    ("year_plan", "value"): lambda value: formats.number(Decimal(value)),
    ("year_plan", "giver"): lambda value: GIVER[value],
    ("obstacle", "kind"): lambda value: OBSTACLE[ObstacleKind(value)],
    ("obstacle", "level"): lambda value: LEVEL[Level(value)],
    ("obstacle", "since"): lambda value: formats.day(date.fromisoformat(value)),
    ("duty", "period"): lambda value: PERIODS[DutyPeriod(value)],
    ("duty", "unscheduled"): lambda value: "không" if value else "có",  # asked as: is there a fixed day
    ("duty", "recurrence"): lambda value: RECURRENCES[Recurrence(value)],
}
