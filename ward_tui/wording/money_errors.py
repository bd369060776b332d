"""The sentences for sums of money and the money of a year that cannot be taken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ward_tui.wording import formats

VALUES: Mapping[str, str] = {
    "money": "“{text}” không phải là số tiền: hãy nhập như 12,5 tỷ, 350 triệu hoặc 1.250.000.000.",
    "money_point": "“{text}” chưa rõ là bao nhiêu tiền: phần thập phân viết bằng dấu phẩy, ví dụ {hint}.",
    "money_negative": "Số tiền không thể âm: hãy nhập như 12,5 tỷ, hoặc 0 khi chưa có đồng nào.",
    "money_fraction": "“{text}” lẻ dưới một đồng: hãy ghi thêm tỷ hoặc triệu, ví dụ 12,5 tỷ.",
    "money_unit": "“{text}” chưa rõ là bao nhiêu tiền: hãy ghi thêm tỷ, triệu hoặc đồng, ví dụ {text} triệu.",
    "money_large": "“{text}” lớn quá mức của một dự án: hãy kiểm tra lại số chữ số 0.",
    "capital_exists": "Dòng này đã có vốn năm {year}: hãy sửa năm đã có.",
    "capital_year": "Năm {year} quá xa nhiệm kỳ: hãy nhập năm từ {first} đến {last}.",
    "capital_future": "Năm {year} chưa đến nên chưa có số giải ngân: hãy để trống ô này.",
    "override_reason": "Số liệu năm {year} được tính từ vốn của các dự án: muốn ghi số khác, hãy nêu lý do (F2 ở màn hình Chỉ tiêu, hoặc ô Ghi chú).",
}
BUILT: Mapping[str, Callable[[dict[str, Any]], str]] = {
    "no_capital": lambda facts: (
        f"Mục {facts['id'].rpartition('/')[2]} ghi nguồn vốn “{facts['funding']}” nên không giải ngân ở cấp phường: "
        "nếu có vốn ngân sách, hãy sửa nguồn vốn bằng F9 trước."
    ),
    "capital_early": lambda facts: (
        f"Số giải ngân năm {facts['year']} không thể tính đến ngày {formats.day(facts['day'])}, khi năm đó chưa bắt đầu: "
        "hãy sửa ngày hoặc năm."
    ),
}
