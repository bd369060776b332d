"""The words of the screen of one row in depth: its stages above, its money by year below."""

from __future__ import annotations

from datetime import date

from ward_tui.domain.model import AppendixItem
from ward_tui.domain.restaging import is_result
from ward_tui.domain.staging import StageState, StageView, Template, stage_views, template_of
from ward_tui.wording import formats
from ward_tui.wording.copying import table
from ward_tui.wording.money import money
from ward_tui.wording.opinions import clip
from ward_tui.wording.pace import brief
from ward_tui.wording.record_names import short_id
from ward_tui.wording.stage_words import UNKNOWN_DAY
from ward_tui.wording.stages import TEMPLATE, TEMPLATES, current, state

NUMBER, NAME, PLANNED, DONE_ON, STATE = "", "Giai đoạn", "Dự kiến xong", "Ngày xong", "Tình trạng"
HEAD = "{id}  {name}"
FOLLOWS = "Tiến độ {progress}%, tính theo giai đoạn: xong {passed}/{count}. F12 để ghi tay."
TYPED = "Tiến độ {progress}%, ghi tay{day}. F12 để tính theo giai đoạn."
FINISHED = "Hoàn thành ngày {day}{document}."
MONEY = "Vốn từng năm · Tab để chuyển danh sách"
INVESTMENT = "Vốn từng năm · Tổng mức đầu tư {sum} · Tab để chuyển danh sách"
RESULT = " (hoàn thành)"

# A row without stages
NONE_YET = "Chưa có giai đoạn nào. Chọn một mẫu bằng Enter, hoặc Ctrl+N để tự thêm."
USE = "Mẫu “{template}”: {names}"
TYPED_STAGE = "Đang ghi: {stage}."
ARROW = " → "

# Windows
TEMPLATE_TITLE = "Chọn mẫu giai đoạn cho {id}"
TEMPLATE_SEARCH = "Gõ để tìm, Enter để chọn"
PASS_TITLE = "Ngày xong giai đoạn “{stage}” của {id}"
PASS_DAY = "Ngày xong"
PASS_EMPTY = "Để trống khi không rõ ngày."
PASS_HINT = "ví dụ 20/11/2026"

# Messages
CHOOSE_STAGE = "Hãy chọn một giai đoạn ở danh sách trên."
NO_STAGES = "Chưa có giai đoạn nào: bấm F4 để chọn mẫu, hoặc Ctrl+N để tự thêm."
CHOOSE_YEAR = "Hãy chọn một năm ở danh sách vốn, hoặc Ctrl+N để thêm năm."
AT_END = "Giai đoạn này đã ở đầu hoặc cuối danh sách."
ASK_PAID = "{id} giải ngân năm {year}"
ASK_HINT = "Enter lưu · Esc thôi"
COPIED = "Đã chép giai đoạn và vốn của {id}, dán bằng Ctrl+V vào Word, Zalo."

SCREEN = (
    "Mỗi dự án, nhiệm vụ có các giai đoạn (danh sách trên) và vốn từng năm (danh sách dưới); phím Tab chuyển giữa hai danh "
    "sách, Esc về màn hình trước.\n\n"
    "Space ghi giai đoạn đã xong hôm nay, bấm lại để bỏ; F5 ghi ngày khác, hoặc để trống khi không rõ ngày. F2 ghi việc đang ở "
    "giai đoạn nào: các giai đoạn trước coi như đã xong. F9 sửa tên, ngày dự kiến; Ctrl+N thêm, Delete xóa; phím + và - chuyển "
    "giai đoạn xuống, lên. F4 chọn mẫu khi chưa có giai đoạn nào.\n\n"
    "F12 cho tiến độ tính theo phần giai đoạn đã xong; ghi tiến độ bằng tay thì thôi tính. Với nghị quyết, đề án, giai đoạn "
    "cuối là ban hành: xong giai đoạn đó là hoàn thành.\n\n"
    "Ở danh sách vốn: F2 ghi số đã giải ngân, F9 sửa, Ctrl+N thêm năm, Delete xóa. Mọi thay đổi đều hoàn tác được bằng Ctrl+Z."
)
HELP = {
    "pass-day": "Ngày đã xong giai đoạn này, không muộn hơn hôm nay; để trống khi không rõ ngày. Ví dụ: 20/11/2026.",
    "stage-template": "Mỗi dòng là một mẫu giai đoạn. Enter để dùng; sau đó thêm, bớt, đổi tên từng giai đoạn được. "
    "Ví dụ: “Dự án đầu tư công”.",
}


def head(item: AppendixItem, today: date, letters: int) -> list[str]:
    """Return what the row is and how it stands, line by line; letters is how long its name may be."""
    lines = [HEAD.format(id=short_id(item.id), name=clip(item.name, letters))]
    if item.done_on is not None:
        proof = clip(formats.evidence(item.evidence))
        paper = f", văn bản {proof}" if proof else ""
        return [*lines, FINISHED.format(day=formats.day(item.done_on), document=paper)]
    if item.by_stages:
        passed = sum(each.is_passed for each in item.stages)
        lines.append(FOLLOWS.format(progress=item.progress, passed=passed, count=len(item.stages)))
    elif item.stages:
        day = f" ngày {formats.day(item.progress_on)}" if item.progress_on else ""
        lines.append(TYPED.format(progress=item.progress, day=day))
    pace = brief(item, today)
    return [*lines, *([f"{pace}."] if pace else [])]


def money_title(item: AppendixItem) -> str:
    """Return the title of the lower list."""
    return INVESTMENT.format(sum=money(item.investment)) if item.investment else MONEY


def cells(item: AppendixItem, view: StageView) -> tuple[str, ...]:
    """Return what a line of the upper list shows."""
    stage = view.stage
    result = RESULT if is_result(item, stage) and view.state is not StageState.PASSED else ""
    planned = "" if not stage.planned.code else formats.deadline(stage.planned)
    day = UNKNOWN_DAY if stage.passed else "" if stage.done_on is None else formats.day(stage.done_on)
    return str(stage.position + 1), formats.capital(stage.name) + result, planned, day, state(view)


def none_yet(item: AppendixItem) -> str:
    """Return what stands above the templates of a row without stages."""
    typed = f"{TYPED_STAGE.format(stage=current(item))} " if item.stage else ""
    return typed + NONE_YET


def templates(item: AppendixItem) -> list[tuple[Template, str]]:
    """Return the templates with their stages, that of the row's kind first."""
    own = template_of(item.kind)
    order = sorted(Template, key=lambda each: each is not own)
    return [(each, USE.format(template=TEMPLATE[each], names=ARROW.join(TEMPLATES[each]))) for each in order]


def copied(item: AppendixItem, today: date) -> str:
    """Return the stages as a table to be pasted."""
    rows = [cells(item, each) for each in stage_views(item, today)]
    return (
        f"{HEAD.format(id=short_id(item.id), name=item.name)}\n{table((NUMBER, NAME, PLANNED, DONE_ON, STATE), rows)}"
    )
