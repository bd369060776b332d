"""Many rows at once: what the preview says is what is done, what is refused stays, and one undo takes all back."""

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.quick import examples
from tests.services.test_editing import refusal
from tests.store.small import DAY, OTHER, SLUG, Workplace, fresh_alerts, reason, stored_facts
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import AppendixItem, ItemKind
from ward_tui.domain.records import Kind, New
from ward_tui.domain.staging import current_stage
from ward_tui.services.bulk import NOTE
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.item_values import BulkLine
from ward_tui.services.office import Office

DONE, DROPPED, PAUSED = f"{SLUG}/PL02-01", f"{SLUG}/PL02-02", f"{SLUG}/PL02-03"
FIRST, GIVEN, ELSEWHERE = f"{SLUG}/PL14-01", f"{SLUG}/GT-01", f"{OTHER}/PL02-01"
TOMORROW = DAY + timedelta(days=1)
# What comes along with what was asked for, and is not told row by row.
SILENT = {"by_stages", "progress_on", "news_on", "printed", "start_text", "finish_text", "start_on", "due_on", "source"}


def prepare(office: Office) -> None:
    """Rows in every state."""
    office.update(DONE, ItemUpdate(done_on=DAY, document="1/QĐ"))
    office.edit(Kind.ITEM, DROPPED, {"dropped_on": DAY})
    office.edit(Kind.ITEM, PAUSED, {"paused_on": DAY, "progress": 40, "name": "Tên khác"})
    office.add(Kind.ITEM, f"{SLUG}/GT", {"name": "Việc", "finish": parse_deadline("30/11/2026")})


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Workplace:
    """Two programmes, with rows in every state in one of them; only copied."""
    workplace = Workplace(tmp_path_factory.mktemp("mixed"))
    prepare(workplace.create(SLUG, OTHER))
    workplace.close()
    return workplace


@pytest.fixture
def mixed(workplace: Workplace, made: Workplace) -> Office:
    """An office over a copy of it."""
    return workplace.copy(made)


@pytest.fixture(scope="module")
def prepared(made: Workplace) -> Path:
    """The database to be copied."""
    return made.path


def own(office: Office, slug: str = SLUG) -> list[str]:
    return [key for key in office.facts.items if key.startswith(slug)]


def by_item(lines: list[BulkLine]) -> dict[str, BulkLine]:
    return {line.item.id: line for line in lines}


def test_rows_that_allow_it_change_and_the_others_stay(workplace: Workplace, mixed: Office) -> None:
    lines = by_item(mixed.bulk_preview(own(mixed), {"done_on": DAY}))
    assert {key: reason(line.error) for key, line in lines.items() if line.error is not None} == {
        DROPPED: "done_and_dropped"
    }
    assert lines[DONE].changes == ()
    assert lines[PAUSED].changes == (("done_on", None, DAY), ("progress", 40, 100))
    before = mixed.facts.items
    entry = mixed.bulk(own(mixed), {"done_on": DAY})
    assert entry is not None
    assert (entry.verb, entry.facts["count"], entry.facts["fields"]) == ("bulk", 6, ["done_on"])
    assert set(entry.subjects) == set(own(mixed)) - {DONE, DROPPED}
    after = mixed.facts.items
    assert (after[DROPPED], after[DONE]) == (before[DROPPED], before[DONE])
    assert all(after[key].done_on == DAY for key in entry.subjects)
    assert after == stored_facts(workplace.path).items
    assert mixed.alerts() == fresh_alerts(workplace.path, DAY)


def test_one_entry_and_one_undo(mixed: Office) -> None:
    before, entries = mixed.content_hash(), len(mixed.history())
    mixed.bulk(own(mixed), {"progress": 55, "lead": (New("Trạm Y tế"),), NOTE: "Đã họp\n\nlần 2"})
    assert len(mixed.history()) == entries + 1
    assert [note.text for note in mixed.notes(FIRST)] == ["Đã họp\n\nlần 2"]
    assert mixed.facts.names(mixed.item(FIRST).lead) == ["Trạm Y tế"]
    assert (len(mixed.agencies(SLUG)), mixed.check().sound) == (4, True)
    mixed.undo()
    assert mixed.content_hash() == before
    mixed.redo()
    assert (mixed.item(FIRST).progress, mixed.check().sound) == (55, True)


def test_a_remark_alone_is_news_of_every_row(mixed: Office) -> None:
    entry = mixed.bulk([FIRST, DONE, FIRST], {NOTE: " Đã nhắc "})
    assert entry is not None
    assert (entry.facts["count"], entry.subjects) == (2, (FIRST, DONE))
    assert [len(mixed.notes(key)) for key in (FIRST, DONE)] == [1, 1]
    assert mixed.item(FIRST).news_on == DAY


@pytest.mark.parametrize("values", [{}, {NOTE: " \n "}, {"progress": 40}, {"name": "Tên  khác"}], ids=str)
def test_what_changes_nothing_writes_nothing(mixed: Office, values: dict[str, Any]) -> None:
    entries = mixed.history()
    assert mixed.bulk([PAUSED], values) is None
    assert mixed.bulk([], values) is None
    assert mixed.history() == entries


REFUSED: list[tuple[list[str], dict[str, Any], str]] = [
    ([DROPPED], {"done_on": DAY}, "done_and_dropped"),
    ([FIRST, PAUSED], {"done_on": TOMORROW}, "done_after_today"),
    ([DONE], {"progress": 5}, "done_conflict"),
    ([FIRST], {"lead": (f"{OTHER}/CQ01",)}, "unknown_id"),
    ([FIRST], {"lead": (New(" "),)}, "name_missing"),
    ([FIRST, f"{SLUG}/PL99-01"], {"progress": 5}, "unknown_id"),
    ([GIVEN], {"finish": parse_deadline("2027")}, "given_needs_day"),
]


@pytest.mark.parametrize(("keys", "values", "code"), REFUSED, ids=str)
def test_nothing_is_done_when_no_row_allows_it(
    mixed: Office, keys: list[str], values: dict[str, Any], code: str
) -> None:
    assert refusal(mixed, lambda: mixed.bulk(keys, values)).code == code


def test_rows_of_another_programme_are_left_out_when_an_agency_is_not_theirs(mixed: Office) -> None:
    values = {"lead": (f"{SLUG}/CQ01", New("Công an phường"))}
    lines = by_item(mixed.bulk_preview([FIRST, ELSEWHERE], values))
    assert (lines[FIRST].error, reason(lines[ELSEWHERE].error or WardError("invalid"))) == (None, "unknown_id")
    entry = mixed.bulk([FIRST, ELSEWHERE], values)
    assert entry is not None
    assert entry.subjects == (FIRST,)
    assert (len(mixed.agencies(SLUG)), len(mixed.agencies(OTHER))) == (4, 3)


def test_a_new_agency_is_made_in_each_programme(mixed: Office) -> None:
    mixed.bulk([FIRST, ELSEWHERE], {"lead": (New("Trạm Y tế"),)})
    assert [mixed.item(key).lead for key in (FIRST, ELSEWHERE)] == [(f"{SLUG}/CQ04",), (f"{OTHER}/CQ04",)]


def test_a_name_that_is_known_changes_nothing_where_it_leads_already(mixed: Office) -> None:
    (line,) = mixed.bulk_preview([FIRST], {"lead": (New("phòng kthtđt"),)})
    assert (line.changes, line.error) == ((), None)
    assert mixed.bulk([FIRST], {"lead": (New("phòng kthtđt"),)}) is None


VALUES = st.fixed_dictionaries(
    {},
    optional={
        "progress": st.sampled_from([0, 40, 60, 100]),
        "done_on": st.sampled_from([None, DAY, DAY - timedelta(days=9), TOMORROW]),
        "paused_on": st.sampled_from([None, DAY, TOMORROW]),
        "dropped_on": st.sampled_from([None, DAY]),
        "document": st.sampled_from(["", " 1/QĐ ", "2"]),
        "stage": st.sampled_from(["", "Thi công"]),
        "kind": st.sampled_from(ItemKind),
        "name": st.sampled_from(["", "Tên khác", "a\u0300"]),
        "start": st.sampled_from([*map(parse_deadline, ("", "2026", "1/2027"))]),
        "finish": st.sampled_from([*map(parse_deadline, ("", "2026", "Q3/2026", "15/12/2026", "Cả nhiệm kỳ"))]),
        "lead": st.lists(
            st.sampled_from([f"{SLUG}/CQ01", f"{SLUG}/CQ02", New("Trạm Y tế"), New("ban xdd"), New("")]), max_size=2
        ).map(tuple),
        NOTE: st.sampled_from(["", "Đã họp"]),
    },
)


@given(values=VALUES, chosen=st.lists(st.integers(0, 14), min_size=1, max_size=9))
@settings(max_examples=examples(15, 60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_preview_says_what_is_done(tmp_path: Path, prepared: Path, values: dict, chosen: list[int]) -> None:
    workplace = Workplace(tmp_path, programmes=prepared.parent / "programmes", hasty=True)
    shutil.copy(prepared, workplace.path)
    office = workplace.open()
    keys = [list(office.facts.items)[place] for place in chosen]
    before, start = office.facts.items, office.content_hash()
    lines = by_item(office.bulk_preview(keys, values))
    try:
        entry = office.bulk(keys, values)
    except WardError as error:
        assert all(line.error is not None for line in lines.values())
        assert reason(error) == reason(next(iter(lines.values())).error or error)
        entry = None
    assert office.facts.items == stored_facts(workplace.path).items
    for key, item in office.facts.items.items():
        line = lines.get(key)
        told = {} if line is None or line.error else {name: new for name, _, new in line.changes}
        assert changed(office, before[key], item) == named(office, told)
    if entry is not None:
        assert len(entry.subjects) == entry.facts["count"] == sum(bool(line.changes) for line in lines.values())
        assert office.check().sound
        office.undo()
    assert office.content_hash() == start
    workplace.close()


def changed(office: Office, before: AppendixItem, after: AppendixItem) -> dict[str, Any]:
    """The fields of a row that changed, with agencies by their names, and its new remark."""
    names = [name for name in AppendixItem.__slots__ if name not in SILENT]
    found = {name: getattr(after, name) for name in names if getattr(before, name) != getattr(after, name)}
    if "stages" in found:
        found |= {"stage": current_stage(replace(after, stages=found.pop("stages")))}
    texts = [note.text for note in office.notes(after.id)]
    return named(office, found | ({NOTE: texts[0]} if texts[:1] == ["Đã họp"] else {}))


def named(office: Office, fields: dict[str, Any]) -> dict[str, Any]:
    """The fields with agencies by their names."""
    found = dict(fields)
    if "lead" in found:
        found["lead"] = [
            each.name if isinstance(each, New) else office.facts.names((each,))[0] for each in found["lead"]
        ]
    return found


def test_a_line_shows_old_and_new(mixed: Office) -> None:
    (line,) = mixed.bulk_preview([PAUSED], {"name": "Việc thứ 3 của PL02", "finish": parse_deadline("2029"), NOTE: "x"})
    assert line.changes == (
        ("name", "Tên khác", "Việc thứ 3 của PL02"),
        ("finish", parse_deadline("Cả nhiệm kỳ"), parse_deadline("2029")),
        (NOTE, "", "x"),
    )
    mixed.bulk([PAUSED], {"name": "Việc thứ 3 của PL02", "finish": parse_deadline("2029"), NOTE: "x"})
    assert dict(mixed.item(PAUSED).printed) == {"finish": "Cả nhiệm kỳ"}
    assert mixed.item(PAUSED).finish_text == "2029"
