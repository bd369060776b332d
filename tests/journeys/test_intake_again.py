"""A file that was corrected comes in again: only what differs is shown, and what the user changed stays."""

from __future__ import annotations

from pathlib import Path

from tests.journeys.secretary import Ward
from tests.journeys.sizes import narrow as size
from tests.journeys.test_intake import SLUG, answer, ask_for_file, read
from tests.journeys.ward_document import WORKS, write
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.records import Kind
from ward_tui.wording import importing
from ward_tui.wording import intake_screen as words

__all__ = ["size"]


async def test_a_corrected_file_shows_only_what_differs_and_keeps_the_users_own(blank: Ward, tmp_path: Path) -> None:
    first = write(tmp_path / "ke-hoach.docx")
    assert blank.command("init", "--empty")[0] == 0
    assert blank.command("import", str(first), "--into", SLUG)[0] == 0
    office = blank.desk.open()
    office.edit(Kind.ITEM, f"{SLUG}/PL01-01", {"finish": parse_deadline("2029")})
    office.close()
    later = [list(row) for row in WORKS[:3]]
    later[0][4], later[2][4] = "2028", "Quý II/2027"
    second = write(
        tmp_path / "ke-hoach-sua.docx",
        works=[*later, ("4", "Xây bể bơi học đường", "", "", "2029", "Phòng Kinh tế", "")],
    )
    async with blank.sit_down() as secretary:
        await ask_for_file(secretary)
        await read(secretary, second)
        assert secretary.has_row("PL01-02")
        assert secretary.has_row("PL01-04")
        assert not secretary.has_row("PL02-01")
        assert secretary.sees(words.GONE, "Lắp đèn chiếu sáng")
        asked = await answer(secretary, {})
        assert any(importing.ASKS_EDITED.partition(": ")[2] in each for each in asked)
        await secretary.press("ctrl+s", "enter")
        await secretary.finish_work()
        assert blank.item("PL01-01")["finish"]["year"] == 2029
        assert blank.item("PL01-02")["finish"] == {"year": 2027, "quarter": 2, "month": None}
        assert blank.item("PL01-04")["name"] == "Xây bể bơi học đường"
        assert blank.item("PL01-03")["name"] == "Lắp đèn chiếu sáng các ngõ"
        await ask_for_file(secretary)
        await read(secretary, second)
        assert secretary.message == words.UNCHANGED.format(file=second.name)
