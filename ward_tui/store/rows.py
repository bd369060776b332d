"""Writing: frozen domain objects become rows here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from ward_tui.domain.model import (
    Agency,
    Appendix,
    AppendixItem,
    Duty,
    Facts,
    Indicator,
    Note,
    Position,
    Programme,
    Question,
    Reading,
    Target,
    YearPlan,
)
from ward_tui.store.base import Row
from ward_tui.store.depth_tables import QuestionRow
from ward_tui.store.following_tables import DutyRow
from ward_tui.store.tables import (
    AgencyRow,
    AppendixRow,
    IndicatorRow,
    ItemRow,
    NoteRow,
    PositionRow,
    ProgrammeRow,
    ReadingRow,
    TargetRow,
    YearPlanRow,
)


def rows_of(facts: Facts, place: int) -> Iterator[Sequence[Row]]:
    """Return the rows of a programme that is loaded, parents first; place is its position among the programmes."""
    yield [programme_row(programme, place) for programme in facts.programmes.values()]
    yield _each(agency_row, facts.agencies.values())
    yield _each(position_row, facts.positions.values())
    yield _each(target_row, facts.targets.values())
    indicators = [(i, n) for target in facts.targets.values() for n, i in enumerate(target.indicators)]
    yield [indicator_row(indicator, number) for indicator, number in indicators]
    yield [reading_row(reading) for indicator, _ in indicators for reading in indicator.readings]
    yield [plan_row(plan) for indicator, _ in indicators for plan in indicator.plans]
    yield _each(appendix_row, facts.appendices.values())
    yield [item_row(item) for item in facts.items.values()]
    yield _each(_duty, facts.duties.values())
    yield _each(_question, facts.questions.values())


def reading_row(reading: Reading) -> ReadingRow:
    """Return the row of a figure."""
    return ReadingRow(
        id=reading.id,
        indicator=reading.indicator,
        period=reading.period.code,
        value=f"{reading.value:f}",
        recorded_on=reading.recorded_on,
        note=reading.note,
        of_plan=reading.of_plan,
        document=reading.evidence.number,
        document_on=reading.evidence.on,
        scan=reading.evidence.scan,
    )


def plan_row(plan: YearPlan) -> YearPlanRow:
    """Return the row of a plan of a year."""
    return YearPlanRow(
        id=plan.id,
        indicator=plan.indicator,
        year=plan.year,
        giver=plan.giver.value,
        value=f"{plan.value:f}",
        unit=plan.unit,
        document=plan.document,
    )


def note_row(note: Note, programme: str) -> NoteRow:
    """Return the row of a remark."""
    return NoteRow(
        id=note.id,
        programme=programme,
        subject=note.subject,
        noted_on=note.on,
        text=note.text,
        lines=list(note.lines),
        document=note.evidence.number,
        document_on=note.evidence.on,
        scan=note.evidence.scan,
    )


def _each(build: Any, objects: Iterable[Any]) -> list[Row]:
    return [build(each, number) for number, each in enumerate(objects)]


def programme_row(programme: Programme, place: int) -> ProgrammeRow:
    """Return the row of a programme; place is its position among the programmes."""
    return ProgrammeRow(
        id=programme.slug,
        position=place,
        ward=programme.ward,
        city=programme.city,
        kind=programme.kind,
        title=programme.title,
        number=programme.number,
        issuer=programme.issuer,
        date_text=programme.date_text,
        term_start=programme.term_start,
        term_end=programme.term_end,
        created_on=programme.created_on,
        implements=list(programme.implements),
        built_in=programme.built_in,
        announced_targets=programme.announced_targets,
        announced_items=programme.announced_items,
    )


def agency_row(agency: Agency, position: int) -> AgencyRow:
    """Return the row of an agency."""
    return AgencyRow(
        id=agency.id,
        programme=agency.programme,
        position=position,
        name=agency.name,
        aliases=list(agency.aliases),
        is_group=agency.group,
    )


def position_row(post: Position, position: int) -> PositionRow:
    """Return the row of a post."""
    return PositionRow(id=post.id, programme=post.programme, position=position, name=post.name, person=post.person)


def target_row(target: Target, position: int) -> TargetRow:
    """Return the row of a target."""
    return TargetRow(
        id=target.id,
        programme=target.programme,
        position=position,
        number=target.number,
        heading=target.group,
        name=target.name,
        text=target.text,
        place=target.source.place,
        lines=list(target.source.lines),
        from_text=target.from_text,
        lead=list(target.lead),
        directing=list(target.directing),
        coordinating=list(target.coordinating),
        printed=dict(target.printed),
    )


def _text(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


def indicator_row(indicator: Indicator, position: int) -> IndicatorRow:
    """Return the row of an indicator."""
    return IndicatorRow(
        id=indicator.id,
        target=indicator.target,
        position=position,
        name=indicator.name,
        comparator=indicator.goal.comparator.value,
        value=_text(indicator.goal.value),
        value_max=_text(indicator.goal.value_max),
        unit=indicator.unit,
        cadence=indicator.cadence.value,
        due_year=indicator.due_year,
        basis=indicator.basis,
        cumulative=indicator.cumulative,
        condition=indicator.condition,
        wording=indicator.wording,
    )


def appendix_row(appendix: Appendix, position: int) -> AppendixRow:
    """Return the row of an appendix."""
    return AppendixRow(
        id=appendix.id,
        programme=appendix.programme,
        position=position,
        code=appendix.code,
        title=appendix.title,
        note=appendix.note,
    )


def item_row(item: AppendixItem) -> ItemRow:
    """Return the row of an appendix row."""
    return ItemRow(
        id=item.id,
        programme=item.programme,
        appendix=f"{item.programme}/{item.appendix}",
        row=item.row,
        name=item.name,
        kind=item.kind.value,
        place=item.source.place,
        lines=list(item.source.lines),
        funding=item.funding_text,
        start=item.start.code,
        start_text=item.start_text,
        finish=item.finish.code,
        finish_text=item.finish_text,
        lead=list(item.lead),
        directing=list(item.directing),
        coordinating=list(item.coordinating),
        progress=item.progress,
        progress_on=item.progress_on,
        stage=item.stage,
        done_on=item.done_on,
        document=item.document,
        document_on=item.document_on,
        scan=item.scan,
        paused_on=item.paused_on,
        paused_document=item.paused_document,
        dropped_on=item.dropped_on,
        dropped_document=item.dropped_document,
        news_on=item.news_on,
        note=item.note,
        given_by=item.given_by,
        given_on=item.given_on,
        given_document=item.given_document,
        printed=dict(item.printed),
    )


def _duty(duty: Duty, position: int) -> DutyRow:
    return DutyRow(
        id=duty.id,
        programme=duty.programme,
        position=position,
        name=duty.name,
        period=duty.period.value,
        due_text=duty.due_text,
        due_day=duty.due_day,
        place=duty.source.place,
        lines=list(duty.source.lines),
        reporters=list(duty.reporters),
        receivers=list(duty.receivers),
        recurrence=duty.recurrence.value,
        due_month=duty.due_month,
        due_year=duty.due_year,
        months_after=duty.months_after,
        cutoff_day=duty.cutoff_day,
        interval_days=duty.interval_days,
        unscheduled=duty.unscheduled,
        since=duty.since,
    )


def _question(question: Question, position: int) -> QuestionRow:
    return QuestionRow(
        id=question.id,
        programme=question.programme,
        position=position,
        kind=question.kind,
        text=question.text,
        about=list(question.about),
        places=[[says, list(lines)] for says, lines in question.places],
    )
