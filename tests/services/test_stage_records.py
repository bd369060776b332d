"""Stages as records: added, corrected, removed, named by the form of a row or of many, copied with an appendix."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.services.staged import ITEM, OTHER_ITEM, RESOLUTION, marks, told
from tests.services.test_editing import refusal
from tests.store.small import DAY, SLUG, stored_facts
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import AppendixItem, ItemKind
from ward_tui.domain.records import Kind
from ward_tui.services.office import Office


def test_stages_are_added_corrected_moved_and_removed(staged: Office) -> None:
    staged.follow_stages(ITEM, on=True)
    entry = staged.add(Kind.STAGE, ITEM, {"name": " thẩm định  giá ", "planned": parse_deadline("9/2027")})
    key = entry.subjects[0]
    assert told(entry) == "Thêm giai đoạn “thẩm định giá” của PL02-01"
    assert (key, staged.item(ITEM).stages[-1].name, staged.item(ITEM).progress) == (f"{ITEM}~GD9", "thẩm định giá", 22)
    assert told(staged.edit(Kind.STAGE, key, {"planned": parse_deadline("2028")})) == (
        "Sửa giai đoạn “thẩm định giá” của PL02-01 – dự kiến xong 9/2027 → 2028"
    )
    assert told(staged.move_stage(key, -6)) == "PL02-01 – chuyển giai đoạn “thẩm định giá” lên"
    assert [each.id[-1] for each in staged.item(ITEM).stages] == [*"129345678"]
    assert told(staged.remove(Kind.STAGE, key)) == "Xóa giai đoạn “thẩm định giá” của PL02-01"
    assert [each.position for each in staged.item(ITEM).stages] == [*range(8)]
    assert staged.item(ITEM).progress == 25
    for _ in range(4):
        staged.undo()
    assert staged.facts == stored_facts(staged.path)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": ""}, "name_missing"),
        ({"name": "Khởi Công"}, "stage_exists"),
        ({"name": "x", "done_on": DAY + timedelta(days=1)}, "day_after_today"),
        ({"name": "x", "done_on": date(1026, 1, 1)}, "year_early"),
    ],
)
def test_what_a_new_stage_is_refused_for(staged: Office, values: dict[str, Any], code: str) -> None:
    assert refusal(staged, lambda: staged.add(Kind.STAGE, ITEM, values)).code == code


def test_a_stage_that_is_not_there_is_unknown(staged: Office) -> None:
    for action in (
        lambda: staged.pass_stage(f"{ITEM}~GD99", DAY),
        lambda: staged.edit(Kind.STAGE, f"{ITEM}~GD99", {"name": "x"}),
        lambda: staged.remove(Kind.STAGE, f"{OTHER_ITEM}~GD1"),
        lambda: staged.add(Kind.STAGE, f"{SLUG}/PL99-01", {"name": "x"}),
    ):
        assert refusal(staged, action).code == "unknown_id"


def test_the_last_stage_that_is_removed_ends_following(office: Office) -> None:
    office.add(Kind.STAGE, ITEM, {"name": "làm", "passed": True})
    office.follow_stages(ITEM, on=True)
    office.remove(Kind.STAGE, f"{ITEM}~GD1")
    assert (office.item(ITEM).by_stages, office.item(ITEM).progress) == (False, 100)


def test_the_form_of_a_row_and_of_many_rows_goes_by_the_same_rule(office: Office) -> None:
    entry = office.edit(Kind.ITEM, ITEM, {"stage": "khởi công"})
    assert told(entry).endswith("– giai đoạn (trống) → khởi công")
    assert marks(office) == "xxxx----"
    lines = {line.item.id: line for line in office.bulk_preview([ITEM, OTHER_ITEM, RESOLUTION], {"stage": "thi công"})}
    assert lines[ITEM].changes == (("stage", "khởi công", "thi công"),)
    assert lines[RESOLUTION].changes == (("stage", "", "thi công"),)
    office.bulk([ITEM, OTHER_ITEM, RESOLUTION], {"stage": "thi công"})
    assert marks(office, OTHER_ITEM) == "xxxxx---"
    assert (office.item(RESOLUTION).stage, office.item(RESOLUTION).stages) == ("thi công", ())
    (line,) = office.bulk_preview([ITEM], {"stage": "chờ vốn"})
    assert isinstance(line.error, WardError)
    assert line.error.code == "unknown_stage"
    office.undo()
    assert marks(office, OTHER_ITEM) == ""


def test_a_new_row_begins_in_the_stage_that_its_form_names(office: Office) -> None:
    entry = office.add(Kind.ITEM, f"{SLUG}/PL02", {"name": "Cầu", "kind": ItemKind.PROJECT, "stage": "thi công"})
    assert marks(office, entry.subjects[0]) == "xxxxx---"
    office.undo()
    assert office.facts == stored_facts(office.path)


def test_a_copied_appendix_has_the_stages_but_not_what_became_of_them(staged: Office) -> None:
    staged.follow_stages(ITEM, on=True)
    copy = staged.add(Kind.APPENDIX, SLUG, {"title": "Bản sao"}, copy_of=f"{SLUG}/PL02").subjects[0]
    item: AppendixItem = staged.item(f"{copy}-01")
    assert (item.stages[0].name, marks(staged, item.id)) == ("chủ trương đầu tư", "-" * 8)
    assert (item.progress, item.by_stages) == (0, False)
    assert staged.facts == stored_facts(staged.path)
