"""Adding, editing, duplicating and removing by keys alone, from an empty programme to a useful one."""

from __future__ import annotations

import pytest

from tests.journeys.secretary import Secretary, Ward
from tests.journeys.sizes import narrow as size
from ward_tui.wording import forms
from ward_tui.wording import screens as words

__all__ = ["size"]


async def pick(secretary: Secretary, text: str) -> None:
    """Choose the first entry of a list window that holds the text."""
    await secretary.type(text)
    await secretary.press("enter")


async def fill(secretary: Secretary, *texts: str) -> None:
    """Type into one field after the other; an empty text leaves a field as it is."""
    for number, text in enumerate(texts):
        if number:
            await secretary.press("tab")
        if text:
            await secretary.type(text)


async def add_programme(secretary: Secretary) -> None:
    """Begin with an empty programme where nothing is followed yet."""
    await secretary.press("ctrl+n")
    assert secretary.sees("Thêm chương trình", "Tên phường")
    await secretary.type("Lê Thanh Nghị")
    await secretary.press("ctrl+s")
    assert secretary.place == "Lê Thanh Nghị · Tổng quan"


async def test_an_empty_programme_gets_its_rows_by_keys_alone(blank: Ward) -> None:
    async with blank.sit_down() as secretary:
        await add_programme(secretary)
        await secretary.press("ctrl+n")
        await pick(secretary, "phu luc")
        await fill(secretary, "Danh mục dự án")
        await secretary.press("ctrl+s")
        assert secretary.sees("Thêm mục", "PL01 Danh mục dự án")
        await fill(secretary, "", "", "Nhà văn hóa khu 3", "", "", "", "2026", "Quý IV/2026", "Phòng Kinh tế")
        assert secretary.sees(forms.NEW_AGENCIES.format(names="Phòng Kinh tế"))
        await secretary.press("ctrl+s")
        assert secretary.place == "Lê Thanh Nghị · Dự án, nhiệm vụ"
        assert "Nhà văn hóa khu 3" in secretary.row("PL01-01")

        await secretary.press("ctrl+n")
        await pick(secretary, "viec giao them")
        await fill(secretary, "Báo cáo nhanh", "", "Thường trực Thành ủy", "", "", "30/11/2026")
        await secretary.press("ctrl+s")
        assert "Báo cáo nhanh" in secretary.row("GT-01")
    rows = blank.ask("items")
    assert [(row["id"].rpartition("/")[2], row["lead"], row["due_on"]) for row in rows] == [
        ("PL01-01", ["Phòng Kinh tế"], "2026-12-31"),
        ("GT-01", [], "2026-11-30"),
    ]


async def test_an_empty_programme_gets_its_targets_by_keys_alone(blank: Ward) -> None:
    async with blank.sit_down() as secretary:
        await add_programme(secretary)
        await secretary.press("2", "ctrl+n")
        await pick(secretary, "chi tieu")
        await fill(secretary, "Nước sạch", "(1)", "Xã hội")
        await secretary.press("ctrl+s")
        assert secretary.sees("Thêm chỉ số vào CT01", "Nước sạch")
        await fill(secretary, "", "", "98,5", "", "%")
        await secretary.press("ctrl+s")
        assert secretary.place == "Lê Thanh Nghị · Chỉ tiêu"
        assert "≥ 98,5%" in secretary.row("CT01")

        await secretary.press("ctrl+n", "enter")
        await fill(secretary, "", "99")
        await secretary.press("ctrl+s")
        assert "Vượt" in secretary.row("CT01")
    assert blank.ask("targets")[0]["indicators"][0]["latest"] == {"period": "2026", "value": 99}


async def test_a_row_is_corrected_duplicated_and_removed_and_each_can_be_undone(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "down", "f9")
        await secretary.press(*["tab"] * 5, "end", *["backspace"] * 4)
        await secretary.type("Q1/2029")
        assert secretary.sees(forms.UNDERSTOOD_DUE.format(what="Quý I/2029", day="31/3/2029"))
        await secretary.press("ctrl+s")
        assert "Quý I/2029" in secretary.row("PL01-02")
        assert "PL01-02" in secretary.message

        await secretary.press("ctrl+d")
        assert secretary.sees("Nhân bản mục PL01-02")
        await secretary.press("ctrl+s")
        assert "Quý I/2029" in secretary.row("PL01-04")
        assert secretary.lines[secretary.cursor_line] == secretary.row("PL01-04")

        await secretary.press("delete")
        assert secretary.sees("Xóa mục PL01-04?", forms.REMOVE_UNDO)
        await secretary.press("enter")
        assert secretary.has_row("PL01-04")
        await secretary.press("delete", "shift+tab", "enter")
        assert not secretary.has_row("PL01-04")
        await secretary.press("ctrl+z", "ctrl+z", "ctrl+z")
        assert not secretary.has_row("PL01-04")
    assert ward.item("PL01-02")["finish_text"] == "2026"


async def test_what_was_left_half_typed_is_there_after_a_restart(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f9")
        await secretary.type(" đang sửa")
        await secretary.press("escape")
        assert secretary.message == forms.KEPT
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f9")
        assert secretary.sees(forms.RESTORED, "phân khu 1 đang sửa")
        await secretary.press("ctrl+s")
        assert "phân khu 1 đang sửa" in ward.item("PL01-01")["name"]
        await secretary.press("f9")
        assert not secretary.sees(forms.RESTORED)


@pytest.mark.long
async def test_leaving_the_program_from_a_form_keeps_what_was_typed(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f9")
        await secretary.type(" dở dang")
        await secretary.press("ctrl+q")
        assert secretary.app.return_code == 0
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f9")
        assert secretary.sees(forms.RESTORED, "phân khu 1 dở dang")


@pytest.mark.long
async def test_the_first_row_of_a_new_appendix_left_half_typed_comes_back(blank: Ward) -> None:
    async with blank.sit_down() as secretary:
        await add_programme(secretary)
        await secretary.press("ctrl+n", "enter")
        await secretary.type("Danh mục dự án")
        await secretary.press("ctrl+s")
        await secretary.fill("", "", "Nhà văn hóa")
        await secretary.press("escape", "3", "ctrl+n", "enter")
        assert secretary.sees("PL01 Danh mục dự án", forms.RESTORED, "Nhà văn hóa")


async def test_a_target_is_changed_part_by_part(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("2", "f2")
        await secretary.type("3,5")
        await secretary.press("enter", "f9")
        await pick(secretary, "so lieu ct01.1 nam 2026")
        assert secretary.sees("Sửa số liệu CT01.1", "Năm 2026: 3,5%")
        await secretary.press("tab", "end", *["backspace"] * 3)
        await secretary.type("4,25")
        await secretary.press("ctrl+s")
        assert secretary.place == "Thủy Nguyên · Chỉ tiêu"
        assert secretary.sees("4,25%")

        await secretary.press("delete")
        await pick(secretary, "so lieu")
        assert secretary.sees("Xóa số liệu CT01.1?", "Năm 2026: 4,25%")
        await secretary.press("shift+tab", "enter")
        assert "4,25%" not in secretary.line("01.1")

        await secretary.press("up", "delete", "enter")
        assert secretary.sees("Xóa chỉ tiêu CT01?", "2 chỉ số")
        await secretary.press("escape")
    assert ward.ask("targets")[0]["indicators"][0]["latest"] is None


async def test_remarks_are_corrected_in_the_detail_of_a_row(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f6")
        await secretary.type("Đã hop")
        await secretary.press("ctrl+s", "enter", "f9")
        assert secretary.sees(forms.EDIT_WHAT, forms.THIS_ROW, "21/11/2026: Đã hop")
        await pick(secretary, "ghi chu")
        await secretary.press("backspace")
        await secretary.type("p Ban")
        await secretary.press("ctrl+s")
        assert secretary.sees("Đã hop Ban")


@pytest.mark.long
async def test_with_all_programmes_shown_one_is_asked_for_first(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("ctrl+o")
        await secretary.choose("Hải Dương")
        await secretary.press("ctrl+o")
        await secretary.choose(words.CHOOSER_ALL)
        await secretary.press("ctrl+n")
        assert secretary.sees(forms.WHERE)
        await pick(secretary, "hai duong")
        assert secretary.sees(forms.ADD_WHAT)
        await pick(secretary, "chuc danh")
        await fill(secretary, "Trưởng ban")
        await secretary.press("ctrl+s")
        assert secretary.sees("Trưởng ban")
    assert ward.ask("history")[0]["subjects"][0].startswith("hai-duong/CV")


async def test_a_programme_is_corrected_copied_and_removed_where_it_is_chosen(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("ctrl+o", "f9", "end")
        await secretary.type(" A")
        await secretary.press("ctrl+s")
        assert secretary.sees("Thủy Nguyên A")

        await secretary.press("ctrl+d")
        await fill(secretary, "Bạch Đằng", "Kế hoạch năm năm")
        await secretary.press("ctrl+s")
        assert secretary.place == "Bạch Đằng · Tổng quan"
        assert secretary.sees("111 dự án, nhiệm vụ")

        await secretary.press("ctrl+o", "down", "down", "delete")
        assert secretary.sees("Xóa chương trình", "Bạch Đằng", "111 mục", "20 chỉ tiêu")
        await secretary.press("shift+tab", "enter")
        await secretary.press("escape")
    assert {row["programme"] for row in ward.ask("items")} == {"thuy-nguyen"}


@pytest.mark.long
async def test_help_explains_the_field_with_an_example(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f9", "f1")
        assert secretary.sees(words.HELP_TITLE, "Ví dụ: Cải tạo đường Trần Hưng Đạo.")
        await secretary.press("escape", "escape")
