"""The words of stages: the usual sequences, states, the sentence of a late one."""

from __future__ import annotations

from datetime import date

from ward_tui.domain.alert import Alert
from ward_tui.domain.model import AppendixItem, ItemKind
from ward_tui.domain.staging import StageState, StageView, Template, current_stage, stage_views, template_of
from ward_tui.domain.text import fold
from ward_tui.wording import formats

TEMPLATES: dict[Template, tuple[str, ...]] = {
    Template.PROJECT: (
        "chủ trương đầu tư",
        "phê duyệt dự án",
        "GPMB",
        "lựa chọn nhà thầu",
        "khởi công",
        "thi công",
        "nghiệm thu, bàn giao",
        "quyết toán",
    ),
    Template.CLEARANCE: (
        "thông báo thu hồi",
        "kiểm đếm",
        "lập phương án",
        "niêm yết, đối thoại",
        "phê duyệt",
        "chi trả",
        "bàn giao mặt bằng",
    ),
    Template.RESOLUTION: ("soạn thảo", "lấy ý kiến", "thẩm định", "trình Ban Thường vụ", "ban hành"),
    Template.TASK: ("lập kế hoạch", "triển khai", "kiểm tra, đôn đốc", "báo cáo kết quả"),
}
# Stages that only some rows of a kind have.
OPTIONAL: dict[Template, tuple[str, ...]] = {Template.CLEARANCE: ("cưỡng chế",)}
TEMPLATE = {
    Template.PROJECT: "Dự án đầu tư công",
    Template.CLEARANCE: "Giải phóng mặt bằng",
    Template.RESOLUTION: "Nghị quyết, đề án",
    Template.TASK: "Nhiệm vụ thường",
}
STATE = {
    StageState.PASSED: "xong",
    StageState.CURRENT: "đang làm",
    StageState.LATE: "trễ",
    StageState.AHEAD: "chưa đến",
}
LABEL, TYPED = "Giai đoạn", "Ghi trước đây"
SIGN = {StageState.PASSED: "√", StageState.CURRENT: "►", StageState.LATE: "■", StageState.AHEAD: "○"}


def names_for(kind: ItemKind) -> tuple[str, ...]:
    """Return the stages that a row of this kind usually has."""
    return TEMPLATES[template_of(kind)]


def offered(kind: ItemKind) -> tuple[str, ...]:
    """Return the stages that are offered for a row of this kind, those that only some have last."""
    return names_for(kind) + OPTIONAL.get(template_of(kind), ())


def sequence_for(kind: ItemKind, name: str) -> tuple[str, ...]:
    """Return the usual stages of a kind of row, with the one of this name when only some rows have it."""
    wanted = fold(name)
    return names_for(kind) + tuple(each for each in OPTIONAL.get(template_of(kind), ()) if fold(each) == wanted)


def state(view: StageView) -> str:
    """Return the sign and words of a stage: `√ xong`, `■ trễ 12 ngày`, `► đang làm`, `○ chưa đến`."""
    days = f" {view.days} ngày" if view.state is StageState.LATE else ""
    late = f", trễ {view.days} ngày" if view.state is StageState.PASSED and view.days else ""
    return f"{SIGN[view.state]} {STATE[view.state]}{days}{late}"


def current(item: AppendixItem) -> str:
    """Return the stage that a row is in as a cell shows it, empty without one."""
    return formats.capital(current_stage(item))


def brief(item: AppendixItem, today: date) -> str:
    """Return the stage that a row is in and which of how many it is: `GPMB (3/8), trễ 12 ngày`."""
    named = current_stage(item)
    views = stage_views(item, today)
    late = next((f", {STATE[each.state]} {each.days} ngày" for each in views if each.state is StageState.LATE), "")
    place = next((number for number, each in enumerate(views, 1) if each.stage.name == named), 0)
    return f"{formats.capital(named)} ({place}/{len(views)}){late}" if views else named


def fields(item: AppendixItem, today: date) -> list[tuple[str, str]]:
    """Return the stages of a row with their signs, the text that was typed for a row without stages."""
    if not item.stages:
        return [(LABEL, item.stage)] if item.stage else []
    told = (_told(each) for each in stage_views(item, today))
    typed = [(TYPED, item.stage)] if item.stage else []
    return [(LABEL, " · ".join(told)), *typed]


def _told(view: StageView) -> str:
    name = f"{SIGN[view.state]} {view.stage.name}"
    if view.state is StageState.LATE:
        return f"{name} ({STATE[view.state]} {view.days} ngày)"
    return f"{name} ({STATE[view.state]})" if view.state is StageState.CURRENT else name


def late_reason(alert: Alert, news: str, where: str) -> str:
    """Return the sentence of a late stage; news is the last word on the row, where its place in the document."""
    planned = formats.deadline(alert.deadline) if alert.deadline else formats.NONE
    exact = formats.day(alert.due_on)
    until = planned if planned == exact else f"{planned} (hết ngày {exact})"
    others = f"; còn {alert.others} giai đoạn khác cũng trễ" if alert.others else ""
    return f"Giai đoạn “{alert.detail}” trễ {alert.days} ngày: dự kiến xong {until}{where}{others}; {news}."


LATE_CLEARS = "Hết khi ghi giai đoạn đã xong, hoặc dời ngày dự kiến bằng F10."
