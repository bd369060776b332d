"""The tables. Objects are validated on the way in, by `model_validate`; rows never leave this room."""

from __future__ import annotations

from datetime import date

from pydantic import field_validator
from sqlmodel import Field

from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.goals import Cadence, Comparator
from ward_tui.domain.model import ItemKind, PlanGiver
from ward_tui.domain.money import MOST
from ward_tui.domain.numbers import parse_number
from ward_tui.domain.periods import parse_period
from ward_tui.store.base import Row, json_column, key_of
from ward_tui.store.depth_tables import AmendmentRow, CapitalRow, DecisionRow, LinkRow, QuestionRow, StageRow
from ward_tui.store.following_tables import (
    AcknowledgementRow,
    DutyDoneRow,
    DutyRow,
    ExtensionRow,
    ObstacleRow,
    ReviewAnswerRow,
    ReviewRow,
)
from ward_tui.store.intake_tables import FormAnswerRow, ImportRow


class ProgrammeRow(Row, table=True):
    """An issued document; id is its slug."""

    __tablename__ = "programme"
    id: str = Field(primary_key=True, schema_extra={"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"})
    position: int = 0
    ward: str
    city: str
    kind: str
    title: str
    number: str
    issuer: str
    date_text: str
    term_start: int = Field(ge=1900, le=2200)
    term_end: date
    created_on: date
    implements: list[str] = json_column()
    built_in: bool
    announced_targets: int | None = Field(default=None, ge=0, le=10_000)
    announced_items: int | None = Field(default=None, ge=0, le=100_000)


class AgencyRow(Row, table=True):
    """An office, or a collective name."""

    __tablename__ = "agency"
    id: str = Field(primary_key=True)
    programme: str = key_of("programme")
    position: int
    name: str = Field(min_length=1)
    aliases: list[str] = json_column()
    is_group: bool = False


class PositionRow(Row, table=True):
    """A post that directs work."""

    __tablename__ = "position"
    id: str = Field(primary_key=True)
    programme: str = key_of("programme")
    position: int
    name: str = Field(min_length=1)
    person: str = ""


class TargetRow(Row, table=True):
    """A goal of the programme."""

    __tablename__ = "target"
    id: str = Field(primary_key=True)
    programme: str = key_of("programme")
    position: int
    number: str
    heading: str
    name: str = Field(min_length=1)
    text: str
    place: str
    lines: list[int] = json_column()
    from_text: bool = False
    lead: list[str] = json_column()
    directing: list[str] = json_column()
    coordinating: list[str] = json_column()
    printed: dict[str, str] = json_column(dict)
    dropped_on: date | None = None
    dropped_document: str = ""


class IndicatorRow(Row, table=True):
    """One measurable check of a target; numbers are kept as exact decimal text."""

    __tablename__ = "indicator"
    id: str = Field(primary_key=True)
    target: str = key_of("target")
    position: int
    name: str = Field(min_length=1)
    comparator: str
    value: str | None = None
    value_max: str | None = None
    unit: str
    cadence: str
    due_year: int | None = Field(default=None, ge=1900, le=2200)
    basis: str = ""
    cumulative: bool = False
    condition: str = ""
    wording: str

    @field_validator("comparator")
    @classmethod
    def _known_comparator(cls, value: str) -> str:
        return Comparator(value).value

    @field_validator("cadence")
    @classmethod
    def _known_cadence(cls, value: str) -> str:
        return Cadence(value).value


class ReadingRow(Row, table=True):
    """The value of an indicator for a period; id is the indicator and the period."""

    __tablename__ = "reading"
    id: str = Field(primary_key=True)
    indicator: str = key_of("indicator")
    period: str
    value: str
    recorded_on: date
    note: str = ""
    of_plan: bool = False
    document: str = ""
    document_on: date | None = None
    scan: str = ""

    @field_validator("period")
    @classmethod
    def _known_period(cls, value: str) -> str:
        return parse_period(value).code

    @field_validator("value")
    @classmethod
    def _is_number(cls, value: str) -> str:
        parse_number(value.replace(".", ","))
        return value


class YearPlanRow(Row, table=True):
    """What is to be reached in one year; id is the indicator, who decided, and the year."""

    __tablename__ = "year_plan"
    id: str = Field(primary_key=True)
    indicator: str = key_of("indicator")
    year: int = Field(ge=1900, le=2200)
    giver: str
    value: str
    unit: str = ""
    document: str = ""

    @field_validator("giver")
    @classmethod
    def _known_giver(cls, value: str) -> str:
        return PlanGiver(value).value

    @field_validator("value")
    @classmethod
    def _is_number(cls, value: str) -> str:
        parse_number(value.replace(".", ","))
        return value


class AppendixRow(Row, table=True):
    """A numbered table of the programme."""

    __tablename__ = "appendix"
    id: str = Field(primary_key=True)
    programme: str = key_of("programme")
    position: int
    code: str
    title: str = Field(min_length=1)
    note: str = ""


class ItemRow(Row, table=True):
    """One row of an appendix."""

    __tablename__ = "item"
    id: str = Field(primary_key=True)
    programme: str = key_of("programme")
    appendix: str = key_of("appendix")
    row: int = Field(ge=1)
    name: str = Field(min_length=1)
    kind: str
    place: str
    lines: list[int] = json_column()
    funding: str = ""
    start: str = ""
    start_text: str = ""
    finish: str = ""
    finish_text: str = ""
    lead: list[str] = json_column()
    directing: list[str] = json_column()
    coordinating: list[str] = json_column()
    progress: int = Field(default=0, ge=0, le=100)
    progress_on: date | None = None
    stage: str = ""
    done_on: date | None = None
    document: str = ""
    document_on: date | None = None
    scan: str = ""
    paused_on: date | None = None
    paused_document: str = ""
    dropped_on: date | None = None
    dropped_document: str = ""
    news_on: date | None = None
    note: str = ""
    given_by: str = ""
    given_on: date | None = None
    given_document: str = ""
    printed: dict[str, str] = json_column(dict)
    by_stages: bool = False
    investment: int | None = Field(default=None, ge=0, le=MOST)
    product: str = ""
    authority: str = ""
    responsibility: str = ""
    measures: str = ""

    @field_validator("kind")
    @classmethod
    def _known_kind(cls, value: str) -> str:
        return ItemKind(value).value

    @field_validator("start", "finish")
    @classmethod
    def _readable(cls, value: str) -> str:
        parse_deadline(value)
        return value


class NoteRow(Row, table=True):
    """A remark; subject is the identifier of an item, a target or a programme."""

    __tablename__ = "note"
    id: str = Field(primary_key=True)
    programme: str = key_of("programme")
    subject: str = Field(index=True)
    noted_on: date
    text: str = Field(min_length=1)
    lines: list[int] = json_column()
    document: str = ""
    document_on: date | None = None
    scan: str = ""


# Parents first: the order in which rows are written; removal goes the other way.
CONTENT: tuple[type[Row], ...] = (
    ProgrammeRow,
    AgencyRow,
    PositionRow,
    TargetRow,
    IndicatorRow,
    ReadingRow,
    YearPlanRow,
    AppendixRow,
    ItemRow,
    DutyRow,
    NoteRow,
    QuestionRow,
    DutyDoneRow,
    ExtensionRow,
    ObstacleRow,
    AcknowledgementRow,
    ReviewRow,
    ReviewAnswerRow,
    StageRow,
    CapitalRow,
    LinkRow,
    DecisionRow,
    AmendmentRow,
    ImportRow,
    FormAnswerRow,
)
