"""The facts of a programme as frozen objects; edits return copies."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ward_tui.domain.deadlines import NO_DEADLINE, Deadline
from ward_tui.domain.depth import Amendment, Capital, Decision, Link, LinkKind, Stage
from ward_tui.domain.duty import Duty, DutyDone, DutyPeriod, Recurrence
from ward_tui.domain.figures import Indicator, PlanGiver, Reading, Target, YearPlan
from ward_tui.domain.following import Acknowledgement, Extension, Level, Obstacle, ObstacleKind
from ward_tui.domain.form_answer import FormAnswer
from ward_tui.domain.funding import Funding, classify_funding
from ward_tui.domain.review import Review
from ward_tui.domain.sources import NO_EVIDENCE, Evidence, Source

__all__ = [
    "GIVEN",
    "NO_EVIDENCE",
    "Acknowledgement",
    "Agency",
    "Amendment",
    "Appendix",
    "AppendixItem",
    "Capital",
    "Decision",
    "Duty",
    "DutyDone",
    "DutyPeriod",
    "Evidence",
    "Extension",
    "Facts",
    "FormAnswer",
    "Indicator",
    "ItemKind",
    "Level",
    "Link",
    "LinkKind",
    "Note",
    "Obstacle",
    "ObstacleKind",
    "PlanGiver",
    "Position",
    "Programme",
    "Question",
    "Reading",
    "Recurrence",
    "Review",
    "Source",
    "Stage",
    "Target",
    "YearPlan",
]


class ItemKind(StrEnum):
    """What a row of an appendix is."""

    PROJECT = "project"
    CLEARANCE = "clearance"
    RESOLUTION = "resolution"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class Programme:
    """An issued document that the ward follows.

    Attributes:
        slug: its typable name.
        term_start: first year of its term.
        term_end: last day of its term, a setting of the programme.
        created_on: the day on which it was loaded into this database.
        built_in: True when it came with the program.
        announced_targets, announced_items: how many targets and rows the document says it has, None when it does not.
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
    announced_targets: int | None = None
    announced_items: int | None = None

    @property
    def full_title(self) -> str:
        """What the document calls itself and its title, read as one: `Kế hoạch thực hiện …`; nothing is said twice."""
        if self.kind and self.title.casefold().startswith(self.kind.casefold()):
            return self.title
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


GIVEN = "GT"  # the code of the appendix that holds work given outside the programme


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
        document_on, scan: the day of that paper and the path of its scan.
        news_on: the day of the last progress, result or note, None when there was none.
        given_by, given_on, given_document: who gave work outside the programme, when, and by which paper.
        printed: the document's own words of what the user corrected, by field.
        by_stages: the progress is the share of the stages that are passed; typing one ends that.
        investment: the whole sum of the project (tổng mức đầu tư) in đồng, None when it is not known.
        product, authority, responsibility, measures: what "6 rõ" asks for and no other field says.
        stages: its stages in their order; capital: its money, by year.
        answered_on: the day of the last form in which its agency spoke about it, None when there was none.
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
    document_on: date | None = None
    scan: str = ""
    paused_on: date | None = None
    paused_document: str = ""
    dropped_on: date | None = None
    dropped_document: str = ""
    news_on: date | None = None
    note: str = ""
    given_by: str = ""
    given_on: date | None = None
    given_document: str = ""
    printed: tuple[tuple[str, str], ...] = ()
    by_stages: bool = False
    investment: int | None = None
    product: str = ""
    authority: str = ""
    responsibility: str = ""
    measures: str = ""
    stages: tuple[Stage, ...] = ()
    capital: tuple[Capital, ...] = ()
    answered_on: date | None = None

    @property
    def is_given(self) -> bool:
        """True for work given outside the programme."""
        return self.appendix == GIVEN

    @property
    def evidence(self) -> Evidence:
        """The paper that proves the result."""
        return Evidence(self.document, self.document_on, self.scan)

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
    evidence: Evidence = NO_EVIDENCE


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
    """Everything the rules look at: the programmes with their targets, rows, duties and questions.

    Attributes:
        extensions, obstacles: by the row that they concern, oldest first.
        acknowledged: by `following.acknowledgement_id`.
        reviews: by identifier, oldest week first.
        links, decisions, amendments: by identifier; decisions by what they decide.
        answers: the forms that agencies sent back, oldest first.
    """

    programmes: dict[str, Programme] = field(default_factory=dict)
    agencies: dict[str, Agency] = field(default_factory=dict)
    positions: dict[str, Position] = field(default_factory=dict)
    targets: dict[str, Target] = field(default_factory=dict)
    appendices: dict[str, Appendix] = field(default_factory=dict)
    items: dict[str, AppendixItem] = field(default_factory=dict)
    duties: dict[str, Duty] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    extensions: dict[str, tuple[Extension, ...]] = field(default_factory=dict)
    obstacles: dict[str, tuple[Obstacle, ...]] = field(default_factory=dict)
    acknowledged: dict[str, Acknowledgement] = field(default_factory=dict)
    reviews: dict[str, Review] = field(default_factory=dict)
    links: dict[str, Link] = field(default_factory=dict)
    decisions: dict[str, Decision] = field(default_factory=dict)
    amendments: dict[str, Amendment] = field(default_factory=dict)
    answers: dict[str, FormAnswer] = field(default_factory=dict)

    def names(self, ids: tuple[str, ...]) -> list[str]:
        """Return the names of agencies and positions, in the order given."""
        return [(self.agencies.get(key) or self.positions[key]).name for key in ids]

    def leads(self, key: str) -> tuple[str, ...]:
        """Return who answers for a record: those that lead a row or target, those that send a report."""
        if duty := self.duties.get(key):
            return duty.reporters
        record = self.items.get(key) or self.targets.get(key)
        return record.lead if record else ()
