"""Which part of a record is meant: the lists that F9, Ctrl+N and Delete ask with where there are several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ward_tui.domain.model import GIVEN, Facts, Indicator, Target
from ward_tui.domain.records import Kind
from ward_tui.screens.listing import Entry, ListWindow, entry
from ward_tui.widgets.columns import Column
from ward_tui.wording import formats
from ward_tui.wording import forms as words
from ward_tui.wording.following import obstacle
from ward_tui.wording.journal import short_id
from ward_tui.wording.words import RECORD

if TYPE_CHECKING:
    from ward_tui.services.office import Office


@dataclass(frozen=True, slots=True)
class Part:
    """A record to change, or with adding the parent of a new one."""

    kind: Kind
    key: str
    adding: bool = False


class PartsWindow(ListWindow[Part]):
    """Lists parts by their kind and what they say."""

    COLUMNS = (Column("", width=18), Column("", weight=1))
    CSS_PATH = "../modal.tcss"
    PLACEHOLDER = words.PARTS_SEARCH
    FIELD = "parts-field"


class ProgrammeWindow(ListWindow[str]):
    """Lists the programmes that are followed."""

    CSS_PATH = "../modal.tcss"
    PLACEHOLDER = words.PARTS_SEARCH
    FIELD = "parts-field"


def programmes(facts: Facts, first: str) -> list[Entry[str]]:
    """Return the programmes, the one that the cursor stands in first."""
    slugs = sorted(facts.programmes, key=lambda slug: slug != first)
    return [entry((f"{facts.programmes[slug].ward} · {facts.programmes[slug].title}",), slug) for slug in slugs]


def parts_of(office: Office, kind: Kind, key: str, *, additions: bool) -> list[Entry[Part]]:
    """Return the parts of a row or target that can be changed, that of the key first, with what can be added to it.

    Without additions an indicator stands for its own parts only.
    """
    if kind is Kind.ITEM:
        item = office.facts.items[key]
        whole_row = _part(Kind.ITEM, key, f"{short_id(key)} {item.name}", words.THIS_ROW)
        held = office.facts.obstacles.get(key, ())
        return [whole_row, *(_part(Kind.OBSTACLE, each.id, obstacle(each)) for each in held), *_notes(office, key)]
    target = office.facts.targets[target_of(key)]
    own = [each for each in target.indicators if each.id == key]
    others = [each for each in target.indicators if each.id != key]
    if own and not additions:
        return list(_indicator(own[0], additions=False))
    whole = [_part(Kind.TARGET, target.id, f"{short_id(target.id)} {target.name}")]
    inner = [part for each in (*own, *others) for part in _indicator(each, additions=additions)]
    first, then = (inner, whole) if own else (whole, inner)
    new = [_new(Kind.INDICATOR, target.id, short_id(target.id))] if additions else []
    return [*first, *then, *_notes(office, target.id), *new]


def _indicator(indicator: Indicator, *, additions: bool) -> Iterator[Entry[Part]]:
    short = short_id(indicator.id)
    goal = formats.goal(indicator.goal, indicator.unit)
    yield _part(Kind.INDICATOR, indicator.id, f"{short} {indicator.name}: {goal}")
    for reading in reversed(indicator.readings):
        figure = formats.reading_figure(indicator, reading)
        yield _part(Kind.READING, reading.id, f"{short} {formats.period(reading.period)}: {figure}")
    for plan in reversed(indicator.plans):
        value = formats.figure(plan.value, plan.unit or indicator.unit)
        yield _part(Kind.PLAN, plan.id, f"{short} {plan.year}: {value} ({words.GIVERS[plan.giver.value].lower()})")
    if additions:
        yield _new(Kind.READING, indicator.id, short)
        yield _new(Kind.PLAN, indicator.id, short)


def _notes(office: Office, subject: str) -> Iterator[Entry[Part]]:
    """Yield the user's own remarks; what the document's body tells is not theirs to change."""
    for note in office.notes(subject):
        if not note.lines:
            first = note.text.partition("\n")[0]
            yield _part(Kind.NOTE, note.id, f"{formats.day(note.on)}: {first}")


def additions(facts: Facts, programme: str, kind: Kind | None, key: str) -> list[Entry[Part]]:
    """Return what can be added to a programme: what fits the record under the cursor first, then everything.

    Without a record the kind says what the list holds.
    """
    own = [each.code for each in facts.appendices.values() if each.programme == programme and each.code != GIVEN]
    first: list[Entry[Part]] = []
    if kind is Kind.ITEM:
        first = [_row(facts, f"{programme}/{facts.items[key].appendix}")]
    elif kind in {Kind.TARGET, Kind.INDICATOR} and key:
        first = list(_for_target(facts.targets[target_of(key)], key))
    row = [entry((words.NEW_ROW, words.NEW_ROW_TEXT), Part(Kind.ITEM, programme, adding=True))] if own else []
    given = _row(facts, f"{programme}/{GIVEN}")
    target, *lists = (
        entry((words.ADD.format(what=RECORD[each]), words.NEW[each]), Part(each, programme, adding=True))
        for each in (Kind.TARGET, Kind.APPENDIX, Kind.AGENCY, Kind.POSITION)
    )
    work = [*row, given] if own else [lists[0], given]
    rest = [target, *work, *lists] if kind in {Kind.TARGET, Kind.INDICATOR} else [*work, target, *lists]
    return list({each.value: each for each in (*first, *rest)}.values())


def _for_target(target: Target, key: str) -> Iterator[Entry[Part]]:
    first = sorted(target.indicators, key=lambda each: each.id != key)
    for indicator in first:
        yield _new(Kind.READING, indicator.id, f"{short_id(indicator.id)} {indicator.name}")
    for indicator in first:
        yield _new(Kind.PLAN, indicator.id, f"{short_id(indicator.id)} {indicator.name}")
    yield _new(Kind.INDICATOR, target.id, f"{short_id(target.id)} {target.name}")


def _row(facts: Facts, appendix: str) -> Entry[Part]:
    known, part = facts.appendices.get(appendix), Part(Kind.ITEM, appendix, adding=True)
    if known is None or known.code == GIVEN:
        return entry((words.NEW_GIVEN, words.NEW_GIVEN_TEXT), part)
    return entry((words.NEW_ROW, f"{known.code} {known.title}"), part)


def _part(kind: Kind, key: str, text: str, label: str = "") -> Entry[Part]:
    return entry((label or RECORD[kind].capitalize(), text), Part(kind, key))


def _new(kind: Kind, parent: str, text: str) -> Entry[Part]:
    return entry((words.ADD.format(what=RECORD[kind]), text), Part(kind, parent, adding=True))


def target_of(key: str) -> str:
    """Return the target that a target's or indicator's identifier belongs to."""
    slug, _, short = key.rpartition("/")
    return f"{slug}/{short.partition('.')[0]}"
