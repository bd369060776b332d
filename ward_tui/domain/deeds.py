"""What kind of thing an entry of the journal tells, the periods it may lie in, and choosing among entries by these."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ward_tui.domain.journal import Entry
from ward_tui.domain.review import week_of


class Deed(StrEnum):
    """What the user did, as the journal is filtered."""

    NEWS = "news"
    FIGURE = "figure"
    ASSIGN = "assign"
    EXTEND = "extend"
    OBSTACLE = "obstacle"
    PUT_OFF = "put_off"
    REPORT = "report"
    DECIDE = "decide"
    LINK = "link"
    REVIEW = "review"
    ADD = "add"
    EDIT = "edit"
    REMOVE = "remove"
    LOAD = "load"
    BACK = "back"
    OTHER = "other"


_VERBS = {
    "update": Deed.NEWS,
    "note": Deed.NEWS,
    "stage_template": Deed.NEWS,
    "stage_reach": Deed.NEWS,
    "stage_pass": Deed.NEWS,
    "stage_unpass": Deed.NEWS,
    "stage_move": Deed.EDIT,
    "stage_follow": Deed.EDIT,
    "record": Deed.FIGURE,
    "collect": Deed.NEWS,
    "pay": Deed.FIGURE,
    "assign": Deed.ASSIGN,
    "extend": Deed.EXTEND,
    "acknowledge": Deed.PUT_OFF,
    "revoke": Deed.PUT_OFF,
    "report": Deed.REPORT,
    "unreport": Deed.REPORT,
    "decide": Deed.DECIDE,
    "undecide": Deed.DECIDE,
    "link_confirm": Deed.LINK,
    "link_refuse": Deed.LINK,
    "link": Deed.LINK,
    "unlink": Deed.LINK,
    "add": Deed.ADD,
    "edit": Deed.EDIT,
    "bulk": Deed.EDIT,
    "amend": Deed.EDIT,
    "merge": Deed.EDIT,
    "remove": Deed.REMOVE,
    "load": Deed.LOAD,
    "import": Deed.LOAD,
    "revert": Deed.BACK,
    "undo_to": Deed.BACK,
}
# Records that the user knows as a deed of their own, whether they come, change or go.
_KINDS = {
    "reading": Deed.FIGURE,
    "year_plan": Deed.FIGURE,
    "capital": Deed.FIGURE,
    "note": Deed.NEWS,
    "stage": Deed.NEWS,
    "obstacle": Deed.OBSTACLE,
    "duty": Deed.REPORT,
}


def deed_of(entry: Entry) -> Deed:
    """Return what an entry tells; undoing and redoing anything is a deed of its own."""
    if entry.kind != "do":
        return Deed.BACK
    if entry.verb.startswith("review"):
        return Deed.REVIEW
    found = _VERBS.get(entry.verb, Deed.OTHER)
    return _KINDS.get(entry.facts.get("kind", ""), found) if found in {Deed.ADD, Deed.EDIT, Deed.REMOVE} else found


@dataclass(frozen=True, slots=True)
class Span:
    """The days from first to last, both included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Return whether a day lies in it."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class JournalFilter:
    """Which entries are shown; None and '' allow all.

    Attributes:
        record: the identifier of a target, row, agency, duty or programme.
    """

    deed: Deed | None = None
    span: Span | None = None
    record: str = ""

    def allows(self, deed: Deed, day: date, records: Collection[str]) -> bool:
        """Return whether an entry of this kind and day about these records is shown."""
        return (
            self.deed in (None, deed)
            and (self.span is None or self.span.holds(day))
            and (not self.record or self.record in records)
        )


def week_span(day: date) -> Span:
    """Return the week of a day, Monday to Sunday."""
    monday = week_of(day)
    return Span(monday, monday + timedelta(days=6))


def month_span(day: date) -> Span:
    """Return the month of a day."""
    first = day.replace(day=1)
    return Span(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def weeks_back(today: date, count: int) -> list[Span]:
    """Return this week and those before it, newest first."""
    return [week_span(today - timedelta(days=7 * back)) for back in range(count)]


def months_back(today: date, count: int) -> list[Span]:
    """Return this month and those before it, newest first."""
    found = [month_span(today)]
    while len(found) < count:
        found.append(month_span(found[-1].first - timedelta(days=1)))
    return found
