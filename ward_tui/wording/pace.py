"""How far the progress of a row is behind its time, with the whole sum; or why nothing can be said."""

from __future__ import annotations

from datetime import date

from ward_tui.domain.model import AppendixItem
from ward_tui.domain.pace import Pace, item_pace
from ward_tui.wording import formats

PACE = "Nhịp độ"
NO_START, NO_DUE, NEITHER = (
    "chưa rõ thời gian bắt đầu",
    "chưa rõ hạn hoàn thành",
    "chưa rõ thời gian bắt đầu và hạn hoàn thành",
)


def whole_sum(time: int, progress: int, start: date | None, due: date | None) -> str:
    """Return `đã qua 31% thời gian (1/1/2025–31/12/2030), tiến độ 0%, chậm 31 điểm`."""
    return f"{_passed(time, start, due)}, tiến độ {progress}%, {_gap(Pace(time, progress).gap)}"


def fields(item: AppendixItem, today: date) -> list[tuple[str, str]]:
    """Return the pace of a row, or why it cannot be judged; nothing for work that is done, paused or dropped."""
    if item.done_on or item.paused_on or item.dropped_on:
        return []
    pace = item_pace(item, today)
    if pace is None:
        return [(PACE, f"Chưa đủ căn cứ vì {_lacking(item)}")]
    if item.start_on is not None and today < item.start_on:
        return [(PACE, f"chưa đến kỳ bắt đầu ({formats.day(item.start_on)})")]
    return [(PACE, formats.capital(whole_sum(pace.time, pace.progress, item.start_on, item.due_on)))]


def brief(item: AppendixItem, today: date) -> str:
    """Return the pace without the progress, for where that stands beside it; empty where nothing can be said."""
    pace = item_pace(item, today)
    if pace is None or item.paused_on or item.dropped_on or (item.start_on and today < item.start_on):
        return "".join(f"{label}: {formats.small(told)}" for label, told in fields(item, today))
    return f"{PACE}: {_passed(pace.time, item.start_on, item.due_on)}, {_gap(pace.gap)}"


def _passed(time: int, start: date | None, due: date | None) -> str:
    return f"đã qua {time}% thời gian ({formats.day(start)}–{formats.day(due)})"


def _gap(points: int) -> str:
    if not points:
        return "đúng nhịp"
    return f"chậm {points} điểm" if points > 0 else f"nhanh hơn {-points} điểm"


def _lacking(item: AppendixItem) -> str:
    if item.start_on is not None:
        return NO_DUE
    return NO_START if item.due_on is not None else NEITHER
