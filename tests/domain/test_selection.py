"""Which rows a filter takes: each of its fields by itself, and all of them together."""

from dataclasses import replace

import pytest

from tests.domain.builders import LIMITS, day, facts, item, worked
from ward_tui.domain.funding import Funding
from ward_tui.domain.model import GIVEN, Agency, Appendix, AppendixItem, ItemKind
from ward_tui.domain.selection import NO_LEAD, NO_YEAR, ItemFilter
from ward_tui.domain.status import ItemStatus, item_status

TODAY = day("2026-11-21")
ROWS: dict[str, AppendixItem] = {
    "late": item(finish="9/2026", lead=("phuong-a/CQ01", "phuong-a/CQ02"), funding_text="Ngân sách"),
    "running": item("2025", "2027", kind=ItemKind.PROJECT, funding_text="Doanh nghiệp", **worked(40, "2026-10-01")),
    "done": item(finish="2026", done_on="2026-10-01", document="1/QĐ", lead=("phuong-a/CQ02",)),
    "done, no paper": item(finish="10/2026", done_on="2026-11-01", kind=ItemKind.RESOLUTION),
    "dropped": item(finish="2026", dropped_on="2026-10-01"),
    "paused": item(finish="9/2027", paused_on="2026-10-01"),
    "endless": item(finish="Thường xuyên"),
    "given": item(finish="30/11/2026", appendix=GIVEN, id="phuong-a/GT-01"),
}
OPEN = {"late", "running", "paused", "endless", "given"}

# filter, the rows that it takes
TAKEN: list[tuple[ItemFilter, set[str]]] = [
    (ItemFilter(), set(ROWS)),
    (ItemFilter(funding=Funding.BUDGET), {"late"}),
    (ItemFilter(funding=Funding.ENTERPRISE), {"running"}),
    (ItemFilter(year=2027), {"running", "paused"}),
    (ItemFilter(year=NO_YEAR), {"endless"}),
    (ItemFilter(month=(2026, 9)), {"late"}),
    (ItemFilter(month=(2026, 12)), {"done", "dropped"}),
    (ItemFilter(month=(2025, 9)), set()),
    (ItemFilter(status=ItemStatus.OVERDUE), {"late"}),
    (ItemFilter(status=ItemStatus.DONE_LATE), {"done, no paper"}),
    (ItemFilter(status=ItemStatus.NO_DEADLINE), {"endless"}),
    (ItemFilter(status=ItemStatus.DUE_SOON), {"given"}),
    (ItemFilter(lead="phuong-a/CQ02"), {"late", "done"}),
    (ItemFilter(lead=NO_LEAD), set(ROWS) - {"late", "done"}),
    (ItemFilter(lead="phuong-a/CQ09"), set()),
    (ItemFilter(kind=ItemKind.PROJECT), {"running"}),
    (ItemFilter(appendix="phuong-a/GT"), {"given"}),
    (ItemFilter(appendix="phuong-a/PL04"), set(ROWS) - {"given"}),
    (ItemFilter(appendix="phuong-b/PL04"), set()),
    (ItemFilter(is_open=True), OPEN),
    (ItemFilter(is_open=False), set(ROWS) - OPEN),
    (ItemFilter(given=True), {"given"}),
    (ItemFilter(given=False), set(ROWS) - {"given"}),
    (ItemFilter(lacks_document=True), {"done, no paper"}),
    (ItemFilter(lacks_document=False), set(ROWS) - {"done, no paper"}),
    (ItemFilter(dropped=True), {"dropped"}),
    (ItemFilter(dropped=False), set(ROWS) - {"dropped"}),
    (ItemFilter(year=2026, is_open=True, lead=NO_LEAD), {"given"}),
    (ItemFilter(month=(2026, 9), year=2027), set()),
    (ItemFilter(year=2026, kind=ItemKind.CLEARANCE, is_open=False, lacks_document=False), {"done", "dropped"}),
]


@pytest.mark.parametrize(("chosen", "taken"), TAKEN, ids=[str(number) for number, _ in enumerate(TAKEN)])
def test_rows_that_a_filter_takes(chosen: ItemFilter, taken: set[str]) -> None:
    assert {name for name, row in ROWS.items() if chosen.accepts(row, item_status(row, TODAY, LIMITS))} == taken


def test_what_is_gone_is_no_longer_asked_for() -> None:
    there = facts(
        agencies={"phuong-a/CQ01": Agency("phuong-a/CQ01", "phuong-a", "Ban")},
        appendices={"phuong-a/PL04": Appendix("phuong-a/PL04", "phuong-a", "PL04", "Bảng")},
    )
    kept = ItemFilter(year=2026, lead="phuong-a/CQ01", appendix="phuong-a/PL04", given=False)
    assert kept.still(there) == kept
    assert replace(kept, lead="phuong-a/CQ02").still(there) == replace(kept, lead=None)
    assert replace(kept, appendix="phuong-a/PL05").still(there) == replace(kept, appendix=None)
    assert replace(kept, lead=NO_LEAD).still(there).lead == NO_LEAD
    assert ItemFilter().still(there) == ItemFilter()
