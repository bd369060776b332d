"""The tables that are no content: the journal, and facts about the file."""

from __future__ import annotations

from typing import Any

from sqlmodel import Field

from ward_tui.store.base import Row, json_column


class JournalRow(Row, table=True):
    """One user action: what changed, and where undo and redo stand after it; hash covers it and the hash before it.

    kind is do, undo or redo; ref: the entry undone or redone; below: the top before of the undo (undo: redo) stack.
    """

    __tablename__ = "journal"
    seq: int = Field(primary_key=True)
    at: str = Field(index=True)
    kind: str
    verb: str
    subjects: list[str] = json_column()
    facts: dict[str, Any] = json_column(dict)
    changes: list[Any] = json_column()
    ref: int | None = Field(default=None, index=True)
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
