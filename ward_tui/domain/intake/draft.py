"""What a document was understood to say: appendices with rows, targets with indicators, and every doubt about them.

Texts are the document's own, cleaned of layout (`cleaning`); nothing is corrected silently. What was not sure is in the
draft as proposed, and a `Doubt` beside it asks about it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ward_tui.domain.goals import Cadence, Goal
from ward_tui.domain.intake.manuscript import NOWHERE, Spot
from ward_tui.domain.model import ItemKind


class DoubtKind(StrEnum):
    """Why something is asked."""

    APPENDIX_CODE = "appendix_code"  # the number of an appendix is lost, or doubled
    APPENDIX_TITLE = "appendix_title"  # its heading is lost
    APPENDIX_KIND = "appendix_kind"  # whether its rows are projects, clearances, resolutions or tasks
    COLUMN = "column"  # what a column of a table holds
    ROW_NUMBER = "row_number"  # a number is missing, doubled or out of order
    JOINED = "joined"  # lines of a page break were put together in a way that is not certain
    LONG_NAME = "long_name"  # a whole paragraph stands as the name
    EMPTY_NAME = "empty_name"
    DEADLINE = "deadline"  # a start or finish that cannot be read, or ends before it begins
    FUNDING = "funding"  # a source of money that is not known
    AGENCY = "agency"  # an office whose name is unclear, or almost that of another one
    PERSON = "person"  # the name of a person was left out
    GOAL = "goal"  # comparator, number or range is unclear
    UNIT = "unit"
    CADENCE = "cadence"  # each year, by a year or over the term
    PARTS = "parts"  # whether a sentence holds one check or several
    NO_FIGURE = "no_figure"  # words without a number were taken as reached or not
    PROSE = "prose"  # a sentence of running text, outside any list, was taken as a target
    COUNT = "count"  # the document announces another number of rows or targets
    DOUBLE = "double"  # the same thing stands twice
    DIFFERS = "differs"  # two places of the document say different things
    UNREAD = "unread"  # a part looked like content and was not understood
    EDITED = "edited"  # the user has corrected what the file now says otherwise


@dataclass(frozen=True, slots=True)
class Doubt:
    """One question about a document.

    Attributes:
        about: key of the record in the draft (`PL03`, `PL03-24`, `CT05`, `CT05.2`), '' for the whole document.
        field: the field of the record as its form names it (`name`, `finish`, `goal`, `code` …), '' for none.
        raw: the words of the document that raised it.
        proposal: what was taken for now, as the user would type it; '' when nothing was.
        choices: other answers to choose from, as typed; may be empty.
        spot: where the words stand.
    """

    kind: DoubtKind
    about: str = ""
    field: str = ""
    raw: str = ""
    proposal: str = ""
    choices: tuple[str, ...] = ()
    spot: Spot = NOWHERE

    @property
    def key(self) -> str:
        """What names it within one draft."""
        return f"{self.about}|{self.field}|{self.kind.value}|{self.spot.line}|{self.spot.cell}"


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A row of an appendix.

    Attributes:
        number: its number within the appendix, from 1, unique there.
        texts: cleaned texts by field: name, funding_text, start, finish, lead, directing, coordinating, product,
            measures, responsibility, authority, note; agencies as printed, several divided by `; `. Missing for none.
        spot: from its first to its last line.
        raw: the cells as they stood, for the user to compare.
    """

    number: int
    texts: Mapping[str, str]
    spot: Spot
    raw: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What it is called."""
        return self.texts.get("name", "")


@dataclass(frozen=True, slots=True)
class DraftAppendix:
    """An appendix; code is `PL01`, or `NV` for tasks outside any appendix; printed is its number, empty when lost."""

    code: str
    title: str
    kind: ItemKind
    spot: Spot
    rows: tuple[DraftRow, ...] = ()
    printed: str = ""

    def key_of(self, row: DraftRow) -> str:
        """Return the key of a row in the draft: `PL03-24`."""
        return f"{self.code}-{row.number:02}"


@dataclass(frozen=True, slots=True)
class DraftIndicator:
    """One check of a target; see `domain.figures.Indicator` for the meaning of the fields."""

    name: str
    goal: Goal
    unit: str = ""
    cadence: Cadence = Cadence.TERM
    due_year: int | None = None
    basis: str = ""
    cumulative: bool = False
    condition: str = ""
    wording: str = ""


@dataclass(frozen=True, slots=True)
class DraftTarget:
    """A target; texts holds lead, directing, coordinating as printed; text is the whole sentence, name a short one."""

    number: str
    group: str
    name: str
    text: str
    spot: Spot
    indicators: tuple[DraftIndicator, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    place: str = ""  # `Phụ lục 1, dòng 7`, `mục II.2`; as the recogniser knows it
    from_text: bool = False  # it stands in running text, not in a list of targets


@dataclass(frozen=True, slots=True)
class DraftHead:
    """What the document says of itself; empty where it does not."""

    ward: str = ""
    city: str = ""
    kind: str = ""
    title: str = ""
    number: str = ""
    issuer: str = ""
    date_text: str = ""
    term_start: int | None = None
    term_end: int | None = None
    announced_targets: int | None = None
    announced_items: int | None = None
    spot: Spot = NOWHERE


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything that was understood of one document; keys of targets are `CT01`, `CT02` … in their order."""

    head: DraftHead = DraftHead()
    appendices: tuple[DraftAppendix, ...] = ()
    targets: tuple[DraftTarget, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def is_empty(self) -> bool:
        """True when neither rows nor targets were found."""
        return not self.targets and not any(each.rows for each in self.appendices)
