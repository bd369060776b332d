"""A whole programme typed in by keys: agencies, targets with indicators, appendices with rows, given work."""

from __future__ import annotations

from tests.journeys.secretary import Secretary, refusal
from tests.journeys.test_records import pick
from ward_tui.wording import forms
from ward_tui.wording import screens as words
from ward_tui.wording import views as view_words

WARD, OFFICE, OLD_OFFICE = "Lê Thanh Nghị", "Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Hạ tầng"


async def begin(secretary: Secretary, what: str) -> None:
    """Ask to add something by a few letters of its name."""
    await secretary.press("ctrl+n")
    await pick(secretary, what)


async def take(secretary: Secretary, letters: str) -> None:
    """Open a choice, go to what holds the letters, and take it."""
    await secretary.press("enter")
    await secretary.type(letters)
    await secretary.press("enter")


async def type_agencies(secretary: Secretary) -> None:
    await begin(secretary, "don vi")
    await secretary.fill(OFFICE, "Phòng KT; Kinh tế phường")
    await secretary.press("ctrl+s")
    assert secretary.place == f"{WARD} · Danh mục"
    await begin(secretary, "don vi")
    await secretary.fill("phong ha tang va do thi, kinh te")
    await secretary.press("ctrl+u")
    await secretary.fill("Phòng KT")
    await secretary.press("ctrl+s")
    assert secretary.sees(refusal("agency_exists", name=OFFICE))
    await secretary.press("ctrl+u")
    await secretary.fill(OLD_OFFICE)
    await secretary.press("ctrl+s")
    assert OLD_OFFICE in secretary.row("CQ02")
    assert "CQ02" not in secretary.message


async def type_targets(secretary: Secretary) -> None:
    await secretary.press("2")
    assert secretary.sees(words.EMPTY_TARGETS)
    await secretary.burst("ctrl+n", "enter")
    await secretary.fill("Thu ngân sách trên địa bàn", "(1a)", "Kinh tế", "", "kt")
    await secretary.press("enter")
    assert OFFICE in secretary.line("Chủ trì")
    await secretary.press("ctrl+s")
    await secretary.fill("", "", "110", "", "%", "", "", "")
    await take(secretary, "ke hoach thanh pho")
    assert forms.BASES["city_plan"] in secretary.line("So với")
    await secretary.press("ctrl+s")
    await type_plan(secretary)
    await type_range(secretary)
    await type_yes_or_no(secretary)
    await type_by_year(secretary)


async def type_plan(secretary: Secretary) -> None:
    await begin(secretary, "ke hoach")
    assert forms.GIVERS["city"] in secretary.line("Nơi giao")
    await secretary.fill("", "", "150", "tỷ đồng", "4500/QĐ-UBND")
    await secretary.press("ctrl+s", "f2")
    assert "tỷ đồng, kế hoạch 150" in secretary.question
    await secretary.type("168")
    await secretary.press("enter")
    assert secretary.message == "CT01.1 – số liệu năm 2026: 168 tỷ đồng"
    assert "112%  √ Vượt" in secretary.row("CT01")


async def type_range(secretary: Secretary) -> None:
    await begin(secretary, "them chi so")
    await secretary.fill("Tốc độ tăng thu", "")
    await take(secretary, "khoang")
    await secretary.press("tab")
    await secretary.fill("10", "1O")
    assert secretary.sees(refusal("number", text="1O"))
    await secretary.press("backspace", "2", "tab")
    await secretary.type("%")
    await secretary.press("ctrl+s", "f2")
    await secretary.type("11,5")
    await secretary.press("enter")
    assert "11,5%  √ Đạt" in secretary.row("01.2")


async def type_yes_or_no(secretary: Secretary) -> None:
    await begin(secretary, "them chi tieu")
    await secretary.fill("Phường không ma túy", "(1b)", "Xã hội")
    await secretary.press("ctrl+s", "tab")
    await take(secretary, "co / khong")
    await secretary.burst("tab", "tab", "tab", "tab")
    await take(secretary, "den mot nam")
    await secretary.press("ctrl+s")
    assert secretary.sees(refusal("due_year_missing"))
    await secretary.type("2028")
    await secretary.press("ctrl+s", "f2")
    await secretary.type("không")
    await secretary.press("enter")
    assert "không  ○ Chưa đến kỳ" in secretary.row("CT02")


async def type_by_year(secretary: Secretary) -> None:
    await begin(secretary, "them chi tieu")
    await secretary.fill("Nước sạch, trường học", "(1c)", "xa hoi")
    await secretary.press("enter", "ctrl+s")
    await secretary.press("ctrl+u")
    await secretary.fill("Tỷ lệ hộ dùng nước sạch", "", "98,5", "", "%")
    await secretary.press("ctrl+s", "f2")
    await secretary.type("97,2")
    await secretary.press("enter")
    assert "97,2%  ■ Chưa đạt" in secretary.row("CT03")
    await begin(secretary, "them chi so")
    await secretary.fill("Trường đạt chuẩn", "", "25", "", "trường", "")
    await take(secretary, "den mot nam")
    await secretary.press("tab")
    await secretary.type("2030")
    await secretary.press("ctrl+s")
    assert "≥ 25" in secretary.row("03.2")
    assert secretary.sees("Xã hội (2)")


ROWS = (  # name, funding, start, finish, letters of the lead
    ("Nhà văn hóa khu 3", "ngân sách", "2026", "9/2027", "kinh te"),
    ("Nhà máy may", "Doanh nghiệp", "Quý I/2026", "Quý IV/2027", "phong ha"),
    ("Cải tạo chợ Sáng", "Ngân sách + xã hội hóa", "", "11/12/2026", ""),
    ("Rà soát quy hoạch", "", "", "Cả nhiệm kỳ", "kt"),
    ("Số hóa hồ sơ", "", "2026", "2028", ""),
    ("Tuyên truyền", "", "", "", ""),
)
APPENDICES = {0: "Danh mục dự án", 3: "Nhiệm vụ trọng tâm"}


async def type_rows(secretary: Secretary) -> None:
    await secretary.press("3")
    assert secretary.sees(words.EMPTY_ITEMS)
    for number, (name, funding, start, finish, lead) in enumerate(ROWS):
        if number in APPENDICES:
            await begin(secretary, "them phu luc")
            await secretary.type(APPENDICES[number])
            await secretary.press("ctrl+s")
        else:
            await secretary.burst("ctrl+n", "enter")
        await secretary.fill("", "", name, "", funding, "", start, finish, lead)
        await secretary.press(*["enter"] * bool(lead), "ctrl+s")
        appendix, row = divmod(number, 3)
        assert name in secretary.row(f"PL0{appendix + 1}-0{row + 1}")
        assert secretary.place == f"{WARD} · Dự án, nhiệm vụ"
    assert secretary.sees("6/6 mục")


async def type_given_work(secretary: Secretary) -> None:
    await secretary.press("f8")
    assert secretary.sees(view_words.EMPTY_GIVEN)
    await secretary.press("ctrl+n")
    await secretary.fill("Báo cáo nhanh", "", "Thường trực Thành ủy", "", "45-TB/TU", "10/11/2026", "phong kt")
    await secretary.press("enter", "ctrl+s")
    assert "■ Quá hạn 11n" in secretary.row("GT-01")
