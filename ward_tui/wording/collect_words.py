"""The words about forms that came back which the program needs without any form: commands, help, refusals, the journal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ward_tui.domain.journal import Entry

ANSWERED, ANSWERED_ON, ANSWERED_NOTHING = "trả lời phiếu", "ngày {day}, {count} thay đổi", "ngày {day}, không có gì mới"
SEVERAL = 3  # agencies that one sentence names

COMMAND_HELP = {"collect": "nhận phiếu cập nhật các đơn vị gửi lại, ghi thành một bước"}
ARGUMENT_HELP = {
    "collect": "tệp phiếu, hoặc thư mục chứa phiếu",
    "collect_dry": "chỉ xem phiếu thay đổi những gì, không ghi",
    "take_form": "ô mà hai bên cùng sửa thì lấy theo phiếu; nhận cả phiếu lập đã quá 30 ngày",
}
HELP_PLACE = (
    "Các đơn vị gửi phiếu lại thì nhận ở đây: bấm Ctrl+N, chỉ tệp hoặc thư mục. Phần mềm đối chiếu từng ô với số lúc lập phiếu và "
    "số hiện có, xếp theo đơn vị; chưa ghi gì.\n\n"
    "Dấu ▲ phải chọn: số đã đổi ở cả hai bên, hoặc các phiếu ghi khác nhau. Bấm F2 để chọn giữ hiện có hay lấy theo phiếu. "
    "Dấu √ nhận: sẽ được ghi; Space để lại hoặc nhận lại. Dấu × không hợp lệ: ô ghi không rõ, phải hỏi lại đơn vị; Ctrl+C chép các chỗ này để gửi Zalo.\n\n"
    "Phiếu lập đã quá 30 ngày, phiếu lập từ tệp dữ liệu khác chưa được nhận: xem kỹ rồi bấm Space ở dòng Phiếu. "
    "Ctrl+S ghi tất cả thành một bước, Ctrl+Z lấy lại."
)
HELP = {
    "collect-file": "Tệp phiếu đơn vị gửi lại, hoặc thư mục chứa các phiếu. Gõ vài chữ, phím ↓ chọn trong danh sách, Enter để nhận. "
    "Ví dụ: D:\\Phieu-thang-11.",
    "collect-choice": "Gõ 1, 2 hoặc dùng phím ↑ ↓ để chọn, Enter để nhận. Lựa chọn chỉ được ghi khi bấm Ctrl+S ở danh sách.",
}
REFUSALS: dict[str, str] = {
    "form_foreign": "“{file}” không phải là phiếu cập nhật do phần mềm lập: hãy chọn tệp phiếu mà đơn vị đã điền.",
    "form_newer": "Phiếu “{file}” do bản ward-tui mới hơn lập ra: hãy cài bản mới hơn rồi nhận lại phiếu.",
    "form_none": "Thư mục {file} không có tệp Excel nào: hãy chọn thư mục chứa phiếu các đơn vị gửi lại.",
    "form_many": "Có {count} tệp, nhiều hơn {most} tệp nhận được trong một lần: hãy chia ra nhiều lần.",
    "form_stale": "Mục {id} vừa được sửa sau khi đọc phiếu nên chưa ghi gì: hãy đọc lại phiếu rồi xem lại mục này.",
    "form_progress_done": "Phiếu ghi mục {id} đã hoàn thành mà tiến độ khác 100: hãy hỏi lại đơn vị, hoặc bỏ một trong hai ô.",
    "level": "“{text}” không phải là cấp tháo gỡ: hãy chọn phường, thành phố, trung ương hoặc doanh nghiệp.",
    "level_alone": "Phiếu chọn cấp tháo gỡ của mục {id} mà không nêu vướng mắc nào: hãy hỏi lại đơn vị.",
}


def answered(values: dict[str, Any]) -> str:
    """Return when an agency sent a form back, and how much came of it."""
    from ward_tui.wording import formats

    if "answered_on" not in values:
        return ""
    template = ANSWERED_ON if values.get("changed") else ANSWERED_NOTHING
    return template.format(day=formats.day(date.fromisoformat(values["answered_on"])), count=values.get("changed"))


def journal(entry: Entry) -> str:
    """Return the sentence about forms that were taken over."""
    from ward_tui.wording import formats

    facts: dict[str, Any] = entry.facts
    agencies: Sequence[str] = facts["agencies"]
    of = f" của {formats.joined(agencies, 'và')}" if agencies else ""
    if len(agencies) > SEVERAL:
        of = f" của {len(agencies)} đơn vị"
    count = facts["count"]
    return f"nhận phiếu{of}: {f'{count} thay đổi' if count else 'không có gì mới'}"


VERBS = {"collect": journal}
