"""A ward's own programme comes in from Word by keys alone: read, asked about, corrected, written; and again later."""

from __future__ import annotations

from pathlib import Path

from tests.journeys.secretary import Secretary, Ward
from tests.journeys.ward_document import TASKS, WARD, WORKS, write
from ward_tui.wording import intake_screen as words
from ward_tui.wording import screens

SLUG = "le-thanh-nghi"
MOST = 20  # questions of one document


async def ask_for_file(secretary: Secretary) -> None:
    """Open the window for a file as the guide says."""
    await secretary.press("ctrl+p")
    await secretary.type("nhap tu tep")
    await secretary.press("enter")


async def read(secretary: Secretary, file: Path, ward: str = "") -> None:
    """Put a file into the window, and the ward; read it."""
    assert secretary.sees(words.FILE_TITLE)
    await secretary.press("ctrl+a")
    await secretary.fill(str(file), ward) if ward else await secretary.type(str(file))
    await secretary.press("enter")
    await secretary.finish_work()


async def answer(secretary: Secretary, answers: dict[str, str]) -> list[str]:
    """Answer every question: what is typed for a record, or that it was understood; return what was asked."""
    asked: list[str] = []
    for _ in range(MOST):
        if words.NO_QUESTIONS in secretary.prose:
            break
        await secretary.press("tab")
        if words.NONE_LEFT in secretary.message:
            break
        await secretary.press("f2")
        asked.append(secretary.prose.partition(" · ")[2])
        typed = next((text for part, text in answers.items() if part in secretary.prose), "")
        if typed:
            await secretary.press("tab")
            await secretary.type(typed)
        await secretary.press("enter")
    return asked


async def test_a_new_programme_comes_in_from_word_with_every_question_answered(blank: Ward, tmp_path: Path) -> None:
    file = write(tmp_path / "ke-hoach.docx")
    async with blank.sit_down() as secretary:
        await secretary.choose(screens.CHOOSER_FILE)
        await read(secretary, file, WARD)
        assert secretary.place.endswith(screens.PLACES["intake"])
        assert secretary.sees(f"ke-hoach.docx → {words.INTO_NEW_OF.format(ward=WARD)}")
        assert "đường Bình Minh" in secretary.row("PL01-01")
        await secretary.press("f4")
        assert not secretary.has_row("PL01-01")
        await secretary.press("f4")
        said = {
            "không còn điểm ngập úng": "không quá 2",
            "Tên phụ lục bị mất": "Công việc của các đơn vị",
            "Tết Đinh Mùi": "Quý I/2027",
        }
        asked = await answer(secretary, said)
        assert len(asked) == 4
        assert secretary.sees(words.NO_QUESTIONS)
        await secretary.press("ctrl+s")
        assert secretary.sees(words.CONFIRM_NEW.format(ward=WARD), words.CONFIRM_CLEAR)
        await secretary.press("enter")
        await secretary.finish_work()
        assert secretary.place == f"{WARD} · Tổng quan"
        rows = {each["id"]: each for each in blank.ask("items")}
        assert len(rows) == len(TASKS) + len(WORKS) - 1
        assert rows[f"{SLUG}/PL01-01"]["name"] == "Cải tạo đường Bình Minh, đoạn từ cầu Phú Lương đến ngã tư Ngọc Châu"
        assert rows[f"{SLUG}/PL01-01"]["lead"] == ["Phòng Kinh tế"]
        assert rows[f"{SLUG}/PL02-02"]["finish"] == {"year": 2027, "quarter": 1, "month": None}
        assert rows[f"{SLUG}/PL02-02"]["appendix_title"] == "Công việc của các đơn vị"
        targets = blank.ask("targets")
        assert [each["indicators"][0]["comparator"] for each in targets] == [">=", ">=", "range", "<="]
        assert not blank.ask("check")["broken_entry"]
        await secretary.press("ctrl+z")
        assert blank.ask("check")["records"] == 0
        await secretary.press("ctrl+y")
        assert len(blank.ask("items")) == len(rows)
