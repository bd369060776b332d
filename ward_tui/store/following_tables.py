"""The tables of what the user follows: duties, new due dates, obstacles, alerts put off, weekly reviews."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import field_validator
from sqlmodel import Field

from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.duty import DutyPeriod, Recurrence
from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.review import Answer, Step
from ward_tui.store.base import Row, json_column, key_of


class DutyRow(Row, table=True):
    """A report that the document asks for, or that the user added."""

    __tablename__ = "duty"
    id: str = Field(primary_key=True)
    programme: str = key_of("programme")
    position: int
    name: str = Field(min_length=1)
    period: str
    due_text: str
    due_day: int | None = Field(default=None, ge=1, le=31)
    place: str
    lines: list[int] = json_column()
    reporters: list[str] = json_column()
    receivers: list[str] = json_column()
    recurrence: str = Recurrence.CALENDAR.value
    due_month: int | None = Field(default=None, ge=1, le=12)
    due_year: int | None = Field(default=None, ge=1900, le=2200)
    months_after: int = Field(default=0, ge=0, le=12)
    cutoff_day: int | None = Field(default=None, ge=1, le=31)
    interval_days: int | None = Field(default=None, ge=1, le=3660)
    unscheduled: bool = False
    since: date | None = None

    @field_validator("period")
    @classmethod
    def _known_period(cls, value: str) -> str:
        return DutyPeriod(value).value

    @field_validator("recurrence")
    @classmethod
    def _known_recurrence(cls, value: str) -> str:
        return Recurrence(value).value


class DutyDoneRow(Row, table=True):
    """What became of one period of a duty; id is the duty and the period."""

    __tablename__ = "duty_done"
    id: str = Field(primary_key=True)
    duty: str = key_of("duty")
    period: str = Field(min_length=1)
    done_on: date | None = None
    recorded_on: date
    note: str = ""
    document: str = ""
    document_on: date | None = None
    scan: str = ""


class ExtensionRow(Row, table=True):
    """A new due date of a row of an appendix, by a document."""

    __tablename__ = "extension"
    id: str = Field(primary_key=True)
    item: str = key_of("item")
    before: str
    after: str
    document: str = Field(min_length=1)
    decided_on: date | None = None
    recorded_on: date
    note: str = ""

    @field_validator("before", "after")
    @classmethod
    def _readable(cls, value: str) -> str:
        parse_deadline(value)
        return value


class ObstacleRow(Row, table=True):
    """What holds a row of an appendix up."""

    __tablename__ = "obstacle"
    id: str = Field(primary_key=True)
    item: str = key_of("item")
    kind: str
    level: str
    since: date
    text: str = ""
    cleared_on: date | None = None
    request: str = ""
    asked_of: str = ""

    @field_validator("kind")
    @classmethod
    def _known_kind(cls, value: str) -> str:
        return ObstacleKind(value).value

    @field_validator("level")
    @classmethod
    def _known_level(cls, value: str) -> str:
        return Level(value).value


class AcknowledgementRow(Row, table=True):
    """An alert put off; id is the record and the rule."""

    __tablename__ = "acknowledgement"
    id: str = Field(primary_key=True)
    programme: str = key_of("programme")
    subject: str = Field(index=True)
    rule: str
    reason: str = Field(min_length=1)
    since: date
    until: date


class ReviewRow(Row, table=True):
    """One weekly review; queue holds the cards as [step, subject], programme is empty for all programmes."""

    __tablename__ = "review"
    id: str = Field(primary_key=True)
    programme: str | None = Field(default=None, foreign_key="programme.id", index=True)
    week: date
    started_on: date
    finished_on: date | None = None
    queue: list[Any] = json_column()
    opinions: dict[str, str] = json_column(dict)
    frozen: dict[str, Any] = json_column(dict)
    seq: int | None = None


class ReviewAnswerRow(Row, table=True):
    """The answer to one card of a review; seq is the journal entry that wrote it."""

    __tablename__ = "review_answer"
    id: str = Field(primary_key=True)
    review: str = key_of("review")
    subject: str = Field(index=True)
    step: str
    answer: str
    answered_on: date
    seq: int
    facts: dict[str, Any] = json_column(dict)

    @field_validator("step")
    @classmethod
    def _known_step(cls, value: str) -> str:
        return Step(value).value

    @field_validator("answer")
    @classmethod
    def _known_answer(cls, value: str) -> str:
        return Answer(value).value
