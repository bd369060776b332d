"""A form says what is wrong and what it understood while one types, and saves only what can be saved."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.forms.hosts import BASIS, INDICATOR, ITEM, SLUG, TARGET, every_form, filling
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.errors import WardError
from ward_tui.domain.goals import Comparator, Goal
from ward_tui.domain.model import ItemKind
from ward_tui.domain.periods import Period
from ward_tui.domain.records import New
from ward_tui.screens.records import items, places, targets
from ward_tui.wording import errors, forms


def refusal(code: str, **facts: object) -> str:
    """Return the sentence of a refusal."""
    return errors.sentence(WardError(code, **facts))


async def test_a_wrong_text_is_explained_at_once_and_the_reason_goes_with_it() -> None:
    async with filling(items.edit_item(BASIS, ITEM, "Sửa")) as clerk:
        assert clerk.under("finish") == ""
        await clerk.put("finish", "Quý V/2027")
        assert clerk.under("finish") == refusal("deadline", text="Quý V/2027")
        await clerk.put("finish", "Q4/2027")
        assert clerk.under("finish") == forms.UNDERSTOOD_DUE.format(what="Quý IV/2027", day="31/12/2027")


UNDER = [  # field, what is typed, what stands below it then
    ("start", "2026", forms.UNDERSTOOD_FROM.format(what="2026", day="1/1/2026")),
    ("finish", "ca nhiem ky", forms.UNDERSTOOD_TERM.format(day="31/12/2030")),
    ("finish", "30-9-2027", forms.UNDERSTOOD.format(what="30/9/2027")),
    ("finish", "30/9/2027", ""),
    ("finish", "2024", refusal("finish_before_start", start=ITEM.start, finish=parse_deadline("2024"))),
    ("lead", "phong kinh te; Đội quy tắc", forms.NEW_AGENCIES.format(names="Đội quy tắc")),
    ("lead", "phong kinh te", ""),
    ("directing", "Trưởng ban", forms.NEW_POSITIONS.format(names="Trưởng ban")),
    ("progress", "101", refusal("progress_range", text="101")),
    ("done_on", "22/11/2026", refusal("day_after_today", day=date(2026, 11, 22), today=BASIS.today)),
    ("document_on", "31/2/2026", refusal("date", text="31/2/2026")),
]


async def test_what_was_understood_or_is_wrong_stands_under_the_field() -> None:
    async with filling(items.edit_item(BASIS, ITEM, "Sửa")) as clerk:
        for name, typed, told in UNDER:
            before = clerk.text(name)
            await clerk.put(name, typed)
            assert clerk.under(name) == told, (name, typed)
            await clerk.put(name, before)


async def test_an_empty_required_field_is_named_when_it_is_left_not_before() -> None:
    async with filling(places.agency_form(BASIS, "Thêm")) as clerk:
        assert clerk.under("name") == ""
        await clerk.press("tab")
        assert clerk.under("name") == refusal("field_missing", label="Tên đơn vị")
        assert clerk.focused == "aliases"


async def test_saving_with_a_wrong_field_goes_to_it_and_saves_nothing() -> None:
    async with filling(items.edit_item(BASIS, ITEM, "Sửa")) as clerk:
        await clerk.put("finish", "bao giờ xong")
        await clerk.go("stage")
        await clerk.press("ctrl+s")
        assert (clerk.focused, clerk.host.saved) == ("finish", [])


async def test_an_edit_returns_only_what_was_changed_as_values() -> None:
    async with filling(items.edit_item(BASIS, ITEM, "Sửa")) as clerk:
        await clerk.put("finish", "9/2027")
        await clerk.put("lead", "Trạm Y tế; Hội mới")
        await clerk.press("ctrl+s")
        assert clerk.host.saved == [{"finish": parse_deadline("9/2027"), "lead": (f"{SLUG}/CQ04", New("Hội mới"))}]


async def test_a_new_record_returns_all_its_values() -> None:
    async with filling(items.add_item(BASIS, f"{SLUG}/PL04", "Thêm")) as clerk:
        await clerk.put("name", "Nhà văn hóa\nkhu 3")
        await clerk.put("row", "7")
        await clerk.press("ctrl+s")
        saved = clerk.host.saved[0]
        assert (saved["appendix"], saved["row"], saved["kind"]) == (f"{SLUG}/PL04", 7, ItemKind.TASK)
        assert (saved["progress"], saved["done_on"], saved["lead"]) == (0, None, ())


async def test_nothing_changed_saves_nothing_to_change() -> None:
    for name, form in every_form().items():
        if not form.adding:
            async with filling(form) as clerk:
                await clerk.press("ctrl+s")
                assert clerk.host.saved == [{}], name


async def test_a_goal_is_one_value_and_its_parts_are_checked_together() -> None:
    async with filling(targets.indicator_form(BASIS, "Sửa", TARGET.id, INDICATOR, adding=False)) as clerk:
        await clerk.put("value_max", "61")
        assert clerk.under("value_max") == refusal("goal_range")
        await clerk.put("value_max", "65,5")
        await clerk.press("ctrl+s")
        assert clerk.host.saved == [{"goal": Goal(Comparator.RANGE, Decimal(62), Decimal("65.5"))}]


async def test_a_figure_of_a_period_that_has_not_begun_is_refused() -> None:
    async with filling(targets.reading_form(BASIS, "Thêm", INDICATOR)) as clerk:
        await clerk.put("period", "Quý I/2027")
        assert clerk.under("period") == refusal("period_future", period=Period(2027, 1), today=BASIS.today)
        await clerk.put("period", "6/2026")
        await clerk.put("value", "1.120,5")
        await clerk.press("ctrl+s")
        saved = clerk.host.saved[0]
        assert (saved["period"], saved["value"]) == (Period(2026, month=6), Decimal("1120.5"))


async def test_work_given_outside_the_programme_needs_a_day() -> None:
    async with filling(items.add_item(BASIS, f"{SLUG}/GT", "Thêm")) as clerk:
        await clerk.put("name", "Báo cáo nhanh")
        await clerk.put("finish", "12/2026")
        assert clerk.under("finish") == refusal("given_needs_day")
        await clerk.put("finish", "10/12/2026")
        await clerk.press("ctrl+s")
        assert clerk.host.saved[0]["finish"] == parse_deadline("10/12/2026")


async def test_what_the_office_refuses_stands_under_its_field_until_it_is_changed() -> None:
    async with filling(places.agency_form(BASIS, "Thêm")) as clerk:
        clerk.host.refusal = WardError("agency_exists", name="Trạm Y tế")
        await clerk.put("name", "Tram Y te")
        await clerk.press("ctrl+s")
        assert clerk.under("name") == refusal("agency_exists", name="Trạm Y tế")
        assert clerk.focused == "name"
        await clerk.press("2")
        assert clerk.under("name") == ""


async def test_any_other_refusal_stands_below_the_fields_and_nothing_is_lost() -> None:
    async with filling(items.edit_item(BASIS, ITEM, "Sửa")) as clerk:
        clerk.host.refusal = WardError("disk_full", file="ward.db")
        await clerk.put("stage", "thi công")
        await clerk.press("ctrl+s")
        assert "Ổ đĩa đã đầy" in "\n".join(clerk.lines())
        assert clerk.text("stage") == "thi công"
        assert any("Lưu (Ctrl+S)" in line for line in clerk.lines())
