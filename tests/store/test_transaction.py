"""A transaction is written whole or not at all, and nothing invalid gets through it."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from tests.store.small import DAY, SLUG, Workplace, digest
from ward_tui.domain.errors import WardError
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.store.store import Store
from ward_tui.store.tables import AgencyRow, IndicatorRow, ItemRow, NoteRow, ProgrammeRow, ReadingRow

ITEM = f"{SLUG}/PL02-01"
INDICATOR = f"{SLUG}/CT01.1"


class StoppedError(Exception):
    """Something that went wrong in the middle."""


@pytest.fixture
def store(workplace: Workplace, loaded: Path) -> Iterator[Store]:
    """A store with one small programme."""
    shutil.copy(loaded, workplace.path)
    store = Store.open(workplace.path)
    yield store
    store.close()


def leftovers(workplace: Workplace) -> list[str]:
    """Names of the files beside the database."""
    return sorted(path.name for path in workplace.folder.iterdir() if path.is_file() and path != workplace.path)


@pytest.mark.parametrize("error", [StoppedError, KeyboardInterrupt, ValueError, GeneratorExit])
def test_an_exception_in_the_middle_leaves_every_byte(
    workplace: Workplace, store: Store, error: type[BaseException]
) -> None:
    before = digest(workplace.path)
    with pytest.raises(error), store.transaction(workplace.now(), "update") as work:
        work.unit.change("item", ITEM, progress=50)
        work.unit.remove("item", f"{SLUG}/PL14-04")
        raise error
    assert digest(workplace.path) == before
    assert leftovers(workplace) == []


def test_an_exception_after_pages_went_to_the_disk_leaves_every_byte(workplace: Workplace, store: Store) -> None:
    before = digest(workplace.path)
    with pytest.raises(StoppedError), store.transaction(workplace.now(), "update") as work:
        work.unit.connection.exec_driver_sql("PRAGMA cache_size = 2")
        for number in range(300):
            row = NoteRow(id=f"n{number}", programme=SLUG, subject=ITEM, noted_on=DAY, text="x" * 2000)
            work.unit.add([row])
        assert workplace.path.with_name("ward.db-journal").stat().st_size > 0
        assert digest(workplace.path) != before
        raise StoppedError
    assert digest(workplace.path) == before
    assert leftovers(workplace) == []


def test_the_store_goes_on_after_a_failure(workplace: Workplace, store: Store) -> None:
    with pytest.raises(StoppedError), store.transaction(workplace.now(), "update") as work:
        work.unit.change("item", ITEM, progress=50)
        raise StoppedError
    with store.transaction(workplace.now(), "update") as work:
        work.unit.change("item", ITEM, progress=60)
    assert work.entry is not None
    assert store.facts().items[ITEM].progress == 60
    assert store.check().sound


def test_a_transaction_without_changes_writes_no_byte(workplace: Workplace, store: Store) -> None:
    before = digest(workplace.path)
    with store.transaction(workplace.now(), "update") as work:
        work.unit.change("item", ITEM, progress=0, lead=[f"{SLUG}/CQ02"])
    assert work.entry is None
    assert digest(workplace.path) == before


INVALID_ITEM: list[dict[str, Any]] = [
    {"progress": 101},
    {"progress": -1},
    {"progress": "nhiều"},
    {"kind": "wish"},
    {"finish": "hôm nào"},
    {"start": "13/2026"},
    {"finish": "30/2/2026"},
    {"row": 0},
    {"name": ""},
    {"name": None},
    {"done_on": "mai"},
    {"lead": "một"},
    {"note": "\udcff"},
]


@pytest.mark.parametrize("values", INVALID_ITEM, ids=str)
def test_invalid_values_of_a_row_are_refused(workplace: Workplace, store: Store, values: dict[str, Any]) -> None:
    before = digest(workplace.path)
    with pytest.raises(WardError) as refused, store.transaction(workplace.now(), "update") as work:
        work.unit.change("item", f"{SLUG}/PL02-02", progress=7)
        work.unit.change("item", ITEM, **values)
    assert refused.value.code in {"invalid", "deadline", "date"}
    assert digest(workplace.path) == before


def reading(**values: Any) -> ReadingRow:
    """A figure that would do, but for these values."""
    whole: dict[str, Any] = {"id": "r", "indicator": INDICATOR, "period": "2026", "value": "3", "recorded_on": DAY}
    return ReadingRow(**(whole | values))


def programme(slug: str) -> ProgrammeRow:
    """A document that says nothing."""
    texts: dict[str, Any] = dict.fromkeys(("ward", "city", "kind", "title", "number", "issuer", "date_text"), "x")
    return ProgrammeRow(id=slug, term_start=2025, term_end=DAY, created_on=DAY, built_in=False, **texts)


INVALID_ROWS = [
    reading(period="2026-Q5"),
    reading(period="tháng sau"),
    reading(value="3,5.1"),
    reading(value="NaN"),
    reading(recorded_on=None),
    AgencyRow(id="a", programme=SLUG, position=1, name=""),
    NoteRow(id="n", programme=SLUG, subject=ITEM, noted_on=DAY, text=""),
    ItemRow(id="i", programme=SLUG, appendix=f"{SLUG}/PL02", row=9, name="x", kind="wish", place=""),
    IndicatorRow(
        id="c", target=f"{SLUG}/CT01", position=1, name="x", comparator="~", unit="", cadence="term", wording=""
    ),
    IndicatorRow(id="c", target=f"{SLUG}/CT01", position=1, name="x", comparator=">", unit="", cadence="", wording=""),
    programme("Có Dấu"),
]


@pytest.mark.parametrize("row", INVALID_ROWS, ids=repr)
def test_invalid_new_rows_are_refused(workplace: Workplace, store: Store, row: Any) -> None:
    before = digest(workplace.path)
    with pytest.raises(WardError) as refused, store.transaction(workplace.now(), "record") as work:
        work.unit.add([row])
    assert refused.value.code in {"invalid", "period", "number", "number_point"}
    assert digest(workplace.path) == before


def test_an_invalid_value_is_named(workplace: Workplace, store: Store) -> None:
    with pytest.raises(WardError) as refused, store.transaction(workplace.now(), "update") as work:
        work.unit.change("item", ITEM, progress=101)
    assert (refused.value.code, refused.value.facts) == ("invalid", {"id": ITEM, "field": "progress", "value": 101})


def test_a_row_that_is_not_there_cannot_be_changed_or_removed(workplace: Workplace, store: Store) -> None:
    for verb in ("change", "remove"):
        with pytest.raises(WardError) as refused, store.transaction(workplace.now(), "update") as work:
            getattr(work.unit, verb)("item", f"{SLUG}/PL02-99")
        assert refused.value.code == "unknown_id"


def test_a_row_of_an_unknown_owner_is_refused(workplace: Workplace, store: Store) -> None:
    before = digest(workplace.path)
    with pytest.raises(WardError) as refused, store.transaction(workplace.now(), "record") as work:
        work.unit.add([reading(indicator=f"{SLUG}/CT99.1")])
    assert isinstance(refused.value.__cause__, IntegrityError)
    assert digest(workplace.path) == before


def test_text_is_composed_on_the_way_in(workplace: Workplace, office: Office) -> None:
    decomposed = "Đa\u0303 ho\u0323p"
    office.update(ITEM, ItemUpdate(stage=decomposed, note=decomposed, document=decomposed))
    item = office.item(ITEM)
    assert (item.stage, item.document, office.notes(ITEM)[0].text) == ("Đã họp",) * 3


@pytest.mark.parametrize("text", ["'; DROP TABLE item; --", "[b]đậm[/b]", "=1+1", "a\x00b", "🙂", "%_\\"])
def test_text_is_kept_as_it_is(office: Office, text: str) -> None:
    office.update(ITEM, ItemUpdate(note=text))
    assert [note.text for note in office.notes(ITEM)] == [text]
    assert office.check().sound


def test_a_transaction_of_several_tables_is_one_entry(workplace: Workplace, store: Store) -> None:
    with store.transaction(workplace.now(), "try") as work:
        work.unit.add([AgencyRow(id=f"{SLUG}/CQ09", programme=SLUG, position=8, name="Mới")])
        work.unit.change("item", ITEM, lead=[f"{SLUG}/CQ09"])
        work.unit.remove("note", f"{SLUG}/GC001")
        work.facts["day"] = date(2026, 1, 1).isoformat()
    undone = store.undo(workplace.now())
    assert [change.table for change in undone.changes] == ["note", "item", "agency"]
    assert store.check().sound
    assert f"{SLUG}/CQ09" not in store.facts().agencies


def test_adding_no_rows_is_no_change(workplace: Workplace, store: Store) -> None:
    with store.transaction(workplace.now(), "try") as work:
        work.unit.add([])
    assert work.entry is None


def test_a_file_kept_by_a_path_with_odd_letters(tmp_path: Path) -> None:
    for name in ("sổ #1 ?.db", "50%41.db", "a b&c=d.db", "đ'x\".db"):
        workplace = Workplace(tmp_path / name.replace(".", "_"))
        workplace.folder.mkdir()
        store = Store.create(workplace.folder / name, DAY)
        with store.transaction(workplace.now(), "try") as work:
            work.unit.add([programme("a")])
        store.close()
        assert [path.name for path in workplace.folder.iterdir()] == [name]


def test_a_transaction_inside_another_one_is_a_mistake_of_the_program(workplace: Workplace, store: Store) -> None:
    with pytest.raises(RuntimeError), store.transaction(workplace.now(), "outer"):
        store.undo(workplace.now())
    assert store.check().sound
    assert len(store.history()) == 1


def test_reading_inside_a_transaction_sees_its_work_and_does_not_end_it(workplace: Workplace, store: Store) -> None:
    with store.transaction(workplace.now(), "update") as work:
        work.unit.change("item", ITEM, progress=7)
        assert store.facts().items[ITEM].progress == 7
        assert store.data_version() > 0
        work.unit.change("item", ITEM, progress=8)
    assert store.facts().items[ITEM].progress == 8
    assert store.check().sound
