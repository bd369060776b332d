"""A ward's own programme as it would type it in Word: other words, another order, and the usual untidiness."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

WARD = "Lê Thanh Nghị"
HEAD = (
    "ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG",
    "ĐẢNG ỦY PHƯỜNG LÊ THANH NGHỊ",
    "Số: 07-KH/ĐU",
    "Lê Thanh Nghị, ngày 12 tháng 10 năm 2025",
    "KẾ HOẠCH HÀNH ĐỘNG",
    "thực hiện Nghị quyết Đại hội đại biểu Đảng bộ phường Lê Thanh Nghị lần thứ I, nhiệm kỳ 2025 - 2030",
)
TARGETS = (
    "1. Tổng thu ngân sách trên địa bàn mỗi năm tăng ít nhất 11%.",
    "2. Đến hết năm 2028, 100% ngõ trong khu dân cư được lắp đèn chiếu sáng.",
    "3. Hằng năm có từ 40 đến 45 hộ kinh doanh chuyển thành doanh nghiệp.",
    "4. Cơ bản không còn điểm ngập úng trong khu dân cư.",
)
WORKS: tuple[tuple[str, ...], ...] = (
    (
        "1",
        "Cải tạo đường Bình Minh, đoạn từ cầu Phú Lương",
        "Ngân sách phường",
        "2026",
        "2027",
        "Phòng Kinh tế",
        "Công an phường",
    ),
    ("", "đến ngã tư Ngọc Châu", "", "", "", "", ""),
    (
        "2",
        "Xây mới nhà văn hóa khu dân cư số 4",
        "Ngân sách + xã hội hóa",
        "Quý I/2026",
        "Quý IV/2026",
        "Phòng Kinh tế",
        "",
    ),
    ("3", "Lắp đèn chiếu sáng các ngõ", "Xã hội hóa", "2026", "2028", "Phòng Văn hóa - Xã hội", "Các khu dân cư"),
)
TASKS: tuple[tuple[str, ...], ...] = (
    ("1", "Số hóa hồ sơ hộ tịch", "Văn phòng HĐND và UBND", "Quý II/2027"),
    ("2", "Sắp xếp lại các điểm kinh doanh vỉa hè", "Công an phường", "trước Tết Đinh Mùi"),
    ("3", "Vận động người dân phân loại rác tại nhà", "Ủy ban Mặt trận Tổ quốc Việt Nam phường", "Cả nhiệm kỳ"),
)


def write(path: Path, *, targets: Sequence[str] = TARGETS, works: Sequence[Sequence[str]] = WORKS) -> Path:
    """Write the document: two tables, of which the second has lost its heading, and the targets between them."""
    from docx import Document

    document = Document()
    for line in HEAD:
        document.add_paragraph(line)
    document.add_paragraph("I. Công trình, dự án")
    document.add_paragraph("Phụ lục 1")
    document.add_paragraph("DANH MỤC CÔNG TRÌNH ĐẦU TƯ TRÊN ĐỊA BÀN PHƯỜNG")
    _works(document, works)
    document.add_paragraph("II. Các chỉ tiêu chủ yếu đến năm 2030")
    for line in targets:
        document.add_paragraph(line)
    document.add_paragraph("III. Nhiệm vụ khác")
    _rows(document, ("TT", "Nội dung công việc", "Đơn vị chủ trì", "Thời hạn hoàn thành"), TASKS)
    document.save(str(path))
    return path


def _works(document: Any, works: Sequence[Sequence[str]]) -> None:
    """Add the table of works: a head of two rows, merged both ways."""
    table = document.add_table(rows=2, cols=7)
    for place, text in ((0, "TT"), (1, "Tên công trình"), (2, "Nguồn kinh phí")):
        table.cell(0, place).merge(table.cell(1, place)).text = text
    for first, text, below in (
        (3, "Thời gian", ("Khởi công", "Hoàn thành")),
        (5, "Thực hiện", ("Chủ trì", "Phối hợp")),
    ):
        table.cell(0, first).merge(table.cell(0, first + 1)).text = text
        for place, each in enumerate(below, first):
            table.cell(1, place).text = each
    _add(table, works)


def _rows(document: Any, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(rows=1, cols=len(head))
    for place, text in enumerate(head):
        table.cell(0, place).text = text
    _add(table, rows)


def _add(table: Any, rows: Sequence[Sequence[str]]) -> None:
    for row in rows:
        cells = table.add_row().cells
        for place, text in enumerate(row):
            cells[place].text = text
