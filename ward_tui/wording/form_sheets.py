"""The words that stand in a form for an agency and are read back from it: sheets, heads of columns, words of the lists."""

from __future__ import annotations

from collections.abc import Mapping

from ward_tui.domain.following import Level
from ward_tui.domain.forms import Entry
from ward_tui.domain.periods import Period
from ward_tui.wording import formats
from ward_tui.wording.answers import LEVEL

# Sheets; a form has the sheets for which it has lines, and always the hidden one.
ROWS, INDICATORS = "Nhiệm vụ", "Chỉ tiêu"
HIDDEN_SHEET = "Dữ liệu phiếu"

# Heads of columns, in their order from the left.
NUMBER = "STT"
SHOWN_OF_ROW = ("Mã", "Nhiệm vụ, dự án", "Thời hạn", "Đã báo cáo gần nhất")
SHOWN_OF_INDICATOR = ("Mã", "Chỉ tiêu", "Mục tiêu", "Đơn vị tính", "Đã báo cáo gần nhất")
ENTRY: Mapping[Entry, str] = {
    Entry.PROGRESS: "Tiến độ (%)",
    Entry.DONE_ON: "Ngày hoàn thành",
    Entry.DOCUMENT: "Số văn bản",
    Entry.OBSTACLE: "Vướng mắc",
    Entry.LEVEL: "Cấp tháo gỡ",
    Entry.NOTE: "Tình hình, ghi chú",
    Entry.PERIOD: "Kỳ số liệu",
    Entry.FIGURE: "Kết quả",
    Entry.REMARK: "Ghi chú",
}
ID, REVISION, HASH = "Mã đầy đủ", "Bước nhật ký", "Dấu kiểm"  # the hidden columns, after all others

# Words of the lists
YES, NO = "Có", "Không"
LEVEL_WORDS: Mapping[Level, str] = {level: formats.capital(word) for level, word in LEVEL.items()}

# The cell of the line above the table that says `Form.checked`: YES, or empty. It stands on the first visible sheet only.
CHECKED = "Đã rà soát toàn bộ, không có nội dung khác"


def period_word(period: Period) -> str:
    """Return a period as the list of a form offers it: `Năm 2026`, `Quý IV/2026`; `parse_period` reads it."""
    return formats.capital(formats.period(period))
