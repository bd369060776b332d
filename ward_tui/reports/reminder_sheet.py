"""The sheet of reminders: a block of short lines for each agency with late work, to copy into a message."""

from __future__ import annotations

from ward_tui.domain.selection import NO_LEAD
from ward_tui.domain.status import ItemStatus
from ward_tui.reports.content import Content
from ward_tui.reports.front import list_lines
from ward_tui.reports.grid import Box, Grid
from ward_tui.wording import reminders, workbook
from ward_tui.wording import workbook_heads as heads

WIDTHS = (72,)
_LATE = frozenset({ItemStatus.OVERDUE, ItemStatus.DUE_SOON})
_TOGETHER = 5  # lines of a block that never part


def fill(grid: Grid, content: Content) -> None:
    """Write the sheet: agencies with most overdue work first, work that nobody leads last."""
    grid.across(workbook.LIST_TITLES[workbook.REMINDERS], "title")
    *lines, last = list_lines(content, workbook.REMINDERS)
    for line in lines:
        grid.across(line, "strong")
    grid.across(last, "slanted")
    blocks = _blocks(content)
    if not blocks:
        grid.skip()
        grid.across(reminders.nothing(content.book.as_of), "plain")
    for first, *others in blocks:
        grid.skip()
        grid.reserve(sum(grid.measure(Box(0, 0, text, "plain")) for text in (first, *others[:_TOGETHER])))
        grid.across(first, "section")
        for text in others:
            grid.across(text, "plain")
    grid.close()


def _blocks(content: Content) -> list[list[str]]:
    facts, day = content.facts, content.book.as_of
    late: dict[str, list[reminders.Judged]] = {}
    for line in content.lines:
        if line.state in _LATE:
            for key in dict.fromkeys(line.item.lead) or (NO_LEAD,):
                late.setdefault(key, []).append((line.item, line.state))
    shares = sorted(content.breakdown.by_agency, key=lambda share: share.key == NO_LEAD)
    blocks = []
    for key in (share.key for share in shares if share.key in late):
        block = reminders.reminder_lines(facts, key, late[key], day)
        if content.several and key != NO_LEAD:
            ward = heads.ward_line(facts.programmes[facts.agencies[key].programme], namesakes=False)
            block[0] = f"{block[0]} ({ward})"
        blocks.append(block)
    return blocks
