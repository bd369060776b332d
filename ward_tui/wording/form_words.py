"""The words about the forms for the agencies that are needed before anything else is: help and refusals."""

from __future__ import annotations

COMMAND_HELP = {"forms": "lập phiếu cập nhật, mỗi đơn vị chủ trì một tệp Excel"}
ARGUMENT_HELP = {
    "forms": "thư mục để lưu các phiếu, chưa có thì được tạo",
    "forms_dry": "chỉ cho biết sẽ lập những phiếu nào, không ghi tệp",
}
HELP = {
    "forms-folder": "Thư mục để lưu các phiếu; chưa có thì được tạo. Phiếu đã có người điền không bị ghi đè. Gõ vài chữ, phím ↓ chọn thư mục, "
    "Enter để nhận. Ví dụ: D:\\Phieu-thang-11.",
}
HELP_PLACE = (
    "Mỗi đơn vị đang chủ trì việc chưa xong hoặc chỉ tiêu là một dòng: có bao nhiêu việc, bao nhiêu chỉ số, lập phiếu "
    "gần nhất ngày nào, đã trả lời chưa. Đơn vị chờ lâu nhất đứng trên cùng.\n\n"
    "Ctrl+N lập phiếu cho mọi đơn vị, hoặc đánh dấu bằng Space trước để chỉ lập cho các đơn vị đó. Mỗi đơn vị một tệp Excel; "
    "phiếu đã có người điền không bị ghi đè.\n\n"
    "F4 chỉ xem đơn vị chưa trả lời; Ctrl+C chép danh sách để nhắc trên Zalo; Enter mở các việc của đơn vị. "
    "Phiếu đơn vị gửi lại thì bấm F5 để nhận."
)
REFUSALS = {
    "forms_nothing": "Chưa đơn vị nào chủ trì việc đang mở nên không có phiếu nào để lập: hãy giao đơn vị chủ trì trước.",
    "forms_folder": "Không tạo được thư mục {file}: hãy chọn thư mục khác.",
}
