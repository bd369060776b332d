"""The words of the command line: help, usage, what was done."""

from __future__ import annotations

from ward_tui.wording import collect_words, form_words, handover, import_words

DESCRIPTION = "Theo dõi chương trình hành động của phường. Không ghi lệnh thì mở màn hình làm việc."
USAGE = "cách dùng: "
POSITIONALS = "tham số"
OPTIONS = "tùy chọn"
COMMANDS = "các lệnh"
COMMAND = "LỆNH"
HELP = "xem hướng dẫn rồi thoát"
VERSION = "xem số phiên bản rồi thoát"
DB = "tệp dữ liệu (mặc định: WARD_TUI_DB, rồi ward.db trong thư mục dữ liệu của người dùng)"
TODAY = "coi ngày này là hôm nay, ví dụ 2026-11-21"
JSON = "in kết quả ở dạng JSON"
PROGRAMME = "chỉ lấy chương trình này"

COMMAND_HELP = {
    "programmes": "các chương trình có sẵn",
    "init": "tạo tệp dữ liệu với các chương trình đã chọn",
    "targets": "danh sách chỉ tiêu",
    "items": "danh sách dự án, nhiệm vụ trong phụ lục",
    "alerts": "các cảnh báo của ngày hôm nay và lý do",
    "duties": "báo cáo phải gửi và các kỳ",
    "review": "rà soát tuần này: các bước, thẻ, câu trả lời",
    "links": "cặp việc trước, việc sau: đề xuất, đã xác nhận; xác nhận hoặc bỏ",
    "disbursement": "giải ngân vốn đầu tư công của một năm",
    "update": "cập nhật một dự án, nhiệm vụ",
    "record": "nhập số liệu cho một chỉ số",
    "undo": "hoàn tác bước gần nhất",
    "redo": "làm lại bước vừa hoàn tác",
    "history": "nhật ký thay đổi",
    "export": "xuất bảng tổng hợp ra tệp Excel",
    "check": "kiểm tra tệp dữ liệu",
    **import_words.COMMAND_HELP,
    **form_words.COMMAND_HELP,
    **collect_words.COMMAND_HELP,
    **handover.COMMAND_HELP,
}
UPDATE_METAVARS = {
    "progress": "N",
    "done-on": "NGÀY",
    "document": "SỐ_VĂN_BẢN",
    "stage": "GIAI_ĐOẠN",
    "lead": "ĐƠN_VỊ",
    "note": "GHI_CHÚ",
}
BAD_DAY = "“{text}” không phải là ngày hợp lệ: hãy nhập như 2026-11-21"
ARGUMENT_HELP = {
    "slugs": "tên chương trình: hai-duong, pham-su-manh, thuy-nguyen, hoa-binh, dong-hai",
    "all": "cả năm chương trình có sẵn",
    "empty": "không nạp chương trình nào",
    "appendix": "chỉ lấy phụ lục này, ví dụ PL04",
    "kind": "chỉ lấy loại này: project, clearance, resolution, task",
    "status": "chỉ lấy tình trạng này, ví dụ overdue",
    "item": "mã mục, ví dụ thuy-nguyen/PL14-07",
    "progress": "tiến độ, từ 0 đến 100",
    "done_on": "ngày hoàn thành",
    "document": "số văn bản chứng minh kết quả",
    "reopen": "mở lại mục đã hoàn thành",
    "stage": "giai đoạn hiện nay, ví dụ “lựa chọn nhà thầu”; các giai đoạn trước coi như đã xong",
    "lead": "cơ quan chủ trì",
    "note": "ghi chú tình hình",
    "indicator": "mã chỉ số, ví dụ thuy-nguyen/CT07.2",
    "period": "kỳ số liệu: 2026, 2026-Q2 hoặc 2026-06",
    "value": "số liệu, ví dụ 13,5 hoặc 1.120; có hoặc không",
    "id": "chỉ lấy nhật ký của mục này",
    "since": "chỉ lấy từ ngày này",
    "until": "chỉ lấy đến hết ngày này",
    "file": "tên tệp, kết thúc bằng .xlsx",
    "layout": "mẫu trình bày: dang-uy hoặc ubnd",
    "as_of": "tính số liệu đến ngày này",
    "year": "năm của kế hoạch vốn, mặc định là năm nay",
    "link_confirm": "xác nhận các cặp này là đúng, ví dụ thuy-nguyen/PL04-03~PL03-02",
    "link_refuse": "ghi các cặp này không phải cặp, lần sau không đề xuất",
    "link_all": "xác nhận mọi cặp đang đề xuất",
    **import_words.ARGUMENT_HELP,
    **form_words.ARGUMENT_HELP,
    **collect_words.ARGUMENT_HELP,
    **handover.ARGUMENT_HELP,
}

# What argparse says, in Vietnamese; anything it says that is not here becomes WRONG_USE.
WRONG_USE = "xem ward-tui --help"
ARGPARSE = {
    "unrecognized arguments: %s": "không hiểu: %s (xem ward-tui --help)",
    "the following arguments are required: %s": "còn thiếu: %s (xem ward-tui --help)",
    "one of the arguments %s is required": "cần một trong các tùy chọn: %s",
    "expected one argument": "cần một giá trị",
    "expected at least one argument": "cần ít nhất một giá trị",
    "ambiguous option: %(option)s could match %(matches)s": "tùy chọn %(option)s có thể là %(matches)s",
    "not allowed with argument %s": "không dùng cùng với %s",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "invalid choice: %(value)r (choose from %(choices)s)": "không có lệnh “%(value)s” (xem ward-tui --help)",
    "invalid %(type)s value: %(value)r": "giá trị “%(value)s” không hợp lệ",
    "ignored explicit argument %r": "tùy chọn này không nhận giá trị “%s”",
    "unknown parser %(parser_name)r (choices: %(choices)s)": "không có lệnh “%(parser_name)s” (xem ward-tui --help)",
    "%(heading)s:": "%(heading)s:",
    "%(prog)s: error: %(message)s\n": "%(message)s\n",
}
PROG_ERROR = "Chưa đúng cách dùng: {message}."

MADE = "Đã tạo {file} với {count} chương trình."
MADE_EMPTY = "Đã tạo {file}, chưa có chương trình nào."
DONE = "Đã ghi: {what}."
NOTHING_CHANGED = "Không có gì thay đổi."
EXPORTED = "Đã xuất {file}."
EXPORTED_BESIDE = "Tệp đang mở ở phần mềm khác nên đã lưu sang {file}."
NO_ROWS = "Không có mục nào."
REVIEW_WEEK = "Rà soát tuần {week}: {state}, còn {left} trên {total} thẻ."
REVIEW_STATE = {"not_started": "chưa bắt đầu", "in_progress": "đang rà soát", "finished": "đã kết luận"}
REVIEW_STEP = "{name}: còn {left}/{count}"
NO_HISTORY = "Chưa có thay đổi nào."
CHECK_SOUND = "Dữ liệu tốt: {records} bản ghi, {entries} bước trong nhật ký, mọi phép kiểm đều đạt."
CHECK_INTEGRITY = "Cấu trúc tệp bị hỏng."
CHECK_KEYS = "Có bản ghi trỏ tới bản ghi không tồn tại."
CHECK_CHAIN = "Nhật ký bị sửa hoặc hỏng từ bước số {seq}."
CHECK_REPLAY = "{count} bản ghi không khớp với nhật ký, ví dụ {key}."
UNEXPECTED = "Phần mềm gặp lỗi ngoài dự kiến ({why}): việc đang làm dở chưa được lưu, các việc trước đó còn nguyên; chi tiết ghi ở {file}."
UNEXPECTED_ONLY = (
    "Phần mềm gặp lỗi ngoài dự kiến ({why}): việc đang làm dở chưa được lưu, các việc trước đó còn nguyên."
)
UNREADABLE = "có chữ không đọc được, hãy gõ lại bằng bảng mã Unicode"
NO_OUTPUT = "Không in được kết quả: hãy kiểm tra dung lượng trống của ổ đĩa."
NEEDS_TERMINAL = "Màn hình làm việc cần một cửa sổ dòng lệnh: hãy chạy lệnh này trong cửa sổ dòng lệnh."
INTERRUPTED = "Đã dừng theo yêu cầu."
INIT_CHOICE = "hãy nêu tên chương trình, --all hoặc --empty"
COUNTS = "{targets} chỉ tiêu, {indicators} chỉ số, {items} dự án và nhiệm vụ"
