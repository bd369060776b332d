"""The words of the text that a successor reads first."""

from __future__ import annotations

from ward_tui.domain.parcel import SUMMARY, WORKBOOK
from ward_tui.domain.status import TargetStatus
from ward_tui.wording.words import TARGET_STATUS

TITLE = "BÀN GIAO VIỆC THEO DÕI CHƯƠNG TRÌNH HÀNH ĐỘNG"
AS_OF = "Lập ngày {day}; mọi số liệu tính đến ngày này."
NONE = "Không có."

OPENING = "MỞ BỘ BÀN GIAO NÀY THẾ NÀO"
STEPS = (
    "Người chưa dùng phần mềm bao giờ làm lần lượt:",
    "1. Chép cả thư mục này vào máy của mình, ví dụ vào D:\\BanGiao. Không đổi tên, không xóa tệp nào bên trong.",
    "2. Máy chưa có phần mềm: mở thư mục cài phần mềm, bấm đúp vào run.cmd, chờ cài xong thì phần mềm tự mở.",
    "3. Ở máy chưa có dữ liệu, phần mềm hỏi theo dõi chương trình nào. Dùng phím mũi tên xuống dòng “Nhận bàn giao” "
    "rồi bấm Enter.",
    "4. Gõ đường dẫn của thư mục này, bấm Enter. Phần mềm kiểm tra rồi chép dữ liệu, cài đặt và bản quét về chỗ của mình; "
    "thư mục này giữ nguyên.",
    "5. Bấm 1 để xem tổng quan, 4 để xem cảnh báo và lý do, 5 để rà soát tuần, 7 để xem nhật ký những gì đã làm. "
    "Bấm ? để xem việc làm được ở màn hình đang mở, F1 để đọc trợ giúp.",
    "Máy đang theo dõi chương trình khác thì phần mềm không ghi đè. Khi đó mở riêng bằng cửa sổ dòng lệnh: "
    "ward-tui --db D:\\BanGiao\\ward.db",
    "Mọi thay đổi của người trước còn trong nhật ký và vẫn hoàn tác được bằng Ctrl+Z.",
)

FILES = "TRONG THƯ MỤC CÓ GÌ"
EACH_FILE = {
    SUMMARY: "tệp này, in ra được.",
    "ward.db": "toàn bộ dữ liệu và nhật ký, chỉ mở bằng phần mềm ward-tui.",
    "settings.toml": "cài đặt: mức cảnh báo, ngày chốt số liệu, ngày nghỉ thêm; phần mềm tự đọc.",
    "ward.nho.json": "các cách xem đã lưu và chỗ đang rà soát; phần mềm tự đọc.",
    WORKBOOK: "bảng tổng hợp, mở bằng Excel để xem, in, gửi.",
}
SCANS = "van-ban: {count} bản quét của văn bản chứng minh; mở từ phần mềm bằng Ctrl+T ở từng mục."

WHOLE = "TÌNH HÌNH CHUNG"
ITEMS = "{total} dự án, nhiệm vụ{more}."
DONE, LATE, SOON = "đã hoàn thành", "quá hạn", "sắp đến hạn"
PAUSED, DROPPED, NOBODYS = "tạm dừng", "thôi thực hiện", "chưa giao đơn vị"
TARGETS = "{total} chỉ tiêu: {more}."
TARGETS_ARE = {state: TARGET_STATUS[state] for state in TargetStatus}

OVERDUE = "VIỆC QUÁ HẠN"
DUE = "VIỆC ĐẾN HẠN TRONG {days} NGÀY TỚI"
PROGRESS, NO_PROGRESS = "tiến độ {}%", "chưa ghi tiến độ"
STAGE = "giai đoạn {}"
LED_BY = "chủ trì: {}"
DAYS_LATE, DAYS_LEFT, TODAY = "quá {} ngày", "còn {} ngày", "hạn là hôm nay"
MORE = f"và {{}} việc khác, xem tệp {WORKBOOK}."

LEADS = "AI CHỦ TRÌ VIỆC GÌ"
NOBODY = "Chưa giao đơn vị"
OPEN = "{} việc chưa xong"
OF_WHICH_LATE = ", trong đó {} việc quá hạn"

REPORTS = "BÁO CÁO PHẢI GỬI"
HELD = "VƯỚNG MẮC CHƯA THÁO GỠ, THEO CẤP"
LEVEL = "Cấp tháo gỡ: {level} ({count})"
SINCE = "từ ngày {} ({} ngày)"
REQUEST = "đề nghị{}: {}"
UNDECIDED = "CHỖ CHƯA KHỚP TRONG VĂN BẢN, CHƯA QUYẾT ĐỊNH"
PUT_OFF = "CẢNH BÁO ĐÃ HẸN NHẮC LẠI"
COMES_BACK = "nhắc lại ngày {}, lý do: {}."
REVIEW = "RÀ SOÁT TUẦN"
RUNNING = "Đang rà soát tuần {week}: còn {left} thẻ chưa trả lời; bấm 5 để làm tiếp."
NO_REVIEW = "Chưa có tuần nào được rà soát."
ALL_PROGRAMMES = "mọi chương trình"
LOST = "BẢN QUÉT KHÔNG TÌM THẤY KHI BÀN GIAO"
