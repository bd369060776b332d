"""The tables. Objects are validated on the way in, by `model_validate`; rows never leave this room."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from pydantic import field_validator
from sqlalchemy import JSON, Column, MetaData
from sqlmodel import Field, SQLModel

from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.goals import Cadence, Comparator
from ward_tui.domain.model import DutyPeriod, ItemKind
from ward_tui.domain.numbers import parse_number
from ward_tui.domain.periods import parse_period
from ward_tui.domain.text import nfc


def _json(empty: type = list) -> Any:
    return Field(default_factory=empty, sa_column=Column(JSON, nullable=False))


def _key(table: str) -> Any:
    return Field(foreign_key=f"{table}.id", index=True)


class Row(SQLModel):
    """What all content tables share: text is NFC, enumerated values are kept as their words."""

    metadata: ClassVar[MetaData] = MetaData()

    @field_validator("*", mode="before")
    @classmethod
    def _compose(cls, value: Any) -> Any:
        return nfc(value).encode().decode() if isinstance(value, str) else value  # half letters cannot be kept


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
    implements: list[str] = _json()
    built_in: bool


class AgencyRow(Row, table=True):
    """An office, or a collective name."""

    __tablename__ = "agency"
    id: str = Field(primary_key=True)
    programme: str = _key("programme")
    position: int
    name: str = Field(min_length=1)
    aliases: list[str] = _json()
    is_group: bool = False


class PositionRow(Row, table=True):
    """A post that directs work."""

    __tablename__ = "position"
    id: str = Field(primary_key=True)
    programme: str = _key("programme")
    position: int
    name: str = Field(min_length=1)
    person: str = ""


class TargetRow(Row, table=True):
    """A goal of the programme."""

    __tablename__ = "target"
    id: str = Field(primary_key=True)
    programme: str = _key("programme")
    position: int
    number: str
    heading: str
    name: str = Field(min_length=1)
    text: str
    place: str
    lines: list[int] = _json()
    from_text: bool = False
    lead: list[str] = _json()
    directing: list[str] = _json()
    coordinating: list[str] = _json()


class IndicatorRow(Row, table=True):
    """One measurable check of a target; numbers are kept as exact decimal text."""

    __tablename__ = "indicator"
    id: str = Field(primary_key=True)
    target: str = _key("target")
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
    indicator: str = _key("indicator")
    period: str
    value: str
    recorded_on: date
    note: str = ""

    @field_validator("period")
    @classmethod
    def _known_period(cls, value: str) -> str:
        return parse_period(value).code

    @field_validator("value")
    @classmethod
    def _is_number(cls, value: str) -> str:
        parse_number(value.replace(".", ","))
        return value


class AppendixRow(Row, table=True):
    """A numbered table of the programme."""

    __tablename__ = "appendix"
    id: str = Field(primary_key=True)
    programme: str = _key("programme")
    position: int
    code: str
    title: str = Field(min_length=1)
    note: str = ""


class ItemRow(Row, table=True):
    """One row of an appendix."""

    __tablename__ = "item"
    id: str = Field(primary_key=True)
    programme: str = _key("programme")
    appendix: str = _key("appendix")
    row: int = Field(ge=1)
    name: str = Field(min_length=1)
    kind: str
    place: str
    lines: list[int] = _json()
    funding: str = ""
    start: str = ""
    start_text: str = ""
    finish: str = ""
    finish_text: str = ""
    lead: list[str] = _json()
    directing: list[str] = _json()
    coordinating: list[str] = _json()
    progress: int = Field(default=0, ge=0, le=100)
    progress_on: date | None = None
    stage: str = ""
    done_on: date | None = None
    document: str = ""
    paused_on: date | None = None
    paused_document: str = ""
    dropped_on: date | None = None
    dropped_document: str = ""
    news_on: date | None = None
    note: str = ""

    @field_validator("kind")
    @classmethod
    def _known_kind(cls, value: str) -> str:
        return ItemKind(value).value

    @field_validator("start", "finish")
    @classmethod
    def _readable(cls, value: str) -> str:
        parse_deadline(value)
        return value


class DutyRow(Row, table=True):
    """A report that the document asks for."""

    __tablename__ = "duty"
    id: str = Field(primary_key=True)
    programme: str = _key("programme")
    position: int
    name: str = Field(min_length=1)
    period: str
    due_text: str
    due_day: int | None = Field(default=None, ge=1, le=31)
    place: str
    lines: list[int] = _json()
    reporters: list[str] = _json()
    receivers: list[str] = _json()

    @field_validator("period")
    @classmethod
    def _known_period(cls, value: str) -> str:
        return DutyPeriod(value).value


class NoteRow(Row, table=True):
    """A remark; subject is the identifier of an item, a target or a programme."""

    __tablename__ = "note"
    id: str = Field(primary_key=True)
    programme: str = _key("programme")
    subject: str = Field(index=True)
    noted_on: date
    text: str = Field(min_length=1)
    lines: list[int] = _json()


class QuestionRow(Row, table=True):
    """A contradiction of the document; places holds what each place says and its lines."""

    __tablename__ = "question"
    id: str = Field(primary_key=True)
    programme: str = _key("programme")
    position: int
    kind: str
    text: str = Field(min_length=1)
    about: list[str] = _json()
    places: list[Any] = _json()


class JournalRow(Row, table=True):
    """One user action: what changed, and where undo and redo stand after it; hash covers it and the hash before it.

    kind is do, undo or redo; ref: the entry undone or redone; below: the top before of the undo (undo: redo) stack.
    """

    __tablename__ = "journal"
    seq: int = Field(primary_key=True)
    at: str
    kind: str
    verb: str
    subjects: list[str] = _json()
    facts: dict[str, Any] = _json(dict)
    changes: list[Any] = _json()
    ref: int | None = None
    below: int | None = None
    undo_top: int | None = None
    redo_top: int | None = None
    prev_hash: str
    hash: str


class MetaRow(Row, table=True):
    """Facts about the file itself, such as the day it was made."""

    __tablename__ = "meta"
    key: str = Field(primary_key=True)
    value: str


# Parents first: the order in which rows are written; removal goes the other way.
CONTENT: tuple[type[Row], ...] = (
    ProgrammeRow,
    AgencyRow,
    PositionRow,
    TargetRow,
    IndicatorRow,
    ReadingRow,
    AppendixRow,
    ItemRow,
    DutyRow,
    NoteRow,
    QuestionRow,
)
