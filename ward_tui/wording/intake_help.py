"""What F1 says about the preview of an import and the windows around it."""

from __future__ import annotations

SCREEN = (
    "Phần xem trước của tệp vừa đọc: từng phụ lục, từng nhóm chỉ tiêu, mỗi dòng ghi sẽ thêm, sửa hay giữ nguyên, có bao nhiêu "
    "câu hỏi và lấy từ chỗ nào trong tệp. Chưa có gì được ghi vào dữ liệu cho đến khi bấm Ctrl+S và đồng ý.\n\n"
    "Chỗ nào phần mềm không chắc thì hỏi, không tự đoán. Tab đến câu hỏi tiếp theo, F2 mở câu hỏi: nguyên văn trong tệp, "
    "cách hiểu tạm, các cách khác; bấm số hoặc Enter để trả lời; phím + nhận như đang hiểu mọi câu hỏi cùng loại. Câu hỏi chưa trả lời vẫn nhập được: phần mềm tạm lấy cách "
    "hiểu đó và chuyển câu hỏi sang Chỗ chưa khớp.\n\n"
    "Space bỏ một dòng, một phụ lục hoặc một nhóm, bấm lại để lấy lại. Enter hoặc F9 sửa nội dung đã hiểu bằng ô nhập quen dùng. "
    "F4 xem tất cả, chỉ câu hỏi, hoặc chỉ chỗ khác. Phím ← → gập, mở nhóm. Ctrl+Z ở đây lấy lại từng bước của phần xem trước.\n\n"
    "Nhập lại đúng tệp cũ thì không có gì thay đổi; nhập tệp đã sửa thì chỉ hiện chỗ khác. Phần mềm không tự xóa mục nào. "
    "Chỗ bạn đã sửa trong phần mềm thì giữ theo bạn, và có câu hỏi để chọn lại."
)
FIELDS = {
    "import-file": "Tên tệp kèm thư mục. Gõ vài chữ rồi Enter để nhận tên trong danh sách, phím ↓ xem mọi tệp của thư mục; "
    "Enter lần nữa để đọc. Trong Windows giữ Shift, bấm chuột phải vào tệp, chọn chép đường dẫn rồi dán vào đây. "
    "Ví dụ: D:\\VanBan\\chuong-trinh.docx.",
    "import-into": "Nhập thành chương trình mới, hoặc vào chương trình đang theo dõi: lúc đó chỉ thêm và sửa chỗ khác, không xóa. "
    "Enter mở danh sách, mũi tên chọn. Ví dụ: Chương trình mới.",
    "import-ward": "Tên của phường, không cần chữ “phường”. Để trống thì lấy trong văn bản. Ví dụ: Lê Thanh Nghị.",
    "import-answer": "Chọn một dòng bằng số hoặc mũi tên rồi bấm Enter. Esc để câu hỏi lại, trả lời sau cũng được. "
    "Ví dụ: bấm 1 khi cách hiểu tạm đã đúng.",
    "import-other": "Gõ câu trả lời như khi nhập vào ô của mục đó. Ví dụ: Quý III/2027, từ 95 trở lên, Phòng Kinh tế; Trạm Y tế.",
    "import-confirm": "Ctrl+S hoặc Enter ghi tất cả thành một bước; một lần Ctrl+Z lấy lại. Esc quay lại xem tiếp. "
    "Trong lúc ghi, Esc dừng và không để lại gì.",
    "import-leave": "Enter rời phần xem trước và giữ lại để làm tiếp. Esc ở lại.",
}
