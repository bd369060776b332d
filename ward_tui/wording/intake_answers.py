"""The sentences for answers about an imported document that cannot be read, and for documents that say too little."""

from __future__ import annotations

ERRORS = {
    "answer_choice": "“{text}” không có trong các lựa chọn: hãy nhập một trong {choices}.",
    "answer_missing": "Câu trả lời còn trống: hãy gõ vào ô dưới, hoặc chọn dòng khác.",
    "import_ward": "Văn bản không ghi rõ tên phường: hãy nhập tên phường rồi đọc lại.",
}
