"""The words on the screens: titles, columns, prompts, messages, empty states."""

from __future__ import annotations

APP = "Theo dõi chương trình hành động"
OPENING = "Đang mở dữ liệu…"
TODAY = "Hôm nay {day}"
ALL_PROGRAMMES = "Tất cả chương trình"
NO_PROGRAMME = "Chưa có chương trình"

# Columns
STAGE = "Giai đoạn"
ID, NAME, DUE, PROGRESS, STATE, LEAD, FUNDING, DAYS = (
    "Mã",
    "Nội dung",
    "Hạn",
    "T.độ",
    "Tình trạng",
    "Chủ trì",
    "Nguồn vốn",
    "Ngày",
)
GOAL, FIGURE, PERIOD, TARGET = "Mục tiêu", "Mới nhất", "Kỳ", "Chỉ tiêu, chỉ số"

# Overview
OVERVIEW_HEAD = (
    "{total} dự án, nhiệm vụ · {overdue} quá hạn ({share} tổng số; {share_due} của {with_deadline} mục có hạn)"
)
OVERVIEW_NEAREST = "Hạn gần nhất"
OVERVIEW_LATEST = "Quá hạn lâu nhất"
LEFT = "còn {days} ngày"
DUE_TODAY = "hạn hôm nay"
LATE = "quá {days} ngày"

# Lists
APPENDIX = "{code} ({count}{overdue})  {title}"
APPENDIX_OVERDUE = "; {count} quá hạn"
GROUP = "{title}  ({count})"
EMPTY_ITEMS = (
    "Chưa có dự án, nhiệm vụ nào. Bấm Ctrl+N để thêm phụ lục và dòng đầu tiên, Ctrl+O để nạp chương trình có sẵn."
)
EMPTY_TARGETS = "Chưa có chỉ tiêu nào. Bấm Ctrl+N để thêm chỉ tiêu đầu tiên, Ctrl+O để nạp chương trình có sẵn."
EMPTY_ALERTS = "Không có cảnh báo nào. Mọi việc đều trong hạn. Bấm 3 để xem dự án, nhiệm vụ, 1 để về tổng quan."
EMPTY_SEARCH = "Không có mục nào khớp. Bấm Esc để bỏ tìm hoặc bỏ lọc."
EMPTY_MENU = "Không có lệnh nào khớp. Xóa bớt chữ để tìm lại, Esc để đóng."
EMPTY_OVERVIEW = "Chương trình này mới có tên, chưa có nội dung. Bấm Ctrl+N để thêm phụ lục, dự án, chỉ tiêu; Ctrl+O để nạp chương trình có sẵn hoặc mở dữ liệu thử."
EMPTY_WARD = "Chưa theo dõi chương trình nào. Bấm Ctrl+O để chọn chương trình có sẵn, nhập chương trình mới hoặc mở dữ liệu thử. Vừa xóa nhầm thì bấm Ctrl+Z, vừa hoàn tác nhầm thì bấm Ctrl+Y."
FILTERED = "Lọc: {what}"
SEARCHED = "Tìm “{text}”"
SHOWN = "{shown}/{total} mục"
MARKED = "Đã đánh dấu {count} mục · F7 giao · F9 sửa một lần · Ctrl+C chép · Esc bỏ"

# Prompts
ASK_SEARCH = "Tìm:"
ASK_SEARCH_HINT = "Enter giữ · Esc bỏ"
ASK_PROGRESS = "Tiến độ {id} (%):"
ASK_FIGURE = "{id} {period} ({unit}):"
ASK_OF_PLAN = "{unit}, kế hoạch {plan}"
ASK_FIGURE_YES_NO = "{id} {period} (có/không):"
ASK_HINT = "Enter lưu · Esc thôi"
ASK_FIGURE_HINT = "Enter lưu · ↑↓ đổi kỳ"

# Messages
NOTHING = "Không có gì thay đổi."
CHOOSE_LINE = "Hãy chọn một dòng trước."
QUESTION_NO_UPDATE = "Đây là chỗ văn bản chưa khớp, không có gì để cập nhật: bấm Enter để xem từng chỗ."
EXPORTING = "Đang xuất Excel…"
EXPORTED = "Đã xuất {file}"
EXPORTED_BESIDE = "Tệp đang mở ở nơi khác nên đã lưu sang {file}"

# Forms
CANCEL, SAVE, CLOSE = "Thôi (Esc)", "Lưu (Ctrl+S)", "Đóng (Esc)"
FINISH_TITLE = "Ghi hoàn thành {id}"
FINISH_DAY = "Ngày hoàn thành"
FINISH_DOCUMENT = "Số văn bản"
FINISH_DOCUMENT_EXAMPLE = "ví dụ 12-NQ/ĐU, để trống nếu chưa có"
REOPEN_TITLE = "Mở lại {id}?"
REOPEN_TEXT = "Mục này đã ghi hoàn thành ngày {day}. Mở lại sẽ bỏ ngày hoàn thành và số văn bản; có thể hoàn tác. Tiến độ vẫn ghi 100%, sửa bằng F2."
REOPEN = "Mở lại (Ctrl+S)"
NOTE_TITLE = "Ghi chú {id}"
NOTE_LABEL = "Tình hình, vướng mắc, ý kiến"
ASSIGN_TITLE = "Giao cơ quan chủ trì cho {what}"
ASSIGN_MANY = "{count} mục"
ASSIGN_SEARCH = "Gõ vài chữ để tìm, hoặc gõ tên đơn vị mới"
ASSIGN_NONE = "Chưa giao đơn vị nào (bỏ chủ trì)"
ASSIGN_NEW = "Thêm đơn vị mới: {name}"
ASSIGN_ONE_PROGRAMME = "Các dòng đã đánh dấu thuộc nhiều chương trình: hãy giao cho từng chương trình."
FILTER_TITLE = "Lọc dự án, nhiệm vụ"
FILTER_ALL = "Tất cả"
FILTER_APPLY, FILTER_CLEAR = "Áp dụng (Ctrl+S)", "Bỏ lọc"
FILTER_FUNDING, FILTER_YEAR, FILTER_STATUS, FILTER_LEAD, FILTER_KIND = (
    "Nguồn vốn",
    "Năm hoàn thành",
    "Tình trạng",
    "Cơ quan chủ trì",
    "Loại",
)
FILTER_NO_YEAR = "Không có hạn"
FILTER_MONTH = "hạn tháng {month}/{year}"
FILTER_OPEN, FILTER_CLOSED = "chưa xong", "đã xong hoặc thôi thực hiện"
FILTER_GIVEN, FILTER_NOT_GIVEN = "Việc giao thêm", "Việc của chương trình"
FILTER_LACKS_DOCUMENT = "thiếu số văn bản"
FILTER_DROPPED, FILTER_NOT_DROPPED = "thôi thực hiện", "không kể mục thôi thực hiện"
EXPORT_TITLE = "Xuất bảng tổng hợp ra Excel"
EXPORT_REVIEW_TITLE = "Xuất kết luận rà soát và phiếu họp ra Excel"
EXPORT_FILE = "Tên tệp"
EXPORT_SAVE = "Xuất (Enter)"
CHOOSER_TITLE = "Chọn chương trình hành động"
CHOOSER_FIRST = "Phường của bạn theo chương trình nào? Phím mũi tên để chọn, Enter để mở."
CHOOSER_AGAIN = "Xem chương trình đã có, hoặc nạp thêm chương trình."
CHOOSER_KEYS_FIRST = "↑ ↓ chọn · Enter mở · F1 trợ giúp · Esc thoát phần mềm"
CHOOSER_KEYS = "Enter mở · F9 sửa · Ctrl+N thêm · Ctrl+D nhân bản · Delete xóa · Esc đóng"
CHOOSER_NOT_YET = "Chỉ sửa, nhân bản, xóa được chương trình đang theo dõi."
CHOOSER_HAVE = "Đang theo dõi"
CHOOSER_ADD = "Có sẵn để nạp"
CHOOSER_EMPTY = "Chương trình trống của phường khác"
CHOOSER_EMPTY_COUNTS = "mới có tên, chưa có nội dung"
CHOOSER_FILE, CHOOSER_FILE_COUNTS = "Nhập từ tệp Word, Excel, PDF…", "xem trước rồi mới ghi"
CHOOSER_COUNTS = "{targets} chỉ tiêu, {items} dự án, nhiệm vụ"
CHOOSER_ALL = "Xem chung tất cả chương trình"
LIST_KEYS = "↑ ↓ chọn · Enter nhận · F1 trợ giúp · Esc đóng"
MENU_TITLE = "Việc làm được ở đây"
PALETTE_TITLE = "Tìm lệnh, dự án, nhiệm vụ, chỉ tiêu"
MENU_SEARCH = "Gõ để tìm, Enter để chạy"
UNDO_LOAD_TITLE = "Hoàn tác việc nạp chương trình?"
UNDO_LOAD_TEXT = "Bước này sẽ gỡ {names} khỏi dữ liệu, kèm mọi số liệu. Có thể lấy lại bằng Ctrl+Y."
UNDO_LOAD = "Gỡ chương trình"
HELP_TITLE = "Trợ giúp"

PLACES = {
    "overview": "Tổng quan",
    "targets": "Chỉ tiêu",
    "items": "Dự án, nhiệm vụ",
    "alerts": "Cảnh báo",
    "given": "Việc giao thêm",
    "catalogue": "Danh mục",
    "review": "Rà soát tuần",
    "conclusion": "Kết luận rà soát tuần",
    "duties": "Báo cáo",
    "journal": "Nhật ký",
    "settings": "Cài đặt",
    "agencies": "Đơn vị",
    "detail": "Chi tiết",
    "target": "Chi tiết chỉ tiêu",
    "question": "Chỗ chưa khớp trong văn bản",
    "guide": "Hướng dẫn sử dụng",
    "depth": "Chuyên đề",
    "timeline": "Sơ đồ thời gian",
    "project": "Giai đoạn và vốn",
    "disbursement": "Giải ngân vốn đầu tư công",
    "obstacles": "Vướng mắc theo cấp tháo gỡ",
    "links": "Việc trước, việc sau",
    "questions": "Chỗ chưa khớp trong văn bản",
    "clarity": "6 rõ",
    "amendments": "Văn bản sửa đổi chương trình",
    "forms": "Phiếu cập nhật",
    "collect": "Nhận phiếu",
    "intake": "Xem trước tệp nhập vào",
}
HOW_TO_LEAVE = "Bấm Ctrl+Q để thoát; mọi việc đã được lưu."
