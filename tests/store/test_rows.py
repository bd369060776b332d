"""What goes into the store comes out of it."""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from tests.store.small import DAY, OTHER, SLUG, Workplace, read_small, stored_facts
from ward_tui.domain.drafts import ProgrammeFile
from ward_tui.domain.model import Facts
from ward_tui.domain.periods import Period
from ward_tui.services import loading
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.settings import programmes_folder
from ward_tui.store.store import Store

ITEM = f"{SLUG}/PL02-01"


def stored(path: Path, file: ProgrammeFile, workplace: Workplace) -> Facts:
    """Load one programme into a new file and read it with another connection."""
    store = Store.create(path, DAY)
    with store.transaction(workplace.now(), "load") as work:
        loading.load(work, [file], Facts())
    store.close()
    return stored_facts(path)


def test_the_small_programme_comes_back_as_its_file_says_it(tmp_path: Path, workplace: Workplace) -> None:
    file = read_small(tmp_path / "files")
    assert stored(tmp_path / "a.db", file, workplace) == file.facts


@pytest.mark.parametrize("slug", loading.BUILT_IN)
def test_every_built_in_programme_comes_back_in_order(tmp_path: Path, workplace: Workplace, slug: str) -> None:
    file = loading.built_in_file(programmes_folder(), slug, DAY)
    facts = stored(tmp_path / "a.db", file, workplace)
    assert facts == file.facts
    for kind in ("targets", "items", "appendices", "agencies", "positions", "duties", "questions"):
        assert list(getattr(facts, kind)) == list(getattr(file.facts, kind))


def test_programmes_keep_the_order_in_which_they_were_loaded(workplace: Workplace) -> None:
    office = workplace.create(OTHER, SLUG)
    assert list(office.facts.programmes) == [OTHER, SLUG]
    assert [key.split("/")[0] for key in office.facts.items] == [OTHER] * 7 + [SLUG] * 7
    assert [key.split("/")[0] for key in office.facts.targets] == [OTHER] * 3 + [SLUG] * 3


def test_body_notes_are_kept_with_what_they_are_about(office: Office) -> None:
    assert [note.text for note in office.notes(SLUG)] == ["Chương trình này thay chương trình cũ."]
    assert [note.text for note in office.notes(f"{SLUG}/CT01")] == ["Chỉ tiêu này nêu hai lần."]


def test_an_updated_row_comes_back(workplace: Workplace, office: Office) -> None:
    update = ItemUpdate(done_on=DAY - timedelta(days=3), document="5/NQ", stage="Bàn giao", lead=f"{SLUG}/CQ01")
    office.update(ITEM, update)
    item = stored_facts(workplace.path).items[ITEM]
    assert (item.done_on, item.document, item.stage, item.lead) == (
        DAY - timedelta(days=3),
        "5/NQ",
        "Bàn giao",
        (f"{SLUG}/CQ01",),
    )
    assert (item.progress, item.progress_on, item.news_on) == (100, DAY, DAY)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("13,5", "13.5"),
        ("1.120", "1120"),
        ("-3", "-3"),
        ("0,0000000001", "0.0000000001"),
        ("0,00000000", "0"),
        ("12.345.678.901.234.567.890,12", "12345678901234567890.12"),
        ("97,50%", "97.5"),
        ("+2", "2"),
    ],
)
def test_figures_keep_every_digit(workplace: Workplace, office: Office, typed: str, value: str) -> None:
    office.record(f"{SLUG}/CT01.1", Period(2026), typed)
    (reading,) = stored_facts(workplace.path).targets[f"{SLUG}/CT01"].indicators[0].readings
    assert reading.value == Decimal(value)


def test_figures_are_ordered_by_period(workplace: Workplace, office: Office) -> None:
    for period in (Period(2026, 2), Period(2026), Period(2025), Period(2026, 0, 6), Period(2026, 1)):
        office.record(f"{SLUG}/CT01.1", period, "3")
    codes = [r.period.code for r in stored_facts(workplace.path).targets[f"{SLUG}/CT01"].indicators[0].readings]
    assert codes == ["2025", "2026-Q1", "2026-Q2", "2026-06", "2026"]


def test_notes_are_read_newest_first(workplace: Workplace, office: Office) -> None:
    for text in ("Một", "Hai"):
        office.update(ITEM, ItemUpdate(note=text))
    workplace.today = DAY + timedelta(days=1)
    office.update(ITEM, ItemUpdate(note="Ba"))
    assert [note.text for note in office.notes(ITEM)] == ["Ba", "Hai", "Một"]
