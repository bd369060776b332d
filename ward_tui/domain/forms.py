"""Forms that go out to the agencies and come back: what stands in one, line by line."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

FORMAT = 1  # of the workbook; a form of a newer one is refused
OLD_DAYS = 30  # a form that was made longer ago is shown as old


class Entry(StrEnum):
    """What an agency can fill in; of a row the first six, of an indicator the last three."""

    PROGRESS = "progress"  # whole per cent, 0 to 100
    DONE_ON = "done_on"
    DOCUMENT = "document"  # the number of the paper that proves the result
    OBSTACLE = "obstacle"
    LEVEL = "level"  # who must clear the obstacle
    NOTE = "note"
    PERIOD = "period"  # the period of the figure
    FIGURE = "figure"
    REMARK = "remark"  # on the figure


OF_ROW = (Entry.PROGRESS, Entry.DONE_ON, Entry.DOCUMENT, Entry.OBSTACLE, Entry.LEVEL, Entry.NOTE)
OF_INDICATOR = (Entry.PERIOD, Entry.FIGURE, Entry.REMARK)


@dataclass(frozen=True, slots=True)
class FormLine:
    """One line of a form.

    Attributes:
        id: the record, `thuy-nguyen/PL03-24` or `thuy-nguyen/CT07.2`.
        revision: number of the journal entry that the line was made after.
        shown: the locked texts in the order of their columns: what they are called, by when, what was last reported.
        reported: what is known when the form is made, by entry, as text (`45`, `2026-09-30`, `13,5`); '' for nothing.
        filled: what the agency typed, by entry, as text as it stands in the cell; missing or '' for nothing.
    """

    id: str
    revision: int
    shown: tuple[str, ...]
    reported: Mapping[Entry, str] = field(default_factory=dict)
    filled: Mapping[Entry, str] = field(default_factory=dict)

    @property
    def is_row(self) -> bool:
        """True for a row of an appendix, False for an indicator."""
        return "." not in self.id.rpartition("/")[2]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What can be filled in."""
        return OF_ROW if self.is_row else OF_INDICATOR

    @property
    def hash(self) -> str:
        """Twelve hexadecimal digits over everything that the agency is not to change."""
        reported = {key.value: self.reported[key] for key in sorted(self.reported)}
        content = json.dumps([self.id, self.revision, list(self.shown), reported], ensure_ascii=False)
        return hashlib.sha256(content.encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Form:
    """A form for one lead agency of one programme.

    Attributes:
        database: the identifier of the database that it was made from.
        agency: identifier of the agency; agency_name: its name as it stood.
        made_on: the day it was made; made_at: day and time.
        seq: number of the last journal entry when it was made.
        checked: the agency says that it went through all lines, also when nothing is new.
    """

    database: str
    programme: str
    agency: str
    agency_name: str
    made_on: date
    made_at: str
    seq: int
    lines: tuple[FormLine, ...] = ()
    checked: bool = False
