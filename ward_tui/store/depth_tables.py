"""The tables of what is known of rows in depth: stages, money, links, contradictions, decisions, amendments."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import field_validator
from sqlmodel import Field

from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.depth import LinkKind
from ward_tui.domain.money import MOST
from ward_tui.store.base import Row, json_column, key_of


class StageRow(Row, table=True):
    """One stage of a row of an appendix."""

    __tablename__ = "stage"
    id: str = Field(primary_key=True)
    item: str = key_of("item")
    position: int = Field(ge=0)
    name: str = Field(min_length=1)
    planned: str = ""
    done_on: date | None = None
    passed: bool = False

    @field_validator("planned")
    @classmethod
    def _readable(cls, value: str) -> str:
        parse_deadline(value)
        return value


class CapitalRow(Row, table=True):
    """The money of a row in one year, in whole đồng; id is the row and the year."""

    __tablename__ = "capital"
    id: str = Field(primary_key=True)
    item: str = key_of("item")
    year: int = Field(ge=1900, le=2200)
    planned: int | None = Field(default=None, ge=0, le=MOST)
    paid: int | None = Field(default=None, ge=0, le=MOST)
    as_of: date
    document: str = ""
    note: str = ""


class LinkRow(Row, table=True):
    """Two rows of which one comes before the other, confirmed or refused by the user; id is both rows."""

    __tablename__ = "link"
    id: str = Field(primary_key=True)
    programme: str = key_of("programme")
    kind: str
    before: str = key_of("item")
    after: str = key_of("item")
    confirmed: bool
    decided_on: date
    note: str = ""

    @field_validator("kind")
    @classmethod
    def _known_kind(cls, value: str) -> str:
        return LinkKind(value).value


class DecisionRow(Row, table=True):
    """What the user decided about a contradiction; id is the question, or the finding of a check."""

    __tablename__ = "decision"
    id: str = Field(primary_key=True)
    programme: str = key_of("programme")
    choice: str = Field(min_length=1)
    reason: str = Field(min_length=1)
    decided_on: date
    place: int | None = Field(default=None, ge=0)


class AmendmentRow(Row, table=True):
    """A decision that changes the programme; lines holds [action, subject, before, after] of each row and target."""

    __tablename__ = "amendment"
    id: str = Field(primary_key=True)
    programme: str = key_of("programme")
    document: str = Field(min_length=1)
    decided_on: date
    recorded_on: date
    note: str = ""
    lines: list[Any] = json_column()


class QuestionRow(Row, table=True):
    """A contradiction of the document; places holds what each place says and its lines."""

    __tablename__ = "question"
    id: str = Field(primary_key=True)
    programme: str = key_of("programme")
    position: int
    kind: str
    text: str = Field(min_length=1)
    about: list[str] = json_column()
    places: list[Any] = json_column()
