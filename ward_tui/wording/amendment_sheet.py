"""The words of the sheet of decisions that changed the programmes."""

from __future__ import annotations

from datetime import date

from ward_tui.domain.depth import AmendAction, Amendment, AmendmentLine
from ward_tui.wording import formats
from ward_tui.wording.amending import ACTION, TITLE, paper, sides, title

__all__ = [
    "ACTION",
    "COLUMNS",
    "GOES",
    "OTHERS",
    "SHEET",
    "TITLE_TEXT",
    "UNIT",
    "both_sides",
    "decision",
    "paper",
    "title",
]

SHEET = "Sửa đổi"
TITLE_TEXT = "CÁC SỬA ĐỔI CỦA CHƯƠNG TRÌNH"
COLUMNS = ("STT", "Việc", "Mục", "Cũ", "Mới", "Văn bản", "Nhập ngày", "Ghi chú")
OTHERS = "Thôi thực hiện theo văn bản khác"
GOES = "Thôi thực hiện"
UNIT = "mục"


def decision(amendment: Amendment) -> str:
    """Return the heading of a decision: `Văn bản sửa đổi 12-QĐ/ĐU ngày 20/11/2026`."""
    return TITLE.format(document=paper(amendment))


def both_sides(line: AmendmentLine) -> tuple[str, str]:
    """Return what a line said before and says after, each field with its word."""
    listed = sides(line)
    before = "; ".join(f"{label}: {old}" for label, old, _ in listed if old)
    after = "; ".join(f"{label}: {new}" for label, _, new in listed if new)
    return before, GOES if line.action is AmendAction.DROP else after


def other_paper(document: str, on: date | None) -> str:
    """Return the number and day of a document that drops something."""
    return " ".join(part for part in (document, f"ngày {formats.day(on)}" if on else "") if part)
