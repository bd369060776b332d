"""Screen 8: each setting changed in its line, wrong lines of the file mended, days off, terms."""

from __future__ import annotations

import pytest

from tests.journeys.secretary import Secretary, Ward
from tests.journeys.sizes import narrow as size
from ward_tui.settings import read_settings
from ward_tui.wording import settings as words
from ward_tui.wording.setting_keys import KEYS

__all__ = ["size"]


async def go_down(secretary: Secretary, part: str) -> None:
    """Go down until the line with this is under the cursor."""
    for _ in range(60):
        if secretary.cursor_line >= 0 and part in secretary.lines[secretary.cursor_line]:
            return
        await secretary.press("down")
    raise AssertionError(f"{part} is not in the list:\n{secretary.text}")


async def test_a_number_is_judged_while_it_is_typed_and_counts_at_once(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "8")
        assert secretary.place == "Thủy Nguyên · Cài đặt"
        assert secretary.sees("30, 7, 3 ngày", "Khi nào cảnh báo")
        await secretary.press("enter")
        assert secretary.answer == "30, 7, 3"
        await secretary.type("400")
        assert secretary.sees("“400” không dùng được: hãy nhập một đến mười số ngày")
        await secretary.press("enter")
        assert secretary.question
        await secretary.press(*["backspace"] * 3)
        assert secretary.sees("Để trống là giá trị mặc định: 30, 7, 3 ngày.")
        await secretary.type("365, 7")
        assert secretary.sees("Sẽ đặt: 365, 7 ngày.")
        await secretary.press("enter")
        assert secretary.message == "Đã lưu: Sắp đến hạn 365, 7 ngày (trước là 30, 7, 3 ngày)."
        await secretary.press("3")
        assert secretary.sees("Sắp đến hạn")
    assert ward.command("alerts")[1].count("Sắp đến hạn") > 2
    assert read_settings(ward.path.with_name("settings.toml"))[0].thresholds.due_soon == (365, 7)


async def test_delete_goes_back_to_the_default_and_ctrl_z_takes_changes_back(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("8")
        await go_down(secretary, "Ngày rà soát")
        await secretary.press("enter", "down", "enter")
        assert secretary.message == "Đã lưu: Ngày rà soát thứ Bảy (trước là thứ Sáu)."
        await secretary.press("delete")
        assert secretary.message == "Đã lưu: Ngày rà soát thứ Sáu (trước là thứ Bảy)."
        await secretary.press("ctrl+z")
        assert secretary.message == "Đã lấy lại: ngày rà soát thứ Bảy."
        assert secretary.sees("Ngày rà soát thứ Bảy")
        await secretary.press("ctrl+z")
        assert secretary.sees("Ngày rà soát thứ Sáu")
        await secretary.press("enter", "escape")
        assert secretary.message == ""
        await secretary.press("enter", "f1")
        assert secretary.sees(KEYS["review_weekday"].about)


@pytest.mark.long
async def test_ctrl_y_does_the_setting_again_and_not_another_step_of_the_journal(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("3", "f2", *"40", "enter", "ctrl+z", "8")
        await go_down(secretary, "Ngày rà soát")
        await secretary.press("enter", "down", "enter", "enter", "down", "enter", "ctrl+z", "ctrl+z")
        assert secretary.message == "Đã lấy lại: ngày rà soát thứ Sáu."
        await secretary.press("ctrl+y")
        assert secretary.message == "Đã làm lại: ngày rà soát thứ Bảy."
        await secretary.press("ctrl+y")
        assert secretary.message == "Đã làm lại: ngày rà soát Chủ nhật."
        await secretary.press("ctrl+z")
        assert secretary.message == "Đã lấy lại: ngày rà soát thứ Bảy."
        await secretary.press("ctrl+y", "ctrl+y")
        assert secretary.message.startswith("Làm lại: PL01-01")


async def test_days_off_are_added_corrected_and_dropped(ward: Ward) -> None:
    file = ward.path.with_name("settings.toml")
    async with ward.sit_down() as secretary:
        await secretary.press("8")
        await go_down(secretary, "Thêm ngày nghỉ")
        await secretary.press("enter")
        await secretary.type("31/12/2026, 4/1/2027 - 5/1/2027")
        await secretary.press("enter")
        assert secretary.sees("Đã lưu: ngày nghỉ thêm thứ Năm 31/12/2026, thứ Hai 4/1/2027, thứ Ba 5/1/2027.")
        await go_down(secretary, "Thêm ngày làm bù")
        await secretary.press("enter")
        await secretary.type("5/1/2027")
        await secretary.press("enter", "home")
        await go_down(secretary, "Thứ Hai 4/1/2027")
        await secretary.press("delete")
        assert secretary.message == "Đã bỏ: ngày nghỉ thêm thứ Hai 4/1/2027."
        await secretary.press("home")
        await go_down(secretary, "Tết Dương lịch")
        await secretary.press("enter")
        assert secretary.message == words.READ_ONLY
    found = read_settings(file)[0]
    assert [day.isoformat() for day in (*found.days_off, *found.working_days)] == ["2026-12-31", "2027-01-05"]


async def test_the_term_is_a_fact_of_the_programme_and_is_undone_like_one(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("8")
        await go_down(secretary, "Phường Thủy Nguyên")
        await secretary.press("delete")
        assert secretary.sees("Nhiệm kỳ không có giá trị mặc định")
        await secretary.press("enter")
        await secretary.type("30/6/2030")
        await secretary.press("enter")
        assert secretary.sees("Phường Thủy Nguyên 30/6/2030")
        await secretary.press("ctrl+z")
        assert secretary.sees("Phường Thủy Nguyên 31/12/2030")
    assert not ward.path.with_name("settings.toml").exists()


async def test_wrong_lines_stand_on_top_and_are_mended_there(ward: Ward) -> None:
    file = ward.path.with_name("settings.toml")
    broken = 'silent_days = nhiều\nlayout = "A4"\npace = 3\npace_points = 20\nissuer = "=[b]Đảng ủy"\n'
    file.write_text(broken, encoding="utf-8")
    async with ward.sit_down() as secretary:
        await secretary.press("8")
        assert secretary.sees(words.PROBLEMS, "Dòng 1", "silent_days = nhiều", "không có mục này", "20 điểm")
        assert secretary.sees("chỉ nhận số nguyên từ 1 đến 3.650; tạm dùng giá trị mặc định (28 ngày).")
        await secretary.press("enter")
        await secretary.type("21")
        await secretary.press("enter")
        assert secretary.sees("Tệp cũ có dòng sai, đã giữ bản sao ở settings.toml.hong.")
        assert not secretary.sees("Dòng 1")
        await secretary.press("home", "enter")
        assert secretary.sees("Dòng này chỉ sửa được trong tệp")
    assert file.with_name("settings.toml.hong").read_text(encoding="utf-8") == broken
    assert file.read_text(encoding="utf-8") == (
        'silent_days = 21\npace = 3\npace_points = 20\nissuer = "=[b]Đảng ủy"\n'
    )


async def test_a_folder_that_cannot_be_written_is_told_and_the_question_stays(ward: Ward) -> None:
    file = ward.path.with_name("settings.toml")
    async with ward.sit_down() as secretary:
        await secretary.press("8")
        file.mkdir()
        await secretary.press("enter")
        await secretary.type("9")
        await secretary.press("enter")
        assert secretary.sees("Không ghi được")
        assert secretary.question
        await secretary.press("escape")
        assert secretary.sees("30, 7, 3 ngày")
        file.rmdir()


@pytest.mark.usefixtures("practised")
async def test_in_the_demonstration_settings_are_only_tried(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("8")
        await secretary.app.run_action("demo")
        await secretary.settle()
        await secretary.press("8", "enter")
        assert secretary.sees(words.HEAD_DEMO)
        await secretary.type("9")
        await secretary.press("enter")
        assert secretary.sees("Đã lưu: Sắp đến hạn 9 ngày", words.TRIED)
    assert not ward.path.with_name("settings.toml").exists()
