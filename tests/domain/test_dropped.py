"""What a decision has dropped is in no figure, asks for no word, and stays where it was written."""

from dataclasses import replace

from tests.domain.builders import LIMITS, day, facts, indicator, item, programme, target, worked
from ward_tui.domain.agencies import agency_loads
from ward_tui.domain.alerts import all_alerts, item_alerts, target_alerts
from ward_tui.domain.breakdown import break_down
from ward_tui.domain.evidence import all_papers
from ward_tui.domain.glance import Figure, Part, glance
from ward_tui.domain.model import Agency, Facts, Target
from ward_tui.domain.selection import ItemFilter
from ward_tui.domain.status import ItemStatus, known_on, known_status
from ward_tui.domain.summary import states_on, summarise
from ward_tui.domain.walk import walk

TODAY, BEFORE, DROPPED = day("2027-02-01"), day("2027-01-09"), day("2027-01-10")
LEAD = "phuong-a/CQ01"
AGENCIES = {LEAD: Agency(LEAD, "phuong-a", "Phòng Kinh tế")}


def gone() -> Target:
    """A target with a figure that misses its goal and one that is not there, dropped in January 2027."""
    found = target(indicator(figures="2026=70"), replace(indicator(), id="phuong-a/CT01.2"))
    return replace(found, lead=(LEAD,), dropped_on=DROPPED, dropped_document="12-QĐ/ĐU")


def known(found: Target) -> Facts:
    """The facts with one target."""
    return facts(targets=[found], agencies=AGENCIES)


def test_a_dropped_target_asks_for_no_word_from_that_day_on() -> None:
    loaded = programme("2025-10-01")
    assert target_alerts(gone(), loaded, BEFORE)
    assert target_alerts(gone(), loaded, DROPPED) == []
    assert target_alerts(gone(), loaded, TODAY) == []


def test_a_dropped_target_is_not_asked_about_in_the_review() -> None:
    found = walk(known(gone()), all_alerts(known(gone()), TODAY, LIMITS), TODAY)
    assert [card.subject for card in found.cards] == []
    before = walk(known(gone()), all_alerts(known(gone()), BEFORE, LIMITS), BEFORE)
    assert [card.subject for card in before.cards] == ["phuong-a/CT01"]


def test_a_dropped_target_is_on_nobodys_hands_and_needs_no_paper() -> None:
    loads = {load.agency: load for load in agency_loads(known(gone()), TODAY, {})}
    assert loads[LEAD].targets == 0
    assert {load.agency: load for load in agency_loads(known(gone()), BEFORE, {})}[LEAD].targets == 1
    assert all_papers(known(gone()), {}, TODAY) == []
    assert len(all_papers(known(gone()), {}, BEFORE)) == 1


def test_a_dropped_row_is_in_no_figure_but_its_own() -> None:
    rows = [
        item("", "9/2026", id="phuong-a/PL04-01", row=1, lead=(LEAD,)),
        item("", "9/2026", id="phuong-a/PL04-02", row=2, lead=(LEAD,), dropped_on="2027-01-10"),
        item("2025", "2030", id="phuong-a/PL04-03", row=3, **worked(5, "2026-01-01")),
    ]
    rows[2] = replace(rows[2], dropped_on=DROPPED)
    there = facts(rows, agencies=AGENCIES)
    states = states_on(there.items.values(), TODAY, LIMITS)
    summary, breakdown = summarise(there, TODAY, LIMITS), break_down(there, TODAY, LIMITS)
    assert (summary.total_items, summary.with_deadline, summary.overdue) == (1, 1, 1)
    assert [(each.key, each.total, each.open) for each in breakdown.by_agency] == [(LEAD, 1, 1)]
    assert [each.total for each in breakdown.by_appendix] == [each.total for each in breakdown.by_year] == [1]
    (load,) = agency_loads(there, TODAY, states)
    assert (load.led, load.overdue) == (1, 1)
    assert item_alerts(rows[1], programme(), TODAY, LIMITS) == item_alerts(rows[2], programme(), TODAY, LIMITS) == []
    shown = {(figure.part, figure.key): figure for figure in glance(summary, breakdown)}
    assert shown[Part.ALL, ""] == Figure(Part.ALL, "", 1, ItemFilter(dropped=False))
    assert shown[Part.STATUS, "dropped"].count == 2


def test_where_nothing_is_dropped_the_list_of_all_rows_has_no_filter() -> None:
    there = facts([item("", "9/2026")])
    shown = glance(summarise(there, TODAY, LIMITS), break_down(there, TODAY, LIMITS))
    assert next(figure for figure in shown if figure.part is Part.ALL).rows == ItemFilter()


def test_before_the_decision_the_row_counts_as_ever() -> None:
    row = item("", "9/2026", dropped_on="2027-01-10")
    assert known_status(known_on(row, BEFORE), BEFORE, LIMITS) is ItemStatus.OVERDUE
    assert summarise(facts([row]), BEFORE, LIMITS).total_items == 1
