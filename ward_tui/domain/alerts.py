"""Alerts: what needs a word today, each with its rule, numbers, day and place."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from ward_tui.domain.alert import Alert, Rule, Severity, Subject, sort_alerts
from ward_tui.domain.checking import question_alerts
from ward_tui.domain.clarifying import clarity_alerts
from ward_tui.domain.disbursement import capital_alerts
from ward_tui.domain.duties import RULES, DutyRules
from ward_tui.domain.duty_alerts import duty_alerts
from ward_tui.domain.goals import Cadence, Verdict
from ward_tui.domain.linking import link_alerts
from ward_tui.domain.model import AppendixItem, Facts, Indicator, ItemKind, Programme, Target
from ward_tui.domain.pace import time_passed
from ward_tui.domain.staging import stage_alerts
from ward_tui.domain.status import (
    CLOSED,
    ItemStatus,
    Thresholds,
    final_reading,
    is_growing,
    judge,
    judged_on,
    known_on,
    known_status,
    readings_on,
)

__all__ = [
    "Alert",
    "Rule",
    "Severity",
    "Subject",
    "all_alerts",
    "duty_alerts",
    "item_alerts",
    "sort_alerts",
    "target_alerts",
    "whole_alerts",
]


def all_alerts(facts: Facts, today: date, limits: Thresholds, rules: DutyRules = RULES) -> list[Alert]:
    """Return every alert of the day: most urgent first, most overdue first, then by identifier."""
    found: list[Alert] = []
    for item in facts.items.values():
        found += item_alerts(item, facts.programmes[item.programme], today, limits)
    for target in facts.targets.values():
        found += target_alerts(target, facts.programmes[target.programme], today)
    for duty in facts.duties.values():
        found += duty_alerts(duty, facts.programmes[duty.programme], today, rules)
    found += whole_alerts(facts, today, limits)
    return sort_alerts(found)


def whole_alerts(facts: Facts, today: date, limits: Thresholds) -> list[Alert]:
    """Return the alerts that more than one record is asked for: conflicts of pairs, contradictions, unclear rows."""
    return [*link_alerts(facts, today), *question_alerts(facts), *clarity_alerts(facts, today, limits)]


def item_alerts(item: AppendixItem, programme: Programme, today: date, limits: Thresholds) -> list[Alert]:
    """Return the alerts of one row by itself; at most one of them has severity overdue."""
    found = _due_alerts(known_on(item, today), programme, today, limits)
    if item.stages:
        found += stage_alerts(item, today)
    if item.capital:
        found += capital_alerts(item, today, limits)
    return found


def _due_alerts(item: AppendixItem, programme: Programme, today: date, limits: Thresholds) -> list[Alert]:
    status = known_status(item, today, limits)
    if status in CLOSED:
        return _missing_document(item)
    if status is ItemStatus.PAUSED:
        return []
    if status is ItemStatus.OVERDUE and item.due_on is not None:
        return [_item_alert(item, Rule.OVERDUE, Severity.OVERDUE, days=(today - item.due_on).days)]
    return _running_alerts(item, programme, status, today, limits)


def _running_alerts(
    item: AppendixItem, programme: Programme, status: ItemStatus, today: date, limits: Thresholds
) -> list[Alert]:
    found: list[Alert] = []
    if status is ItemStatus.DUE_SOON and item.due_on is not None:
        left = (item.due_on - today).days
        stage = min(limit for limit in limits.due_soon if left <= limit)
        found.append(_item_alert(item, Rule.DUE_SOON, Severity.DUE_SOON, days=left, stage=stage))
    told = (today - programme.created_on).days >= limits.silent  # the user had time to enter what is known
    time = time_passed(item, today)
    if time is not None and time - item.progress >= limits.pace:
        untold = not told and item.news_on is None
        found.append(_item_alert(item, Rule.BEHIND_PACE, Severity.WARNING, time=time, untold=untold))
    starting = _last_day_to_start(item) if told and not item.progress and item.news_on is None else None
    if starting is not None and today > starting:
        found.append(_item_alert(item, Rule.SHOULD_HAVE_STARTED, Severity.WARNING, days=(today - starting).days))
    elif status is not ItemStatus.NOT_STARTED and item.due_on is not None:
        heard = item.news_on or programme.created_on
        for day in (item.start_on, item.given_on, item.answered_on):
            if day is not None and day > heard:
                heard = day
        if (silent := (today - heard).days) >= limits.silent:
            found.append(_item_alert(item, Rule.NO_NEWS, Severity.WARNING, days=silent))
    return found


def _last_day_to_start(item: AppendixItem) -> date | None:
    last = item.start.last_day()
    return None if last is None or item.due_on is None or last >= item.due_on else last


def _missing_document(item: AppendixItem) -> list[Alert]:
    missing = item.kind is ItemKind.RESOLUTION and item.done_on is not None and not item.document
    return [_item_alert(item, Rule.NO_DOCUMENT, Severity.WARNING)] if missing else []


def _item_alert(
    item: AppendixItem,
    rule: Rule,
    severity: Severity,
    *,
    days: int | None = None,
    time: int | None = None,
    stage: int | None = None,
    untold: bool = False,
) -> Alert:
    own = (
        _ITEM,
        item.id,
        item.programme,
        item.name,
        rule,
        severity,
        item.source,
        days,
        item.due_on,
        item.start if rule is Rule.SHOULD_HAVE_STARTED else item.finish,
        item.kind,
        item.progress,
        time,
        item.news_on,
        stage,
        item.start_on,
        untold,
        item.document,
    )
    return tuple.__new__(Alert, own + _REST)  # there are thousands of them, and naming the fields takes twice as long


_ITEM = Subject.ITEM
_REST = tuple(Alert._field_defaults[name] for name in Alert._fields[Alert._fields.index("detail") + 1 :])


def target_alerts(target: Target, programme: Programme, today: date) -> list[Alert]:
    """Return the alerts of one target: figures that miss their goal, yearly figures that are not there."""
    found: list[Alert] = []
    if target.is_dropped(today):
        return found
    for indicator in target.indicators:
        found += _missed_figure(target, indicator, programme, today)
        found += _missing_figure(target, indicator, programme, today)
    return found


def _missed_figure(target: Target, indicator: Indicator, programme: Programme, today: date) -> list[Alert]:
    indicator = judged_on(indicator, today)
    yearly = [reading for reading in indicator.readings if reading.period.is_year]
    recent = [reading for reading in yearly if reading.period.year >= today.year - 1][-1:]
    if indicator.cadence is not Cadence.ANNUAL:
        final = final_reading(indicator, programme, today)
        recent = [] if final is None else [final]
    return [
        _target_alert(target, indicator, Rule.MISSED, Severity.WARNING, year=r.period.year, figure=indicator.measure(r))
        for r in recent
        if judge(indicator, r) is Verdict.MISSED and not is_growing(r, today)
    ]


def _missing_figure(target: Target, indicator: Indicator, programme: Programme, today: date) -> list[Alert]:
    if indicator.condition:
        return []  # judged only if its matter exists, so a figure cannot be missing
    if indicator.cadence is not Cadence.ANNUAL and final_reading(indicator, programme, today) is not None:
        return []
    have = {r.period.year for r in readings_on(indicator, today) if r.period.is_year}
    return [
        _target_alert(
            target,
            indicator,
            Rule.NO_FIGURE,
            Severity.WARNING if today.year > year else Severity.INFO,
            year=year,
            due_on=date(year, 12, 31),
        )
        for year in _expected_years(indicator, programme, today)
        if year not in have
    ]


def _expected_years(indicator: Indicator, programme: Programme, today: date) -> list[int]:
    """Return the years whose figures are asked for: the last one, and in December the running one too.

    Years that closed before the programme was loaded are not asked for here.
    """
    if indicator.cadence is not Cadence.ANNUAL:
        years = [indicator.due_year or programme.term_end.year]
        years = [year for year in years if today > date(year, 12, 31)]
    else:
        ending = today >= date(today.year, 12, 31) - timedelta(days=30)
        years = [
            year
            for year in ([today.year - 1, today.year] if ending else [today.year - 1])
            if programme.term_start <= year <= programme.term_end.year
        ]
    return [year for year in years if programme.created_on <= date(year, 12, 31)]


def _target_alert(
    target: Target,
    indicator: Indicator,
    rule: Rule,
    severity: Severity,
    *,
    year: int,
    figure: Decimal | None = None,
    due_on: date | None = None,
) -> Alert:
    return Alert(
        subject=Subject.TARGET,
        subject_id=target.id,
        programme=target.programme,
        name=target.name,
        rule=rule,
        severity=severity,
        source=target.source,
        due_on=due_on,
        year=year,
        figure=figure,
        goal=indicator.goal,
        unit=indicator.unit,
        indicator=indicator.id,
        detail=indicator.name,
    )
