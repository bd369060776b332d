"""What each record is grouped and sorted by; the names of groups are keys, their words come from wording."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any

from ward_tui.domain.acknowledging import Hold, hold_of
from ward_tui.domain.alerts import Alert, Severity, Subject
from ward_tui.domain.arranging import Grouping, GroupKey, SortBy
from ward_tui.domain.funding import Funding
from ward_tui.domain.model import AppendixItem, Facts, Target
from ward_tui.domain.status import ItemStatus, TargetStatus, readings_on
from ward_tui.domain.summary import band_of
from ward_tui.domain.text import sort_key


def item_group(item: AppendixItem, state: ItemStatus, grouping: Grouping, *, apart: bool) -> GroupKey:
    """Return the group of a row, its first lead where it has two; apart keeps the programmes from one another."""
    value: str | int = ""
    if grouping is Grouping.APPENDIX:
        value = f"{item.programme}/{item.appendix}"
    elif grouping is Grouping.LEAD:
        value = item.lead[0] if item.lead else ""
    elif grouping is Grouping.FUNDING:
        value = item.funding
    elif grouping is Grouping.YEAR:
        value = item.due_on.year if item.due_on else ""
    elif grouping is Grouping.STATUS:
        value = state
    elif grouping is Grouping.GIVER:
        value = item.given_by
    return GroupKey(item.programme if apart else "", value)


def target_group(target: Target, state: TargetStatus, grouping: Grouping, *, apart: bool) -> GroupKey:
    """Return the group of a target, its first lead where it has two."""
    value = ""
    if grouping is Grouping.SECTION:
        value = target.group
    elif grouping is Grouping.LEAD:
        value = target.lead[0] if target.lead else ""
    elif grouping is Grouping.STATUS:
        value = state
    return GroupKey(target.programme if apart else "", value)


def alert_group(alert: Alert, facts: Facts, grouping: Grouping, today: date) -> GroupKey:
    """Return the group of an alert: how long overdue or its rule, its lead, where it stands, if it is put off."""
    value: str | int = ""
    if grouping is Grouping.URGENCY:
        overdue = alert.severity is Severity.OVERDUE and alert.days
        value = band_of(alert.days or 1) if overdue else alert.rule
    elif grouping is Grouping.LEAD:
        value = next(iter(facts.leads(alert.subject_id)), "")
    elif grouping is Grouping.APPENDIX:
        item = facts.items.get(alert.subject_id)
        value = f"{item.programme}/{item.appendix}" if item else alert.subject
    elif grouping is Grouping.HELD:
        value = hold_of(facts, alert, today)
    return GroupKey("", value)


def place_in(facts: Facts, grouping: Grouping) -> Callable[[GroupKey], Any] | None:
    """Return where a group stands among the others, those without a value last; None leaves them as they come."""
    order = list(facts.programmes)
    ranks: dict[str, int] | None = _RANKS.get(grouping)
    if grouping is Grouping.APPENDIX:
        ranks = {key: place for place, key in enumerate([*facts.appendices, *Subject])}
    if ranks is None and grouping not in {Grouping.LEAD, Grouping.YEAR, Grouping.GIVER}:
        return None

    def place(key: GroupKey) -> tuple[Any, ...]:
        programme = order.index(key.programme) if key.programme in order else 0
        if ranks is not None:
            return programme, ranks[str(key.value)]
        name = facts.names((str(key.value),))[0] if grouping is Grouping.LEAD and key.value else key.value
        return programme, not key.value, name if isinstance(name, int) else sort_key(name) if name else 0

    return place


_RANKS: dict[Grouping, dict[str, int]] = {
    Grouping.FUNDING: {each.value: place for place, each in enumerate(Funding)},
    Grouping.HELD: {each.value: place for place, each in enumerate(Hold)},
    Grouping.STATUS: {each.value: place for states in (ItemStatus, TargetStatus) for place, each in enumerate(states)},
}


# What a record is sorted by; None for what is empty


def item_value(item: AppendixItem, state: ItemStatus, facts: Facts, column: SortBy) -> Any:
    """Return what a row is sorted by in a column: words by the Vietnamese alphabet, numbers and days as such."""
    if column is SortBy.STATUS:
        return _RANKS[Grouping.STATUS][state], item.due_on or date.max
    return _ITEM_VALUES[column](item, facts)


def target_value(target: Target, state: TargetStatus, facts: Facts, today: date, column: SortBy) -> Any:
    """Return what a target is sorted by in a column; goal and figure are those of its only indicator."""
    if column is SortBy.STATUS:
        return _RANKS[Grouping.STATUS][state]
    if column in {SortBy.ID, SortBy.NAME, SortBy.LEAD}:
        return _text_value(target.id, target.name, target.lead, facts, column)
    if len(target.indicators) != 1:
        return None
    indicator = target.indicators[0]
    if column is SortBy.GOAL:
        return indicator.goal.value
    readings = readings_on(indicator, today)
    if not readings:
        return None
    return readings[-1].value if column is SortBy.FIGURE else readings[-1].period.last_day


def alert_value(alert: Alert, facts: Facts, column: SortBy) -> Any:
    """Return what an alert is sorted by in a column."""
    if column is SortBy.DAYS:
        return alert.days
    if column is SortBy.DUE:
        return alert.due_on
    return _text_value(alert.subject_id, alert.name, facts.leads(alert.subject_id), facts, column)


def _text_value(key: str, name: str, lead: tuple[str, ...], facts: Facts, column: SortBy) -> Any:
    if column is SortBy.ID:
        return natural(key.rpartition("/")[2])
    return _word(name) if column is SortBy.NAME else _word(", ".join(facts.names(lead)))


def _word(text: str) -> Any:
    return sort_key(text) if text else None


@lru_cache(maxsize=65_536)
def natural(text: str) -> tuple[tuple[int, str], ...]:
    """Return a key that sorts numbers in a text by their size: `PL02` before `PL10`, `CT2` before `CT10`."""
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in re.findall(r"\d+|\D+", text))


_ITEM_VALUES: dict[SortBy, Callable[[AppendixItem, Facts], Any]] = {
    SortBy.ID: lambda item, _: (natural(item.appendix), item.row),
    SortBy.NAME: lambda item, _: _word(item.name),
    SortBy.GIVER: lambda item, _: _word(item.given_by),
    SortBy.PAPER: lambda item, _: _word(item.given_document),
    SortBy.FUNDING: lambda item, _: _word(item.funding_text),
    SortBy.LEAD: lambda item, facts: _word(", ".join(facts.names(item.lead))),
    SortBy.DUE: lambda item, _: item.due_on,
    SortBy.PROGRESS: lambda item, _: item.progress,
}
