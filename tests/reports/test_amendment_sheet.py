"""The sheet of decisions: old, new and document of each thing that was changed; it is there only when there is any."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.reports.builders import SLUG, column, opened, texts
from ward_tui.domain.amending import Addition, Correction, Dropping, Renumbering
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.records import Kind
from ward_tui.services.office import Office
from ward_tui.wording import amendment_sheet as words

DECIDED = date(2026, 11, 18)


def amended(desk: Office) -> None:
    """Enter one decision that does four things."""
    desk.amend(
        SLUG,
        "12-QĐ/ĐU",
        DECIDED,
        [
            Addition(Kind.ITEM, f"{SLUG}/PL02", {"name": "=Mở rộng đường 359C", "finish": parse_deadline("2029")}),
            Dropping(f"{SLUG}/PL04-03"),
            Renumbering(f"{SLUG}/PL02-01", 9),
            Correction(f"{SLUG}/CT08", {"name": "Tổng sản phẩm trên địa bàn"}),
        ],
        note="Họp Ban Chấp hành",
    )


def test_without_decisions_there_is_no_such_sheet(desk: Office, tmp_path: Path) -> None:
    assert words.SHEET not in opened(desk.export(tmp_path / "ra.xlsx").path).sheetnames


def test_each_line_says_old_new_and_document(desk: Office, tmp_path: Path) -> None:
    amended(desk)
    book = opened(desk.export(tmp_path / "ra.xlsx").path)
    sheet = book[words.SHEET]
    assert column(sheet, "Việc") == ["Thêm", "Bỏ", "Đánh số lại", "Sửa"]
    assert [text.partition(" ")[0] for text in column(sheet, "Mục")] == ["PL02-10", "PL04-03", "PL02-01", "CT08"]
    old, new = column(sheet, "Cũ"), column(sheet, "Mới")
    assert (old[0], old[2]) == (None, "Số dòng: 1")
    assert new[0].startswith("Số dòng: 10; Nội dung: =Mở rộng đường 359C; Loại: Nhiệm vụ")
    assert new[1:3] == ["Thôi thực hiện", "Số dòng: 9"]
    assert (old[3], new[3]) == (
        "Tên chỉ tiêu: Tổng giá trị sản phẩm trên địa bàn",
        "Tên chỉ tiêu: Tổng sản phẩm trên địa bàn",
    )
    assert set(column(sheet, "Văn bản")) == {"12-QĐ/ĐU ngày 18/11/2026"}
    assert "I. Văn bản sửa đổi 12-QĐ/ĐU ngày 18/11/2026" in texts(sheet)


def test_what_is_dropped_is_in_no_figure_and_in_no_other_list(desk: Office, tmp_path: Path) -> None:
    before = desk.summary()
    amended(desk)
    desk.edit(Kind.ITEM, f"{SLUG}/PL01-01", {"dropped_on": date(2026, 11, 20), "dropped_document": "85-QĐ/ĐU"})
    book = opened(desk.export(tmp_path / "ra.xlsx").path)
    summary = desk.summary()
    assert (summary.total_items, summary.overdue) == (before.total_items - 1, before.overdue - 1)
    listed = column(book["Dự án và nhiệm vụ"], "Mã")
    assert not {"PL04-03", "PL01-01"} & set(listed)
    assert "PL02-10" in listed
    assert "Ngoài ra có 2 nội dung thôi thực hiện, không tính vào tổng số và các tỷ lệ." in texts(book["Tổng hợp"])
    assert f"Trên tổng số {summary.total_items} nội dung" in texts(book["Tổng hợp"])
    sheet = book[words.SHEET]
    assert "II. Thôi thực hiện theo văn bản khác" in texts(sheet)
    assert column(sheet, "Mục")[-1].startswith("PL01-01 ")
    assert column(sheet, "Văn bản")[-1] == "85-QĐ/ĐU ngày 20/11/2026"


def test_a_decision_is_not_there_yet_on_a_day_before_it(desk: Office, tmp_path: Path) -> None:
    amended(desk)
    book = opened(desk.export(tmp_path / "ra.xlsx", as_of=date(2026, 11, 14)).path)
    assert words.SHEET not in book.sheetnames
    assert "PL04-03" in column(book["Dự án và nhiệm vụ"], "Mã")
