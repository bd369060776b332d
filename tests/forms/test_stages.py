"""The form of a stage, and the field of a row that says in which stage it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.forms.hosts import BASIS, ITEM, STAGED
from ward_tui.domain.depth import Stage
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import AppendixItem, ItemKind
from ward_tui.screens.records.items import add_item, edit_item
from ward_tui.screens.records.stages import stage_form, stages_of

DAY = date(2026, 10, 20)


def told(stage: Stage | None, item: AppendixItem = STAGED, **typed: str) -> dict[str, Any]:
    """What the form of a stage gives to the office when these texts are typed."""
    form = stage_form(BASIS, "Sửa", item, stage)
    texts = {**form.texts, **typed}
    values, faults = form.read(texts)
    if faults:
        raise next(iter(faults.values()))
    return form.result(texts, values)


def stage(**facts: Any) -> Stage:
    """The first stage of the row."""
    return replace(STAGED.stages[0], **facts)


@pytest.mark.parametrize(
    ("before", "typed", "values"),
    [
        ({}, "20/10/2026", {"done_on": DAY, "passed": True}),
        ({}, "không rõ ngày", {"done_on": None, "passed": True}),
        ({}, "khong ro", {"done_on": None, "passed": True}),
        ({}, "", {}),
        ({"passed": True}, "không rõ ngày", {}),
        ({"passed": True}, "", {"done_on": None, "passed": False}),
        ({"done_on": DAY}, "", {"done_on": None, "passed": False}),
        ({"done_on": DAY}, "không rõ", {"done_on": None, "passed": True}),
    ],
)
def test_one_field_tells_whether_a_stage_is_passed_and_when(
    before: dict[str, Any], typed: str, values: dict[str, Any]
) -> None:
    assert told(stage(**before), done_on=typed) == values


def test_a_new_stage_needs_a_name_that_no_other_has() -> None:
    assert told(None, name="trình", planned="9/2027")["name"] == "trình"
    for name, code in (("", "field_missing"), ("THẨM ĐỊNH", "stage_exists")):
        with pytest.raises(WardError, match=code):
            told(None, name=name)
    assert told(stage(), name="Soạn thảo") == {"name": "Soạn thảo"}


def test_the_day_of_a_stage_is_not_after_today() -> None:
    with pytest.raises(WardError, match="day_after_today"):
        told(stage(), done_on="22/11/2026")


def test_the_last_stage_of_a_resolution_needs_its_day() -> None:
    resolution = replace(STAGED, kind=ItemKind.RESOLUTION)
    with pytest.raises(WardError, match="stage_needs_day"):
        told(resolution.stages[-1], resolution, done_on="không rõ ngày")
    assert told(resolution.stages[0], resolution, done_on="không rõ ngày")["passed"]


def offered(item: AppendixItem | None) -> list[str]:
    """The stages that the form of a row offers."""
    form = edit_item(BASIS, item, "Sửa") if item else add_item(BASIS, "", "Thêm")
    (field,) = (each for each in form.fields if each.name == "stage")
    return [offer.text for offer in field.offers]


def test_a_row_offers_its_own_stages_or_the_usual_ones_of_its_kind() -> None:
    assert offered(STAGED) == ["soạn thảo", "thẩm định", "ban hành"]
    assert offered(ITEM)[0] == "chủ trương đầu tư"
    assert offered(replace(ITEM, kind=ItemKind.CLEARANCE))[-1] == "cưỡng chế"
    assert {"soạn thảo", "GPMB"} <= set(offered(None))


def test_a_row_with_stages_takes_no_other_name() -> None:
    (field,) = (each for each in edit_item(BASIS, STAGED, "Sửa").fields if each.name == "stage")
    assert field.read("THAM DINH") == "THAM DINH"
    with pytest.raises(WardError, match="unknown_stage"):
        field.read("thi công")
    assert edit_item(BASIS, STAGED, "Sửa").texts["stage"] == "soạn thảo"


def test_only_a_row_with_stages_asks_whether_its_progress_follows_them() -> None:
    asked = [{each.name for each in edit_item(BASIS, item, "Sửa").fields} for item in (ITEM, STAGED)]
    assert ["by_stages" in names for names in asked] == [False, True]


def test_several_rows_offer_the_stages_of_all_of_them_once() -> None:
    names = stages_of([STAGED, ITEM, replace(ITEM, kind=ItemKind.RESOLUTION)])
    assert names.count("thẩm định") == 1
    assert {"soạn thảo", "thi công", "trình Ban Thường vụ"} <= set(names)
