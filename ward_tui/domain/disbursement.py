"""Disbursement: the yearly target computed from the projects, and the alert of a project whose payment lags."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from ward_tui.domain.alert import Alert, Rule, Severity, Subject
from ward_tui.domain.capital import Level, Paid, Total, known_capital, level_of, rate, takes_capital, total, year_time
from ward_tui.domain.figures import Indicator, Reading, Target
from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.domain.periods import Period
from ward_tui.domain.text import fold
from ward_tui.domain.thresholds import Thresholds

__all__ = ["capital_alerts", "is_disbursement", "rate", "takes_capital", "with_computed", "year_total"]


def capital_alerts(item: AppendixItem, today: date, limits: Thresholds) -> list[Alert]:
    """Return the alert of a row whose payment stays behind the time of the year, none or one.

    It is about the running year where that has a plan. Otherwise it is about the last closed year with a plan, all of
    whose time has passed: what was left unpaid needs a word until it is paid, or a later year has a plan (the rest was
    carried over or given back with it). A row that is done, paused or dropped needs none, nor does one without a plan.
    `stage` of the alert is the level of the settings that was reached, `detail` the same as a `Level`, `figure` the
    rate, `time` the share of the year, `cutoff_on` the day up to which the payment counts.
    """
    if not item.capital or _is_stopped(item, today):
        return []
    begun = [each for each in known_capital(item, today) if each.planned and each.year <= today.year]
    if not begun:
        return []
    if begun[-1].year < today.year and any(each.planned for each in item.capital if each.year > today.year):
        return []
    line = Paid(item, begun[-1].year, begun[-1])
    level = level_of(line.behind(today), limits.paid)
    reached = {Level.LATE: limits.paid[0], Level.VERY_LATE: limits.paid[1]}
    return [_alert(line, level, reached[level], today)] if level in reached else []


def _is_stopped(item: AppendixItem, today: date) -> bool:
    return any(day is not None and day <= today for day in (item.done_on, item.paused_on, item.dropped_on))


def _alert(line: Paid, level: Level, reached: int, today: date) -> Alert:
    item = line.item
    return Alert(
        subject=Subject.ITEM,
        subject_id=item.id,
        programme=item.programme,
        name=item.name,
        rule=Rule.DISBURSEMENT,
        severity=Severity.WARNING,
        source=item.source,
        kind=item.kind,
        time=year_time(line.year, today),
        news_on=item.news_on,
        stage=reached,
        year=line.year,
        figure=line.rate,
        detail=level.value,
        cutoff_on=line.capital.as_of if line.capital and line.paid is not None else None,
        planned=line.planned,
        paid=line.paid,
    )


# The yearly target


def is_disbursement(indicator: Indicator) -> bool:
    """Tell whether an indicator is the share of public capital that is paid out in a year, in per cent."""
    words = fold(indicator.name)
    percent = indicator.unit.startswith("%") and not indicator.is_yes_no
    return percent and "giai ngan" in words and "von" in words


def year_total(facts: Facts, programme: str | None, year: int, today: date) -> Total:
    """Return the money of a programme, or of all, in one year as it was known on the day."""
    return total(_lines(facts.items.values(), today, programme).get(year, ()))


def with_computed(facts: Facts, today: date) -> Facts:
    """Return the facts with the yearly figures of disbursement that follow from the money of the rows.

    A year has one as soon as a row of the programme has a plan for it and a payment was told; years to come have none.
    """
    if not any(each.capital for each in facts.items.values()) and not any(
        indicator.computed for target in facts.targets.values() for indicator in target.indicators
    ):
        return facts
    money: dict[str, Mapping[int, list[Paid]]] = {}
    targets = dict(facts.targets)
    for target in facts.targets.values():
        if any(is_disbursement(each) for each in target.indicators):
            if target.programme not in money:
                money[target.programme] = _lines(facts.items.values(), today, target.programme)
            targets[target.id] = _completed(target, money[target.programme], today)
        elif any(each.computed for each in target.indicators):  # it was renamed
            targets[target.id] = _completed(target, {}, today)
    return replace(facts, targets=targets)


def _completed(target: Target, money: Mapping[int, list[Paid]], today: date) -> Target:
    found = [
        replace(each, computed=_figures(each, money, today) if is_disbursement(each) else ())
        for each in target.indicators
    ]
    return replace(target, indicators=tuple(found))


def _figures(indicator: Indicator, money: Mapping[int, list[Paid]], today: date) -> tuple[Reading, ...]:
    sums = ((year, total(money[year])) for year in sorted(money) if year <= today.year)
    return tuple(_figure(indicator, year, each, each.rate) for year, each in sums if each.rate is not None)


def _figure(indicator: Indicator, year: int, money: Total, share: Decimal) -> Reading:
    told = money.as_of or date(year, 12, 31)
    return Reading(f"{indicator.id}@{year}", indicator.id, Period(year), share, told, computed=True)


def _lines(items: Iterable[AppendixItem], today: date, programme: str | None) -> dict[int, list[Paid]]:
    found: dict[int, list[Paid]] = {}
    for item in items:
        if item.capital and programme in (None, item.programme):
            for each in known_capital(item, today):
                found.setdefault(each.year, []).append(Paid(item, each.year, each))
    return found
