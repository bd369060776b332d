"""The fields that several forms share: days, deadlines, names, papers; and what the program says it understood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ward_tui.domain.deadlines import NO_DEADLINE, Deadline, Precision, parse_day, parse_deadline
from ward_tui.domain.inputs import names_known, parse_names, parse_past_day
from ward_tui.domain.model import Facts
from ward_tui.domain.numbers import parse_number
from ward_tui.domain.records import Kind, New
from ward_tui.domain.sources import Evidence
from ward_tui.domain.text import tidy_lines
from ward_tui.screens.records.spec import Ask, Field, Offer
from ward_tui.wording import formats
from ward_tui.wording import forms as words

YES, NO = "1", ""
YES_NO = ((words.NO, NO), (words.YES, YES))


@dataclass(frozen=True, slots=True)
class Basis:
    """What a form is made for: the facts, the day, and the programme, '' for a new one."""

    facts: Facts
    today: date
    programme: str


def line(kind: Kind, name: str, **more: Any) -> Field:
    """Return a field for one line of text."""
    return Field(kind, name, **more)


def named(kind: Kind, name: str, **more: Any) -> Field:
    """Return a required field for a long name."""
    return Field(kind, name, ask=Ask.NAME, required=True, **more)


def text(kind: Kind, name: str, **more: Any) -> Field:
    """Return a field for several lines of text."""
    return Field(kind, name, parse=tidy_lines, ask=Ask.TEXT, **more)


def number(kind: Kind, name: str, **more: Any) -> Field:
    """Return a field for a number, which it repeats when it was typed in another form."""
    return Field(kind, name, parse=parse_number, nothing=None, tell=_tell_number, **more)


def yes_no(kind: Kind, name: str, **more: Any) -> Field:
    """Return a choice of yes and no."""
    return Field(kind, name, parse=bool, nothing=False, ask=Ask.CHOICE, choices=YES_NO, **more)


def day(kind: Kind, name: str, **more: Any) -> Field:
    """Return a field for any day."""
    return Field(kind, name, parse=parse_day, nothing=None, tell=_tell_day, **more)


def past_day(kind: Kind, name: str, today: date, **more: Any) -> Field:
    """Return a field for a day that is not after today."""
    return Field(kind, name, parse=lambda typed: parse_past_day(typed, today), nothing=None, tell=_tell_day, **more)


def deadline(kind: Kind, name: str, basis: Basis, *, start: bool = False, **more: Any) -> Field:
    """Return a field for a start or finish; it says the day that counts."""
    programme = basis.facts.programmes.get(basis.programme)
    term_end = programme.term_end if programme else None

    def tell(value: Deadline, typed: str) -> str:
        return _tell_deadline(value, typed, term_end, start=start)

    return Field(kind, name, parse=parse_deadline, nothing=NO_DEADLINE, tell=tell, **more)


def agencies(kind: Kind, name: str, basis: Basis, current: Sequence[str] = (), **more: Any) -> Field:
    """Return a field for several agencies; those that are not there yet are named as new."""
    known = [each for each in basis.facts.agencies.values() if each.programme == basis.programme]
    return _names(kind, name, [(each.id, (each.name, *each.aliases)) for each in known], basis, current, **more)


def positions(kind: Kind, name: str, basis: Basis, current: Sequence[str] = (), **more: Any) -> Field:
    """Return a field for several posts."""
    known = [each for each in basis.facts.positions.values() if each.programme == basis.programme]
    records = [(each.id, tuple(filter(None, (each.name, each.person)))) for each in known]
    return _names(kind, name, records, basis, current, new=words.NEW_POSITIONS, **more)


def _names(
    kind: Kind,
    name: str,
    records: list[tuple[str, tuple[str, ...]]],
    basis: Basis,
    current: Sequence[str],
    *,
    new: str = words.NEW_AGENCIES,
    **more: Any,
) -> Field:
    offers = tuple(Offer(names[0], names[1:]) for _, names in records)
    kept = [(key, (basis.facts.names((key,))[0],)) for key in current]
    known = names_known([*kept, *records])

    def tell(value: Iterable[str | New], _typed: str) -> str:
        fresh = [each.name for each in value if isinstance(each, New)]
        return new.format(names=formats.names(fresh)) if fresh else ""

    return Field(
        kind,
        name,
        parse=lambda typed: parse_names(typed, known),
        nothing=(),
        tell=tell,
        offers=offers,
        several=True,
        **more,
    )


def evidence(kind: Kind, today: date, heading: str = "") -> tuple[Field, ...]:
    """Return the fields of the paper that proves something."""
    return (
        line(kind, "document", heading=heading),
        past_day(kind, "document_on", today),
        line(kind, "scan", path=True),
    )


# What stands in a field at first


def shown_names(facts: Facts, keys: Sequence[str]) -> str:
    """Return names between semicolons."""
    return "; ".join(facts.names(tuple(keys)))


def shown_day(value: date | None) -> str:
    """Return a day, empty for none."""
    return "" if value is None else formats.day(value)


def shown_deadline(value: Deadline) -> str:
    """Return a deadline, empty for none."""
    return "" if value == NO_DEADLINE else formats.deadline(value)


def shown_yes_no(value: bool) -> str:
    """Return the text of a yes or no."""
    return YES if value else NO


def shown_evidence(value: Evidence) -> dict[str, str]:
    """Return the texts of a paper."""
    return {"document": value.number, "document_on": shown_day(value.on), "scan": value.scan}


# What was understood


def _tell_number(value: Any, typed: str) -> str:
    shown = formats.number(value)
    return "" if typed.strip() == shown else words.UNDERSTOOD.format(what=shown)


def _tell_day(value: date, typed: str) -> str:
    shown = formats.day(value)
    return "" if typed.strip() == shown else words.UNDERSTOOD.format(what=shown)


def _tell_deadline(value: Deadline, typed: str, term_end: date | None, *, start: bool) -> str:
    if value.precision is Precision.NONE:
        return ""
    if value.precision is Precision.TERM:
        return "" if start or term_end is None else words.UNDERSTOOD_TERM.format(day=formats.day(term_end))
    if value.precision is Precision.DAY:
        return _tell_day(value.first_day() or date.min, typed)
    if start:
        return words.UNDERSTOOD_FROM.format(what=formats.deadline(value), day=formats.day(value.first_day()))
    return words.UNDERSTOOD_DUE.format(what=formats.deadline(value), day=formats.day(value.last_day()))
