"""What goes into the summary workbook, and what came of writing it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from ward_tui.domain.conclusion import Conclusion
from ward_tui.domain.model import Facts, Note
from ward_tui.domain.status import Thresholds


@dataclass(frozen=True, slots=True)
class Book:
    """Everything the summary is made from; the same book gives the same bytes.

    Attributes:
        as_of: the day on which the facts are judged; later ones do not count.
        layout: `dang-uy` or `ubnd`.
        made_at: the moment that the file's properties name.
        programme: the slug of the only programme to show, None for all.
        notes: the latest remark on a row by the row's identifier.
        demo: True when the figures are made up; every sheet then says so.
        conclusion: what the weekly review came to, None when there was none.
        superior, issuer, place: the body above, the issuing body and the place of the official head as the user names
            them; '' takes what follows from the programme.
    """

    facts: Facts
    as_of: date
    limits: Thresholds
    layout: str
    made_at: datetime
    programme: str | None = None
    notes: Mapping[str, Note] = field(default_factory=dict)
    demo: bool = False
    conclusion: Conclusion | None = None
    superior: str = ""
    issuer: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written.

    Attributes:
        path: the file; beside is True when it had to take another name than the one asked for.
        sheets: how many sheets it has; rows: how many appendix rows it counts.
    """

    path: Path
    beside: bool
    sheets: int
    rows: int
