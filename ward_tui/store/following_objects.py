"""Rows of what the user follows become frozen domain objects here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import RowMapping

from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.duty import Duty, DutyDone, DutyPeriod, Recurrence
from ward_tui.domain.following import Acknowledgement, Extension, Level, Obstacle, ObstacleKind
from ward_tui.domain.review import Answer, Card, Review, ReviewAnswer, Step
from ward_tui.domain.sources import Source
from ward_tui.store.damage import mapping, whole, whole_or_none
from ward_tui.store.objects import evidence_of

MOST = 2**31  # journal entries


def duty_done_of(row: RowMapping) -> DutyDone:
    """Return what became of one period of a duty."""
    return DutyDone(
        row["id"], row["duty"], row["period"], row["done_on"], row["recorded_on"], row["note"], evidence_of(row)
    )


def duty_of(row: RowMapping, titles: Mapping[str, str], done: Iterable[DutyDone]) -> Duty:
    """Return the duty of a row with what became of its periods."""
    return Duty(
        id=row["id"],
        programme=row["programme"],
        name=row["name"],
        period=DutyPeriod(row["period"]),
        due_text=row["due_text"],
        source=Source(titles[row["programme"]], row["place"], tuple(row["lines"])),
        due_day=whole_or_none(row["due_day"], 1, 31),
        reporters=tuple(row["reporters"]),
        receivers=tuple(row["receivers"]),
        recurrence=Recurrence(row["recurrence"]),
        due_month=whole_or_none(row["due_month"], 1, 12),
        due_year=whole_or_none(row["due_year"], 1900, 2200),
        months_after=whole(row["months_after"], 0, 12),
        cutoff_day=whole_or_none(row["cutoff_day"], 1, 31),
        interval_days=whole_or_none(row["interval_days"], 1, 3660),
        unscheduled=row["unscheduled"],
        since=row["since"],
        done=tuple(sorted(done, key=lambda each: (each.done_on or each.recorded_on, each.period))),
    )


def extension_of(row: RowMapping) -> Extension:
    """Return the new due date of a row."""
    return Extension(
        id=row["id"],
        item=row["item"],
        before=parse_deadline(row["before"]),
        after=parse_deadline(row["after"]),
        document=row["document"],
        recorded_on=row["recorded_on"],
        decided_on=row["decided_on"],
        note=row["note"],
    )


def obstacle_of(row: RowMapping) -> Obstacle:
    """Return the obstacle of a row."""
    return Obstacle(
        id=row["id"],
        item=row["item"],
        kind=ObstacleKind(row["kind"]),
        level=Level(row["level"]),
        since=row["since"],
        text=row["text"],
        cleared_on=row["cleared_on"],
        request=row["request"],
        asked_of=row["asked_of"],
    )


def acknowledgement_of(row: RowMapping) -> Acknowledgement:
    """Return the alert put off of a row."""
    return Acknowledgement(
        row["id"], row["programme"], row["subject"], row["rule"], row["reason"], row["since"], row["until"]
    )


def answer_of(row: RowMapping) -> ReviewAnswer:
    """Return the answer of a row."""
    return ReviewAnswer(
        id=row["id"],
        review=row["review"],
        subject=row["subject"],
        step=Step(row["step"]),
        answer=Answer(row["answer"]),
        on=row["answered_on"],
        seq=whole(row["seq"], 1, MOST),
        facts=mapping(row["facts"]),
    )


def review_of(row: RowMapping, answers: Iterable[ReviewAnswer]) -> Review:
    """Return the weekly review of a row with its answers."""
    return Review(
        id=row["id"],
        programme=row["programme"] or "",
        week=row["week"],
        started_on=row["started_on"],
        finished_on=row["finished_on"],
        queue=tuple(Card(Step(step), subject) for step, subject in row["queue"]),
        opinions=mapping(row["opinions"]),
        frozen=mapping(row["frozen"]),
        seq=whole_or_none(row["seq"], 1, MOST),
        answers={each.subject: each for each in answers},
    )
