"""Forms that came back: a whole folder is read, a conflict decided, all written as one step, and taken back."""

from __future__ import annotations

from pathlib import Path

from tests.documents.filling import Filled
from tests.journeys.secretary import Secretary, Ward
from tests.journeys.sizes import narrow as size
from ward_tui.domain.forms import Entry
from ward_tui.wording import collect_screen as words
from ward_tui.wording import collect_words

__all__ = ["size"]

ROWS = [f"thuy-nguyen/PL15-{row:02}" for row in (1, 2, 3, 4)]


def filled_forms(ward: Ward, folder: Path) -> None:
    """Send forms out; one agency fills its form in, one ticks it, one writes nonsense, the others nothing."""
    assert ward.command("forms", str(folder))[0] == 0
    forms = {path: Filled(path) for path in sorted(folder.iterdir())}
    own = next(form for form in forms.values() if ROWS[0] in form.ids())
    own.put(ROWS[0], Entry.PROGRESS, 70).put(ROWS[1], Entry.PROGRESS, "45%")
    own.put(ROWS[2], Entry.OBSTACLE, "Chờ ý kiến Sở Tài chính").put(ROWS[2], Entry.LEVEL, "Thành phố")
    own.put(ROWS[3], Entry.DONE_ON, "tuần sau").save()
    ticked, unclear = [form for form in forms.values() if form is not own][:2]
    ticked.check().save()
    unclear.put(unclear.ids()[0], Entry.PROGRESS, "khoảng 40").save()


async def read(secretary: Secretary, folder: Path) -> None:
    """Go to the forms that came back from the list of agencies, and read a folder."""
    await secretary.press("9", "f2", "f5")
    assert secretary.place == "Thủy Nguyên · Nhận phiếu"
    assert secretary.sees(words.EMPTY)
    await secretary.press("f2")
    assert secretary.message == words.NO_FORMS
    await secretary.press("ctrl+n")
    assert secretary.sees(words.CHOOSE_TEXT)
    await secretary.fill(str(folder))
    await secretary.press("enter")
    await secretary.finish_work()


async def test_a_conflict_is_decided_for_the_form_and_one_step_takes_everything_over(
    ward: Ward, tmp_path: Path
) -> None:
    folder = tmp_path / "phieu"
    filled_forms(ward, folder)
    ward.command("update", ROWS[0], "--progress", "20")
    before = ward.path.read_bytes()
    async with ward.sit_down() as secretary:
        await read(secretary, folder)
        assert secretary.sees("nhận 3 thay đổi · 1 chỗ phải chọn · 2 chỗ không hợp lệ", words.OPEN, words.ASK_AGAIN)
        await secretary.press("plus")
        assert secretary.sees("lúc lập phiếu 0%, hiện có 20%, phiếu ghi 70%.")
        await secretary.press("f2")
        assert secretary.sees("Giữ hiện có: 20%", "Lấy theo phiếu: 70%")
        await secretary.press("2")
        assert secretary.sees("nhận 4 thay đổi · 0 chỗ phải chọn", words.OF_FORM)
        await secretary.press("f4")
        assert secretary.sees("PL15-04", "tuần sau", words.REFUSED)
        assert not secretary.has_row("PL15-02")
        await secretary.press("escape", "ctrl+s")
        assert secretary.sees("Ghi 4 thay đổi từ 2 phiếu?", "Ghi là đã trả lời:", words.SAVE_REFUSED.format(count=2))
        assert ward.path.read_bytes() == before  # nothing is written before that is confirmed
        await secretary.press("ctrl+s")
        assert secretary.message.startswith("Nhận phiếu của ")
        assert secretary.sees(words.EMPTY)
    assert [ward.item(key.rpartition("/")[2])["progress"] for key in ROWS[:2]] == [70, 45]
    assert len(ward.ask("history")[0]["subjects"]) == 5  # three rows and two agencies
    async with ward.sit_down() as secretary:
        await secretary.press("9", "f2")
        assert secretary.sees("2 đã trả lời")


async def test_a_conflict_is_left_changes_are_left_out_and_undo_takes_the_rest_back(ward: Ward, tmp_path: Path) -> None:
    folder = tmp_path / "phieu"
    filled_forms(ward, folder)
    ward.command("update", ROWS[0], "--progress", "20")
    async with ward.sit_down() as secretary:
        await read(secretary, folder)
        await secretary.press("plus", "f2", "1")
        assert secretary.sees(words.KEPT)
        await secretary.press("f2", "escape", "slash")
        await secretary.type("pl15-02")
        await secretary.press("enter", "down", "space")
        assert secretary.sees("PL15-02", words.LEFT, "nhận 2 thay đổi")
        await secretary.press("escape", "ctrl+c", "1", "9", "f2", "f5")
        assert secretary.sees("nhận 2 thay đổi")  # what was read is kept
        await secretary.press("ctrl+s", "ctrl+s")
        assert secretary.message.endswith("2 thay đổi")
        assert [ward.item(key.rpartition("/")[2])["progress"] for key in ROWS[:2]] == [20, 0]
        assert "Chờ ý kiến Sở Tài chính" in str(ward.ask("history")[0]["changes"])
        await secretary.press("ctrl+z")
        assert secretary.message.startswith("Hoàn tác: nhận phiếu")
        await secretary.press("f1")
        assert secretary.sees(collect_words.HELP_PLACE.split(":")[0])
    assert "Chờ ý kiến" not in str(ward.ask("alerts"))
