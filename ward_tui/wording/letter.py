"""The conclusion of a weekly review as a text for a message or a letter: short lines, no markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ward_tui.domain.conclusion import Conclusion, Measure
from ward_tui.domain.review import Answer
from ward_tui.domain.text import nfc, tidy
from ward_tui.wording import formats
from ward_tui.wording.answers import ANSWER
from ward_tui.wording.conclusion import FIGURES, LISTED, MEASURE, OPINIONS, as_of, listed, title, wards
from ward_tui.wording.opinions import MORE, REPORT_BACK
from ward_tui.wording.overview import share

DRAFT = "(chưa kết thúc rà soát)"
NO_OPINION = "Không có việc phải đôn đốc trong tuần."
LABEL = {Measure.TOTAL: "Tổng số"}
BEFORE = " (lần trước {})"
RATE_LINE = "- Tỷ lệ quá hạn: {} trên tổng số {} việc; {} trên {} việc có thời hạn."
NEWS_LINE = "- Có tin trong tuần: {part}/{whole} việc đang làm ({share})."
CARDS = "- Đã rà soát {}/{} mục{}."
NO_CARDS = "- Tuần này không có mục nào phải rà soát."
NONE = "- {}: không có."
WAS_OVERDUE = ", trong đó {} việc quá hạn"
MOST = 10  # rows of one list in the text
TOLD_WHEN_NONE = frozenset({Measure.OVERDUE, Measure.NEWLY_OVERDUE, Measure.RESOLVED})
WORK = " việc"
UNIT = {Measure.ENTERED: " số liệu", Measure.OBSTACLES: "", Measure.SENT: " báo cáo", Measure.LATE: " báo cáo"}


def text(found: Conclusion, *, finished: bool = True) -> str:
    """Return the whole conclusion as plain text of short lines, without any markup, composed."""
    draft = [] if finished else [DRAFT]
    head = [title(found), *draft, wards(found), as_of(found), ""]
    return nfc("\n".join([*head, f"I. {FIGURES}", *figures(found), "", f"II. {OPINIONS}", *opinion_lines(found)]))


def figures(found: Conclusion) -> list[str]:
    """Return the figures of the week as lines, each list below its figure."""
    lines = [_count(found, each) for each in (Measure.TOTAL, Measure.DONE, Measure.OVERDUE)]
    if rates := _rates(found):
        lines.append(rates)
    lines.append(_count(found, Measure.DUE_SOON))
    for measure in LISTED[:-2]:
        lines += _with_list(found, measure)
    lines += _news(found)
    if Measure.OBSTACLES in found.now:
        lines.append(_count(found, Measure.OBSTACLES))
    for measure in LISTED[-2:]:
        lines += _with_list(found, measure)
    return [line for line in (*lines, cards(found)) if line]


def _count(found: Conclusion, measure: Measure, more: str = "", end: str = ".") -> str:
    if (tally := found.now.get(measure)) is None:
        return ""
    before, label = found.before.get(measure), LABEL.get(measure, MEASURE[measure])
    if not tally.part and (before is None or not before.part):
        return NONE.format(label) if measure in TOLD_WHEN_NONE else ""
    changed = before is not None and before.part not in {tally.part, 0}
    told = BEFORE.format(formats.number(before.part)) if before is not None and changed else ""
    unit = UNIT.get(measure, WORK)
    return f"- {label}: {formats.number(tally.part)}{unit}{told}{more}{end}"


def _with_list(found: Conclusion, measure: Measure) -> list[str]:
    lines = listed(found, measure)
    late = sum(each.was_overdue for each in found.resolved) if measure is Measure.RESOLVED else 0
    head = _count(found, measure, WAS_OVERDUE.format(late) if late else "", ":" if lines else ".")
    return [head, *shortened(lines)] if head else []


def shortened(lines: Sequence[str], most: int = MOST) -> Iterator[str]:
    """Yield the lines of a list with a plus sign before each; what is too much is counted."""
    shown = lines if len(lines) == most + 1 else lines[:most]
    yield from (f"+ {line}" for line in shown)
    if len(lines) > len(shown):
        yield MORE.format(formats.number(len(lines) - len(shown)))


def _rates(found: Conclusion) -> str:
    whole, dated = (found.now.get(each) for each in (Measure.RATE_OF_ALL, Measure.RATE_OF_DATED))
    if whole is None or dated is None or not whole.whole or not dated.whole:
        return ""
    parts = [
        part for each in (whole, dated) for part in (share(each.part, each.whole or 0), formats.number(each.whole or 0))
    ]
    return RATE_LINE.format(*parts)


def _news(found: Conclusion) -> list[str]:
    tally = found.now.get(Measure.NEWS)
    if tally is None or not tally.whole:
        return []
    part, whole = formats.number(tally.part), formats.number(tally.whole)
    return [NEWS_LINE.format(part=part, whole=whole, share=share(tally.part, tally.whole))]


def cards(found: Conclusion) -> str:
    """Return how many cards were answered, and how."""
    if not found.asked and not found.answered:
        return NO_CARDS
    kinds = [f"{ANSWER[each]} {formats.number(count)}" for each in Answer if (count := found.answered.get(each))]
    asked = max(found.asked, sum(found.answered.values()))
    told = f": {', '.join(kinds)}" if kinds else ""
    return CARDS.format(formats.number(found.replied), formats.number(asked), told)


def opinion_lines(found: Conclusion) -> list[str]:
    """Return what agencies are told, numbered."""
    lines = [
        line
        for number, each in enumerate(found.opinions, 1)
        for line in (f"{number}. {each.name}", *filter(None, map(tidy, each.text.split("\n"))))
    ]
    return lines or [NO_OPINION]


def condensed(text: str) -> str:
    """Return what an agency is told as running text for a narrow page, without rows and without what all are told."""
    lines = [tidy(line) for line in text.split("\n")]
    kept = [line.lstrip("-+ ").rstrip(" .;:") for line in lines if line and line[0] != "+" and line != REPORT_BACK]
    told = "; ".join([*kept[:1], *map(formats.small, kept[1:])])
    return f"{told}." if told else tidy(text)
