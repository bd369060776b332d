"""What a form asks of an agency, and how far each agency is: not sent to yet, waited for, answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ward_tui.domain.form_answer import FormAnswer
from ward_tui.domain.forms import OLD_DAYS
from ward_tui.domain.model import AppendixItem, Facts, Indicator
from ward_tui.domain.periods import Period
from ward_tui.domain.status import CLOSED
from ward_tui.domain.summary import States
from ward_tui.domain.text import sort_key

NOBODY = ""


@dataclass(frozen=True, slots=True)
class Share:
    """The open work that an agency leads, in the order of the document; agency is '' for what nobody leads."""

    agency: str
    programme: str
    items: tuple[AppendixItem, ...] = ()
    indicators: tuple[Indicator, ...] = ()


@dataclass(frozen=True, slots=True)
class Sent:
    """The last form that was made for an agency: the day, the path of its file, SHA-256 of its bytes."""

    on: date
    file: str
    digest: str


class Standing(StrEnum):
    """How far an agency is, in the order of the screen."""

    WAITING = "waiting"
    UNSENT = "unsent"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class AgencyForm:
    """An agency with open work, the last form that was made for it, and the last one that it sent back."""

    share: Share
    sent: Sent | None = None
    answer: FormAnswer | None = None

    @property
    def standing(self) -> Standing:
        """How far it is: a form is answered by one that was made on the same day or later."""
        if self.answer is not None and (self.sent is None or self.answer.made_on >= self.sent.on):
            return Standing.ANSWERED
        return Standing.UNSENT if self.sent is None else Standing.WAITING

    def waited(self, today: date) -> int | None:
        """Return for how many days its answer has been waited for, None when none is."""
        return (today - self.sent.on).days if self.sent and self.standing is Standing.WAITING else None

    def is_old(self, today: date) -> bool:
        """Tell whether its last form is waited for so long that a new one is to be made."""
        return (self.waited(today) or 0) > OLD_DAYS


def shares(facts: Facts, states: States, today: date, programme: str | None = None) -> list[Share]:
    """Return the open work of each agency of a programme, None for all, by name; what nobody leads stands last.

    A row with two leads is asked of both. An indicator whose figures are computed of the projects is asked of nobody.

    Args:
        states: the state of every row on the day.
    """
    items: dict[tuple[str, str], list[AppendixItem]] = {}
    checks: dict[tuple[str, str], list[Indicator]] = {}
    for item in facts.items.values():
        if programme in (None, item.programme) and states[item.id] not in CLOSED:
            for key in _leads(item.lead):
                items.setdefault((item.programme, key), []).append(item)
    for target in facts.targets.values():
        if programme in (None, target.programme) and not target.is_dropped(today):
            asked = [each for each in target.indicators if not each.computed]
            for key in _leads(target.lead) if asked else ():
                checks.setdefault((target.programme, key), []).extend(asked)
    found = [
        Share(key, slug, tuple(items.get((slug, key), ())), tuple(checks.get((slug, key), ())))
        for slug, key in dict.fromkeys((*items, *checks))
    ]
    return sorted(found, key=lambda share: (not share.agency, sort_key(_name(facts, share.agency)), share.programme))


def agency_forms(
    found: Iterable[Share], sent: Mapping[str, Sent], answers: Iterable[FormAnswer], today: date
) -> list[AgencyForm]:
    """Return how far each agency is: those waited for first, longest first, then those that nothing was sent to.

    Args:
        sent: by identifier of the agency.
        answers: oldest first; those after today do not count.
    """
    last = {each.agency: each for each in answers if each.answered_on <= today}
    forms = [
        AgencyForm(share, sent.get(share.agency), last.get(share.agency)) for share in found if share.agency != NOBODY
    ]
    places = list(Standing)
    return sorted(forms, key=lambda form: (places.index(form.standing), -(form.waited(today) or 0)))


def proposed_period(today: date) -> Period:
    """Return the period that a form proposes: the running year."""
    return Period(today.year)


def offered_periods(today: date) -> tuple[Period, ...]:
    """Return the periods that a form offers: this year and the last, the last four quarters, the last six months."""
    quarters, months = today.year * 4 + (today.month - 1) // 3, today.year * 12 + today.month - 1
    return (
        Period(today.year),
        Period(today.year - 1),
        *(Period(each // 4, quarter=each % 4 + 1) for each in range(quarters, quarters - 4, -1)),
        *(Period(each // 12, month=each % 12 + 1) for each in range(months, months - 6, -1)),
    )


def _leads(lead: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(lead)) or (NOBODY,)


def _name(facts: Facts, agency: str) -> str:
    return facts.agencies[agency].name if agency else ""
