"""The words for handing over and taking over: windows, commands, refusals."""

from __future__ import annotations

from ward_tui.domain.parcel import SUMMARY

HAND_TITLE = "Bàn giao cho người kế nhiệm"
HAND_TEXT = (
    "Phần mềm tạo một thư mục chứa toàn bộ dữ liệu và nhật ký, cài đặt, bảng tổng hợp Excel, các bản quét và tệp "
    f"{SUMMARY} ghi việc đang dở. Dữ liệu ở máy này giữ nguyên."
)
HAND_FOLDER = "Tạo trong thư mục"
HAND_SAVE = "Bàn giao (Ctrl+S)"
HANDING = "Đang chép…"
HANDED = "Đã tạo bộ bàn giao {file}{scans}: hãy chép cả thư mục cho người kế nhiệm."
WITH_SCANS = ", có {count} bản quét"
LOST_SCANS = ", {count} bản quét không tìm thấy (danh sách ở tệp " + SUMMARY + ")"

RECEIVE_TITLE = "Nhận bàn giao"
RECEIVE_TEXT = (
    "Chọn thư mục mà người trước bàn giao, tên bắt đầu bằng “ban-giao”. Phần mềm kiểm tra rồi chép dữ liệu, cài đặt và "
    "bản quét về máy này; thư mục đó giữ nguyên."
)
RECEIVE_FOLDER = "Thư mục bàn giao"
RECEIVE_SAVE = "Nhận (Ctrl+S)"
RECEIVING = "Đang kiểm tra, chép…"
RECEIVED = "Đã nhận bàn giao {wards}{scans}. Bấm 1 để xem tổng quan, F1 để đọc trợ giúp."
RECEIVED_CLI = "Đã nhận bàn giao {wards}{scans} vào {file}."
RECEIVE_GROUP = "Người trước đã bàn giao"
RECEIVE_LINE, RECEIVE_COUNTS = "Nhận bàn giao", "từ một thư mục"

COMMAND_HELP = {
    "handover": "tạo bộ bàn giao cho người kế nhiệm",
    "receive": "nhận bộ bàn giao của người trước vào tệp dữ liệu còn trống",
}
ARGUMENT_HELP = {
    "handover": "thư mục đã có, bộ bàn giao được tạo trong đó",
    "receive": "thư mục bàn giao, tên bắt đầu bằng “ban-giao”",
}
HELP = {
    "handover-folder": "Thư mục đã có, nên để trên ổ USB hoặc ổ dùng chung; bộ bàn giao thành một thư mục con tên “ban-giao-…”. "
    "Gõ vài chữ, phím ↓ chọn thư mục, Enter để nhận. Ví dụ: E:\\ hoặc D:\\BanGiao.",
    "receive-folder": "Thư mục có tên bắt đầu bằng “ban-giao” mà người trước đưa. Gõ vài chữ, phím ↓ chọn thư mục, Enter để nhận. "
    "Ví dụ: E:\\ban-giao-thuy-nguyen-2026-11-21.",
}
REFUSALS = {
    "handover_demo": "Đây là dữ liệu thử nên không bàn giao được: bấm Ctrl+O rồi chọn “Về dữ liệu của tôi”.",
    "handover_empty": "Chưa theo dõi chương trình nào nên chưa có gì để bàn giao.",
    "handover_exists": "“{file}” đã có: hãy chuyển bộ bàn giao cũ đi nơi khác hoặc chọn thư mục khác.",
    "handover_inside": "“{file}” là một bộ bàn giao: hãy chọn thư mục khác.",
    "receive_nothing": "Không thấy bộ bàn giao trong “{file}”: hãy chọn thư mục có tệp ward.db.",
    "receive_demo": "“{file}” là dữ liệu thử nên không nhận được: hãy hỏi lấy bộ bàn giao của dữ liệu thật.",
}


def taken(wards: list[str]) -> str:
    """Return why nothing is taken over where programmes are followed already."""
    from ward_tui.wording import formats

    return (
        f"Ở đây đang theo dõi {formats.joined(wards, 'và')} nên không nhận bàn giao để khỏi ghi đè: hãy xem bộ bàn giao "
        "bằng lệnh ward-tui --db kèm tệp ward.db của bộ đó."
    )


def handed(file: object, scans: int, lost: int) -> str:
    """Return the sentence about a folder that was made for a successor."""
    told = (WITH_SCANS.format(count=scans) if scans else "") + (LOST_SCANS.format(count=lost) if lost else "")
    return HANDED.format(file=file, scans=told)


def received(wards: tuple[str, ...], scans: int, file: object = None) -> str:
    """Return the sentence about what was taken over; file: the database, where the command line tells it."""
    from ward_tui.wording import formats

    told = WITH_SCANS.format(count=scans) if scans else ""
    template = RECEIVED if file is None else RECEIVED_CLI
    return template.format(wards=formats.joined(list(wards), "và"), scans=told, file=file)
