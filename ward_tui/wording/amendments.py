"""The words of the screen and windows of decisions that change the programme."""

from __future__ import annotations

from collections.abc import Sequence

from ward_tui.domain.depth import AmendAction, Amendment, AmendmentLine
from ward_tui.domain.model import Facts
from ward_tui.wording import formats
from ward_tui.wording.amending import ACTION, TITLE, changed, counted, paper, sides, title
from ward_tui.wording.copying import table

# The list
DOCUMENT, DAY, WHAT, NOTE, ENTERED = "Số văn bản", "Ngày", "Nội dung", "Ghi chú", "Nhập ngày"
HEAD = "{count} văn bản sửa đổi"
EMPTY = (
    "Chưa có văn bản sửa đổi nào. Khi có quyết định thêm, bỏ, đánh số lại dòng hoặc chỉ tiêu, bấm Ctrl+N để nhập "
    "cả văn bản thành một bước."
)
NOT_REMOVED = (
    "Không xóa riêng được văn bản sửa đổi: vừa nhập thì bấm Ctrl+Z để hoàn tác cả văn bản; nhập từ trước thì bấm 7, chọn "
    "dòng sửa đổi, Enter để hoàn tác riêng."
)
COPIED = "Đã chép {count} dòng, dán bằng Ctrl+V vào Word, Excel."
MORE = "và {count} mục khác"
MOST = 12  # lines that the pane beside the list names

# Old and new
SIDES_TITLE = "{title} · {counts}"
FIELD, OLD, NEW, RECORD, ACT = "Thông tin", "Cũ", "Mới", "Mục", "Việc"
SIDES_KEYS = "↑ ↓ xem từng dòng · Ctrl+C chép thành bảng · Esc đóng"
PREVIEW_TITLE = "Xem trước {title} · {counts}"
SAVE, BACK = "Lưu (Enter)", "Sửa tiếp (Esc)"
GOES = "Thôi thực hiện"
NOTHING = "(trống)"
WHOLE = "{label}: {old} → {new}"

# The window of a new one
NEW_TITLE = "Nhập văn bản sửa đổi"
NEW_OF = "Nhập văn bản sửa đổi · {ward}"
NUMBER_LABEL, NUMBER_EXAMPLE = "Số văn bản", "bắt buộc, ví dụ 12-QĐ/ĐU"
DAY_LABEL, DAY_EXAMPLE = "Ngày văn bản", "ví dụ 18/11/2026"
NOTE_LABEL, NOTE_EXAMPLE = "Ghi chú", "để trống cũng được"
LINES_EMPTY = "Chưa có việc nào: bấm Ctrl+N để thêm, bỏ, đánh số lại hoặc sửa dòng, chỉ tiêu."
CHANGE = "Thay đổi"
PREVIEW = "Xem trước (Ctrl+S)"
KEYS = "Ctrl+N thêm việc · F9 sửa việc · Delete bỏ việc · Tab sang ô khác"
RESTORED = "Đã lấy lại văn bản nhập dở. Ctrl+R: bỏ, nhập lại từ đầu."
KEPT = "Đã giữ văn bản nhập dở: bấm Ctrl+N để làm tiếp."
NEW_RECORD = "{name} (mới)"
WRONG = "■ {why}"

# What to do
WHAT_TITLE = "Văn bản này làm gì?"
DO = {
    "item": ("Thêm dòng", "dự án, nhiệm vụ mới của một phụ lục"),
    "target": ("Thêm chỉ tiêu", "chỉ tiêu mới, kèm chỉ số đầu tiên của nó"),
    "indicator": ("Thêm chỉ số", "chỉ số mới của một chỉ tiêu"),
    "drop": ("Bỏ", "dòng, chỉ tiêu thôi thực hiện; chọn được nhiều mục"),
    "renumber": ("Đánh số lại", "đổi số của một dòng hoặc một chỉ tiêu"),
    "close_up": ("Dồn số", "đánh số liên tục cả phụ lục sau khi bỏ bớt dòng"),
    "change": ("Sửa", "tên, thời hạn, chủ trì, mục tiêu của dòng, chỉ tiêu"),
}
DROP_WHICH = "Bỏ những mục nào?"
RENUMBER_WHICH, CHANGE_WHICH = "Đánh số lại mục nào?", "Sửa mục nào?"
CLOSE_UP_WHICH, ADD_TO_WHICH = "Dồn số phụ lục nào?", "Thêm chỉ số cho chỉ tiêu nào?"
ROWS_KEYS = "Enter đánh dấu · Ctrl+S nhận {count} mục đã đánh dấu · Esc thôi"
NONE_MARKED = "Chưa đánh dấu mục nào: bấm Enter ở từng mục cần bỏ."
DROP_IS_ALL = "Việc bỏ không có gì để sửa: bấm Delete để rút khỏi văn bản."
NO_GAP = "Phụ lục {code} đã đánh số liên tục, không có gì để dồn."
ROW_NUMBER, PRINTED_NUMBER = "Số dòng mới", "Số thứ tự mới"
NOW_NUMBER = "đang là {number}"
NUMBER_TITLE = "Đánh số lại {title}"
TAKE = "Nhận (Ctrl+S)"
ADD_ITEM, ADD_TARGET, ADD_INDICATOR, CHANGE_TITLE = (
    "Văn bản sửa đổi: thêm dòng",
    "Văn bản sửa đổi: thêm chỉ tiêu",
    "Văn bản sửa đổi: thêm chỉ số cho {name}",
    "Văn bản sửa đổi: sửa {title}",
)


def sides_title(document: str, lines: Sequence[AmendmentLine], *, saving: bool) -> str:
    """Return the title of the window with old and new."""
    template = PREVIEW_TITLE if saving else SIDES_TITLE
    named = TITLE.format(document=document)
    return template.format(title=formats.small(named) if saving else named, counts=counted(lines))


def heading(line: AmendmentLine, facts: Facts) -> str:
    """Return what a line does and to what: `Bỏ: PL02-02 Mở rộng đường`."""
    return f"{ACTION[line.action]}: {title(line, facts)}"


def shown(text: str) -> str:
    """Return a text, or that there is none."""
    return text or NOTHING


def summary(line: AmendmentLine) -> str:
    """Return in short what a line does: what changes old and new, what is new, that it goes."""
    if line.action is AmendAction.DROP:
        return GOES
    if line.action is AmendAction.ADD:
        return "; ".join(f"{formats.small(label)} {new}" for label, _, new in sides(line) if new)
    return changed(line)


def fields(amendment: Amendment, facts: Facts) -> list[tuple[str, str]]:
    """Return what the pane beside the list says of a decision."""
    found = [(DAY, formats.day(amendment.decided_on)), (ENTERED, formats.day(amendment.recorded_on))]
    found += [(NOTE, amendment.note)] if amendment.note else []
    found += [(ACTION[line.action], title(line, facts)) for line in amendment.lines[:MOST]]
    left = len(amendment.lines) - MOST
    return [*found, ("", MORE.format(count=left))] if left > 0 else found


def lines_text(document: str, lines: Sequence[AmendmentLine], facts: Facts) -> str:
    """Return a decision as a table: each field of each line, old and new."""
    rows = [
        (ACTION[line.action], title(line, facts), label, old, _new(line, new), document)
        for line in lines
        for label, old, new in sides(line)
    ]
    return table((ACT, RECORD, FIELD, OLD, NEW, DOCUMENT), rows)


def _new(line: AmendmentLine, text: str) -> str:
    return GOES if line.action is AmendAction.DROP else text


def amendments_text(amendments: Sequence[Amendment], facts: Facts) -> str:
    """Return decisions as a table, a line for each thing that they do."""
    rows = [
        (each.document, formats.day_padded(each.decided_on), ACTION[line.action], title(line, facts), summary(line))
        for each in amendments
        for line in each.lines
    ]
    return table((DOCUMENT, DAY, ACT, RECORD, CHANGE), rows)


def named(amendment: Amendment) -> str:
    """Return `Văn bản sửa đổi 12-QĐ/ĐU ngày 20/11/2026`."""
    return TITLE.format(document=paper(amendment))
