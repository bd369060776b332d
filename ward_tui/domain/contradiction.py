"""What a contradiction is: a question of the document or a finding of a check, with what each place says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from ward_tui.domain.deadlines import Deadline
from ward_tui.domain.depth import Decision
from ward_tui.domain.figures import Indicator
from ward_tui.domain.model import Question

FOUND = "KT"  # what the identifier of a finding begins with after the programme: `thuy-nguyen/KT-finish-PL03-05`


class Check(StrEnum):
    """What a check looks for; kinds of questions with the same word ask for the same."""

    COUNT = "count"  # the document announces another count than it lists
    NUMBER = "number"  # one printed number stands twice
    YEAR = "year"  # one name with several times
    LEAD = "lead"  # one name with several lead agencies
    FINISH = "finish"  # it ends before it begins


_FOUND = re.compile(rf"(?:.*/)?{FOUND}-({'|'.join(Check)})-(.+)")


class Counted(StrEnum):
    """What is counted against the announced number."""

    TARGETS = "targets"
    ITEMS = "items"


@dataclass(frozen=True, slots=True)
class Place:
    """One of the places of the document that do not agree, and what it says.

    Attributes:
        lines: its first and last line.
        says: the words of the document, of a question; empty for a finding, whose values follow.
        record: the row or target that stands there, '' for none.
        where: the place by its name (`Phụ lục 03, dòng 2`).
        number: the printed number; name: what it is called.
        span: start and finish, of which a finding may name only one.
        when: the indicators whose years differ.
        who: the names of the lead agencies.
        count: how many there are, or are announced.
    """

    lines: tuple[int, ...]
    says: str = ""
    record: str = ""
    where: str = ""
    number: str = ""
    name: str = ""
    span: tuple[Deadline | None, Deadline | None] | None = None
    when: tuple[Indicator, ...] = ()
    who: tuple[str, ...] = ()
    count: int | None = None


def finding_parts(key: str) -> tuple[Check, tuple[str, ...]] | None:
    """Return what an identifier of a finding says: the check, and the short identifiers of the records it names."""
    match = _FOUND.fullmatch(key)
    return None if match is None else (Check(match[1]), tuple(match[2].split("+")))


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Places of a document that do not agree, and what the user decided about them.

    Attributes:
        id: that of the question, or of the finding.
        kind: that of the question (docs/programme-files.md), or the check.
        check: what found it, None for a question of the document.
        name: what a finding is about: the name of the row, the group of the targets, the appendix.
        counted: of a count, what is counted.
        places: at least one; what a decision can choose from.
        about: the identifiers of the rows, targets and indicators concerned.
        settled: the check finds it no more; it is kept for the decision.
    """

    id: str
    programme: str
    kind: str
    places: tuple[Place, ...]
    about: tuple[str, ...]
    check: Check | None = None
    question: Question | None = None
    decision: Decision | None = None
    name: str = ""
    counted: Counted | None = None
    settled: bool = False

    @property
    def is_open(self) -> bool:
        """True while nobody has decided it."""
        return self.decision is None
