"""When a row begins and ends, out of what its cells print: one time, a span, or words around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ward_tui.domain.deadlines import Deadline, Precision, parse_deadline
from ward_tui.domain.errors import WardError
from ward_tui.domain.text import fold, tidy

_YEAR = r"(20\d\d)"
_SPAN = re.compile(rf"{_YEAR}\s*(?:-|–|—|đến|tới|đến năm|đến hết năm|->|→)\s*(?:năm\s*)?{_YEAR}", re.IGNORECASE)
_SPAN_OF_MONTHS = re.compile(
    r"((?:tháng\s*|T|quý\s*)?(?:\d{1,2}|[IV]{1,3})\s*/\s*20\d\d)\s*(?:-|–|—|đến|tới)\s*((?:tháng\s*|T|quý\s*)?(?:\d{1,2}|[IV]{1,3})\s*/\s*20\d\d)",
    re.IGNORECASE,
)
_EXACT = re.compile(
    r"ngày\s*\d{1,2}\s*(?:tháng|/|-)\s*\d{1,2}\s*(?:năm|/|-)\s*20\d\d|\d{1,2}\s*[/-]\s*\d{1,2}\s*[/-]\s*20\d\d"
    r"|(?:quý|q)\s*(?:IV|I{1,3}|[1-4])\s*(?:/|-|năm|\s)\s*20\d\d"
    r"|(?:tháng\s*|T)?\d{1,2}\s*(?:/|-|năm)\s*20\d\d|(?:năm\s*)?20\d\d",
    re.IGNORECASE,
)
_QUARTERS = re.compile(
    r"(quý)\s*(?:IV|I{1,3}|[1-4])\s*(?:,|và|-|–|đến)\s*(?:quý\s*)?(IV|I{1,3}|[1-4])\s*(?:/|năm)\s*(20\d\d)",
    re.IGNORECASE,
)
_DAY_OF_YEAR = re.compile(r"(truoc )?(?:den )?(?:ngay )?(\d{1,2})\s*[/.-]\s*(\d{1,2})")
_PART_OF_YEAR = re.compile(r"(?:trong )?(thang|quy)\s*(\d{1,2}|i{1,3}|iv)")
_QUARTERS_OF_YEAR = re.compile(r"quy (?:\d|[iv]{1,3})\s*(?:,|-|–|va|den)\s*(?:quy )?(\d|i{1,3}|iv)")
_MONTHS_OF_YEAR = re.compile(r"(?:tu )?thang\s*(\d{1,2})\s*(?:,|-|–|va|den)\s*(?:thang\s*)?(\d{1,2})")
_WHOLE_YEAR = frozenset({"trong nam", "ca nam", "cuoi nam", "het nam", "quy iv va ca nam"})
_YEARLY = re.compile(r"\bhang nam\b|\bmoi nam\b|\bhang quy\b|\bhang thang\b")
_ALWAYS = re.compile(r"\bthuong xuyen\b|\blien tuc\b")
_TERM = re.compile(r"\bnhiem ky\b")
_PLAIN = re.compile(
    r"^(truoc|trong|vao|hoan thanh|het|den het|den|tu|nam|giai doan|trong giai doan|thuc hien|trien khai"
    r"|trien khai thuc hien|trong giai doan|thoi gian|ca|[\s,.:()-])*$"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """What a text says of times.

    Attributes:
        start, finish: texts that `parse_deadline` reads, '' for none.
        sure: nothing of the text was left out and nothing was guessed.
    """

    start: str = ""
    finish: str = ""
    sure: bool = True


def is_time(text: str) -> bool:
    """Tell whether the whole text is a time of a row."""
    return bool(text) and moment_of(text) is not None and moment_of(text) != Moment()


@lru_cache(maxsize=4096)
def moment_of(text: str) -> Moment | None:
    """Return the times that a cell prints, None when it prints none; a single time is a finish."""
    plain = tidy(text).strip(" .;")
    if not plain or plain in ("-", "–", "…"):
        return Moment()
    if _reads(plain):
        return Moment(finish=plain)
    for pattern in (_SPAN_OF_MONTHS, _SPAN):
        if found := pattern.search(plain):
            rest = plain[: found.start()] + " " + plain[found.end() :]
            return Moment(tidy(found[1]), tidy(found[2]), _says_nothing(rest))
    return _among_words(plain)


def within(text: str, group: str, year: str) -> Moment | None:
    """Return the time of a text that names a month, a quarter or a day of a year that is said elsewhere.

    Args:
        group: the heading of the group of the row, perhaps a month or quarter.
        year: the year of the table, '' for none.
    """
    if not year:
        return None
    words = fold(tidy(text)).strip(" .;")
    if (found := _part_of(words, year)) is not None:
        return found
    if text != group and (found := within(group, group, year)) is not None:
        return Moment(finish=found.finish, sure=False)
    return None


def _part_of(words: str, year: str) -> Moment | None:
    """Return the time that folded words name as a part of a year."""
    if match := _DAY_OF_YEAR.fullmatch(words):
        return _of_year(f"{match[2]}/{match[3]}/{year}", sure=not match[1])
    if match := _PART_OF_YEAR.fullmatch(words):
        return _of_year(f"Quý {match[2].upper()}/{year}" if match[1] == "quy" else f"{match[2]}/{year}")
    if match := _QUARTERS_OF_YEAR.fullmatch(words):
        return _of_year(f"Quý {match[1].upper()}/{year}", sure=False)
    if match := _MONTHS_OF_YEAR.fullmatch(words):
        return Moment(f"{match[1]}/{year}", f"{match[2]}/{year}", sure=False)
    return Moment(finish=year) if words in _WHOLE_YEAR else None


def _of_year(text: str, *, sure: bool = True) -> Moment | None:
    return Moment(finish=text, sure=sure) if _reads(text) else None


def single(text: str) -> Moment | None:
    """Return the one time that a cell of a start or of a finish prints, as `finish`; None when that is not clear."""
    found = moment_of(text)
    return None if found is None or found.start else found


def ends_before(start: str, finish: str) -> bool:
    """Tell whether a row ends before it begins."""
    first, last = _deadline(start), _deadline(finish)
    if first is None or last is None:
        return False
    begin, end = first.first_day(), last.last_day()
    return begin is not None and end is not None and end < begin


def _among_words(text: str) -> Moment | None:
    words = fold(text)
    if several := _QUARTERS.search(text):
        return Moment(finish=f"{several[1]} {several[2]}/{several[3]}", sure=False)
    exact = list(_EXACT.finditer(text))
    if len(exact) == 1 and _reads(exact[0][0]):
        rest = text[: exact[0].start()] + " " + text[exact[0].end() :]
        return Moment(finish=tidy(exact[0][0]), sure=_says_nothing(rest) and "truoc" not in fold(rest).split())
    if exact:
        last = exact[-1][0]
        return Moment(finish=tidy(last), sure=False) if _reads(last) else None
    if _TERM.search(words):
        return Moment(finish="Cả nhiệm kỳ và hằng năm" if _YEARLY.search(words) else "Cả nhiệm kỳ", sure=False)
    if _YEARLY.search(words):
        return Moment(finish="Hằng năm", sure=False)
    return Moment(finish="Thường xuyên", sure=False) if _ALWAYS.search(words) else None


def _says_nothing(rest: str) -> bool:
    return _PLAIN.match(fold(rest)) is not None


def _reads(text: str) -> bool:
    return _deadline(text) is not None


def _deadline(text: str) -> Deadline | None:
    try:
        return parse_deadline(text)
    except WardError:
        return None


def is_a_year(text: str) -> bool:
    """Tell whether a text is nothing but a year."""
    found = _deadline(text)
    return found is not None and found.precision is Precision.YEAR
