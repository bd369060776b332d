"""`check`: a sound file is sound, and nothing that was changed behind the program's back goes unnoticed."""

import shutil
import sqlite3
from contextlib import suppress
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from tests.documents.filling import Filled
from tests.quick import examples
from tests.store.small import OTHER, SLUG, Workplace
from tests.store.tampering import behind_the_back, columns, flip, is_found_out
from ward_tui.domain.amending import Dropping
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.depth import LinkKind
from ward_tui.domain.errors import WardError
from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.forms import Entry
from ward_tui.domain.model import PlanGiver
from ward_tui.domain.periods import Period
from ward_tui.domain.records import Kind
from ward_tui.domain.review import Answer
from ward_tui.services.answering import Said
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.store.changes import TABLES
from ward_tui.store.database import Database
from ward_tui.store.store import Store
from ward_tui.store.tables import NoteRow

ITEM = f"{SLUG}/PL02-01"
NOTE_COLUMNS = [name for name in NoteRow.model_fields if name != "id"]


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with rows in every table and entries of every kind."""
    workplace = Workplace(tmp_path_factory.mktemp("worked"))
    office = workplace.create(SLUG, OTHER)
    office.update(ITEM, ItemUpdate(progress=40, note="Đã họp, chờ thẩm định"))
    office.update(ITEM, ItemUpdate(done_on=workplace.today, document="12/QĐ"))
    office.record(f"{SLUG}/CT01.1", Period(2026), "3,5", "theo báo cáo")
    office.add(Kind.PLAN, f"{SLUG}/CT01.1", {"year": 2026, "giver": PlanGiver.CITY, "value": Decimal("3.2")})
    follow(office, f"{SLUG}/PL14-01")
    deepen(office)
    exchange(office, workplace.path.parent)
    office.assign([ITEM], "Trạm Y tế", new=True)
    office.undo()
    office.redo()
    office.update(f"{SLUG}/PL02-02", ItemUpdate(progress=5))
    office.undo()
    workplace.close()
    return workplace.path


def follow(office: Office, late: str) -> None:
    """Write into the tables of what is followed: five steps."""
    review = office.start_review(SLUG)
    office.answer_card(review, late, Said(Answer.OBSTACLE, kind=ObstacleKind.CAPITAL, level=Level.CITY, note="chờ vốn"))
    office.extend(late, parse_deadline("31/12/2026"), "20-QĐ/ĐU")
    office.acknowledge(late, ["overdue"], "chờ thành phố", office.today + timedelta(days=7))
    office.report(f"{SLUG}/BC01", "2026-10", office.today)


def deepen(office: Office) -> None:
    """Write into the tables of what is known in depth: five steps."""
    office.reach(f"{SLUG}/PL02-03", "thi công")
    office.add(Kind.CAPITAL, f"{SLUG}/PL02-03", {"year": 2026, "planned": 10**9, "paid": 5 * 10**8})
    office.link(f"{SLUG}/PL02-02", f"{SLUG}/PL02-03", LinkKind.NEEDS, "chung một khu đất")
    office.decide(f"{SLUG}/H01", "2027", "theo công văn 45-TB/ĐU")
    office.amend(SLUG, "12-QĐ/ĐU", office.today, [Dropping(f"{SLUG}/PL14-04")], "Họp Ban Chấp hành")


def exchange(office: Office, folder: Path) -> None:
    """Write into the tables of what came in: a document, and a form that an agency sent back."""
    paper = folder / "them.txt"
    paper.write_text("Phụ lục 16\nNHIỆM VỤ KHÁC\n\nSTT\tNhiệm vụ\tThực hiện\tHoàn thành\n1\tMở bãi xe\t2026\t2027\n")
    office.take_in(office.plan_import(office.read_document(paper), SLUG))
    row = f"{SLUG}/PL02-02"
    office.assign([row], f"{SLUG}/CQ01")
    form = next(each.path for each in office.write_forms(folder / "phieu").files if each.agency == f"{SLUG}/CQ01")
    Filled(form).put(row, Entry.NOTE, "Đã họp dân").save()
    office.collect(office.collect_preview([form]))


def test_a_sound_file_is_sound(worked: Path) -> None:
    store = Store.open(worked, read_only=True)
    result = store.check()
    assert result.sound
    assert (result.integrity, result.foreign_keys, result.broken_entry, result.replay) == (True, True, None, ())
    assert result.entries == len(store.history()) == 23
    assert result.records == sum(len(rows) for rows in store._content().values())
    assert result.content_hash == store.content_hash()
    store.close()


def test_an_empty_database_is_sound(workplace: Workplace) -> None:
    result = workplace.create().check()
    assert (result.sound, result.entries, result.records) == (True, 0, 0)


@pytest.mark.parametrize("table", [*TABLES, "journal"])
def test_a_bit_turned_over_in_any_column_is_found(worked: Path, tmp_path: Path, table: str) -> None:
    copy = tmp_path / "copy.db"
    shutil.copy(worked, copy)
    database = Database(copy)
    unnoticed = [column for column in all_columns(database, table) if not flip_is_found(database, table, column)]
    assert unnoticed == []
    assert Store(database).check().sound
    database.close()


def all_columns(database: Database, table: str) -> list[str]:
    with database.reading() as connection:
        return columns(raw(connection), table)


def raw(connection: Connection) -> sqlite3.Connection:
    """The bare connection under another one."""
    assert isinstance(connection.connection.dbapi_connection, sqlite3.Connection)
    return connection.connection.dbapi_connection


def flip_is_found(database: Database, table: str, column: str) -> bool:
    """Flip a bit, look, and take it back."""
    with suppress(LookupError), database.writing() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        assert flip(raw(connection), table, column), "the table must hold something"
        try:
            found = not Store(database).check().sound
        except WardError:
            found = True
        raise LookupError
    return found


@given(
    at=st.floats(0, 1),
    bit=st.sampled_from([1, 2, 8, 0x20, 0x80]),
    place=st.sampled_from(
        [
            *(("journal", column) for column in ("changes", "facts", "subjects", "hash", "at")),
            *(("item", "name"), ("question", "places"), ("agency", "aliases"), ("indicator", "wording")),
        ]
    ),
)
@settings(max_examples=examples(10, 30), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_bit_turned_over_anywhere_in_a_value_is_found(
    worked: Path, tmp_path: Path, at: float, bit: int, place: tuple[str, str]
) -> None:
    copy = tmp_path / "copy.db"
    shutil.copy(worked, copy)
    with behind_the_back(copy) as connection:
        assert flip(connection, *place, at, bit)
    assert is_found_out(copy)


def test_the_broken_entry_is_named(office: Office) -> None:
    for progress in (10, 20, 30):
        office.update(ITEM, ItemUpdate(progress=progress))
    with behind_the_back(office.path) as connection:
        connection.execute("UPDATE journal SET facts = replace(facts, 'PL02', 'PL03') WHERE seq = 3")
    result = office.check()
    assert (result.broken_entry, result.sound) == (3, False)


def test_an_entry_that_was_taken_out_is_found(office: Office) -> None:
    for progress in (10, 20, 30):
        office.update(ITEM, ItemUpdate(progress=progress))
    with behind_the_back(office.path) as connection:
        connection.execute("DELETE FROM journal WHERE seq = 3")
    assert office.check().broken_entry == 4


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE item SET progress = 99 WHERE id = 'thuy-nguyen/PL02-02'", f"{SLUG}/PL02-02"),
        ("DELETE FROM note WHERE id = 'thuy-nguyen/GC001'", f"{SLUG}/GC001"),
        ("UPDATE agency SET id = 'thuy-nguyen/CQ77' WHERE id = 'thuy-nguyen/CQ01'", f"{SLUG}/CQ77"),
        (f"INSERT INTO note SELECT 'x', {', '.join(NOTE_COLUMNS)} FROM note LIMIT 1", "x"),
    ],
)
def test_a_row_changed_behind_the_journal_is_named(office: Office, statement: str, found: str) -> None:
    with behind_the_back(office.path) as connection:
        connection.execute(statement)
    result = office.check()
    assert not result.sound
    assert found in result.replay


def test_a_row_without_its_owner_is_found(office: Office) -> None:
    with behind_the_back(office.path) as connection:
        connection.execute("DELETE FROM appendix WHERE code = 'PL14'")
    assert office.check().foreign_keys is False


def test_an_index_that_lost_a_row_is_found(office: Office) -> None:
    with behind_the_back(office.path) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        schema = "UPDATE sqlite_master SET sql = replace(sql, '(subject)', '(text)') WHERE name = 'ix_note_subject'"
        connection.execute(schema)
    assert is_found_out(office.path)


def test_the_content_hash_does_not_depend_on_how_one_got_there(tmp_path: Path) -> None:
    one, two = Workplace(tmp_path / "one"), Workplace(tmp_path / "two")
    for workplace in (one, two):
        workplace.folder.mkdir()
    direct, detour = one.create(SLUG), two.create()
    detour.load([OTHER])
    detour.undo()
    detour.load([SLUG])
    detour.update(ITEM, ItemUpdate(progress=10))
    detour.undo()
    assert direct.content_hash() == detour.content_hash()
    one.close()
    two.close()
