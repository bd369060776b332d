"""Rows become frozen domain objects here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from operator import itemgetter

from sqlalchemy import RowMapping

from ward_tui.domain.deadlines import Deadline, parse_deadline
from ward_tui.domain.depth import Capital, Stage
from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.model import (
    NO_EVIDENCE,
    Agency,
    Appendix,
    AppendixItem,
    Evidence,
    Indicator,
    ItemKind,
    PlanGiver,
    Position,
    Programme,
    Question,
    Reading,
    Source,
    Target,
    YearPlan,
)
from ward_tui.domain.money import MOST
from ward_tui.domain.periods import parse_period
from ward_tui.store.damage import whole, whole_or_none


def programme_of(row: RowMapping) -> Programme:
    """Return the programme of a row."""
    return Programme(
        slug=row["id"],
        ward=row["ward"],
        city=row["city"],
        kind=row["kind"],
        title=row["title"],
        number=row["number"],
        issuer=row["issuer"],
        date_text=row["date_text"],
        term_start=row["term_start"],
        term_end=row["term_end"],
        created_on=row["created_on"],
        implements=tuple(row["implements"]),
        built_in=row["built_in"],
        announced_targets=whole_or_none(row["announced_targets"], 0, 10_000),
        announced_items=whole_or_none(row["announced_items"], 0, 100_000),
    )


def agency_of(row: RowMapping) -> Agency:
    """Return the agency of a row."""
    return Agency(row["id"], row["programme"], row["name"], tuple(row["aliases"]), row["is_group"])


def position_of(row: RowMapping) -> Position:
    """Return the position of a row."""
    return Position(row["id"], row["programme"], row["name"], row["person"])


def evidence_of(row: RowMapping) -> Evidence:
    """Return the paper named in a row; most rows name none and share one object."""
    if not row["document"] and not row["scan"] and row["document_on"] is None:
        return NO_EVIDENCE
    return Evidence(row["document"], row["document_on"], row["scan"])


def reading_of(row: RowMapping) -> Reading:
    """Return the figure of a row."""
    return Reading(
        id=row["id"],
        indicator=row["indicator"],
        period=parse_period(row["period"]),
        value=Decimal(row["value"]),
        recorded_on=row["recorded_on"],
        note=row["note"],
        of_plan=row["of_plan"],
        evidence=evidence_of(row),
    )


def by_period(reading: Reading) -> tuple[date, date]:
    """Order figures by time."""
    return reading.period.last_day, reading.period.first_day


def by_year(plan: YearPlan) -> tuple[int, str]:
    """Order plans by year, the city's first."""
    return plan.year, plan.giver.value


def plan_of(row: RowMapping) -> YearPlan:
    """Return the plan of a year."""
    return YearPlan(
        id=row["id"],
        indicator=row["indicator"],
        year=whole(row["year"], 1900, 2200),
        giver=PlanGiver(row["giver"]),
        value=Decimal(row["value"]),
        unit=row["unit"],
        document=row["document"],
    )


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def indicator_of(row: RowMapping, readings: list[Reading], plans: list[YearPlan]) -> Indicator:
    """Return the indicator, with its figures and plans of a row."""
    goal = Goal(Comparator(row["comparator"]), _number(row["value"]), _number(row["value_max"]))
    return Indicator(
        id=row["id"],
        target=row["target"],
        name=row["name"],
        goal=goal,
        unit=row["unit"],
        cadence=Cadence(row["cadence"]),
        due_year=None if row["due_year"] is None else whole(row["due_year"], 1900, 2200),
        basis=row["basis"],
        cumulative=row["cumulative"],
        condition=row["condition"],
        wording=row["wording"],
        readings=tuple(sorted(readings, key=by_period)),
        plans=tuple(sorted(plans, key=by_year)),
    )


def _source(row: RowMapping, document: str) -> Source:
    return Source(document, row["place"], tuple(row["lines"]))


def _given_source(row: RowMapping) -> Source:
    """Return who gave work outside the programme, and by which paper."""
    return Source(row["given_document"], ", ".join(filter(None, (row["given_by"], row["given_document"]))))


def target_of(row: RowMapping, titles: Mapping[str, str], indicators: list[Indicator]) -> Target:
    """Return the target, with its indicators of a row."""
    return Target(
        id=row["id"],
        programme=row["programme"],
        number=row["number"],
        group=row["heading"],
        name=row["name"],
        text=row["text"],
        source=_source(row, titles[row["programme"]]),
        from_text=row["from_text"],
        lead=tuple(row["lead"]),
        directing=tuple(row["directing"]),
        coordinating=tuple(row["coordinating"]),
        indicators=tuple(indicators),
        printed=tuple(row["printed"].items()),
        dropped_on=row["dropped_on"],
        dropped_document=row["dropped_document"],
    )


def appendix_of(row: RowMapping) -> Appendix:
    """Return the appendix of a row."""
    return Appendix(row["id"], row["programme"], row["code"], row["title"], row["note"])


@lru_cache(maxsize=4096)
def _span(start: str, finish: str, first: date, last: date) -> tuple[Deadline, Deadline, date | None, date | None]:
    # Programmes name few different times; reading each once is a third of the time of reading ten thousand rows.
    begins, ends = parse_deadline(start), parse_deadline(finish)
    return begins, ends, begins.first_day(first), ends.last_day(last)


# Columns that become fields as they are.
_TAKEN_OVER = (
    *("progress_on", "stage", "done_on", "document", "document_on", "scan", "paused_on", "paused_document"),
    *("dropped_on", "dropped_document", "news_on", "note", "given_by", "given_on", "given_document", "by_stages"),
    *("product", "authority", "responsibility", "measures"),
)
_taken_over = itemgetter(*_TAKEN_OVER)


def item_of(
    row: RowMapping, programme: Programme, stages: Sequence[Stage] = (), capital: Sequence[Capital] = ()
) -> AppendixItem:
    """Return the appendix row of a row with its stages and its money."""
    start, finish, start_on, due_on = _span(row["start"], row["finish"], programme.term_first_day, programme.term_end)
    return AppendixItem(
        id=row["id"],
        programme=row["programme"],
        appendix=row["appendix"].rpartition("/")[2],
        row=row["row"],
        name=row["name"],
        kind=ItemKind(row["kind"]),
        source=_given_source(row) if row["given_by"] or row["given_document"] else _source(row, programme.full_title),
        funding_text=row["funding"],
        start=start,
        finish=finish,
        start_on=start_on,
        due_on=due_on,
        start_text=row["start_text"],
        finish_text=row["finish_text"],
        lead=tuple(row["lead"]),
        directing=tuple(row["directing"]),
        coordinating=tuple(row["coordinating"]),
        progress=whole(row["progress"], 0, 100),
        printed=tuple(row["printed"].items()) if row["printed"] else (),
        investment=whole_or_none(row["investment"], 0, MOST),
        **dict(zip(_TAKEN_OVER, _taken_over(row), strict=True)),
        stages=_own_stages(row, stages) if stages else (),
        capital=tuple(sorted(capital, key=_by_year)) if capital else (),
    )


def _own_stages(row: RowMapping, stages: Sequence[Stage]) -> tuple[Stage, ...]:
    """Return the stages in their order; the last one of a resolution is passed by the resolution itself."""
    listed = sorted(stages, key=lambda each: (each.position, each.id))
    if row["kind"] == ItemKind.RESOLUTION.value:
        listed[-1] = replace(listed[-1], done_on=row["done_on"], passed=False)
    return tuple(listed)


def _by_year(capital: Capital) -> int:
    return capital.year


def question_of(row: RowMapping, titles: Mapping[str, str]) -> Question:
    """Return the contradiction of a row."""
    places = tuple((says, tuple(lines)) for says, lines in row["places"])
    lines = places[0][1] if places else ()
    return Question(
        id=row["id"],
        programme=row["programme"],
        kind=row["kind"],
        text=row["text"],
        source=Source(titles[row["programme"]], "", lines),
        about=tuple(row["about"]),
        places=places,
    )
