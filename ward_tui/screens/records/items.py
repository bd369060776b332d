"""The form of a row: a project, clearance, resolution or task, of an appendix or given outside the programme."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from ward_tui.domain.capital import sum_of
from ward_tui.domain.deadlines import NO_DEADLINE, Precision
from ward_tui.domain.errors import WardError
from ward_tui.domain.inputs import parse_whole
from ward_tui.domain.model import GIVEN, AppendixItem, ItemKind
from ward_tui.domain.numbers import parse_percent
from ward_tui.domain.records import Kind
from ward_tui.domain.staging import current_stage
from ward_tui.domain.text import fold, tidy
from ward_tui.screens.records import asking
from ward_tui.screens.records.asking import Basis
from ward_tui.screens.records.capital import money
from ward_tui.screens.records.spec import Ask, Faults, Field, Form, Offer
from ward_tui.screens.records.stages import stage_fields
from ward_tui.wording import forms as words
from ward_tui.wording.capital import MONEY, above_investment_words
from ward_tui.wording.clarity import FIELDS as CLARITY
from ward_tui.wording.clarity import HEADING
from ward_tui.wording.money import typed
from ward_tui.wording.words import KIND

ITEM = Kind.ITEM
_COPIED = ("name", "kind", "funding_text", "start", "finish", "lead", "coordinating", "directing", *CLARITY, "note")


def edit_item(basis: Basis, item: AppendixItem, title: str) -> Form:
    """Return the form that corrects a row."""
    fields = _fields(basis, item, given=item.is_given)
    texts, check = texts_of(basis, item), _check(given=item.is_given)
    return Form(title, item.id, fields, texts, adding=False, check=check, notices=_notices(item))


def _notices(item: AppendixItem) -> Callable[[Mapping[str, Any]], Iterator[tuple[str, str]]]:
    """Return what looks at plans of all years above the whole sum of the project."""
    planned, _ = sum_of(item)

    def notices(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        whole = values.get("investment")
        if planned and whole and planned > whole:
            yield "investment", above_investment_words(planned, whole)

    return notices


def add_item(basis: Basis, appendix: str, title: str, copied: AppendixItem | None = None) -> Form:
    """Return the form for a new row of an appendix ('' lets the user choose), with what is taken from another row.

    What tells how the other row stands is not taken along.
    """
    given = appendix.rpartition("/")[2] == GIVEN
    texts = {"kind": ItemKind.TASK.value}
    if copied is not None:
        before = texts_of(basis, copied)
        texts = {
            name: before[name] for name in (*_COPIED, *(("given_by", "given_on", "given_document") if given else ()))
        }
    place = () if given else (_appendix(basis), _row())
    if not given and appendix:
        known = basis.facts.appendices[appendix]
        texts["appendix"] = f"{known.code} {known.title}"
    fields = (*place, *_fields(basis, copied, given=given))
    draft = f"={copied.id}" if copied else draft_of(appendix or basis.programme)
    return Form(title, draft, fields, texts, check=_check(given=given))


def draft_of(place: str) -> str:
    """Return the key under which a new row of an appendix, or of a programme, is kept half typed."""
    return f"+item {place}"


def _fields(basis: Basis, item: AppendixItem | None, *, given: bool) -> tuple[Field, ...]:
    """Return all fields of a row; funding and start of given work only where they hold something."""
    content = _work(basis, item) if given else (*_content(), *_time(basis))
    return (
        *content,
        *_people(basis, item),
        *_clear(),
        *_result(basis, item),
        *_stopped(basis),
        asking.text(ITEM, "note", heading=words.REMARK),
    )


def _content() -> tuple[Field, ...]:
    kinds = tuple((KIND[each], each.value) for each in ItemKind)
    return (
        asking.named(ITEM, "name", heading=words.CONTENT),
        Field(ITEM, "kind", parse=ItemKind, ask=Ask.CHOICE, choices=kinds),
        asking.line(ITEM, "funding_text", heading=MONEY),
        money(ITEM, "investment"),
    )


def _time(basis: Basis) -> tuple[Field, ...]:
    return (
        asking.deadline(ITEM, "start", basis, start=True, heading=words.TIME),
        asking.deadline(ITEM, "finish", basis),
    )


def _work(basis: Basis, item: AppendixItem | None) -> tuple[Field, ...]:
    """Return what work given outside the programme is, who gave it, and its day."""
    name, kind, funding, investment = _content()
    start, finish = _time(basis)
    starts = item is not None and item.start != NO_DEADLINE
    return (
        replace(name, told_as="given_name"),
        kind,
        *((funding, investment) if item is not None and (item.funding_text or item.investment) else ()),
        *_given(basis),
        *((start,) if starts else ()),
        replace(finish, told_as="given_finish", required=True, heading="" if starts else words.TIME),
    )


def _given(basis: Basis) -> tuple[Field, ...]:
    offers = tuple(
        Offer(name) for name in dict.fromkeys(each.given_by for each in basis.facts.items.values() if each.given_by)
    )
    return (
        asking.line(ITEM, "given_by", heading=words.GIVEN, offers=offers),
        asking.past_day(ITEM, "given_on", basis.today),
        asking.line(ITEM, "given_document"),
    )


def _people(basis: Basis, item: AppendixItem | None) -> tuple[Field, ...]:
    lead, helping, directing = (item.lead, item.coordinating, item.directing) if item else ((), (), ())
    return (
        asking.agencies(ITEM, "lead", basis, lead, heading=words.PEOPLE),
        asking.agencies(ITEM, "coordinating", basis, helping),
        asking.positions(ITEM, "directing", basis, directing),
    )


def _clear() -> tuple[Field, ...]:
    """Return what must be clear and no other field says."""
    first, *others = CLARITY
    return (asking.line(ITEM, first, heading=HEADING), *(asking.line(ITEM, name) for name in others))


def _result(basis: Basis, item: AppendixItem | None) -> tuple[Field, ...]:
    return (
        Field(ITEM, "progress", parse=parse_percent, nothing=0, heading=words.RESULT),
        *stage_fields(item),
        asking.past_day(ITEM, "done_on", basis.today),
        *asking.evidence(ITEM, basis.today),
    )


def _stopped(basis: Basis) -> tuple[Field, ...]:
    return (
        asking.past_day(ITEM, "paused_on", basis.today, heading=words.STOPPED),
        asking.line(ITEM, "paused_document"),
        asking.past_day(ITEM, "dropped_on", basis.today),
        asking.line(ITEM, "dropped_document"),
    )


def _appendix(basis: Basis) -> Field:
    """Return the field for the appendix of a new row: by code or title; it says the title."""
    own = [each for each in basis.facts.appendices.values() if each.programme == basis.programme and each.code != GIVEN]
    by_text = {fold(name): each for each in own for name in (each.title, f"{each.code} {each.title}", each.code)}

    def parse(typed: str) -> str:
        found = by_text.get(fold(typed))
        if found is None:
            raise WardError("unknown_appendix", value=tidy(typed), known=[each.code for each in own])
        return found.id

    offers = tuple(Offer(f"{each.code} {each.title}") for each in own)
    return Field(ITEM, "appendix", parse=parse, required=True, offers=offers)


def _row() -> Field:
    return Field(ITEM, "row", parse=parse_whole, nothing=None)


def _check(*, given: bool) -> Callable[[Mapping[str, Any]], Faults]:
    def check(values: Mapping[str, Any]) -> Faults:
        start, finish = values.get("start", NO_DEADLINE), values.get("finish", NO_DEADLINE)
        if given and finish.precision not in (Precision.DAY, Precision.NONE):
            yield "finish", WardError("given_needs_day")
        begins, ends = start.first_day(), finish.last_day()
        if begins is not None and ends is not None and ends < begins:
            yield "finish", WardError("finish_before_start", start=start, finish=finish)
        if values.get("done_on") and values.get("dropped_on"):
            yield "dropped_on", WardError("done_and_dropped", id="")

    return check


def texts_of(basis: Basis, item: AppendixItem) -> dict[str, str]:
    """Return what stands in the fields of a row."""
    names = {
        each: asking.shown_names(basis.facts, getattr(item, each)) for each in ("lead", "coordinating", "directing")
    }
    days = {each: asking.shown_day(getattr(item, each)) for each in ("done_on", "paused_on", "dropped_on", "given_on")}
    plain = (
        "name",
        "funding_text",
        "paused_document",
        "dropped_document",
        "note",
        "given_by",
        "given_document",
        *CLARITY,
    )
    return {
        **{each: getattr(item, each) for each in plain},
        **names,
        **days,
        **asking.shown_evidence(item.evidence),
        "kind": item.kind.value,
        "start": asking.shown_deadline(item.start),
        "finish": asking.shown_deadline(item.finish),
        "progress": str(item.progress),
        "by_stages": asking.shown_yes_no(item.by_stages),
        "stage": current_stage(item),
        "investment": typed(item.investment),
    }
