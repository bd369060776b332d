"""Changing rows and figures: what is written, and every reason for which it is refused."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.store.small import DAY, SLUG, Workplace, digest, reason
from ward_tui.domain.errors import WardError
from ward_tui.domain.periods import Period
from ward_tui.domain.records import Kind
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office

ITEM = f"{SLUG}/PL02-01"
RATE, UNITS, YES_NO = f"{SLUG}/CT01.1", f"{SLUG}/CT01.2", f"{SLUG}/CT02.1"


def refusal(office: Office, action: Callable[[], object]) -> WardError:
    """Return why an action is refused, after making sure that no byte was written."""
    before = digest(office.path)
    with pytest.raises(WardError) as refused:
        action()
    assert reason(refused.value)
    assert digest(office.path) == before
    return refused.value


REFUSED_UPDATES = [
    (ItemUpdate(done_on=DAY + timedelta(days=1)), "done_after_today"),
    (ItemUpdate(done_on=DAY, reopen=True), "done_conflict"),
    (ItemUpdate(done_on=DAY, progress=50), "done_conflict"),
    (ItemUpdate(reopen=True), "not_done"),
    (ItemUpdate(note=""), "note_empty"),
    (ItemUpdate(note=" \n\t "), "note_empty"),
    (ItemUpdate(progress=50, note=" "), "note_empty"),
    (ItemUpdate(progress=101), "invalid"),
    (ItemUpdate(progress=-1), "invalid"),
    (ItemUpdate(note="\udcff"), "invalid"),
    (ItemUpdate(lead=f"{SLUG}/CQ99"), "unknown_id"),
    (ItemUpdate(lead="Ban Xây dựng Đảng"), "unknown_id"),
]


@pytest.mark.parametrize(("update", "code"), REFUSED_UPDATES, ids=str)
def test_refused_updates(office: Office, update: ItemUpdate, code: str) -> None:
    assert refusal(office, lambda: office.update(ITEM, update)).code == code


def test_a_row_that_is_not_there_cannot_be_updated(office: Office) -> None:
    error = refusal(office, lambda: office.update(f"{SLUG}/PL02-99", ItemUpdate(progress=1)))
    assert (error.code, error.facts) == ("unknown_id", {"id": f"{SLUG}/PL02-99"})


def test_progress_on_a_finished_row_is_refused_and_names_the_day(office: Office) -> None:
    office.update(ITEM, ItemUpdate(done_on=DAY))
    error = refusal(office, lambda: office.update(ITEM, ItemUpdate(progress=50)))
    assert (error.code, error.facts) == ("item_done", {"id": ITEM, "day": DAY})


def test_a_finished_row_may_get_other_facts(office: Office) -> None:
    office.update(ITEM, ItemUpdate(done_on=DAY))
    assert office.update(ITEM, ItemUpdate(document="12/QĐ", stage="Bàn giao", note="Xong")) is not None
    assert office.update(ITEM, ItemUpdate(done_on=DAY - timedelta(days=2))) is not None
    assert office.item(ITEM).done_on == DAY - timedelta(days=2)


def test_a_hundred_per_cent_does_not_finish(office: Office) -> None:
    office.update(ITEM, ItemUpdate(progress=100))
    assert (office.item(ITEM).progress, office.item(ITEM).done_on) == (100, None)


@pytest.mark.parametrize("progress", [None, 100])
def test_finishing_sets_a_hundred_per_cent(office: Office, progress: int | None) -> None:
    office.update(ITEM, ItemUpdate(done_on=DAY, progress=progress, document=" 12/QĐ-UBND "))
    item = office.item(ITEM)
    assert (item.progress, item.progress_on, item.done_on, item.document) == (100, DAY, DAY, "12/QĐ-UBND")


def test_reopening_takes_result_and_paper_away(office: Office) -> None:
    office.update(ITEM, ItemUpdate(done_on=DAY, document="12/QĐ"))
    office.update(ITEM, ItemUpdate(reopen=True, progress=80))
    item = office.item(ITEM)
    assert (item.done_on, item.document, item.progress) == (None, "", 80)


def test_reopening_may_bring_another_paper(office: Office) -> None:
    office.update(ITEM, ItemUpdate(done_on=DAY, document="12/QĐ"))
    office.update(ITEM, ItemUpdate(reopen=True, document="13/QĐ"))
    assert office.item(ITEM).document == "13/QĐ"


NEWS = [
    (ItemUpdate(progress=0), True),
    (ItemUpdate(progress=5), True),
    (ItemUpdate(done_on=DAY), True),
    (ItemUpdate(document="1"), True),
    (ItemUpdate(stage="x"), True),
    (ItemUpdate(note="x"), True),
    (ItemUpdate(lead=f"{SLUG}/CQ01"), False),
    (ItemUpdate(stage=" "), False),
    (ItemUpdate(document=""), False),
    (ItemUpdate(), False),
]


@pytest.mark.parametrize(("update", "is_news"), NEWS, ids=str)
def test_what_counts_as_news(office: Office, update: ItemUpdate, is_news: bool) -> None:
    assert update.is_news is is_news
    office.update(ITEM, update)
    assert office.item(ITEM).news_on == (DAY if is_news else None)


def test_the_lead_is_one_agency_or_none(office: Office) -> None:
    office.update(ITEM, ItemUpdate(lead=f"{SLUG}/CQ01"))
    assert office.item(ITEM).lead == (f"{SLUG}/CQ01",)
    office.update(ITEM, ItemUpdate(lead=""))
    assert office.item(ITEM).lead == ()


@pytest.mark.parametrize(
    ("key", "period", "value", "code"),
    [
        (RATE, Period(2027), "3", "period_future"),
        (RATE, Period(2026, 0, 12), "3", "period_future"),
        (RATE, Period(2027, 1), "3", "period_future"),
        (RATE, Period(2026), "13.5", "number_point"),
        (RATE, Period(2026), "ba", "number"),
        (RATE, Period(2026), "", "number"),
        (YES_NO, Period(2026), "1", "yes_no"),
        (YES_NO, Period(2026), "có lẽ", "yes_no"),
        (f"{SLUG}/CT01", Period(2026), "3", "which_indicator"),
        (f"{SLUG}/CT01.9", Period(2026), "3", "unknown_id"),
        (f"{SLUG}/CT99", Period(2026), "3", "unknown_id"),
        (f"{SLUG}/CT99.1", Period(2026), "3", "unknown_id"),
        (ITEM, Period(2026), "3", "unknown_id"),
        ("", Period(2026), "3", "unknown_id"),
        (".", Period(2026), "3", "unknown_id"),
    ],
)
def test_refused_figures(office: Office, key: str, period: Period, value: str, code: str) -> None:
    assert refusal(office, lambda: office.record(key, period, value)).code == code


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [(RATE, "13,5", "13.5"), (RATE, "-2", "-2"), (YES_NO, "có", "1"), (YES_NO, "Không", "0"), (UNITS, "1.120", "1120")],
)
def test_figures_as_people_write_them(office: Office, key: str, typed: str, value: str) -> None:
    office.record(key, Period(2026, 4), typed, "  theo  báo cáo ")
    (reading,) = office.indicator(key).readings
    assert (reading.value, reading.note, reading.recorded_on) == (Decimal(value), "theo báo cáo", DAY)
    assert reading.id == f"{key}@2026-Q4"


def test_a_period_that_begins_today_is_not_in_the_future(workplace: Workplace, office: Office) -> None:
    workplace.today = date(2027, 1, 1)
    assert office.record(RATE, Period(2027), "3") is not None


def test_the_only_indicator_may_be_named_by_its_target(office: Office) -> None:
    entry = office.record(f"{SLUG}/CT02", Period(2026), "có")
    assert entry is not None
    assert entry.subjects == (YES_NO, f"{SLUG}/CT02")


def test_which_indicator_names_those_there_are(office: Office) -> None:
    error = refusal(office, lambda: office.indicator(f"{SLUG}/CT01"))
    assert error.facts["known"] == [RATE, UNITS]


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_an_empty_remark_on_a_target_is_refused(office: Office, text: str) -> None:
    assert refusal(office, lambda: office.note(f"{SLUG}/CT01", text)).code == "note_empty"


def test_a_remark_on_a_target(office: Office) -> None:
    entry = office.note(f"{SLUG}/CT02", "Chờ  số liệu")
    assert entry is not None
    assert entry.subjects == (f"{SLUG}/CT02",)
    assert [note.text for note in office.notes(f"{SLUG}/CT02")] == ["Chờ số liệu"]
    assert refusal(office, lambda: office.note(ITEM, "x")).code == "unknown_id"


def test_a_remark_keeps_its_lines(office: Office) -> None:
    office.update(ITEM, ItemUpdate(note="  Đã họp  dân.\r\n\nCòn 3 hộ.\n"))
    assert [note.text for note in office.notes(ITEM)] == ["Đã họp dân.\n\nCòn 3 hộ."]


def test_a_row_that_was_dropped_is_not_finished(office: Office) -> None:
    key = f"{SLUG}/PL02-01"
    office.edit(Kind.ITEM, key, {"dropped_on": DAY, "dropped_document": "9-QĐ/ĐU"})
    with pytest.raises(WardError, match="done_and_dropped"):
        office.update(key, ItemUpdate(done_on=DAY))
    assert office.item(key).done_on is None
