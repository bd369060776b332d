"""The words for papers and their scans: what is missing, which one to open."""

from __future__ import annotations

from ward_tui.domain.evidence import Paper, Proof
from ward_tui.wording import formats

TITLE = "Kết quả, số liệu chưa có văn bản chứng minh"
KEYS = "Enter mở mục để ghi số văn bản · Esc đóng"
NO_RESULT_NUMBER = "Kết quả chưa có số văn bản"
NO_FIGURE_NUMBER = "Số liệu chưa có số văn bản"
LOST_SCAN = "Bản quét không còn ở chỗ đã ghi"
NOTHING = "Mọi kết quả, số liệu đều có số văn bản; mọi bản quét đều còn ở chỗ đã ghi."
CHOOSE = "Mở bản quét nào của {id}?"
CHOOSE_SEARCH = "Gõ để tìm, Enter để mở"
OPENED = "Đang mở {file}"
ID, NAME, WHAT = "Mã", "Nội dung", "Kết quả, số liệu"
_PROVES = {Proof.RESULT: "Kết quả", Proof.WORK: "Đang thực hiện", Proof.FIGURE: "Số liệu", Proof.NOTE: "Ghi chú"}


def what(paper: Paper) -> str:
    """Return what a paper is meant to prove: `Số liệu năm 2026`, `Kết quả ngày 20/11/2026`."""
    when = formats.period(paper.period) if paper.period else f"ngày {formats.day(paper.on)}"
    return f"{_PROVES[paper.proves]} {when}"


def short(paper: Paper) -> str:
    """Return the identifier that people read: of the row, or of the indicator that was measured."""
    return (paper.indicator or paper.record).rpartition("/")[2]


def file_name(scan: str) -> str:
    """Return the name of a file without its folders, however its path is written."""
    return scan.replace("\\", "/").rpartition("/")[2]


NUMBER, NUMBER_EXAMPLE = "Số văn bản", "để trống nếu không có"
DAY, DAY_EXAMPLE = "Ngày văn bản", "ví dụ 20/11/2026"
SCAN, SCAN_EXAMPLE = "Bản quét", "đường dẫn của tệp, có thể dán vào"
