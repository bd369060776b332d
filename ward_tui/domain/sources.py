"""Where a fact stands in the document, and the paper that proves it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact stands: the document, the place in it, and its first and last line."""

    document: str
    place: str
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """The paper that proves a fact: its number, its day, and the path of the scan; each may be missing."""

    number: str = ""
    on: date | None = None
    scan: str = ""


NO_EVIDENCE = Evidence()
