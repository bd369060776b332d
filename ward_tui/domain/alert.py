"""What an alert is, and the order in which alerts are shown."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from operator import itemgetter
from typing import NamedTuple

from ward_tui.domain.contradiction import Contradiction
from ward_tui.domain.deadlines import Deadline
from ward_tui.domain.depth import LinkKind
from ward_tui.domain.goals import Goal
from ward_tui.domain.model import ItemKind, Source


class Rule(StrEnum):
    """Why there is an alert."""

    OVERDUE = "overdue"
    REPORT_OVERDUE = "report_overdue"
    DUE_SOON = "due_soon"
    REPORT_DUE = "report_due"
    MISSED = "missed"
    BEHIND_PACE = "behind_pace"
    SHOULD_HAVE_STARTED = "should_have_started"
    STAGE_LATE = "stage_late"
    DISBURSEMENT = "disbursement"
    LINK_CONFLICT = "link_conflict"
    NO_NEWS = "no_news"
    NO_DOCUMENT = "no_document"
    NO_FIGURE = "no_figure"
    REPORT_UNDATED = "report_undated"
    QUESTION = "question"
    UNCLEAR = "unclear"


class Severity(StrEnum):
    """How urgent an alert is; overdue holds only what is past its due day and not done."""

    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    WARNING = "warning"
    INFO = "info"


class Subject(StrEnum):
    """What an alert is about."""

    ITEM = "item"
    TARGET = "target"
    DUTY = "duty"
    DOCUMENT = "document"


class Against(NamedTuple):
    """The row that another one is too late for: its identifier, why it waits, and by when it is to be done."""

    id: str
    kind: LinkKind
    finish: Deadline


class Alert(NamedTuple):
    """One thing that needs a word, with the facts that its sentence names.

    A tuple, because large programmes have thousands of them and a frozen dataclass takes four times as long to make.

    Attributes:
        days: days past the due day, days left, or days without news, by rule; None where no days are counted.
        stage: for due soon, the tightest threshold reached (30, 7 or 3 days); for disbursement the level (15 or 30).
        news_on: the day of the last news, None when there was none.
        period: the code of the period of a report; cutoff_on: the day on which its data closes, of a
            payment the day up to which it counts, None when nobody has told one.
        others: how many more periods of the report are overdue, or how many more rows wait in vain.
        against: the row that this one is too late for; detail is its name.
        planned, paid: the money of the year in đồng; paid is None when nobody has told.
        finding: the contradiction that a check found; None for a question of the document itself.
        start_on: of a row, its first day; untold: nobody has reported on it and its programme is new.
        unclear: of a programme, how many rows do not say enough, of how many, and how many clarities are wanted.
    """

    subject: Subject
    subject_id: str
    programme: str
    name: str
    rule: Rule
    severity: Severity
    source: Source
    days: int | None = None
    due_on: date | None = None
    deadline: Deadline | None = None
    kind: ItemKind | None = None
    progress: int | None = None
    time: int | None = None
    news_on: date | None = None
    stage: int | None = None
    start_on: date | None = None
    untold: bool = False
    detail: str = ""
    year: int | None = None
    figure: Decimal | None = None
    goal: Goal | None = None
    unit: str = ""
    indicator: str = ""
    period: str = ""
    cutoff_on: date | None = None
    others: int = 0
    finding: Contradiction | None = None
    unclear: tuple[int, ...] = ()
    planned: int | None = None
    paid: int | None = None
    against: Against | None = None


_SAME = {Rule.REPORT_OVERDUE: Rule.OVERDUE, Rule.REPORT_DUE: Rule.DUE_SOON}  # among the others by their days
_FAR = 10**6  # more than any number of days
_RULE = {rule: _FAR * list(Rule).index(_SAME.get(rule, rule)) for rule in Rule}
_SEVERITY = {severity: _FAR * len(Rule) * place for place, severity in enumerate(Severity)}
_BY_SUBJECT = itemgetter(Alert._fields.index("subject_id"))


def sort_alerts(alerts: Iterable[Alert]) -> list[Alert]:
    """Return the alerts in the order of the screen: severity, then most days overdue, fewest days left, identifier."""
    return sorted(sorted(alerts, key=_BY_SUBJECT), key=_place)  # twice by one thing is quicker than once by two


def _place(alert: Alert) -> int:
    days = alert.days or 0
    urgency = days if alert.severity is Severity.DUE_SOON else -days
    return _SEVERITY[alert.severity] + _RULE[alert.rule] + urgency
