"""Which rows come before which: whether their times fit, the way round of a circle, alerts for hard conflicts."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ward_tui.domain.alert import Against, Alert, Rule, Severity, Subject
from ward_tui.domain.depth import Link, LinkKind
from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.domain.status import known_on

_OPENING = re.compile(r"(dự án )?(đầu tư xây dựng |đtxd |đầu tư )?", re.IGNORECASE)


class LinkVerdict(StrEnum):
    """Whether the times of two rows fit, worst first."""

    HARD = "hard"
    OVERLAP = "overlap"
    UNKNOWN = "unknown"
    FINE = "fine"


class LinkState(StrEnum):
    """What the user said of a pair."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REFUSED = "refused"


class LinkWhy(StrEnum):
    """What a verdict rests on; its sentence names it."""

    DROPPED = "dropped"  # one of the rows is not done at all
    BEFORE_DONE = "before_done"
    AFTER_DONE = "after_done"
    NO_DUE = "no_due"  # nobody says when the row that comes before ends
    NO_TIME = "no_time"  # the row that comes after says too little
    AFTER_ITS_END = "after_its_end"  # in its last year or later; of other kinds, after it is due
    AFTER_ITS_START = "after_its_start"
    BEFORE_ITS_START = "before_its_start"


@dataclass(frozen=True, slots=True)
class LinkView:
    """A pair as the user is shown it.

    Attributes:
        id: see `depth.link_id`.
        likeness: of the names, 0 to 100; None for rows that the user linked although their names are not alike.
        note: what the user wrote beside it.
    """

    id: str
    programme: str
    kind: LinkKind
    state: LinkState
    before: AppendixItem
    after: AppendixItem
    likeness: int | None
    verdict: LinkVerdict
    why: LinkWhy
    note: str = ""


def verdict(kind: LinkKind, before: AppendixItem, after: AppendixItem, today: date) -> tuple[LinkVerdict, LinkWhy]:
    """Return whether the row that comes before ends in time for the one after, as known on the day, and why.

    Land must be free before the last year of what is built on it; a scheme, or what is needed otherwise, must be there
    when the other row is due.
    """
    before, after = known_on(before, today), known_on(after, today)
    if before.dropped_on or after.dropped_on:
        return LinkVerdict.FINE, LinkWhy.DROPPED
    if before.done_on:
        return LinkVerdict.FINE, LinkWhy.BEFORE_DONE
    if after.done_on:
        return LinkVerdict.FINE, LinkWhy.AFTER_DONE
    if before.due_on is None:
        return LinkVerdict.UNKNOWN, LinkWhy.NO_DUE
    if after.due_on is not None and _ends_too_late(kind, before.due_on, after.due_on):
        return LinkVerdict.HARD, LinkWhy.AFTER_ITS_END
    if after.start_on is not None:
        overlaps = before.due_on >= after.start_on
        found = LinkVerdict.OVERLAP if overlaps else LinkVerdict.FINE
        return found, LinkWhy.AFTER_ITS_START if overlaps else LinkWhy.BEFORE_ITS_START
    return LinkVerdict.UNKNOWN, LinkWhy.NO_TIME


def _ends_too_late(kind: LinkKind, before: date, after: date) -> bool:
    return before.year >= after.year if kind is LinkKind.CLEARANCE else before > after


def way_round(links: Iterable[Link], before: str, after: str) -> tuple[str, ...]:
    """Return the rows of the circle that a new link would close, beginning and ending with its first row, or nothing.

    Only confirmed links count, of every kind.
    """
    following: dict[str, list[str]] = defaultdict(list)
    for link in links:
        if link.confirmed:
            following[link.before].append(link.after)
    came_from, waiting = {after: ""}, deque([after])
    while waiting and before not in came_from:
        here = waiting.popleft()
        for each in following[here]:
            if each not in came_from:
                came_from[each] = here
                waiting.append(each)
    if before not in came_from:
        return ()
    way = [before]
    while way[-1] != after:
        way.append(came_from[way[-1]])
    return before, *reversed(way)


def link_alerts(facts: Facts, today: date) -> list[Alert]:
    """Return one alert for each row that ends too late for another one that waits for it, in the order of the links."""
    return _alerts(facts, facts.links.values(), today) if facts.links else []


def links_of(facts: Facts, key: str) -> tuple[list[Link], list[Link]]:
    """Return the confirmed links by which others wait for a row, and those by which it waits for others."""
    own = [link for link in facts.links.values() if link.confirmed]
    return [link for link in own if link.before == key], [link for link in own if link.after == key]


def telling(name: str) -> str:
    """Return a name without the words with which most names begin, so that a narrow column shows the others."""
    return _OPENING.sub("", name, count=1) or name


def _alerts(facts: Facts, links: Iterable[Link], today: date) -> list[Alert]:
    """Return one alert for each row that comes before, about the row that is due first of those it is too late for."""
    late: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        if link.confirmed and link.decided_on <= today:
            before, after = facts.items[link.before], facts.items[link.after]
            if verdict(link.kind, before, after, today)[0] is LinkVerdict.HARD:
                late[link.before].append(link)
    for found in late.values():
        found.sort(key=lambda link: facts.items[link.after].due_on or date.max)
    return [_alert(facts.items, found) for found in late.values()]


def _alert(items: Mapping[str, AppendixItem], links: list[Link]) -> Alert:
    before, after = items[links[0].before], items[links[0].after]
    return Alert(
        subject=Subject.ITEM,
        subject_id=before.id,
        programme=before.programme,
        name=before.name,
        rule=Rule.LINK_CONFLICT,
        severity=Severity.WARNING,
        source=before.source,
        due_on=before.due_on,
        deadline=before.finish,
        kind=before.kind,
        detail=after.name,
        others=len(links) - 1,
        against=Against(after.id, links[0].kind, after.finish),
    )
