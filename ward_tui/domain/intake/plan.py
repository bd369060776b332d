"""What importing a document would change, line by line, and what the user decides about it; nothing is written here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.draft import Doubt, Draft, DraftHead
from ward_tui.domain.intake.manuscript import Spot
from ward_tui.domain.records import Kind

LAST_ROW = 99_999


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read and understood: its name, its SHA-256, the draft, how much of it holds no text."""

    file: str
    digest: str
    draft: Draft
    lost: int = 0


class LineState(StrEnum):
    """What becomes of a record."""

    ADD = "add"
    CHANGE = "change"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of a record that is there: its value now and the one that the document gives, as forms show them."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One record of the document.

    Attributes:
        key: its key in the draft (`PL03`, `PL03-24`, `CT05`, `CT05.2`), or the programme itself (``).
        kind: APPENDIX, ITEM, TARGET, INDICATOR, or PROGRAMME for a new one.
        parent: key of the appendix of a row, of the target of an indicator; '' otherwise.
        subject: identifier of the record that it is; None when it is new.
        values: what would be written, by field, as `Clerk.add` and `Clerk.edit` take it; of a CHANGE only what differs
            was put there by the document, `changes` says it in words.
        words: the document's own words by field, which are kept beside corrections.
        now: of a CHANGE what stands where the document says otherwise, by field; only over that it is written.
        skip: the user leaves it out.
        error: why it cannot be written as it stands; None when it can.
        edited: the fields that the user has corrected here.
    """

    key: str
    kind: Kind
    parent: str
    subject: str | None
    state: LineState
    values: Mapping[str, Any]
    words: Mapping[str, str]
    spot: Spot
    raw: tuple[str, ...] = ()
    place: str = ""
    changes: tuple[FieldChange, ...] = ()
    skip: bool = False
    error: WardError | None = None
    edited: frozenset[str] = frozenset()
    now: Mapping[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What it is called."""
        said = self.words.get("name") or self.words.get("title", "")
        return str(self.values.get("name") or self.values.get("title") or said)


@dataclass(frozen=True, slots=True)
class Counted:
    """How many records of one part are added, changed, left alone, skipped, and how many questions are open there."""

    add: int = 0
    change: int = 0
    same: int = 0
    skip: int = 0
    open: int = 0


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Everything that one file would change in one programme.

    Attributes:
        slug: the programme; new: it would be made.
        lines: by key, parents before children, in the order of the document.
        doubts: in the order of the document; answered holds the keys of those that the user has answered.
        gone: identifiers of records of an earlier import that the file no longer has; they stay, and are only named.
    """

    slug: str
    new: bool
    file: str
    digest: str
    head: DraftHead
    lines: Mapping[str, PlanLine]
    doubts: tuple[Doubt, ...] = ()
    answered: frozenset[str] = frozenset()
    gone: tuple[str, ...] = ()
    lost: int = 0
    _children: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)

    @property
    def open_doubts(self) -> tuple[Doubt, ...]:
        """The questions that are not answered, those of skipped records left out."""
        return tuple(each for each in self.doubts if each.key not in self.answered and not self.is_skipped(each.about))

    @property
    def writes(self) -> bool:
        """True when confirming would change anything."""
        return any(line.state is not LineState.SAME and not self.is_out(key) for key, line in self.lines.items())

    def is_skipped(self, key: str) -> bool:
        """Tell whether a record, or the one it belongs to, is left out."""
        line = self.lines.get(key)
        return line is not None and (line.skip or (bool(line.parent) and self.is_skipped(line.parent)))

    def is_out(self, key: str) -> bool:
        """Tell whether a record is not written: it, or the one it belongs to, is left out or cannot be written."""
        line = self.lines.get(key)
        return line is not None and (
            line.skip or line.error is not None or (bool(line.parent) and self.is_out(line.parent))
        )

    def children(self, key: str) -> tuple[str, ...]:
        """Return the keys of the rows of an appendix or the indicators of a target."""
        return self._children.get(key, ())

    def count(self, keys: tuple[str, ...]) -> Counted:
        """Count what becomes of some records; every one stands in one of add, change, same and skip."""
        wanted = set(keys)
        states = Counter("skip" if self.is_skipped(key) else self.lines[key].state.value for key in keys)
        asked = sum(each.about in wanted for each in self.open_doubts)
        return Counted(states["add"], states["change"], states["same"], states["skip"], asked)

    def skipped(self, key: str, *, skip: bool = True) -> ImportPlan:
        """Return the plan with a record left out, or taken in again."""
        return self._with(replace(self.lines[key], skip=skip))

    def corrected(self, key: str, values: Mapping[str, Any]) -> ImportPlan:
        """Return the plan with fields of a record corrected by the user; the questions about these are answered."""
        line = self.lines[key]
        state = LineState.CHANGE if line.state is LineState.SAME else line.state
        edited = line.edited | frozenset(values)
        whole = {**line.values, **values}
        error = fault_of(line.kind, whole) if line.subject is None else None
        better = replace(line, values=whole, edited=edited, error=error, state=state)
        told = {each.key for each in self.doubts if each.about == key and each.field in values}
        return replace(self._with(better), answered=self.answered | told)

    def accepted(self, doubt: Doubt) -> ImportPlan:
        """Return the plan with a question answered: what was proposed is right."""
        return replace(self, answered=self.answered | {doubt.key})

    def asked_again(self, doubt: Doubt) -> ImportPlan:
        """Return the plan with a question open again."""
        return replace(self, answered=self.answered - {doubt.key})

    def _with(self, line: PlanLine) -> ImportPlan:
        return replace(self, lines={**self.lines, line.key: line})


def fault_of(kind: Kind, values: Mapping[str, Any]) -> WardError | None:
    """Return why a new record cannot be written as it stands, None when it can."""
    if kind in {Kind.APPENDIX, Kind.PROGRAMME}:
        return None  # a list without a title is called by its number until the user names it
    if not values.get("name"):
        return WardError("name_missing")
    row = values.get("row")
    return WardError("row_range", row=row) if row is not None and not 1 <= row <= LAST_ROW else None
