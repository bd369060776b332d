"""Why a form that came back, or a value in it, cannot be taken over."""

from __future__ import annotations

ERRORS: dict[str, str] = {
    "form_foreign": "“{file}” không phải là phiếu cập nhật do phần mềm lập: hãy chọn tệp phiếu mà đơn vị đã điền.",
    "form_newer": "Phiếu “{file}” do bản ward-tui mới hơn lập ra: hãy cài bản mới hơn rồi nhận lại phiếu.",
    "form_damaged": "Phiếu “{file}” bị hỏng, không mở được: hãy mở bằng Excel rồi lưu lại, hoặc xin đơn vị gửi lại.",
    "form_none": "Thư mục {file} không có tệp Excel nào: hãy chọn thư mục chứa phiếu các đơn vị gửi lại.",
    "form_many": "Có {count} tệp, nhiều hơn {most} tệp nhận được trong một lần: hãy chia ra nhiều lần.",
    "form_stale": "Mục {id} vừa được sửa sau khi đọc phiếu nên chưa ghi gì: hãy đọc lại phiếu rồi xem lại mục này.",
    "form_progress_done": "Phiếu ghi mục {id} đã hoàn thành mà tiến độ khác 100: hãy hỏi lại đơn vị, hoặc bỏ một trong hai ô.",
    "level": "“{text}” không phải là cấp tháo gỡ: hãy chọn phường, thành phố, trung ương hoặc doanh nghiệp.",
    "level_alone": "Phiếu chọn cấp tháo gỡ của mục {id} mà không nêu vướng mắc nào: hãy hỏi lại đơn vị.",
}
