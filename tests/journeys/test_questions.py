"""The contradictions of the documents: found in the inbox of their ward, decided with a reason, undone, by keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.secretary import Secretary, Ward, refusal
from tests.journeys.sizes import narrow as size
from ward_tui.wording import deciding as words

__all__ = ["size"]

REASON = "theo Thông báo 45-TB/ĐU"
# what the handbook of the work names: ward, question, the place that is chosen, what it says
KNOWN = [
    ("dong-hai", "H01", 2, "15 chỉ tiêu, đánh số từ 1 đến 15"),
    ("dong-hai", "H04", 3, "Phòng Văn hóa - Thông tin (hàng 6)"),
    ("dong-hai", "H08", 2, "tối thiểu đạt 100% (nếu có)"),
    ("dong-hai", "H09", 1, "100% các hộ dân phân loại rác, không ghi năm"),
    ("dong-hai", "H10", 2, "trên 85% (phần nhiệm vụ)"),
    ("thuy-nguyen", "H05", 2, "Chỉ tiêu: đến năm 2027"),
    ("thuy-nguyen", "H16", 1, "Phụ lục 03, tái định cư Hoa Động, Lâm Động"),
    ("thuy-nguyen", "H19", 3, "Nghị quyết: Quý III/2026 - Tháng 9/2026"),
    ("pham-su-manh", "H01", 2, "Nhóm b: lại từ (4) đến (8)"),
    ("pham-su-manh", "H02", 4, "Phạm Sư Mạnh"),
    ("hai-duong", "H04", 2, "có hoạt động đổi mới, sáng tạo hoặc ứng dụng"),
    ("hai-duong", "H05", 1, "không còn hộ nghèo theo chuẩn nghèo đa chiều"),
]


async def to_inbox(secretary: Secretary) -> None:
    """Go to the list of contradictions."""
    await secretary.press("ctrl+p")
    await secretary.type("quyet dinh cac cho")
    await secretary.press("enter")
    assert "Chỗ chưa khớp trong văn bản" in secretary.place


async def find(secretary: Secretary, code: str) -> None:
    """Stand on a contradiction."""
    await to_inbox(secretary)
    await secretary.press("slash")
    await secretary.type(code)
    await secretary.press("enter")


def questions(ward: Ward, slug: str) -> set[str]:
    """The contradictions that the command line alerts of."""
    alerts = ward.ask("alerts", "--programme", slug)
    return {each["subject_id"].rpartition("/")[2] for each in alerts if each["rule"] == "question"}


@pytest.fixture(scope="module")
def five(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A database for each ward that has a contradiction which the handbook names."""
    found = {}
    for slug in {each[0] for each in KNOWN}:
        found[slug] = tmp_path_factory.mktemp(slug) / "ward.db"
        office = Ward(found[slug], (80, 24)).desk.create()
        office.load([slug])
        office.close()
    return found


@pytest.mark.parametrize(
    ("slug", "code", "place", "says"),
    [pytest.param(*each, marks=[pytest.mark.long] if number % 3 else []) for number, each in enumerate(KNOWN)],
)
async def test_it_is_decided_and_undone_by_keys(
    blank: Ward, five: dict[str, Path], slug: str, code: str, place: int, says: str
) -> None:
    blank.path.write_bytes(five[slug].read_bytes())
    async with blank.sit_down() as secretary:
        await find(secretary, code)
        assert words.OPEN in secretary.row(code)
        await secretary.press("enter", str(place))
        await secretary.type(REASON)
        await secretary.press("ctrl+s")
        assert f"{code} – quyết định chỗ chưa khớp: {says[:20]}" in secretary.message
        assert words.DECIDED in secretary.row(code)
        assert secretary.sees(f"Quyết định: {says[:20]}", REASON)
        assert code not in questions(blank, slug)
        await secretary.press("ctrl+z")
        assert words.OPEN in secretary.row(code)
        assert code in questions(blank, slug)


async def test_nothing_is_chosen_before_the_user_chooses_and_a_reason_is_required(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await find(secretary, "H05")
        await secretary.press("enter", "ctrl+s")
        assert secretary.sees(refusal("decision_choice"))
        await secretary.press("2", "ctrl+s")
        assert secretary.sees("● 2 Chỉ tiêu: đến năm 2027", refusal("decision_reason"))
        await secretary.press("escape")
        assert words.OPEN in secretary.row("H05")
        await secretary.press("enter")
        assert secretary.sees("● 2 Chỉ tiêu: đến năm 2027")  # kept as a draft
    assert len(ward.ask("history")) == 1


async def test_something_else_counts_and_the_record_concerned_is_corrected(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await find(secretary, "H19")
        await secretary.press("enter", "4")
        await secretary.fill("lùi nghị quyết đến cuối năm", REASON)
        await secretary.press("enter")
        assert words.OPEN_RECORD in secretary.message
        await secretary.press("f9")
        assert secretary.sees(words.WHICH_RECORD, "PL14-07", "PL04-03")
        await secretary.press("enter")
        assert secretary.sees("Sửa mục PL14-07")
        await secretary.press("escape")
        assert "Chỗ chưa khớp trong văn bản" in secretary.place
    decided = ward.ask("history")[0]
    assert decided["subjects"][:2] == ["thuy-nguyen/H19", "thuy-nguyen/PL14-07"]


@pytest.mark.long
async def test_a_decision_is_left_open_again_and_its_words_are_kept(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await find(secretary, "H05")
        await secretary.press("enter", "1")
        await secretary.type(REASON)
        await secretary.press("enter", "delete")
        assert secretary.message == "H05 – để ngỏ lại chỗ chưa khớp"
        assert words.OPEN in secretary.row("H05")
        await secretary.press("delete")
        assert secretary.message == words.NOT_DECIDED
        await secretary.press("enter")
        assert secretary.sees("● 1 Mục tiêu: đến năm 2030", REASON)


async def test_open_ones_stand_first_and_the_filter_chooses(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await find(secretary, "H05")
        await secretary.press("enter", "1")
        await secretary.type(REASON)
        await secretary.press("enter", "escape")
        assert secretary.sees("19 chỗ còn để ngỏ, 1 chỗ đã quyết định", f"{words.OPEN_GROUP} (19)")
        await secretary.press("end")
        assert "H05" in secretary.lines[secretary.cursor_line]
        await secretary.press("f4")
        assert secretary.sees("Lọc: chỉ còn để ngỏ", "19/20") and not secretary.has_row("H05")
        await secretary.press("f4")
        assert secretary.has_row("H05") and not secretary.has_row("H01")
        await secretary.press("escape")
        assert secretary.has_row("H01")


async def test_an_alert_leads_to_it_and_escape_leads_back(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("4", "slash")
        await secretary.type("chinh quyen than thien")
        await secretary.press("enter")
        await secretary.choose("H05")
        assert "Chỗ chưa khớp trong văn bản" in secretary.place
        assert "H05" in secretary.lines[secretary.cursor_line]
        await secretary.press("escape")
        assert "Cảnh báo" in secretary.place


async def test_what_a_check_finds_stands_among_them(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("ctrl+o", "f9", *["shift+tab"] * 4)  # to the last fields but one of the programme
        await secretary.type("19")
        await secretary.press("ctrl+s", "escape")
        await to_inbox(secretary)
        await secretary.press("slash")
        await secretary.type("danh sach co")
        await secretary.press("enter")
        assert secretary.sees("Văn bản nêu 19 chỉ tiêu nhưng danh sách có 20.")


async def test_contradictions_are_copied_as_a_table(ward: Ward, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pyperclip.copy", lambda _text: None)
    async with ward.sit_down() as secretary:
        await find(secretary, "H05")
        await secretary.press("ctrl+c")
        header, row = (line.split("\t") for line in secretary.app.clipboard.split("\n"))
        assert dict(zip(header, row, strict=True)) | {"Chỗ chưa khớp": ""} == {
            "Mã": "H05",
            "Về": "thời gian",
            "Chỗ chưa khớp": "",
            "Từng chỗ trong văn bản": "dòng 139 ghi: Mục tiêu: đến năm 2030; dòng 141 ghi: Chỉ tiêu: đến năm 2027",
            "Quyết định": "",
            "Lý do": "",
            "Ngày quyết định": "",
        }
        await secretary.finish_work()


@pytest.mark.long
@pytest.mark.parametrize("key", ["f1", "question_mark"])
async def test_help_and_menu_are_at_hand(ward: Ward, key: str) -> None:
    async with ward.sit_down() as secretary:
        await find(secretary, "H05")
        await secretary.press(key)
        assert secretary.sees("Delete", "F4")
        await secretary.press("escape", "enter", "f1")
        assert secretary.sees("Ví dụ: gõ 2")
