"""A choice is made by letters without marks, and fast keys behind it reach the next field."""

from __future__ import annotations

from tests.forms.hosts import BASIS, INDICATOR, TARGET, filling
from ward_tui.screens.records import targets

CHOSEN = [  # what is typed in the open list, what is chosen then
    ("duoi", "<"),
    ("co / khong", "yes_no"),
    ("DƯỚI", "<"),
    ("bang", "="),
    ("dd\x7f\x7fduo", "<"),
]


async def test_letters_lead_to_the_option_that_holds_them() -> None:
    async with filling(targets.indicator_form(BASIS, "Sửa", TARGET.id, INDICATOR, adding=False)) as clerk:
        for keys, chosen in [("zz", clerk.text("comparator")), *CHOSEN]:
            await clerk.go("comparator")
            await clerk.press("enter")
            await clerk.burst(keys)
            await clerk.press("enter")
            assert clerk.text("comparator") == chosen, keys


async def test_keys_behind_a_choice_wait_for_the_field_after_it() -> None:
    async with filling(targets.indicator_form(BASIS, "Thêm", TARGET.id)) as clerk:
        await clerk.go("name")
        await clerk.burst("\t\t12\t\tkm\t\t2030")
        texts = [clerk.text(name) for name in ("value", "value_max", "unit", "due_year")]
        assert texts == ["12", "", "km", "2030"]
        await clerk.press("shift+tab")
        assert clerk.focused == "cadence"
