"""The steps of the weekly review and the answers to its cards, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.review import Answer, Step
from ward_tui.domain.text import tidy
from ward_tui.wording import formats

STEP = {
    Step.NEWLY_OVERDUE: "Mới quá hạn",
    Step.STILL_OVERDUE: "Vẫn quá hạn",
    Step.DUE_SOON: "Sắp đến hạn",
    Step.SHOULD_HAVE_STARTED: "Đến lúc phải bắt đầu",
    Step.BEHIND_PACE: "Chậm tiến độ",
    Step.NO_NEWS: "Lâu chưa có tin",
    Step.NO_FIGURE: "Chỉ tiêu chưa có số liệu năm nay",
    Step.RETURNED: "Đã đến ngày hẹn nhắc lại",
    Step.DUTIES: "Báo cáo phải gửi",
}
ANSWER = {
    Answer.KEEP: "vẫn đúng",
    Answer.UPDATE: "cập nhật",
    Answer.DONE: "hoàn thành",
    Answer.NEW_DUE: "lùi hạn",
    Answer.OBSTACLE: "vướng mắc",
    Answer.NOTE: "ghi chú",
    Answer.ACKNOWLEDGE: "hẹn nhắc lại",
    Answer.NOT_NEEDED: "kỳ này không phải gửi",
    Answer.SKIP: "bỏ qua",
}
OBSTACLE = {
    ObstacleKind.CLEARANCE: "giải phóng mặt bằng",
    ObstacleKind.PROCEDURE: "thủ tục",
    ObstacleKind.CONTRACTOR: "nhà thầu",
    ObstacleKind.CAPITAL: "vốn",
    ObstacleKind.OTHER: "khác",
}
LEVEL = {
    Level.WARD: "phường",
    Level.CITY: "thành phố",
    Level.CENTRAL: "trung ương",
    Level.ENTERPRISE: "doanh nghiệp",
}


def asked(of: str, request: str) -> str:
    """Return what is asked of whom to unblock something: `đề nghị Sở Xây dựng sớm duyệt giá đất`; '' for nothing."""
    if of and not request:
        return f"đề nghị {of} tháo gỡ"
    said = request if request[1:2].isupper() else formats.small(request)  # UBND stays UBND
    return f"đề nghị {' '.join(part for part in (of, said) if part)}" if request else ""


def answer(kind: Answer, told: Mapping[str, Any]) -> str:
    """Return what was answered: `tiến độ 40%`, `hoàn thành ngày 12/11/2026, văn bản 15-NQ/ĐU`."""
    details = {
        Answer.UPDATE: _update,
        Answer.DONE: _done,
        Answer.NEW_DUE: _new_due,
        Answer.OBSTACLE: _obstacle,
        Answer.NOTE: lambda told: f"ghi chú: {tidy(str(told.get('note', '')))}",
        Answer.ACKNOWLEDGE: _acknowledge,
    }
    return details[kind](told) if kind in details else ANSWER[kind]


def _update(told: Mapping[str, Any]) -> str:
    if "progress" in told:
        return f"tiến độ {told['progress']}%"
    figures = [f"{key.rpartition('/')[2]} {_with_unit(text, unit)}" for key, _, text, unit in told.get("figures", ())]
    return f"số liệu {formats.joined(figures, 'và')}"


def _with_unit(text: str, unit: str) -> str:
    if not unit or text.endswith(unit):
        return text
    return f"{text}{unit}" if unit == "%" else f"{text} {unit}"


def _done(told: Mapping[str, Any]) -> str:
    what = "đã gửi" if told.get("period") else "hoàn thành"
    day = f" ngày {_day(told['done_on'])}" if "done_on" in told else ""
    paper = f", văn bản {told['document']}" if told.get("document") else ""
    return f"{what}{day}{paper}"


def _new_due(told: Mapping[str, Any]) -> str:
    return f"lùi hạn đến {formats.deadline(parse_deadline(told['due']))} theo {told.get('document', '')}".rstrip()


def _obstacle(told: Mapping[str, Any]) -> str:
    kind, level = OBSTACLE[ObstacleKind(told["kind"])], LEVEL[Level(told["level"])]
    text = f": {tidy(told['note'])}" if told.get("note") else ""
    return f"vướng mắc về {kind}, {level} tháo gỡ{text}"


def _acknowledge(told: Mapping[str, Any]) -> str:
    return f"hẹn nhắc lại ngày {_day(told['until'])}: {tidy(told['reason'])}"


def _day(value: str) -> str:
    return formats.day(date.fromisoformat(value))
