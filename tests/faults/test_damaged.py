"""A damaged file: whatever is turned over in it, the user is told in words, and `check` finds what matters."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.quick import examples
from tests.store.small import OTHER, SLUG, Workplace, reason
from tests.store.tampering import behind_the_back, columns
from tests.store.test_check import deepen, follow
from ward_tui.domain.amending import Dropping
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.errors import WardError
from ward_tui.domain.paying import GroupBy
from ward_tui.domain.periods import Period
from ward_tui.domain.records import Kind, New
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.store.changes import TABLES
from ward_tui.store.store import Store

ITEM, REVIEW, LINK = f"{SLUG}/PL02-01", f"{SLUG}/RS2026-W47", f"{SLUG}/PL02-02~PL02-03"

ASKING: list[Callable[[Office], object]] = [
    lambda office: office.facts,
    lambda office: office.alerts(),
    lambda office: office.summary(),
    lambda office: office.history(),
    lambda office: office.history(ITEM),
    lambda office: office.notes(ITEM),
    lambda office: office.next_steps(),
    lambda office: office.walk(SLUG),
    lambda office: office.duties(),
    lambda office: office.agency_loads(SLUG),
    lambda office: office.conclusion(REVIEW),
    lambda office: office.link_views(),
    lambda office: office.contradictions(),
    lambda office: office.disbursement(None, office.today.year, GroupBy.FUNDING),
    lambda office: office.journal_page(0, 99, 50),
    lambda office: office.compare_days(office.today - timedelta(days=7), office.today),
    lambda office: office.rewind(2),
    lambda office: office.content_hash(),
    lambda office: office.check(),
    lambda office: office.undo(),
    lambda office: office.redo(),
    lambda office: office.update(ITEM, ItemUpdate(progress=7, note="x")),
    lambda office: office.record(f"{SLUG}/CT01.1", Period(2026), "4"),
    lambda office: office.pay(f"{SLUG}/PL02-03", 2026, 7),
    lambda office: office.reach(f"{SLUG}/PL02-03", "nghiệm thu, bàn giao"),
    lambda office: office.unlink(LINK),
    lambda office: office.undecide(f"{SLUG}/H01"),
    lambda office: office.amend(SLUG, "13-QĐ/ĐU", office.today, [Dropping(ITEM)]),
    lambda office: office.assign([ITEM], "Mới", new=True),
    lambda office: office.load([OTHER]),
    lambda office: office.revert(2),
    lambda office: office.weight(Kind.AGENCY, f"{SLUG}/CQ02"),
    lambda office: office.add(Kind.ITEM, f"{SLUG}/GT", {"name": "x", "finish": parse_deadline("1/12/2026")}),
    lambda office: office.edit(Kind.ITEM, ITEM, {"name": "x", "lead": (New("Mới 2"),)}),
    lambda office: office.bulk([ITEM, f"{SLUG}/PL14-01"], {"stage": "x", "add_note": "y"}),
    lambda office: office.add(Kind.PROGRAMME, "", {"ward": "A", "title": "B"}, copy_of=SLUG),
    lambda office: office.merge(f"{SLUG}/CQ01", [f"{SLUG}/CQ02"]),
    lambda office: office.remove(Kind.AGENCY, f"{SLUG}/CQ03"),
    lambda office: office.remove(Kind.PROGRAMME, SLUG),
]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that was worked with."""
    workplace = Workplace(tmp_path_factory.mktemp("sound"))
    office = workplace.create(SLUG)
    office.update(ITEM, ItemUpdate(progress=40, note="Đã họp"))
    office.record(f"{SLUG}/CT01.1", Period(2026), "3,5")
    follow(office, f"{SLUG}/PL14-01")
    deepen(office)
    office.update(ITEM, ItemUpdate(done_on=workplace.today))
    office.undo()
    workplace.close()
    return workplace.path


def damaged_copy(sound: Path, folder: Path, damage: Callable[[bytearray], object]) -> Workplace:
    """Copy the file and damage the copy."""
    workplace = Workplace(folder, programmes=sound.parent / "programmes", hasty=True)
    content = bytearray(sound.read_bytes())
    damage(content)
    workplace.path.write_bytes(content)
    return workplace


def ask_everything(workplace: Workplace) -> set[str]:
    """Ask for everything; only refusals in words may come back. Return their codes."""
    codes = set()
    try:
        office = workplace.open()
    except WardError as error:
        return {reason(error)}
    for ask in ASKING:
        try:
            ask(office)
        except WardError as error:
            codes.add(reason(error))
    workplace.close()
    return codes


def content_of(path: Path) -> tuple[str, list[object]] | None:
    """Return all content and history, None when `check` says that the file is not sound."""
    try:
        store = Store.open(path, read_only=True)
    except WardError:
        return None
    try:
        return (store.content_hash(), list(store.history())) if store.check().sound else None
    except WardError:
        return None
    finally:
        store.close()


@given(seed=st.integers(0, 2**32), flips=st.sampled_from([1, 1, 1, 5, 50, 500]))
@settings(max_examples=examples(7, 20), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_flipped_bits_are_told_in_words(sound: Path, tmp_path: Path, seed: int, flips: int) -> None:
    def damage(content: bytearray) -> None:
        random = Random(seed)
        for _ in range(flips):
            content[random.randrange(100, len(content))] ^= 1 << random.randrange(8)

    workplace = damaged_copy(sound, tmp_path, damage)
    expected = content_of(sound)
    assert content_of(workplace.path) in (None, expected), "damage that check does not find must not matter"
    ask_everything(workplace)


@pytest.mark.parametrize("byte", [0x00, 0xFF])
@pytest.mark.parametrize("page", (1, 3, 5, 8, 11))
def test_a_lost_page_is_told_in_words(sound: Path, tmp_path: Path, page: int, byte: int) -> None:
    def damage(content: bytearray) -> None:
        content[page * 4096 : (page + 1) * 4096] = bytes([byte]) * 4096

    workplace = damaged_copy(sound, tmp_path, damage)
    assert content_of(workplace.path) is None
    ask_everything(workplace)


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_file_cut_off_is_told_in_words(sound: Path, tmp_path: Path, part: float) -> None:
    def damage(content: bytearray) -> None:
        del content[int(len(content) * part) :]

    workplace = damaged_copy(sound, tmp_path, damage)
    assert content_of(workplace.path) is None
    assert ask_everything(workplace) & {"damaged_database", "unreadable"}


def test_noise_after_the_header_is_told_in_words(sound: Path, tmp_path: Path) -> None:
    def damage(content: bytearray) -> None:
        content[100:] = Random(1).randbytes(len(content) - 100)

    assert ask_everything(damaged_copy(sound, tmp_path, damage)) == {"damaged_database"}


VALUES = ["'['", "'{\"a\": 1}'", "x'ff00'", "CAST(x'ff' AS TEXT)", "'năm ngoái'", "-1", "99999", "''", "1.5"]


@given(table=st.sampled_from([*TABLES, "journal"]), place=st.integers(0, 99), value=st.sampled_from(VALUES))
@settings(max_examples=examples(7, 20), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_values_that_nobody_wrote_are_told_in_words(
    sound: Path, tmp_path: Path, table: str, place: int, value: str
) -> None:
    workplace = damaged_copy(sound, tmp_path, bytearray.copy)
    with behind_the_back(workplace.path) as connection:
        names = columns(connection, table)
        connection.execute(f"UPDATE {table} SET {names[1 + place % (len(names) - 1)]} = {value}")
    ask_everything(workplace)


@pytest.mark.parametrize(("table", "column"), [("link", '"before"'), ("link", '"after"'), ("decision", "programme")])
def test_a_name_of_nothing_is_told_in_words(sound: Path, tmp_path: Path, table: str, column: str) -> None:
    workplace = damaged_copy(sound, tmp_path, bytearray.copy)
    with behind_the_back(workplace.path) as connection:
        connection.execute(f"UPDATE {table} SET {column} = 'x'")
    assert "damaged_database" in ask_everything(workplace)


def test_a_damaged_step_is_not_undone(office: Office) -> None:
    office.update(ITEM, ItemUpdate(progress=40))
    with behind_the_back(office.path) as connection:
        connection.execute("UPDATE journal SET changes = replace(changes, '\"progress\":0', '\"progress\":9')")
    content = office.content_hash()
    with pytest.raises(WardError) as refused:
        office.undo()
    assert reason(refused.value) == "journal_broken"
    assert office.content_hash() == content
