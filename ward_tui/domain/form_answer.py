"""An agency has answered the form that it was sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class FormAnswer:
    """An agency has answered: which form of what day, when it was collected, and the records that it spoke about.

    Attributes:
        id: `thuy-nguyen/CQ05~TL1`.
        file: the name of the file, without folder.
        records: the rows and indicators of the form, changed or not.
        changed: how many values were taken over.
    """

    id: str
    programme: str
    agency: str
    made_on: date
    answered_on: date
    file: str
    records: tuple[str, ...] = ()
    changed: int = 0
