"""Every figure of the overview is the number of rows that its list shows, and what the command line prints."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import LIMITS, QUICK, any_day, any_item, day, facts, indicator, target
from ward_tui.cli import documents
from ward_tui.domain.breakdown import break_down
from ward_tui.domain.glance import ALWAYS, Figure, Part, glance
from ward_tui.domain.model import Agency, Appendix, AppendixItem, Facts, Target
from ward_tui.domain.selection import ItemFilter
from ward_tui.domain.status import CLOSED, DONE, ItemStatus, item_status, target_status
from ward_tui.domain.summary import summarise
from ward_tui.services.office import Office

AGENCIES = {key: Agency(key, "phuong-a", f"Cơ quan {key[-1]}") for key in ("phuong-a/CQ01", "phuong-a/CQ02")}
CODES = ("PL01", "PL02", "GT")
APPENDICES = {f"phuong-a/{code}": Appendix(f"phuong-a/{code}", "phuong-a", code, code) for code in CODES}
FUNDINGS = ("", "Ngân sách", "Doanh nghiệp", "Ngân sách, xã hội hóa", "Xã hội hóa")
Document = dict[str, Any]


@st.composite
def some_facts(draw: st.DrawFn) -> Facts:
    """Rows in any state of some agencies and appendices, and targets with and without figures."""
    rows = []
    for number in range(draw(st.integers(0, 10))):
        code = draw(st.sampled_from(CODES))
        more: dict[str, Any] = {
            "lead": tuple(draw(st.lists(st.sampled_from(list(AGENCIES)), max_size=2))),
            "funding_text": draw(st.sampled_from(FUNDINGS)),
            "document": draw(st.sampled_from(["", "12/QĐ"])),
        }
        key = f"phuong-a/{code}-{number:02}"
        rows.append(replace(draw(any_item()), id=key, appendix=code, row=number, **more))
    figures = draw(st.lists(st.sampled_from(["", "2026=90", "2025=70", "2026=80 2027=85"]), max_size=4))
    targets = [
        replace(target(indicator(figures=each)), id=f"phuong-a/CT{number:02}") for number, each in enumerate(figures)
    ]
    return facts(rows, targets, agencies=AGENCIES, appendices=APPENDICES)


def shown_on(known: Facts, today: date) -> tuple[Figure, ...]:
    """The figures of the overview."""
    return glance(summarise(known, today, LIMITS), break_down(known, today, LIMITS))


def printed_on(known: Facts, today: date) -> tuple[list[Document], list[Document]]:
    """The rows and targets as the command line prints them."""
    office = cast(
        "Office",
        SimpleNamespace(
            facts=known,
            today=today,
            settings=SimpleNamespace(thresholds=LIMITS),
            status=lambda item: item_status(item, today, LIMITS),
            target_status=lambda value: target_status(value, known.programmes[value.programme], today, LIMITS),
        ),
    )
    items = [documents.item(office, item) for item in known.items.values()]
    return items, [documents.target(office, value) for value in known.targets.values()]


def is_open(row: Document) -> bool:
    """Neither done nor dropped."""
    return ItemStatus(row["status"]) not in CLOSED


def is_living(row: Document) -> bool:
    """Not dropped by a decision."""
    return bool(row["status"] != "dropped")


def is_overdue(row: Document) -> bool:
    """Past its due day and not done."""
    return bool(row["status"] == "overdue")


def meaning(figure: Figure) -> Callable[[Document], bool]:
    """What a figure counts, in the words of the command line."""
    key = figure.key
    agency = AGENCIES.get(key)
    rules: dict[Part, Callable[[Document], bool]] = {
        Part.ALL: is_living,
        Part.STATUS: lambda row: row["status"] == key,
        Part.RATE: is_overdue,
        Part.WAITING: {
            "unassigned": lambda row: is_open(row) and not row["lead"],
            "given": lambda row: is_open(row) and row["appendix"] == "GT",
            "lacks_document": lambda row: row["status"] in DONE and not row["document"],
        }.get(key, bool),
        Part.MONTH: lambda row: is_open(row) and str(row["due_on"]).startswith(key),
        Part.AGENCY: lambda row: is_overdue(row) and (agency.name in row["lead"] if agency else not row["lead"]),
        Part.APPENDIX: lambda row: is_overdue(row) and f"{row['programme']}/{row['appendix']}" == key,
        Part.YEAR: lambda row: (
            is_living(row) and f"{str(row['due_on'] or 0).partition('-')[0]}/{row['funding']}" == key
        ),
        Part.TARGET: lambda row: key in {"", row["status"]},
    }
    return rules[figure.part]


def listed(figure: Figure, known: Facts, today: date) -> list[AppendixItem | Target]:
    """What the list shows that a figure opens."""
    rows = figure.rows
    if isinstance(rows, ItemFilter):
        return [item for item in known.items.values() if rows.accepts(item, item_status(item, today, LIMITS))]
    targets = known.targets.values()
    states = {each.id: target_status(each, known.programmes[each.programme], today, LIMITS) for each in targets}
    return [each for each in targets if rows in (None, states[each.id])]


@QUICK
@given(some_facts(), st.one_of(st.just(day("2026-11-21")), any_day()))
def test_every_figure_is_what_its_list_shows_and_the_command_line_prints(known: Facts, today: date) -> None:
    items, targets = printed_on(known, today)
    for figure in shown_on(known, today):
        printed = targets if figure.part is Part.TARGET else items
        assert figure.count == len(listed(figure, known, today)), figure
        assert figure.count == sum(map(meaning(figure), printed)), figure


@QUICK
@given(some_facts(), any_day())
def test_no_figure_is_missing(known: Facts, today: date) -> None:
    items, targets = printed_on(known, today)
    shown = shown_on(known, today)
    keys = {part: {figure.key for figure in shown if figure.part is part} for part in Part}
    assert keys[Part.STATUS] == {row["status"] for row in items} | {state.value for state in ALWAYS}
    assert keys[Part.TARGET] - {""} == {row["status"] for row in targets}
    assert keys[Part.WAITING] == {"unassigned", "given", "lacks_document"}
    late = [row for row in items if is_overdue(row)]
    assert keys[Part.APPENDIX] == {f"{row['programme']}/{row['appendix']}" for row in late}
    names = {key: agency.name for key, agency in AGENCIES.items()}
    assert {names.get(key, "") for key in keys[Part.AGENCY]} == {name for row in late for name in row["lead"] or [""]}
    assert sum(figure.count for figure in shown if figure.part is Part.YEAR) == sum(map(is_living, items))
    assert len(keys[Part.MONTH]) == 12


@QUICK
@given(some_facts(), any_day())
def test_both_rates_are_out_of_what_they_name(known: Facts, today: date) -> None:
    items, _ = printed_on(known, today)
    whole, due = (figure for figure in shown_on(known, today) if figure.part is Part.RATE)
    living = [row for row in items if is_living(row)]
    assert (whole.whole, due.whole) == (len(living), sum(row["due_on"] is not None for row in living))


@QUICK
@given(some_facts(), any_day())
def test_every_figure_has_a_key_of_its_own(known: Facts, today: date) -> None:
    shown = shown_on(known, today)
    assert len({(figure.part, figure.key) for figure in shown}) == len(shown)
