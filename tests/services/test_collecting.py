"""Forms go out, come back and are taken over as one step: real workbooks, a real database."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tests.documents.filling import Filled
from tests.store.small import DAY, SLUG, Workplace
from ward_tui.domain.collection import Collection, EditState
from ward_tui.domain.errors import WardError
from ward_tui.domain.following import Level
from ward_tui.domain.forms import Entry
from ward_tui.domain.periods import Period
from ward_tui.domain.records import Kind
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.settings import programmes_folder
from ward_tui.wording import collect_screen as screen_words
from ward_tui.wording import collecting as words
from ward_tui.wording.journal import describe

SECOND = "hai-duong"
LEVELS = {Level.WARD: "Phường", Level.CITY: "Thành phố", Level.CENTRAL: "Trung ương", Level.ENTERPRISE: "Doanh nghiệp"}
LIBRE_OFFICE = shutil.which("soffice")
Edits = dict[tuple[str, Entry], Any]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ward that follows two real programmes, in each of which one agency leads every row and target."""
    workplace = Workplace(tmp_path_factory.mktemp("whole"), programmes=programmes_folder(), hasty=True)
    office = workplace.create(SLUG, SECOND)
    for slug in (SLUG, SECOND):
        agency = office.agencies(slug)[0].id
        office.assign([key for key, item in office.facts.items.items() if item.programme == slug], agency)
        for key in [each.id for each in office.facts.targets.values() if each.programme == slug]:
            office.edit(Kind.TARGET, key, {"lead": (agency,)})
    workplace.close()
    return workplace.path


@pytest.fixture
def ward(tmp_path: Path, whole: Path) -> Iterator[Office]:
    """That ward, over a copy."""
    workplace = Workplace(tmp_path / "ward", programmes=programmes_folder(), hasty=True)
    workplace.path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(whole, workplace.path)
    yield workplace.open()
    workplace.close()


@pytest.fixture
def sent(ward: Office, tmp_path: Path) -> list[Path]:
    """The forms of that ward, one for each programme."""
    return [each.path for each in ward.write_forms(tmp_path / "phieu").files]


def random_edits(office: Office, paths: list[Path], count: int, seed: int = 7) -> tuple[Edits, Edits]:
    """What an agency types into a form, and what it means; never what stands there already."""
    chance, typed, meant = random.Random(seed), Edits(), Edits()
    cells: list[tuple[str, Entry]] = []
    for key in (key for path in paths for key in Filled(path).ids()):
        if key in office.facts.items:
            first = chance.choice([Entry.PROGRESS, Entry.DONE_ON])
            cells += [(key, entry) for entry in (first, Entry.DOCUMENT, Entry.OBSTACLE, Entry.LEVEL, Entry.NOTE)]
        else:
            cells += [(key, Entry.FIGURE), (key, Entry.REMARK)]
    chance.shuffle(cells)
    for number, (key, entry) in enumerate(cells):
        if len(meant) >= count:
            break
        if entry is Entry.LEVEL and (key, Entry.OBSTACLE) not in typed:
            typed[key, Entry.OBSTACLE] = meant[key, Entry.OBSTACLE] = f"Vướng mắc {number}"
        typed[key, entry], meant[key, entry] = one_edit(office, key, entry, number, chance)
    return typed, meant


def one_edit(office: Office, key: str, entry: Entry, number: int, chance: random.Random) -> tuple[Any, str]:
    """What is typed into one cell, and what it means."""
    if entry is Entry.PROGRESS:
        value = chance.randint(1, 99)
        return chance.choice([value, str(value), f"{value}%"]), str(value)
    if entry is Entry.DONE_ON:
        day = DAY - timedelta(days=chance.randint(0, 300))
        return chance.choice([day, f"{day.day}/{day.month}/{day.year}", f"{day:%d-%m-%Y}"]), day.isoformat()
    if entry is Entry.LEVEL:
        level = chance.choice(list(Level))
        return LEVELS[level], level.value
    if entry is Entry.FIGURE:
        if office.indicator(key).is_yes_no:
            return "Có", "có"
        return chance.choice([(f"{number},5", f"{number},5"), (number, str(number)), (f"{number}%", str(number))])
    return f"Chữ {number} [b]=1", f"Chữ {number} [b]=1"


def fill(paths: list[Path], typed: Edits) -> list[Path]:
    """Type everything into its form."""
    for path in paths:
        form = Filled(path)
        own = set(form.ids())
        form.put_many({cell: value for cell, value in typed.items() if cell[0] in own}).save()
    return paths


def found(collection: Collection, *states: EditState) -> Edits:
    """What a collection would change, by cell."""
    return {(each.id, each.field): each.form for each in collection.of(*states)}


def test_an_untouched_form_changes_nothing_and_writes_nothing(ward: Office, sent: list[Path]) -> None:
    before, last = ward.content_hash(), ward.history(limit=1)
    collection = ward.collect_preview(sent)
    assert sum(len(each.form.lines) for each in collection.files) > 150
    assert not collection.edits
    assert not any((collection.unknown, collection.doubled, collection.locked, collection.unreadable))
    assert not collection.writes
    assert ward.collect(collection) is None
    assert (ward.content_hash(), ward.history(limit=1)) == (before, last)


def test_other_files_of_a_folder_do_not_stand_in_the_way_but_one_that_is_named_does(
    ward: Office, sent: list[Path]
) -> None:
    Filled(sent[0]).check().save()
    folder, other, broken = sent[0].parent, sent[0].parent / "bang-luong.xlsx", sent[0].parent / "hong.xlsx"
    Workbook().save(other)
    broken.write_bytes(b"PK\x03\x04 hong")
    collection = ward.collect_preview([folder])
    assert len(collection.files) == len(sent)
    assert [name for name, _ in collection.skipped] == ["bang-luong.xlsx", "hong.xlsx"]
    assert ward.compare_again(collection).skipped == collection.skipped
    assert "Bỏ qua 1 tệp không phải phiếu: bang-luong.xlsx. Tệp “hong.xlsx” " in screen_words.read(collection)
    assert "“bang-luong.xlsx” không phải là phiếu" in "\n".join(words.lines(collection))
    with pytest.raises(WardError):
        ward.collect_preview([*sent, other])
    for path in sent:
        path.unlink()
    with pytest.raises(WardError):
        ward.collect_preview([folder])


def test_five_hundred_random_edits_give_exactly_those_edits_as_one_step(ward: Office, sent: list[Path]) -> None:
    typed, meant = random_edits(ward, sent, 500)
    assert len(meant) >= 500
    before = ward.content_hash()
    collection = ward.collect_preview(fill(sent, typed))
    assert found(collection, EditState.CHANGED) == meant
    assert not collection.of(EditState.CONFLICT, EditState.TWICE, EditState.REFUSED)
    assert not any((collection.unknown, collection.doubled, collection.locked, collection.unreadable))
    entry = ward.collect(collection)
    assert entry is not None
    assert describe(entry).startswith("Nhận phiếu của ")
    assert describe(entry).endswith(f": {len(meant)} thay đổi")
    assert {each.changed for each in ward.facts.answers.values()} == {
        sum(each.file == number for each in collection.taken) for number in range(2)
    }
    assert stand(ward, meant)
    again = ward.collect_preview(sent)
    assert not again.edits
    assert ward.collect(again) is None
    ward.undo()
    assert ward.content_hash() == before
    ward.redo()
    assert ward.check().sound


def stand(office: Office, meant: Edits) -> bool:
    """Tell whether every value stands in the database."""
    facts, notes = office.facts, {key: [each.text for each in office.notes(key)] for key, _ in meant}
    period = Period(DAY.year)
    for (key, entry), text in meant.items():
        item, texts = facts.items.get(key), notes[key]
        if item is not None:
            obstacles = facts.obstacles.get(key, ())
            stands = {
                Entry.PROGRESS: str(item.progress) == text,
                Entry.DONE_ON: item.done_on is not None and item.done_on.isoformat() == text,
                Entry.DOCUMENT: item.document == text,
                Entry.OBSTACLE: text in {each.text for each in obstacles},
                Entry.LEVEL: text in {each.level.value for each in obstacles},
                Entry.NOTE: text in texts,
            }[entry]
        else:
            reading = next((each for each in office.indicator(key).readings if each.period == period), None)
            told = [each.text for each in office.notes(key.rpartition(".")[0])]
            stands = entry is Entry.REMARK and any(text in each for each in told)
            if reading is not None:
                shown = "có" if office.indicator(key).is_yes_no else f"{reading.value:f}".replace(".", ",")
                stands = stands or text == (shown if entry is Entry.FIGURE else reading.note)
        if not stands:
            return False
    return True


def conflicting(office: Office, paths: list[Path]) -> Edits:
    """Change values here and in the form, each to something else; return the cells of the form."""
    chance, typed = random.Random(11), Edits()
    for number, key in enumerate(key for path in paths for key in Filled(path).ids()):
        if key in office.facts.items:
            office.update(key, ItemUpdate(progress=chance.randint(50, 90), document=f"{number}/TB"))
            typed |= {(key, Entry.PROGRESS): chance.randint(1, 49), (key, Entry.DOCUMENT): f"{number}/BC"}
            if number % 2:
                office.update(key, ItemUpdate(done_on=DAY - timedelta(days=3)))
                del typed[key, Entry.PROGRESS]
                typed[key, Entry.DONE_ON] = "1/9/2026"
        elif not office.indicator(key).is_yes_no:
            office.record(key, Period(2026), str(number), "Số của phường")
            typed |= {(key, Entry.FIGURE): number + 1, (key, Entry.REMARK): "Số của đơn vị"}
        else:
            office.record(key, Period(2026), "không")
            typed[key, Entry.FIGURE] = "Có"
    return typed


def test_three_hundred_conflicts_are_all_shown_and_none_is_taken_unless_decided(ward: Office, sent: list[Path]) -> None:
    typed = conflicting(ward, sent)
    assert len(typed) >= 300
    before = ward.content_hash()
    collection = ward.collect_preview(fill(sent, typed))
    assert set(found(collection, EditState.CONFLICT)) == set(typed)
    assert all(each.exported != each.now != each.form for each in collection.of(EditState.CONFLICT))
    assert ward.collect(collection) is None
    assert ward.content_hash() == before
    ward.collect(collection.all_of_form())
    assert not ward.collect_preview(sent).edits


@pytest.mark.long
@pytest.mark.skipif(LIBRE_OFFICE is None, reason="LibreOffice is not installed")
def test_forms_that_libreoffice_saved_again_say_the_same(ward: Office, sent: list[Path], tmp_path: Path) -> None:
    typed, meant = random_edits(ward, sent, 500, seed=3)
    untouched = [Path(shutil.copy(path, path.with_name(f"trong-{path.name}"))) for path in sent]
    fill(sent, typed)
    profile = f"-env:UserInstallation=file://{tmp_path / 'lo'}"
    folder = tmp_path / "lai"
    command = [str(LIBRE_OFFICE), profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, sent + untouched)], check=True, capture_output=True, timeout=120)
    collection = ward.collect_preview(sorted(folder.glob("phieu*")))
    assert found(collection, EditState.CHANGED) == meant
    assert not any((collection.unknown, collection.doubled, collection.locked, collection.unreadable))
    assert not any(each.remarks for each in collection.files)
    assert not ward.collect_preview(sorted(folder.glob("trong*"))).writes
