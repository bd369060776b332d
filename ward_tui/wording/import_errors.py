"""The sentences for documents that cannot be imported into a programme."""

from __future__ import annotations

VALUES = {
    "slug_form": "“{slug}” không dùng được làm mã chương trình: hãy gõ chữ thường không dấu, số và dấu nối, ví dụ thuy-nguyen.",
    "intake_nothing": "Không thấy chỉ tiêu hay phụ lục nào trong “{file}”: hãy chọn tệp có danh sách chỉ tiêu hoặc bảng nhiệm vụ.",
}
