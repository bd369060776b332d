"""The sentences for files that cannot be taken in: what is wrong, where, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Facts = dict[str, Any]

_WORD = "hãy mở bằng Word hoặc LibreOffice, lưu lại thành .docx rồi nhập tệp mới."
_EXCEL = "hãy mở bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi nhập tệp mới."

VALUES: Mapping[str, str] = {
    "import_stale": "Mục {id} vừa được sửa sau khi đọc tệp nên chưa ghi gì: hãy đọc lại tệp rồi xem lại mục này.",
    "intake_missing": "Không thấy tệp {file}: hãy kiểm tra lại đường dẫn và tên tệp.",
    "intake_folder": "“{file}” là thư mục: hãy chọn một tệp trong đó.",
    "intake_size": "Tệp “{file}” lớn quá {most} MB nên không đọc: hãy bỏ bớt ảnh hoặc tách thành nhiều tệp.",
    "intake_empty": "Tệp “{file}” không có chữ nào để đọc: hãy mở ra kiểm tra rồi chọn đúng tệp.",
    "intake_not_what_it_says": "Tệp “{file}” có đuôi {ending} nhưng bên trong không phải loại đó: hãy mở bằng phần mềm đã tạo ra nó, "
    "lưu lại rồi nhập tệp mới.",
    "intake_password": "Tệp “{file}” đặt mật khẩu nên chưa đọc được: hãy mở ra, bỏ mật khẩu, lưu lại rồi nhập tệp mới.",
    "intake_bomb": "Tệp “{file}” giải nén ra quá lớn so với dung lượng nên không đọc: hãy lấy lại bản gốc từ nơi gửi.",
    "intake_members": "Tệp “{file}” gồm quá nhiều phần bên trong nên không đọc: hãy lấy lại bản gốc từ nơi gửi.",
    "intake_member_name": "Tệp “{file}” chứa tên phần không an toàn nên không đọc: hãy lấy lại bản gốc từ nơi gửi.",
    "intake_nested": "Tệp “{file}” có tệp nén khác bên trong ({place}) nên không đọc: hãy lấy lại bản gốc từ nơi gửi.",
    "intake_entity": "Tệp “{file}” có khai báo lạ bên trong ({place}) nên không đọc, để bảo đảm an toàn: hãy lấy lại bản gốc từ nơi gửi.",
    "intake_binary": "Tệp “{file}” không phải là văn bản: hãy chọn tệp Word, Excel, PDF, CSV hoặc văn bản.",
    "intake_encoding": "Không đọc được chữ ở dòng {line} của tệp “{file}”: hãy mở tệp, lưu lại với bảng mã Unicode UTF-8 rồi nhập lại.",
    "intake_old_font": "Tệp “{file}” gõ bằng phông chữ kiểu cũ (.VnTime hoặc VNI): hãy chuyển mã sang Unicode bằng bộ gõ tiếng Việt, "
    "lưu lại rồi nhập tệp mới.",
    "intake_quote": "Tệp “{file}” có dấu ngoặc kép mở ở dòng {line} mà không đóng: hãy sửa dòng đó rồi nhập lại.",
    "intake_form": "Tệp “{file}” là phiếu cập nhật của đơn vị chứ không phải chương trình: hãy nhận bằng mục Nhận phiếu hoặc lệnh “collect”.",
    "intake_pdf_missing": "Máy này chưa cài phần đọc PDF nên chưa mở được “{file}”: hãy chạy lệnh “make pdf” trong thư mục phần mềm "
    "(trên Windows là “python tools\\install.py pdf”), hoặc lưu tệp thành .docx.",
    "intake_pdf_scanned": "Tệp “{file}” là ảnh quét nên không có chữ để đọc: hãy dùng bản Word, hoặc nhận dạng chữ trước khi nhập.",
    "intake_pdf_letters": "Chữ trong tệp “{file}” bị mã hóa theo phông riêng nên không đọc đúng được: hãy dùng bản Word của văn bản này.",
    "intake_pdf_pages": "Tệp “{file}” có {pages} trang, quá {most} trang nên không đọc: hãy tách riêng phần chương trình rồi nhập.",
}


def _in(facts: Facts) -> str:
    """Return the place in the file, nothing when none is known."""
    return f" ở phần {facts['place']}" if facts.get("place") else ""


def _long(facts: Facts) -> str:
    from ward_tui.wording import importing

    place = importing.place(facts["spot"], str(facts["file"]))
    return f"Tệp “{facts['file']}” có một đoạn dài quá 20.000 chữ cái ({place}) nên không đọc: hãy tách đoạn đó rồi nhập lại."


_KINDS = {
    ".doc": f"là văn bản Word kiểu cũ (.doc): {_WORD}",
    ".rtf": f"là văn bản .rtf: {_WORD}",
    ".odt": f"là văn bản .odt: {_WORD}",
    ".html": "là trang mạng hoặc bảng lưu thành trang mạng: hãy mở bằng Word hoặc Excel, lưu lại thành .docx hoặc .xlsx rồi nhập tệp mới.",
    ".xls": f"là bảng tính kiểu quá cũ: {_EXCEL}",
    ".xlsb": f"là bảng tính dạng nhị phân (.xlsb): {_EXCEL}",
    ".pptx": "là tệp trình chiếu, không phải chương trình: hãy chọn tệp Word, Excel, PDF, CSV hoặc văn bản.",
    ".jpg": "là ảnh nên không có chữ để đọc: hãy dùng bản Word, hoặc nhận dạng chữ trước khi nhập.",
    ".zip": "là tệp nén: hãy giải nén rồi chọn tệp văn bản bên trong.",
}
_OTHER = "không phải loại tệp đọc được: hãy chọn tệp Word (.docx), Excel, PDF, CSV hoặc văn bản."

BUILT: Mapping[str, Callable[[Facts], str]] = {
    "intake_kind": lambda facts: f"Tệp “{facts['file']}” {_KINDS.get(str(facts['found']), _OTHER)}",
    "intake_damaged": lambda facts: (
        f"Tệp “{facts['file']}” bị hỏng{_in(facts)} nên không đọc được: "
        "hãy mở bằng phần mềm đã tạo ra nó, lưu lại, hoặc lấy lại bản gốc."
    ),
    "intake_long_text": _long,
    "intake_rows": lambda facts: (
        f"Tệp “{facts['file']}”{_in(facts)} có quá 200.000 dòng nên không đọc: hãy chỉ giữ lại phần chương trình."
    ),
    "intake_cells": lambda facts: (
        f"Tệp “{facts['file']}”{_in(facts)} có quá 2 triệu ô nên không đọc: hãy chỉ giữ lại phần chương trình."
    ),
    "intake_far_cell": lambda facts: (
        f"Tệp “{facts['file']}”{_in(facts)} có ô nằm cách quá xa các ô khác, đến dòng {facts['row']} cột {facts['column']}: "
        "hãy xóa ô đó rồi nhập lại."
    ),
}
