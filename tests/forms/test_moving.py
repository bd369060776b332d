"""Every field can be reached by keys and is seen; fast keys land where they are meant; drafts are kept."""

from __future__ import annotations

import pytest
from textual.widgets import Select

from tests.forms.hosts import BASIS, ITEM, SLUG, every_form, filling
from tests.widgets.hosts import PHRASES
from ward_tui.screens.records import items, places
from ward_tui.screens.records.drafts import LONGEST, MOST, Drafts
from ward_tui.screens.records.spec import Ask
from ward_tui.settings import Remembered
from ward_tui.wording import forms

FORMS = every_form()
LIKE_NEW_ITEM = {"item", "new given", "staged item"}
every_kind = pytest.mark.parametrize(
    "name",
    [*(name for name in FORMS if name not in LIKE_NEW_ITEM), pytest.param("staged item", marks=pytest.mark.long)],
)


@every_kind
async def test_tab_goes_through_every_field_and_button_and_shows_each(name: str) -> None:
    form = FORMS[name]
    async with filling(form) as clerk:
        for expected in [*(each.name for each in form.fields), "save", "cancel"]:
            assert clerk.focused == expected
            widget = clerk.host.focused
            assert widget is not None
            assert clerk.screen.query_one("#window").region.contains_region(widget.region)
            assert clerk.screen.find_widget(widget).visible_region == widget.region
            assert any("Lưu (Ctrl+S)" in line for line in clerk.lines())
            await clerk.press("tab")


@pytest.mark.parametrize("name", ["new item", "programme", "indicator", "appendix", "note"])
async def test_enter_goes_on_and_saves_in_the_last_field(name: str) -> None:
    form = FORMS[name]
    async with filling(form) as clerk:
        for field in form.fields:
            if field.ask in (Ask.LINE, Ask.NAME):
                await clerk.go(field.name)
                await clerk.press("enter")
                last = field is form.fields[-1]
                assert bool(clerk.host.saved or not last or clerk.focused), field.name
                assert clerk.focused != field.name or any(each.required for each in form.fields)


async def test_shift_tab_goes_back() -> None:
    async with filling(items.edit_item(BASIS, ITEM, "Sửa")) as clerk:
        await clerk.press("tab", "tab", "shift+tab")
        assert clerk.focused == "kind"
        assert isinstance(clerk.host.focused, Select)


# ------------------------------------------------------------------------------------------------ fast typing


@pytest.mark.parametrize("manner", ["shortest", "retype"])
async def test_a_burst_into_a_field_with_completion_ends_as_the_right_text(manner: str) -> None:
    async with filling(items.edit_item(BASIS, ITEM, "Sửa")) as clerk:
        for phrase in PHRASES[::40]:
            await clerk.put("lead", "".join(phrase[manner]))
            assert clerk.text("lead") == phrase["text"]


async def test_letters_behind_tab_and_enter_land_in_the_next_field() -> None:
    async with filling(places.agency_form(BASIS, "Thêm")) as clerk:
        await clerk.burst("Đội quy tắc\tĐội QT; Đội\t")
        assert (clerk.text("name"), clerk.text("aliases"), clerk.focused) == ("Đội quy tắc", "Đội QT; Đội", "group")


async def test_a_whole_form_typed_in_one_go() -> None:
    async with filling(places.position_form(BASIS, "Thêm")) as clerk:
        await clerk.burst("Trưởng ban\rNguyễn Văn An\r")
        assert clerk.host.saved == [{"name": "Trưởng ban", "person": "Nguyễn Văn An"}]


# --------------------------------------------------------------------------------------------------- drafts


async def test_what_was_typed_comes_back_after_escape_and_after_a_restart() -> None:
    remembered = Remembered()
    async with filling(items.edit_item(BASIS, ITEM, "Sửa"), remembered) as clerk:
        await clerk.put("stage", "thi công")
        await clerk.put("finish", "chưa rõ")
        await clerk.press("escape")
        assert (clerk.host.closed, clerk.host.said) == ([None], [forms.KEPT])
    async with filling(items.edit_item(BASIS, ITEM, "Sửa"), remembered) as clerk:
        assert (clerk.text("stage"), clerk.text("finish")) == ("thi công", "chưa rõ")
        assert clerk.under("finish") != ""
        assert any(forms.RESTORED in line for line in clerk.lines())
        await clerk.press("ctrl+r")
        assert (clerk.text("stage"), clerk.text("finish")) == ("", "Quý III/2027")
        assert not any(forms.RESTORED in line for line in clerk.lines())
        await clerk.press("escape")
    assert remembered.drafts == {}


async def test_nothing_is_dropped_where_nothing_was_brought_back() -> None:
    async with filling(items.edit_item(BASIS, ITEM, "Sửa")) as clerk:
        await clerk.put("stage", "thi công")
        await clerk.press("ctrl+r")
        assert clerk.text("stage") == "thi công"


async def test_saving_drops_the_draft() -> None:
    remembered = Remembered(drafts={ITEM.id: {"stage": "thi công"}})
    async with filling(items.edit_item(BASIS, ITEM, "Sửa"), remembered) as clerk:
        await clerk.press("ctrl+s")
        assert clerk.host.saved == [{"stage": "thi công"}]
    assert remembered.drafts == {}


async def test_leaving_an_untouched_form_keeps_nothing(long: bool) -> None:
    remembered, forms_of_all = Remembered(), list(every_form().values())
    for form in forms_of_all if long else forms_of_all[::3]:
        async with filling(form, remembered) as clerk:
            await clerk.press("escape")
            assert clerk.host.said == []
    assert remembered.drafts == {}


def test_drafts_stay_few_and_small() -> None:
    remembered = Remembered()
    drafts = Drafts(remembered, lambda: None)
    for number in range(MOST + 5):
        drafts.keep(f"form {number}", {"name": "x"})
    assert len(remembered.drafts) == MOST
    assert "form 4" not in remembered.drafts
    drafts.keep("form 24", {"name": "x" * (LONGEST + 1)})
    assert drafts.get("form 24") == {}


def test_a_draft_that_is_no_draft_is_ignored() -> None:
    remembered = Remembered(drafts={"a": ["x"], "b": {"name": 3, "text": "ba"}})
    drafts = Drafts(remembered, lambda: None)
    assert (drafts.get("a"), drafts.get("b"), drafts.get("c")) == ({}, {"text": "ba"}, {})


async def test_a_new_row_and_a_copy_have_drafts_of_their_own() -> None:
    keys = {
        items.add_item(BASIS, f"{SLUG}/PL04", "").draft,
        items.add_item(BASIS, f"{SLUG}/PL05", "").draft,
        items.add_item(BASIS, f"{SLUG}/PL04", "", ITEM).draft,
        items.edit_item(BASIS, ITEM, "").draft,
    }
    assert len(keys) == 4
