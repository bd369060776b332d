"""The tables of what came in: documents that were imported, forms that were collected."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlmodel import Field

from ward_tui.store.base import Row, json_column, key_of


class ImportRow(Row, table=True):
    """A document that was imported; words holds its own words of each record by field, skipped what was left out."""

    __tablename__ = "import_batch"
    id: str = Field(primary_key=True)
    programme: str = key_of("programme")
    file: str
    digest: str
    imported_on: date
    words: dict[str, Any] = json_column(dict)
    skipped: list[str] = json_column()


class FormAnswerRow(Row, table=True):
    """A form that an agency sent back."""

    __tablename__ = "form_answer"
    id: str = Field(primary_key=True)
    programme: str = key_of("programme")
    agency: str = key_of("agency")
    made_on: date
    answered_on: date
    file: str
    records: list[str] = json_column()
    changed: int = Field(default=0, ge=0)
