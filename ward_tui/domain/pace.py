"""Pace: the share of time passed held against progress, where there is a time to hold it against."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ward_tui.domain.goals import Verdict
from ward_tui.domain.model import AppendixItem, Indicator, Reading


class Pace(NamedTuple):
    """Share of time passed and progress, both in per cent; a tuple, because every open row has one."""

    time: int
    progress: int

    @property
    def gap(self) -> int:
        """Points by which progress stays behind time; negative when it is ahead."""
        return self.time - self.progress


@lru_cache(maxsize=4096)  # programmes name few different times, and the rules ask for them of every row
def share_of_time(start: date, end: date, today: date) -> int:
    """Return how much of the time from start to end has passed, 0 to 100 per cent; both days are included."""
    if today < start:
        return 0
    whole = (end - start).days + 1
    return 100 if whole <= 0 else min(100, 100 * ((today - start).days + 1) // whole)


def time_passed(item: AppendixItem, today: date) -> int | None:
    """Return how much of the time of a row has passed, in per cent; None without a start or due day, or when done."""
    if item.start_on is None or item.due_on is None or item.done_on is not None:
        return None
    return share_of_time(item.start_on, item.due_on, today)


def item_pace(item: AppendixItem, today: date) -> Pace | None:
    """Return the pace of a row; None when it has no start or due day, or is done.

    As long as nobody has entered a progress it is 0.
    """
    time = time_passed(item, today)
    return None if time is None else Pace(time, item.progress)


def goal_pace(indicator: Indicator, yearly: Sequence[Reading], due: date) -> Pace | None:
    """Return the pace of a goal from its first yearly figure, the baseline, to the latest one.

    None when fewer than two yearly figures are known, or the goal names no figure. A baseline that had reached the goal
    leaves nothing to gain: progress is 0.
    """
    goal = indicator.goal.required()
    if goal is None or len(yearly) < 2:
        return None
    first, last = yearly[0], yearly[-1]
    before, now = indicator.measure(first), indicator.measure(last)
    if before is None or now is None:
        return None
    time = share_of_time(first.period.last_day, due, last.period.last_day)
    if indicator.goal.judge(before) in {Verdict.MET, Verdict.EXCEEDED}:
        return Pace(time, 0)
    if before == goal:
        return None
    progress = 100 * (now - before) / (goal - before)
    return Pace(time, int(progress))
