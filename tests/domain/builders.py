"""Small facts for the tests of the rules, and the properties' settings."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.model import AppendixItem, Facts, Indicator, ItemKind, Programme, Reading, Source, Target
from ward_tui.domain.periods import parse_period
from ward_tui.domain.status import Thresholds

QUICK = settings(max_examples=25, deadline=None, database=None, derandomize=True)
LIMITS = Thresholds()
SOURCE = Source("Chương trình hành động", "Phụ lục 04, dòng 3", (510,))
TERM_END = date(2030, 12, 31)
PROGRAMME = Programme(
    slug="phuong-a",
    ward="A",
    city="Hải Phòng",
    kind="Chương trình hành động",
    title="Chương trình hành động",
    number="",
    issuer="",
    date_text="",
    term_start=2025,
    term_end=TERM_END,
    created_on=date(2025, 10, 1),
)
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấềệớừỵAĂÂĐÊÔƠƯÀ"


def nfd(text: str) -> str:
    """The text as a PDF gives it: every mark apart from its letter."""
    return unicodedata.normalize("NFD", text)


def day(text: str) -> date:
    """A calendar day from its ISO form."""
    return date.fromisoformat(text)


def programme(created: str = "2025-10-01", **changes: Any) -> Programme:
    """The programme of ward A, loaded on a day."""
    return replace(PROGRAMME, created_on=day(created), **changes)


def item(start: str = "", finish: str = "", **changes: Any) -> AppendixItem:
    """A row with its start and finish as a document prints them; days may be given as ISO text."""
    begins, ends = parse_deadline(start), parse_deadline(finish)
    facts: dict[str, Any] = {
        key: day(value) if key.endswith("_on") and value else value for key, value in changes.items()
    }
    made = AppendixItem(
        id="phuong-a/PL04-03",
        programme="phuong-a",
        appendix="PL04",
        row=3,
        name="Giải phóng mặt bằng",
        kind=ItemKind.CLEARANCE,
        source=SOURCE,
        start=begins,
        finish=ends,
        start_on=begins.first_day(PROGRAMME.term_first_day),
        due_on=ends.last_day(TERM_END),
    )
    return replace(made, **facts)


def worked(progress: int, on: str) -> dict[str, Any]:
    """What an item keeps of a progress entered on a day."""
    return {"progress": progress, "progress_on": on, "news_on": on}


def goal(words: str) -> Goal:
    """A goal from its short form: `>= 80`, `range 2 3`, `yes_no`."""
    comparator, *values = words.split()
    return Goal(Comparator(comparator), *map(Decimal, values))


def readings(figures: str) -> tuple[Reading, ...]:
    """Figures as `2025=70 2026=75@2027-02-01`: period, value, day of entry (the period's last day by default)."""
    return tuple(_reading(each) for each in figures.split())


def _reading(text: str) -> Reading:
    code, _, rest = text.partition("=")
    value, _, entered = rest.partition("@")
    period = parse_period(code)
    on = day(entered) if entered else period.last_day
    return Reading(f"phuong-a/CT01.1@{code}", "phuong-a/CT01.1", period, Decimal(value), on)


def indicator(words: str = ">= 80", when: str = "annual", figures: str = "", **changes: Any) -> Indicator:
    """An indicator: its goal, `annual`, `term` or the year by which it is judged, and its figures."""
    due = int(when) if when.isdigit() else None
    made = Indicator(
        id="phuong-a/CT01.1",
        target="phuong-a/CT01",
        name="Tỷ lệ",
        goal=goal(words),
        unit="%",
        cadence=Cadence.BY_YEAR if due else Cadence(when),
        due_year=due,
        readings=readings(figures),
    )
    return replace(made, **changes)


def target(*indicators: Indicator) -> Target:
    """A target with these indicators."""
    return Target(
        id="phuong-a/CT01",
        programme="phuong-a",
        number="(1)",
        group="",
        name="Kết nạp đảng viên",
        text="",
        source=SOURCE,
        indicators=indicators,
    )


def facts(items: Iterable[AppendixItem] = (), targets: Iterable[Target] = (), **more: Any) -> Facts:
    """All facts of ward A."""
    return Facts(
        programmes={"phuong-a": PROGRAMME},
        items={each.id: each for each in items},
        targets={each.id: each for each in targets},
        **more,
    )


_DAYS = st.integers(date(2025, 1, 1).toordinal(), date(2031, 12, 31).toordinal()).map(date.fromordinal)
_FACT_DAYS = st.sampled_from(
    [None, None, *map(day, ("2025-12-31", "2026-07-01", "2026-10-01", "2028-02-29", "2030-12-31"))]
)
_SPANS = st.sampled_from(
    [
        item(start, finish)
        for start in ("", "2025", "3/2026", "Quý II/2027")
        for finish in ("", "Thường xuyên", "2026", "Quý III/2026", "9/2026", "2/2028", "Cả nhiệm kỳ", "15/6/2027")
    ]
)
_KINDS = st.sampled_from(ItemKind)


@st.composite
def any_item(draw: st.DrawFn) -> AppendixItem:
    """A row in any state, also with facts that are dated later than today."""
    days: dict[str, Any] = {
        f"{fact}_on": draw(_FACT_DAYS) for fact in ("done", "progress", "paused", "dropped", "news")
    }
    progress = draw(st.integers(0, 100)) if days["progress_on"] else 0
    return replace(draw(_SPANS), progress=progress, kind=draw(_KINDS), **days)


def any_day() -> st.SearchStrategy[date]:
    """A day of the term or of the year after it."""
    return _DAYS
