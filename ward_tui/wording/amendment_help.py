"""What F1 says about decisions that change the programme: the screen, its windows and fields."""

from __future__ import annotations

SCREEN = (
    "Mỗi dòng là một văn bản sửa đổi chương trình: thêm, bỏ, đánh số lại, sửa dòng và chỉ tiêu. Văn bản mới nhất đứng trên. "
    "Enter xem từng mục, cũ và mới đặt cạnh nhau.\n\n"
    "Ctrl+N nhập một văn bản: số, ngày, rồi danh sách việc. Mọi việc của một văn bản là một bước: Ctrl+Z lấy lại tất cả. "
    "Văn bản nhập từ trước thì bấm 7 mở Nhật ký, chọn dòng sửa đổi, Enter để hoàn tác riêng. "
    "Không xóa riêng được một văn bản khỏi danh sách này.\n\n"
    "Mục bị bỏ không mất: vẫn xem được ở danh sách, với tình trạng Thôi thực hiện, nhưng không tính vào số liệu nào. "
    "Mã của mục không đổi khi đánh số lại."
)
FIELDS = {
    "amend": "Nhập số và ngày của văn bản, rồi bấm Ctrl+N để thêm từng việc: thêm, bỏ, đánh số lại, sửa. Trong danh sách, F9 hoặc "
    "Enter sửa việc đang chọn, Delete bỏ việc đó. Ctrl+S xem trước cũ và mới rồi mới lưu. Esc giữ lại phần đang nhập dở.",
    "amend-document": "Số, ký hiệu của văn bản sửa đổi, bắt buộc phải có. Ví dụ: 12-QĐ/ĐU.",
    "amend-day": "Ngày ghi trên văn bản, không muộn hơn hôm nay. Ví dụ: 18/11/2026.",
    "amend-note": "Điều cần nhớ về văn bản này, để trống cũng được. Ví dụ: theo Nghị quyết Ban Chấp hành phiên tháng 11.",
    "amend-sides": "Mỗi mục có nội dung cũ và mới. Phím mũi tên để xem từng dòng, nội dung đầy đủ hiện ở dưới. Ctrl+C chép thành bảng.",
    "amend-rows": "Gõ vài chữ để tìm, không cần dấu. Enter đánh dấu hoặc bỏ dấu mục đang chọn, đánh dấu được nhiều mục. "
    "Ctrl+S nhận các mục đã đánh dấu.",
    "amend-do": "Chọn văn bản làm gì rồi bấm Enter; gõ vài chữ để tìm. Ví dụ: gõ “don so” để đánh số liên tục cả phụ lục.",
    "amend-one": "Gõ mã hoặc vài chữ của tên, không cần dấu, rồi Enter để chọn. Ví dụ: PL02-03.",
    "amend-number": "Số mới của mục. Muốn hoán đổi số của hai mục thì nhập cả hai. Ví dụ: 7.",
}
