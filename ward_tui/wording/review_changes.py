"""What a step of the journal, or going back, does to a weekly review: its answers, opinions and conclusion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ward_tui.domain.comparing import Difference
from ward_tui.domain.model import Facts
from ward_tui.domain.review import week_in
from ward_tui.wording import formats
from ward_tui.wording.journal import NOBODY
from ward_tui.wording.week_changes import Told

STARTED, NOT_STARTED = "Bắt đầu rà soát tuần {week} với {count} thẻ", "Bỏ cả cuộc rà soát tuần {week} đã bắt đầu"
CONCLUDED, NOT_CONCLUDED = "Kết luận tuần {week}", "Rút lại kết luận tuần {week}"
ANSWERED = "Ghi {count} câu trả lời rà soát"
NOT_ANSWERED = "Rút lại {count} câu trả lời rà soát"
OTHERWISE = "Đổi {count} câu trả lời rà soát"
OPINION, OPINIONS = "Ý kiến chỉ đạo cho {agency}", "đổi {count} ý kiến chỉ đạo"
PROPOSED = "(lời phần mềm đề xuất)"

Values = dict[str, Any]


def lines(key: str, found: Sequence[Difference], facts: Facts) -> Iterator[Told]:
    """Yield what becomes of one review; the facts give the names of agencies."""
    for each in found:
        if each.table == "review":
            yield from _of_row(key, each, facts)
    answers = [each for each in found if each.table == "review_answer"]
    gone = sum(each.is_removed for each in answers)
    come = sum(each.is_added for each in answers)
    counts = (NOT_ANSWERED, gone), (ANSWERED, come), (OTHERWISE, len(answers) - gone - come)
    for template, count in counts:
        if count:
            yield Told(key, template.format(count=formats.number(count)), "", "")


def summary(told: Iterable[Told]) -> str:
    """Return in one sentence what becomes of reviews, opinions only counted; '' for nothing."""
    own = list(told)
    parts = [each.what for each in own if not each.old and not each.new]
    if count := len(own) - len(parts):
        parts.append(OPINIONS.format(count=formats.number(count)))
    return f"{formats.capital('; '.join(map(formats.small, parts)))}." if parts else ""


def _of_row(key: str, each: Difference, facts: Facts) -> Iterator[Told]:
    before, after = each.before or {}, each.after or {}
    monday = week_in(key)
    week = monday.isocalendar().week if monday else ""
    if each.is_added:
        yield Told(key, STARTED.format(week=week, count=formats.number(len(after.get("queue", ())))), "", "")
    if bool(before.get("finished_on")) != bool(after.get("finished_on")):
        yield Told(key, (CONCLUDED if after.get("finished_on") else NOT_CONCLUDED).format(week=week), "", "")
    if each.is_removed:
        yield Told(key, NOT_STARTED.format(week=week), "", "")
    yield from _opinions(key, before.get("opinions") or {}, after.get("opinions") or {}, facts)


def _opinions(key: str, before: Values, after: Values, facts: Facts) -> Iterator[Told]:
    for agency in dict.fromkeys((*before, *after)):
        old, new = (side.get(agency, PROPOSED) for side in (before, after))
        if old != new:
            known = facts.agencies.get(agency)
            name = known.name if known else NOBODY
            yield Told(key, OPINION.format(agency=name), old, new)
