"""When a goal is judged, as sentences say it: each year, by a year, over the term."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ward_tui.domain.goals import Cadence

_EACH_YEAR = (
    r"(?:hằng năm|mỗi năm|từng năm|các năm(?: tiếp theo| sau)?|hằng quý|hằng tháng|mỗi quý|mỗi tháng|"
    r"bình quân (?:01|1|một) năm|năm sau(?=[\w ]* năm trước)|năm kế hoạch)"
)
_BOUND = r"(?:từ nay |tính )?(?:đến|tới|vào|trong|hết|cuối|trước|chậm nhất|muộn nhất|phấn đấu)"
_BY_YEAR = (
    rf"(?P<lead>(?:{_BOUND} ){{0,4}})(?P<fine>(?:ngày )?\d{{1,2}}/\d{{1,2}}/|(?:tháng )?\d{{1,2}}/|"
    rf"tháng \d{{1,2}} năm |"
    rf"quý (?:iv|i{{1,3}}|[1-4])(?:/| năm |,? ))?(?:năm )?(?P<year>20(?!00)\d\d)(?!\d|/)"
)
_SPAN = (
    r"(?:trong |cả )?(?:giai đoạn|thời kỳ|các năm|nhiệm kỳ|từ năm|"
    r"từ)(?: từ)?(?: năm)? (?P<first>20\d\d) ?(?:-|đến|đến năm) ?(?P<last>20\d\d)"
)
_TERM = r"(?:(?:trong|cả|suốt|toàn|đến|hết|cuối) ){1,3}(?:nhiệm kỳ|khóa)|(?:(?:trong|cả) )?0?5 năm(?= (?:đạt|là)\b)"
_ANNUAL_TAIL = r"/ ?năm\b|\bmột năm\b|\btheo từng năm\b"
_TIME = re.compile(
    rf"(?P<span>{_SPAN})|(?P<term>\b{_TERM})|(?P<annual>\b(?:trong )?{_EACH_YEAR})|(?P<tail>{_ANNUAL_TAIL})|"
    rf"(?P<since>\btừ năm 20\d\d(?: trở đi)?(?=,| \d| mỗi| trở đi))|(?P<by>\b{_BY_YEAR})"
)
# A year that is compared with, or from which something counts, is no time by which a goal is judged.
_BASE = re.compile(r"(?:so với|so|của|bằng|lần|từ|kể từ|sau|đầu)(?: cùng kỳ| mức| cuối| đầu| kết quả)? (?:năm )?$")
_FROM = re.compile(r" ?(?:lên|xuống|tăng lên|giảm còn|giảm xuống)\b")
_VISION = re.compile(r"(?:tầm nhìn|định hướng)(?: đến)? $")
_PER_HEAD = re.compile(r"/ ?(?:đầu )?(?:người|hộ|lao động|ha|tháng)$")  # `triệu đồng/người/năm` is a unit
_NUMBER_BEFORE = re.compile(r"[\d/.-]$")


@dataclass(frozen=True, slots=True)
class When:
    """A time in a text: where it stands and what it says.

    Attributes:
        sure: it says no more than what cadence and due_year keep of it (a month or a quarter is more).
        tail: it stands behind a figure, as `/năm`.
    """

    start: int
    end: int
    cadence: Cadence
    due_year: int | None = None
    sure: bool = True
    tail: bool = False


def times_in(low: str, term_end: int) -> list[When]:
    """Return the times of a lowered text, in their order; a goal for the last year of the term's span is the term's."""
    found = (_when(match, low, term_end) for match in _TIME.finditer(low))
    return [each for each in found if each is not None]


def _when(match: re.Match[str], low: str, term_end: int) -> When | None:
    start, end = match.span()
    if match["span"]:
        return _span(match, term_end)
    if match["term"]:
        return When(start, end, Cadence.TERM)
    if match["tail"] and _PER_HEAD.search(low[:start]):
        return None
    if match["annual"] or match["tail"] or match["since"]:
        sure = "năm" in match[0] and not match["since"]
        return When(start, end, Cadence.ANNUAL, sure=sure, tail=bool(match["tail"]))
    return None if _is_no_goal(match, low) else _by_year(match)


def _is_no_goal(match: re.Match[str], low: str) -> bool:
    """Tell whether a year is one that something is compared with, one behind the term, or no year at all."""
    before = low[: match.start()]
    if _BASE.search(before) or _VISION.search(before) or _FROM.match(low, match.end()):
        return True
    bare = not match["lead"] and not match["fine"] and "năm" not in match[0]
    return bare or _NUMBER_BEFORE.search(before) is not None


def _by_year(match: re.Match[str]) -> When:
    """Return a time by which; `trước năm 2030` is the end of 2029."""
    year, fine = int(match["year"]), bool(match["fine"])
    before = "trước" in match["lead"] and not fine
    sure = not fine or match["fine"].startswith(("31/12", "ngày 31/12", "12/", "tháng 12", "quý iv", "quý 4"))
    return When(match.start(), match.end(), Cadence.BY_YEAR, year - before, sure=sure)


def _span(match: re.Match[str], term_end: int) -> When:
    last = int(match["last"])
    if last >= term_end:
        return When(match.start(), match.end(), Cadence.TERM)
    return When(match.start(), match.end(), Cadence.BY_YEAR, last)


def without(low: str, times: list[When]) -> str:
    """Return a text with its times blanked, so that everything else keeps its place."""
    for each in times:
        low = low[: each.start] + " " * (each.end - each.start) + low[each.end :]
    return low
