"""The facts of a programme as frozen objects; edits return copies."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ward_tui.domain.deadlines import NO_DEADLINE, Deadline
from ward_tui.domain.funding import Funding, classify_funding
from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.periods import Period


class ItemKind(StrEnum):
    """What a row of an appendix is."""

    PROJECT = "project"
    CLEARANCE = "clearance"
    RESOLUTION = "resolution"
    TASK = "task"


class DutyPeriod(StrEnum):
    """How often a report is due."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    NINE_MONTHS = "nine_months"
    YEAR = "year"
    MID_TERM = "mid_term"
    END_OF_TERM = "end_of_term"
    UNSPECIFIED = "unspecified"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact stands: the document, the place in it, and its first and last line."""

    document: str
    place: str
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Programme:
    """An issued document that the ward follows.

    Attributes:
        slug: its typable name.
        term_start: first year of its term.
        term_end: last day of its term, a setting of the programme.
        created_on: the day on which it was loaded into this database.
        built_in: True when it came with the program.
    """

    slug: str
    ward: str
    city: str
    kind: str
    title: str
    number: str
    issuer: str
    date_text: str
    term_start: int
    term_end: date
    created_on: date
    implements: tuple[str, ...] = ()
    built_in: bool = True

    @property
    def full_title(self) -> str:
        """What the document calls itself and its title, read as one: `Kế hoạch thực hiện …`."""
        return f"{self.kind} {self.title[:1].lower()}{self.title[1:]}".strip()

    @property
    def term_first_day(self) -> date:
        """The first day of the term."""
        return date(self.term_start, 1, 1)


@dataclass(frozen=True, slots=True)
class Agency:
    """An office that leads or takes part in work; a group is a collective name such as `Các phòng liên quan`."""

    id: str
    programme: str
    name: str
    aliases: tuple[str, ...] = ()
    group: bool = False


@dataclass(frozen=True, slots=True)
class Position:
    """A post that directs work; the person's name stays empty until the user enters it."""

    id: str
    programme: str
    name: str
    person: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The value of an indicator for a period; yes is 1, no is 0."""

    id: str
    indicator: str
    period: Period
    value: Decimal
    recorded_on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One measurable check of a target.

    Attributes:
        due_year: the year by which it is judged; None for annual goals.
        basis: `city_plan` when the figure is held against a plan given by the city.
        condition: the words that make the goal conditional (`nếu có`), empty otherwise.
        wording: the words of the document that carry the figure.
        readings: its figures, by period.
    """

    id: str
    target: str
    name: str
    goal: Goal
    unit: str
    cadence: Cadence
    due_year: int | None = None
    basis: str = ""
    cumulative: bool = False
    condition: str = ""
    wording: str = ""
    readings: tuple[Reading, ...] = ()

    @property
    def is_yes_no(self) -> bool:
        """True when it is answered by có or không."""
        return self.goal.comparator is Comparator.YES_NO


@dataclass(frozen=True, slots=True)
class Target:
    """One numbered goal of the programme with its indicators; lead, directing and coordinating are identifiers."""

    id: str
    programme: str
    number: str
    group: str
    name: str
    text: str
    source: Source
    from_text: bool = False
    lead: tuple[str, ...] = ()
    directing: tuple[str, ...] = ()
    coordinating: tuple[str, ...] = ()
    indicators: tuple[Indicator, ...] = ()


@dataclass(frozen=True, slots=True)
class Appendix:
    """A numbered table of the programme; code `NV` holds the sections of a programme without appendix rows."""

    id: str
    programme: str
    code: str
    title: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class AppendixItem:
    """One row of an appendix: a project, clearance, resolution or task.

    Attributes:
        due_on: last day of the finish, with the term's end for whole-term work; None without a deadline.
        progress: 0 to 100 per cent; progress_on: the day it was entered, None when it never was.
        done_on: the day it was finished; document: the number of the paper that proves it.
        news_on: the day of the last progress, result or note, None when there was none.
    """

    id: str
    programme: str
    appendix: str
    row: int
    name: str
    kind: ItemKind
    source: Source
    funding_text: str = ""
    start: Deadline = NO_DEADLINE
    finish: Deadline = NO_DEADLINE
    start_on: date | None = None
    due_on: date | None = None
    start_text: str = ""
    finish_text: str = ""
    lead: tuple[str, ...] = ()
    directing: tuple[str, ...] = ()
    coordinating: tuple[str, ...] = ()
    progress: int = 0
    progress_on: date | None = None
    stage: str = ""
    done_on: date | None = None
    document: str = ""
    paused_on: date | None = None
    paused_document: str = ""
    dropped_on: date | None = None
    dropped_document: str = ""
    news_on: date | None = None
    note: str = ""

    @property
    def funding(self) -> Funding:
        """The class of the printed funding."""
        return classify_funding(self.funding_text)


@dataclass(frozen=True, slots=True)
class Note:
    """A remark of the user on a record, or, with lines, a fact that the document's body tells of it."""

    id: str
    subject: str
    on: date
    text: str
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Duty:
    """A report that the document asks for; due_day is the last day on which it is in time, when printed."""

    id: str
    programme: str
    name: str
    period: DutyPeriod
    due_text: str
    source: Source
    due_day: int | None = None
    reporters: tuple[str, ...] = ()
    receivers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A contradiction or doubt of the document: what each place says, with its lines; the user decides."""

    id: str
    programme: str
    kind: str
    text: str
    source: Source
    about: tuple[str, ...] = ()
    places: tuple[tuple[str, tuple[int, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything the rules look at: the programmes with their targets, rows, duties and questions."""

    programmes: dict[str, Programme] = field(default_factory=dict)
    agencies: dict[str, Agency] = field(default_factory=dict)
    positions: dict[str, Position] = field(default_factory=dict)
    targets: dict[str, Target] = field(default_factory=dict)
    appendices: dict[str, Appendix] = field(default_factory=dict)
    items: dict[str, AppendixItem] = field(default_factory=dict)
    duties: dict[str, Duty] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)

    def names(self, ids: tuple[str, ...]) -> list[str]:
        """Return the names of agencies and positions, in the order given."""
        return [(self.agencies.get(key) or self.positions[key]).name for key in ids]
