"""The words of the list of contradictions and of the window in which one is decided."""

from __future__ import annotations

from collections.abc import Sequence

from ward_tui.domain.contradiction import Contradiction
from ward_tui.domain.model import Facts
from ward_tui.wording import contradictions, formats
from ward_tui.wording.copying import table
from ward_tui.wording.record_names import short_id

# The list
ID, TEXT, KIND, STATE = "Mã", "Chỗ chưa khớp", "Về", "Tình trạng"
OPEN, DECIDED, SETTLED_STATE = "○ để ngỏ", "√ đã quyết định", "√ nay đã khớp"
OPEN_GROUP, DECIDED_GROUP = "Còn để ngỏ", "Đã quyết định"
GROUP = "{state} · {ward}"
HEAD = "{open} chỗ còn để ngỏ, {decided} chỗ đã quyết định"
FILTERS = {"": "", "open": "chỉ còn để ngỏ", "decided": "chỉ đã quyết định"}
EMPTY = "Không có chỗ nào chưa khớp trong văn bản."
EMPTY_FILTER = "Không có chỗ nào như vậy. Bấm F4 để xem những chỗ khác, Esc để bỏ lọc."
MARKED = "Đã đánh dấu {count} chỗ · Ctrl+C chép · Esc bỏ"
WHICH_RECORD = "Mở mục nào để sửa?"
NO_RECORD = "Chỗ này nói về cả văn bản, không có mục nào để mở."
COLUMNS = ("Mã", "Về", "Chỗ chưa khớp", "Từng chỗ trong văn bản", "Quyết định", "Lý do", "Ngày quyết định")
WARD = "Phường"

# The window
OTHER, OTHER_EXAMPLE = "Cách khác", "ghi bằng lời của mình khi không chỗ nào đúng"
REASON, REASON_EXAMPLE = "Lý do", "bắt buộc, ví dụ theo Thông báo 45-TB/ĐU"
KEYS = "Gõ số hoặc ↑ ↓ để chọn · Tab sang ô sau · Enter lưu · Esc để ngỏ"
ABOUT = "Liên quan: {names}"
MORE = "và {count} mục khác"
MOST = 6  # records that are named in one line
OPEN_RECORD = "bấm F9 để mở mục liên quan mà sửa"
SETTLED = "Chỗ này nay đã khớp, không còn gì để chọn. Bấm Delete để bỏ quyết định."
NOT_DECIDED = "Chỗ này vẫn để ngỏ. Bấm Enter để quyết định."
FORGET_TITLE = "Bỏ quyết định này?"
FORGET_TEXT = "Hai chỗ nay đã khớp nên bỏ quyết định thì chỗ này không còn trong danh sách; lấy lại được bằng Ctrl+Z."
FORGET = "Bỏ quyết định (Ctrl+S)"

SCREEN = (
    "Những chỗ văn bản tự nói khác nhau: hai năm, hai đơn vị chủ trì, trùng số, số nêu khác số có, hạn trước ngày bắt đầu. "
    "Phần mềm không tự chọn; Bí thư quyết định.\n\n"
    "Enter mở từng chỗ: chọn chỗ nào đúng, hoặc ghi cách khác, kèm lý do rồi Ctrl+S. Esc là để ngỏ; chữ đã gõ được giữ.\n\n"
    "Quyết định xong, bấm F9 để mở mục liên quan và sửa cho khớp. Delete để ngỏ lại một chỗ đã quyết định, "
    "lời đã ghi còn trong cửa sổ. Chỗ đã quyết định không còn cảnh báo.\n\n"
    "F4 lần lượt xem tất cả, chỉ còn để ngỏ, chỉ đã quyết định. Ctrl+C chép thành bảng để hỏi cơ quan ban hành."
)
HELP = {
    "decide-place": "Mỗi dòng là một chỗ trong văn bản: gõ số trước dòng, hoặc dùng phím ↑ ↓ để chọn. Không chỗ nào đúng thì chọn "
    "Cách khác. Esc là để ngỏ. Ví dụ: gõ 2 để lấy chỗ thứ hai.",
    "decide-other": "Ghi cách lấy khi không chỗ nào đúng. Ví dụ: đạt cuối năm 2028, đánh giá hằng năm từ 2029.",
    "decide-reason": "Vì sao chọn như vậy: theo văn bản nào, ý kiến của ai, ngày nào. Bắt buộc. Ví dụ: theo Thông báo 45-TB/ĐU.",
    "concerned-field": "Gõ vài chữ để tìm, phím mũi tên để chọn, Enter để mở ô sửa. Ví dụ: “PL04”.",
}


def state(each: Contradiction) -> str:
    """Return whether a contradiction is decided, by sign and word."""
    if each.settled:
        return SETTLED_STATE
    return OPEN if each.is_open else DECIDED


def head(found: Sequence[Contradiction]) -> str:
    """Return how many are open and how many are decided."""
    decided = sum(not each.is_open for each in found)
    return HEAD.format(open=formats.number(len(found) - decided), decided=formats.number(decided))


def concerned(each: Contradiction) -> str:
    """Return the records that a contradiction concerns, in one line; '' for none."""
    if not each.about:
        return ""
    named, more = ", ".join(map(short_id, each.about[:MOST])), len(each.about) - MOST
    return ABOUT.format(names=f"{named} {MORE.format(count=more)}" if more > 0 else named)


def told(each: Contradiction) -> str:
    """Return a contradiction with its places, and what was decided, in running text."""
    said, about = contradictions.sentence(each), concerned(each)
    if each.decision is not None:
        said += f" {contradictions.DECISION}: {contradictions.because(each.decision)}."
    return f"{said} {about}." if about else said


def table_text(facts: Facts, found: Sequence[Contradiction]) -> str:
    """Return contradictions as a table to be pasted."""
    wards = len({each.programme for each in found}) > 1
    rows = [[*([facts.programmes[each.programme].ward] if wards else []), *_cells(each)] for each in found]
    return table([*([WARD] if wards else []), *COLUMNS], rows)


def _cells(each: Contradiction) -> list[str]:
    decision = each.decision
    return [
        short_id(each.id),
        contradictions.KIND.get(each.kind, ""),
        contradictions.text(each),
        "; ".join(contradictions.told(each, place) for place in each.places),
        decision.choice if decision else "",
        decision.reason if decision else "",
        formats.day_padded(decision.decided_on) if decision else "",
    ]
