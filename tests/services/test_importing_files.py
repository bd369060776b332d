"""Reading, comparing and writing a document: it can be cancelled at any moment, and says how far it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.domain.intake_drafts import NEW, WHOLE
from tests.services.test_importing import FIRST, refused
from tests.store.small import Workplace
from ward_tui.domain.intake.manuscript import Cancelled, Phase
from ward_tui.services.office import Office


def written(folder: Path) -> Path:
    """A small text with one appendix of one row."""
    file = folder / "ke-hoach.txt"
    lines = ["KẾ HOẠCH", "Phát triển phường Bình Minh, nhiệm kỳ 2025 - 2030", "PHỤ LỤC 1", "DANH MỤC DỰ ÁN"]
    table = ["STT\tTên dự án\tNguồn vốn\tThực hiện\tHoàn thành", "1\tĐường A\tNgân sách\t2025\t2027"]
    file.write_text("\n".join((*lines, *table)), encoding="utf-8")
    return file


@pytest.mark.parametrize("stop", range(0, 22, 3))
def test_cancelling_leaves_nothing(office: Office, stop: int) -> None:
    before, last, told = office.content_hash(), office.last_seq(), 0

    def hear(_phase: Phase, _done: int, _total: int) -> None:
        nonlocal told
        told += 1
        if told > stop:
            raise Cancelled

    with pytest.raises(Cancelled):
        office.take_in(office.plan_import(WHOLE, NEW, hear), hear)
    assert (office.content_hash(), office.last_seq()) == (before, last)
    assert NEW not in office.facts.programmes
    assert office.take_in(office.plan_import(WHOLE, NEW)) is not None


def test_every_phase_that_follows_reading_is_told_to_its_end(office: Office) -> None:
    told: dict[Phase, tuple[int, int]] = {}

    def hear(phase: Phase, done: int, total: int) -> None:
        assert done <= total
        told[phase] = done, total

    office.take_in(office.plan_import(WHOLE, NEW, hear), hear)
    assert set(told) == {Phase.COMPARING, Phase.WRITING}
    assert all(done == total for done, total in told.values())


@pytest.mark.parametrize("phase", Phase)
def test_cancelling_in_any_phase_leaves_nothing(office: Office, tmp_path: Path, phase: Phase) -> None:
    file = written(tmp_path)
    before, last = office.content_hash(), office.last_seq()

    def hear(now: Phase, _done: int, _total: int) -> None:
        if now is phase:
            raise Cancelled

    with pytest.raises(Cancelled):
        office.take_in(office.plan_import(office.read_document(file, hear), NEW, hear), hear)
    assert (office.content_hash(), office.last_seq()) == (before, last)


def test_a_text_is_read_understood_and_taken_in(workplace: Workplace, tmp_path: Path) -> None:
    office = workplace.create()
    file = written(tmp_path)
    told: set[Phase] = set()
    found = office.read_document(file, lambda phase, _done, _total: told.add(phase))
    assert found.file == "ke-hoach.txt"
    office.take_in(office.plan_import(found, NEW))
    (item,) = office.facts.items.values()
    assert (item.id, item.name, item.finish_text) == (FIRST, "Đường A", "2027")
    assert {Phase.OPENING, Phase.UNDERSTANDING} <= told


def test_a_text_without_rows_or_targets_is_refused(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "thu.txt"
    file.write_text("Kính gửi các đồng chí.\nTrân trọng.", encoding="utf-8")
    assert refused("intake_nothing", lambda: office.read_document(file))
