"""The figures of a sentence that say what is to be reached, with the words that say how they are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from ward_tui.domain.goals import Comparator, Goal
from ward_tui.domain.intake.units import unit_at

_NUM = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d.])|\d+(?:[.,]\d+)?"
_WORDS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_SPELLED = rf"(?<=ít nhất )(?:{'|'.join(_WORDS)})(?!\w)|(?<=tối thiểu )(?:{'|'.join(_WORDS)})(?!\w)"
_NEAR = 100  # letters before a figure among which the words that belong to it are looked for
_PERCENT = r" ?(?:%|phần trăm)"
_AMOUNT = re.compile(
    rf"(?<![\w.,/])(?P<low>{_NUM}|{_SPELLED})(?P<percent>{_PERCENT})?(?P<of>/\d{{1,3}}(?=\s+[^\W\d]))?"
    rf"(?:(?P<to> ?- ?| đến | tới | lên đến )(?P<high>{_NUM})(?P<percent2>{_PERCENT})?)?(?![\d¤]|g\b)"
)
_POINT = re.compile(r"\d+\.\d+")
_GROUPED = re.compile(r"\d{1,3}(\.\d{3})+(,\d+)?")
# The words right before a figure that compare; other words between them change nothing.
_BEFORE = re.compile(
    r"(?:(?<!\w)(?:đạt|và|vượt|hoặc|mức|tỷ lệ|là|có|còn|từ|trên|hơn|quá|dưới|ít|nhất|tối|thiểu|đa|không|thấp|"
    r"cao|lớn|nhỏ|nhiều|cả|(?<!mặt )bằng|khoảng|xấp xỉ|gần|"
    r"(?<!trở )lên|xuống|đến|tới|ở|bình quân|trung bình|duy trì|đúng|thêm|tăng|giảm|ước|cơ bản|kéo|chiếm|được|"
    r"phấn đấu|ổn định|thường)[ ,]+|[≥≤><=]=?\s*)+$"
)
_AT_MOST = re.compile(r"không (?:quá|vượt quá|vượt|cao hơn|nhiều hơn|lớn hơn)|tối đa|nhiều nhất|cao nhất|≤|<=|=<")
_NOT_LESS = re.compile(r"không (?:dưới|thấp hơn|ít hơn|nhỏ hơn|kém)|đạt (?:và|hoặc)? ?vượt|đạt, vượt|≥|>=|=>")
_LESS = re.compile(r"(?<!trên )\bdưới\b|thấp hơn|ít hơn|nhỏ hơn|(?<![=>])<(?!=)")
_AT_LEAST = re.compile(r"ít nhất|tối thiểu|\btừ\b|thấp nhất")
_MORE = re.compile(r"\btrên\b(?! dưới)|\bhơn\b|\bquá\b|\bvượt\b|cao hơn|(?<![=<])>(?!=)")
_ABOUT = re.compile(r"khoảng|xấp xỉ|gần|trên dưới|ước|cơ bản")
_DOWN_TO = re.compile(r"\b(?:còn|xuống)\b")
_UP = re.compile(r"\b(?:trở lên|hoặc cao hơn|hoặc hơn)\b")
_GRADE = re.compile(
    r"\b(?:hoàn thành|khá|tốt|loại|giỏi|xuất sắc|trung bình|cấp|bậc|mức độ)\b[^,;]*(?:trở lên|hoặc cao hơn)"
)
_DOWNWARD = re.compile(r"\btrở xuống\b")
# Before a number that names or defines something: `mức độ 2`, `Nghị quyết 57`, `giai đoạn 1`.
_NAMING = re.compile(
    r"(?:mức độ|cấp độ|mức|cấp|loại|hạng|khóa|lần thứ|thứ|đợt|giai đoạn|số|đề án|nghị quyết|kết luận|chỉ thị|"
    r"quy định|quyết định|điều|mục|chương|"
    r"phụ lục|nhóm|tốp|top|tầng|tuyến|đường|quốc lộ|khu|tổ|iso|tháng|quý|ngày|năm|lớp|tiêu chí|phần|vùng|trường hợp|"
    r"công nghệ|khối|thông tư|nghị định|chỉ số)"
    r" (?:số )?(?:\d+(?: ?[-,] ?| và ))?$"
)
_DEFINING = re.compile(
    r" ?(?:tuổi|kv\b|cấp\b|rõ\b|không\b|con số|tiêu chí\b(?! đạt)|giờ/|h\b|/\d|-\w|\.0|nghị quyết về|"
    r"tháng tuổi|trong 1\b|trong một\b|năm (?:liên|liền)|thứ tiếng|sao\b|con\s+số)"
)
_PER_HEAD = re.compile(r" ?(?:vạn |nghìn )?(?:dân|người dân|hộ dân|dân số|ha|km2|đơn vị diện tích)\b")
_ROUND = {"1.000", "10.000", "100.000", "1", "1000", "10000", "100000"}


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure with its comparison.

    Attributes:
        start, end: from the first word of the comparison to the end of figure and unit.
        figure: where the number itself stands.
        sure: the words leave no doubt about how it is compared.
        known: its unit is one that is known.
    """

    start: int
    end: int
    figure: int
    goal: Goal
    unit: str
    sure: bool = True
    known: bool = True
    words: str = ""

    @property
    def is_percent(self) -> bool:
        """True for a share."""
        return self.unit.startswith("%")


def amounts_in(low: str) -> tuple[list[Amount], list[int]]:
    """Return the figures to be reached of a lowered clause without times, and every place in numbers that only name."""
    found: list[Amount] = []
    naming: list[int] = []
    for match in _AMOUNT.finditer(low):
        if _names(match, low):
            naming.extend(range(*match.span()))
        else:
            found.append(_amount(match, low))
    ends = [each.start for each in found][1:] + [len(low)][: len(found)]
    return [_with_tail(each, low[each.end : end]) for each, end in zip(found, ends, strict=True)], naming


def _names(match: re.Match[str], low: str) -> bool:
    """Tell whether a number names or defines something and is nothing to be reached."""
    if match["percent"] or match["percent2"]:
        return False
    before, after = low[max(match.start() - _NEAR, 0) : match.start()], low[match.end() :]
    if "tuổi thọ" in before:
        return False
    if _DEFINING.match(after):
        return True
    if before.rstrip().endswith(("/", "trên")) and _PER_HEAD.match(after) and match["low"] in _ROUND:
        return True
    unit, _, known = unit_at(after)
    if match["of"]:
        return not known
    return bool(_NAMING.search(before)) and not (
        known and unit and not before.endswith(("mức độ ", "thứ ", "giai đoạn "))
    )


def _amount(match: re.Match[str], low: str) -> Amount:
    before = _BEFORE.search(low[max(match.start() - _NEAR, 0) : match.start()])
    words = before[0] if before else ""
    value, plain = number(match["low"])
    high, high_plain = number(match["high"]) if match["high"] else (None, True)
    after = low[match.end() :]
    percent = bool(match["percent"] or match["percent2"])
    unit, length, known = ("%", 0, True) if percent else unit_at(after)
    end = match.end() + length
    goal, sure = _goal(words, value, high)
    if match["to"] and match["to"].strip() == "lên đến":
        sure = False
    return Amount(
        match.start() - len(words),
        end,
        match.start(),
        goal,
        unit,
        sure and plain and high_plain and not match["of"],
        known,
        words,
    )


def number(text: str) -> tuple[Decimal, bool]:
    """Return a number, and whether it is written as Vietnamese documents write one (`13.5` is not)."""
    if text in _WORDS:
        return Decimal(_WORDS[text]), True
    if _GROUPED.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", ".")), not text.startswith("0")
    return Decimal(text.replace(",", ".")), not _POINT.fullmatch(text)


def _goal(words: str, value: Decimal, high: Decimal | None) -> tuple[Goal, bool]:
    """Return the goal that comparing words and one or two figures make, and whether that is beyond doubt."""
    if not value and high is None and not _MORE.search(words):
        return Goal(Comparator.EQUAL, value), True
    if high is not None and high > value:
        return _range(words, value, high)
    rules = (
        (_AT_MOST, Comparator.AT_MOST, True),
        (_NOT_LESS, Comparator.AT_LEAST, True),
        (_LESS, Comparator.LESS, True),
        (_ABOUT, Comparator.AT_LEAST, False),
        (_AT_LEAST, Comparator.AT_LEAST, not _MORE.search(words)),
        (_MORE, Comparator.MORE, True),
        (_DOWN_TO, Comparator.AT_MOST if value else Comparator.EQUAL, True),
    )
    for pattern, comparator, sure in rules:
        if pattern.search(words):
            return Goal(comparator, value), sure
    if words.strip(" ,").endswith(("bằng", "đúng", "=")):
        return Goal(Comparator.EQUAL if not value else Comparator.AT_LEAST, value), not value
    return Goal(Comparator.AT_LEAST if value else Comparator.EQUAL, value), high is None


def _range(words: str, value: Decimal, high: Decimal) -> tuple[Goal, bool]:
    if _AT_MOST.search(words) or _LESS.search(words) or _DOWN_TO.search(words):
        comparator = Comparator.LESS if _LESS.search(words) else Comparator.AT_MOST
        return Goal(comparator, high), False
    return Goal(Comparator.RANGE, value, high), not (_MORE.search(words) or _ABOUT.search(words))


def _with_tail(amount: Amount, after: str) -> Amount:
    """Return a figure with what is said behind it: `trở lên`, `trở xuống`."""
    comparator = amount.goal.comparator
    if _DOWNWARD.search(after):
        sure = amount.sure and comparator is not Comparator.MORE
        return replace(amount, goal=Goal(Comparator.AT_MOST, amount.goal.value), sure=sure)
    if not _UP.search(after) or _GRADE.search(after):
        return amount
    if comparator is Comparator.EQUAL:
        return replace(amount, goal=Goal(Comparator.AT_LEAST, amount.goal.value))
    odd = comparator not in {Comparator.AT_LEAST, Comparator.RANGE}
    return replace(amount, sure=amount.sure and not odd)
