"""Reporting duties as tables: to be pasted, and on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ward_tui.domain.duties import DutyView
from ward_tui.domain.model import Facts
from ward_tui.wording import duties as words
from ward_tui.wording import formats
from ward_tui.wording.copying import table

HEADER = ("Báo cáo", "Đơn vị báo cáo", "Nơi nhận", "Kỳ báo cáo", "Kỳ cần gửi", "Hạn gửi", "Tình trạng")


def table_text(facts: Facts, seen: Sequence[DutyView], today: date) -> str:
    """Return duties as lines of cells, a line of titles first."""
    return table(HEADER, [_row(facts, each, today) for each in seen])


def _row(facts: Facts, seen: DutyView, today: date) -> list[str]:
    following = seen.next
    return [
        seen.duty.name,
        formats.names(facts.names(seen.duty.reporters), ""),
        formats.names(facts.names(seen.duty.receivers), ""),
        words.schedule(seen.duty),
        words.capital_period(following.code) if following else "",
        formats.day_padded(following.due_on) if following else "",
        words.state(seen, today).partition(" ")[2],
    ]
