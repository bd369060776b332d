"""Goals and times as questions propose them and as a person types them in answer."""

from __future__ import annotations

from decimal import Decimal

from ward_tui.domain.errors import WardError
from ward_tui.domain.goals import LOWER_IS_BETTER, Cadence, Comparator, Goal
from ward_tui.domain.intake.checks import check_of
from ward_tui.domain.intake.draft import DraftIndicator
from ward_tui.domain.intake.times import times_in
from ward_tui.domain.intake.words import cleaned, lowered

_GOALS = {
    Comparator.AT_LEAST: "từ {} trở lên",
    Comparator.MORE: "trên {}",
    Comparator.EQUAL: "= {}",
    Comparator.AT_MOST: "không quá {}",
    Comparator.LESS: "dưới {}",
    Comparator.UP: "tăng",
    Comparator.DOWN: "giảm",
    Comparator.YES_NO: "đạt",
}
_BARE = {_GOALS[each]: each for each in (Comparator.UP, Comparator.DOWN, Comparator.YES_NO)}
_TIMES = {Cadence.ANNUAL: "hằng năm", Cadence.BY_YEAR: "đến năm {}", Cadence.TERM: "trong nhiệm kỳ"}


def goal_text(goal: Goal, unit: str) -> str:
    """Return a goal as a person would type it: `từ 97% trở lên`, `62-63%`, `dưới 5 vụ`, `đạt`."""
    if goal.value is None:
        return _GOALS[goal.comparator]
    share = "%" if unit.startswith("%") else ""
    if goal.value_max is not None:
        return f"{_number(goal.value)}-{_number(goal.value_max)}{share}"
    return _GOALS[goal.comparator].format(_number(goal.value) + share)


def other_goals(indicator: DraftIndicator) -> tuple[str, ...]:
    """Return the other goals that the same figures could mean, as a person would type them."""
    goal, unit = indicator.goal, indicator.unit
    if goal.value is None:
        return ()
    ends = [goal.value, *([goal.value_max] if goal.value_max is not None else [])]
    kinds = (Comparator.AT_LEAST, Comparator.MORE) if goal.value else (Comparator.EQUAL,)
    if goal.comparator in LOWER_IS_BETTER:
        kinds = (Comparator.AT_MOST, Comparator.LESS)
    texts = [goal_text(Goal(kind, end), unit) for end in ends for kind in kinds]
    return tuple(each for each in texts if each != goal_text(goal, unit))


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",")


def read_goal(text: str) -> Goal:
    """Read a goal as it is typed: `trên 80%`, `2-3`, `≥ 85`, `còn dưới 0,5%`, `đạt`, `giảm`.

    Raises:
        WardError: `goal_value` when it names none.
    """
    low = lowered(cleaned(text)).strip(" .")
    if low in _BARE:
        return Goal(_BARE[low])
    check = check_of(low)
    if check.goal.value is None:
        raise WardError("goal_value", text=text)
    return check.goal


def time_text(cadence: Cadence, due_year: int | None) -> str:
    """Return a time as a person would type it: `hằng năm`, `đến năm 2030`, `trong nhiệm kỳ`."""
    return _TIMES[cadence].format(due_year)


def read_time(text: str) -> tuple[Cadence, int | None]:
    """Read when a goal is judged: `hằng năm`, `năm 2027`, `trước năm 2030`, `2028`, `cả nhiệm kỳ`.

    Raises:
        WardError: `deadline` when it says no such time.
    """
    low = lowered(cleaned(text)).strip(" .")
    times = times_in(f"năm {low}" if low.isdigit() else low, 2200)
    if not times:
        raise WardError("deadline", text=text)
    return times[-1].cadence, times[-1].due_year
