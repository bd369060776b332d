"""What a sentence was understood to say, written short, so that tables of tests can be read."""

from __future__ import annotations

from ward_tui.domain.goals import Cadence, Comparator
from ward_tui.domain.intake.draft import DraftIndicator
from ward_tui.domain.intake.sentences import Understood


def brief(indicator: DraftIndicator) -> str:
    """An indicator in short: `>= 97 % 2030`, `range 2-3 mô hình term`, `yes annual`, `down vụ term`."""
    goal = indicator.goal
    value = (
        "" if goal.value is None else f"{goal.value}" if goal.value_max is None else f"{goal.value}-{goal.value_max}"
    )
    kind = "yes" if goal.comparator is Comparator.YES_NO else goal.comparator.value
    when = str(indicator.due_year) if indicator.cadence is Cadence.BY_YEAR else indicator.cadence.value
    more = ("lũy kế" if indicator.cumulative else "", "thành phố" if indicator.basis else "", indicator.condition)
    return " ".join(part for part in (kind, value, indicator.unit, when, *more) if part)


def briefs(said: Understood) -> list[str]:
    """The indicators of a sentence in short."""
    return [brief(each) for each in said.indicators]


def asked(said: Understood) -> list[str]:
    """What is asked about a sentence: the kinds of the doubts, in alphabetical order."""
    return sorted(each.kind.value for each in said.doubts)
