"""What all tables share."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import field_validator
from sqlalchemy import JSON, Column, MetaData
from sqlmodel import Field, SQLModel

from ward_tui.domain.text import nfc


def json_column(empty: type = list) -> Any:
    """Return a column that holds JSON."""
    return Field(default_factory=empty, sa_column=Column(JSON, nullable=False))


def key_of(table: str) -> Any:
    """Return a column that names a row of another table."""
    return Field(foreign_key=f"{table}.id", index=True)


class Row(SQLModel):
    """What all content tables share: text is NFC, enumerated values are kept as their words."""

    metadata: ClassVar[MetaData] = MetaData()

    @field_validator("*", mode="before")
    @classmethod
    def _compose(cls, value: Any) -> Any:
        return nfc(value).encode().decode() if isinstance(value, str) else value  # half letters cannot be kept
