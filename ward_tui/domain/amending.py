"""What a decision that changes the programme may do: add, drop, renumber and correct rows and targets, in one step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ward_tui.domain.depth import AmendAction
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import GIVEN, AppendixItem, Facts, Indicator, Target
from ward_tui.domain.records import Kind, Values
from ward_tui.domain.text import fold, tidy

LAST_ROW = 9999
EARLIEST = 2  # years before the term in which a decision about the programme may lie
# What a decision may change; how the work stands is no part of it.
CONTENT: dict[Kind, frozenset[str]] = {
    Kind.ITEM: frozenset(
        (
            *("name", "kind", "funding_text", "investment", "start", "finish", "lead", "coordinating", "directing"),
            *("product", "authority", "responsibility", "measures", "note"),
        )
    ),
    Kind.TARGET: frozenset(("name", "number", "group", "text", "lead", "coordinating", "directing")),
    Kind.INDICATOR: frozenset(("name", "goal", "unit", "cadence", "due_year", "basis", "cumulative", "condition")),
}
Amended = AppendixItem | Target | Indicator


@dataclass(frozen=True, slots=True)
class Addition:
    """A row of an appendix, a target of a programme, or an indicator of a target that the decision adds.

    Attributes:
        parent: the appendix, the programme or the target; indicators: those of a new target.
    """

    kind: Kind
    parent: str
    values: Values
    indicators: tuple[Values, ...] = ()


@dataclass(frozen=True, slots=True)
class Dropping:
    """A row or target that the decision drops."""

    subject: str


@dataclass(frozen=True, slots=True)
class Renumbering:
    """A row or target that gets another number; its identifier stays.

    Attributes:
        number: of a row a whole number, of a target what is printed.
    """

    subject: str
    number: int | str


@dataclass(frozen=True, slots=True)
class Correction:
    """A row, target or indicator of which the decision changes fields."""

    subject: str
    values: Values


Line = Addition | Dropping | Renumbering | Correction
Place = int | str  # the line, counted from 0, or `document`, `decided_on`, `lines`
Fault = tuple[Place, WardError]


def short(key: str) -> str:
    """Return the part of an identifier that people read."""
    return key.rpartition("/")[2]


def action_of(line: Line) -> AmendAction:
    """Return what a line does."""
    if isinstance(line, Addition):
        return AmendAction.ADD
    if isinstance(line, Dropping):
        return AmendAction.DROP
    return AmendAction.RENUMBER if isinstance(line, Renumbering) else AmendAction.CHANGE


def kind_of(facts: Facts, key: str) -> Kind:
    """Return whether an identifier is of a row, a target or an indicator.

    Raises:
        WardError: `unknown_id`.
    """
    if key in facts.items:
        return Kind.ITEM
    if key in facts.targets:
        return Kind.TARGET
    record_of(facts, key)
    return Kind.INDICATOR


def record_of(facts: Facts, key: str) -> Amended:
    """Return a row, target or indicator.

    Raises:
        WardError: `unknown_id`.
    """
    if found := facts.items.get(key) or facts.targets.get(key):
        return found
    target = facts.targets.get(key.rpartition(".")[0])
    for each in target.indicators if target else ():
        if each.id == key:
            return each
    raise WardError("unknown_id", id=key)


def faults(
    facts: Facts, today: date, programme: str, paper: tuple[str, date], lines: Sequence[Line]
) -> Iterator[Fault]:
    """Yield everything that is wrong with a decision, each with its place.

    Args:
        paper: the number and the day of the decision.
    """
    document, decided_on = paper
    if not tidy(document):
        yield "document", WardError("amend_document")
    if decided_on > today:
        yield "decided_on", WardError("day_after_today", day=decided_on, today=today)
    term = facts.programmes[programme]
    if decided_on.year < term.term_start - EARLIEST:
        wrong = WardError("year_early", year=decided_on.year, start=term.term_start, end=term.term_end.year)
        yield "decided_on", wrong
    if not lines:
        yield "lines", WardError("amend_empty")
    wrong_lines = list(_line_faults(facts, programme, lines))
    yield from wrong_lines
    yield from _number_faults(facts, lines, {place for place, _ in wrong_lines})


def _line_faults(facts: Facts, programme: str, lines: Sequence[Line]) -> Iterator[Fault]:
    dropped = {line.subject for line in lines if isinstance(line, Dropping)}
    seen: set[tuple[str, ...]] = set()
    for place, line in enumerate(lines):
        try:
            _check_line(facts, programme, line, dropped)
        except WardError as error:
            yield place, error
            continue
        name = str(line.values["name"]) if isinstance(line, Addition) else line.subject
        mark = (action_of(line), line.parent if isinstance(line, Addition) else "", fold(name))
        if mark in seen:
            yield place, WardError("amend_twice", what=name)
        seen.add(mark)


def _check_line(facts: Facts, programme: str, line: Line, dropped: set[str]) -> None:
    if isinstance(line, Addition):
        _check_addition(facts, programme, line, dropped)
    else:
        _check_subject(facts, programme, line.subject)
        _check_change(facts, line, dropped)


def _check_addition(facts: Facts, programme: str, line: Addition, dropped: set[str]) -> None:
    if line.kind is Kind.ITEM:
        appendix = facts.appendices.get(line.parent)
        known = appendix is not None and appendix.programme == programme
        if known and line.parent.endswith(f"/{GIVEN}"):
            raise WardError("amend_given", id=short(line.parent))
    elif line.kind is Kind.TARGET:
        known = line.parent == programme
    else:
        known = line.parent in facts.targets and facts.targets[line.parent].programme == programme
        if known and line.parent in dropped:
            raise WardError("amend_dropped_too", id=short(line.parent))
    if not known:
        raise WardError("unknown_id", id=line.parent)
    for values in (line.values, *line.indicators):
        if not tidy(str(values.get("name", ""))):
            raise WardError("name_missing")


def _check_subject(facts: Facts, programme: str, key: str) -> None:
    record = record_of(facts, key)
    owner = facts.targets[record.target] if isinstance(record, Indicator) else record
    if owner.programme != programme:
        raise WardError("unknown_id", id=key)
    if isinstance(owner, AppendixItem) and owner.is_given:
        raise WardError("amend_given", id=short(key))
    if owner.dropped_on is not None:
        raise WardError("amend_gone", id=short(key), document=owner.dropped_document)


def _check_change(facts: Facts, line: Dropping | Renumbering | Correction, dropped: set[str]) -> None:
    record = record_of(facts, line.subject)
    if isinstance(line, Dropping):
        if isinstance(record, Indicator):
            raise WardError("unknown_id", id=line.subject)
        if isinstance(record, AppendixItem) and record.done_on is not None:
            raise WardError("amend_done", id=short(line.subject), day=record.done_on)
        return
    if dropped & {line.subject, record.target if isinstance(record, Indicator) else ""}:
        raise WardError("amend_dropped_too", id=short(line.subject))
    if isinstance(line, Renumbering):
        _check_number(record, line)
    elif not _changed(record, line.values):
        raise WardError("amend_same", id=short(line.subject))


def _check_number(record: Amended, line: Renumbering) -> None:
    if isinstance(record, AppendixItem):
        if type(line.number) is not int or not 1 <= line.number <= LAST_ROW:
            raise WardError("row_range", row=line.number)
        same = line.number == record.row
    elif isinstance(record, Target):
        same = tidy(str(line.number)) == record.number
    else:
        raise WardError("unknown_id", id=line.subject)
    if same:
        raise WardError("amend_same", id=short(line.subject))


def _changed(record: Amended, values: Values) -> bool:
    """Tell whether values that a decision may give would change a record."""
    kind = Kind.ITEM if isinstance(record, AppendixItem) else Kind.TARGET
    allowed = CONTENT[Kind.INDICATOR if isinstance(record, Indicator) else kind]
    return any(getattr(record, name) != value for name, value in values.items() if name in allowed)


def content(kind: Kind, values: Values) -> dict[str, Any]:
    """Return the values that a decision may give to a record of this kind."""
    return {name: value for name, value in values.items() if name in CONTENT[kind]}


def _number_faults(facts: Facts, lines: Sequence[Line], wrong: set[Place]) -> Iterator[Fault]:
    """Yield the lines after which two living rows of an appendix would have the same number."""
    numbers = {
        each.id: (f"{each.programme}/{each.appendix}", each.row)
        for each in facts.items.values()
        if each.dropped_on is None
    }
    said: dict[tuple[str, int], list[int]] = {}
    touched: set[str] = set()
    for place, line in enumerate(lines):
        if place in wrong:
            continue
        if isinstance(line, Dropping):
            numbers.pop(line.subject, None)
        elif isinstance(line, Renumbering) and line.subject in numbers:
            appendix = numbers[line.subject][0]
            numbers[line.subject] = appendix, int(line.number)
            said.setdefault(numbers[line.subject], []).append(place)
        elif isinstance(line, Addition) and line.kind is Kind.ITEM and line.values.get("row"):
            numbers[f"+{place}"] = line.parent, int(line.values["row"])
            said.setdefault(numbers[f"+{place}"], []).append(place)
    touched = {appendix for appendix, _ in said}
    counts = Counter(each for each in numbers.values() if each[0] in touched)
    for each, places in said.items():
        if counts[each] > 1:
            yield places[-1], WardError("amend_number", appendix=each[0].rpartition("/")[2], row=each[1])


def closed_up(facts: Facts, appendix: str, lines: Iterable[Line]) -> list[Renumbering]:
    """Return the new numbers that leave no gap among the rows of an appendix that a decision leaves living.

    Rows that the lines renumber already stand where they are put; added ones keep the end.
    """
    listed = list(lines)
    gone = {line.subject for line in listed if isinstance(line, Dropping)}
    moved = {line.subject: line.number for line in listed if isinstance(line, Renumbering) and type(line.number) is int}
    living = [
        each
        for each in facts.items.values()
        if f"{each.programme}/{each.appendix}" == appendix and each.dropped_on is None and each.id not in gone
    ]
    ranked = sorted(living, key=lambda each: int(moved.get(each.id, each.row)))
    return [Renumbering(each.id, row) for row, each in enumerate(ranked, 1) if each.row != row]
