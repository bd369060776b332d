"""Several bodies, groups or counts that one clause names together: each is a check of its own."""

from __future__ import annotations

import re
from dataclasses import replace

from ward_tui.domain.intake.checks import Check
from ward_tui.domain.intake.naming import check_name
from ward_tui.domain.intake.words import hidden, lowered

_TRAFFIC = re.compile(r"tai nạn giao thông")
_TRAFFIC_COUNTS = (
    ("Số vụ tai nạn giao thông", "vụ"),
    ("Số người chết do tai nạn giao thông", "người"),
    ("Số người bị thương do tai nạn giao thông", "người"),
)
_THREE = re.compile(r"(?:cả )?(?:3|03|ba) (?:tiêu chí|mặt|chỉ số)")
_HEADS = ("tỷ lệ", "tỷ trọng", "số", "phổ cập giáo dục", "phổ cập", "mức")
# Groups that are named together and rated each by itself; `cán bộ, công chức` or `cơ quan, đơn vị` are one group.
_BODY = (
    r"(?:tổ chức cơ sở đảng|tổ chức đảng|chi bộ|đảng bộ|đảng viên|gia đình văn hóa|hộ gia đình|"
    r"tổ dân phố văn hóa|tổ dân phố|khu dân cư văn hóa|khu dân cư|"
    r"doanh nghiệp|hợp tác xã|bảo hiểm y tế|bảo hiểm xã hội|bhyt|bhxh)"
)
_BODIES = re.compile(rf"(?P<one>{_BODY})(?P<tail1>[\w ]{{0,25}}?)(?:,| và) (?:tỷ lệ )?(?P<two>{_BODY})(?!\w)")


def twins_of(text: str, check: Check) -> list[tuple[str, Check]]:
    """Return the checks by name that a clause holds together; none when it holds but one.

    Args:
        text: the clause with its times blanked.
    """
    low = lowered(text)
    return _traffic(low, check) or _repeated(text, hidden(low), check) or _bodies(text, hidden(low), check)


def _traffic(low: str, check: Check) -> list[tuple[str, Check]]:
    """Return the three counts of traffic accidents."""
    if not _TRAFFIC.search(low) or not (_THREE.search(low) or ("số người chết" in low and "số vụ" in low)):
        return []
    if check.amount is not None and check.unit.startswith("%") and "giảm" in low:
        return [(f"Mức giảm {name[:1].lower()}{name[1:]}", replace(check, growth=-1)) for name, _ in _TRAFFIC_COUNTS]
    return [(name, replace(check, unit=check.unit if check.amount else unit)) for name, unit in _TRAFFIC_COUNTS]


def _repeated(text: str, low: str, check: Check) -> list[tuple[str, Check]]:
    """Return the checks of subjects that begin with the same word: `tỷ lệ A, tỷ lệ B đạt …`."""
    end = check.amount.start if check.amount is not None else len(low)
    lead = re.match(r"\W*(?:(?:phấn đấu|bảo đảm|đảm bảo|duy trì|đạt|hoàn thành|giảm|tăng)\W+)*", low)
    start = lead.end() if lead else 0
    head = next((each for each in _HEADS if low.startswith(f"{each} ", start)), None)
    if head is None:
        return []
    cuts = [match for match in re.finditer(rf"(?:,| và|;) (?={head} )", low[:end]) if match.start() > start]
    if not cuts or (check.amount is None and head in {"số", "mức"} and check.growth == 0):
        return []
    tail = _tail(text, low, cuts[-1].end(), end, check)
    pieces = [
        text[a:b] for a, b in zip([start, *(c.end() for c in cuts)], [*(c.start() for c in cuts), tail], strict=True)
    ]
    return [(_piece_name(piece, text[tail:], check), check) for piece in pieces]


def _tail(text: str, low: str, start: int, end: int, check: Check) -> int:
    """Return where what is said of all of them begins."""
    if check.amount is not None:
        return end
    match = re.search(r" (?:đạt|được|hoàn thành)\b", low[start:])
    return start + match.start() if match else len(text)


def _piece_name(piece: str, tail: str, check: Check) -> str:
    name = piece if check.amount is not None or check.growth else f"{piece} {tail}"
    name = " ".join(name.split()).strip(" ,.;")
    return name[:1].upper() + name[1:]


def _bodies(text: str, low: str, check: Check) -> list[tuple[str, Check]]:
    """Return the checks of two groups that are named together with one share."""
    if check.amount is None or not check.amount.is_percent:
        return []
    amount = check.amount
    ahead = amount.end <= len(low) and _BODIES.match(low, _skip(low, amount.end))
    match = ahead or next(
        (each for each in _BODIES.finditer(low, 0, amount.start) if not low[each.end() : amount.start].strip(" ,")),
        None,
    )
    if not match or match["one"] == match["two"]:
        return []
    first = _without(text, match.end("tail1"), match.end())
    second = _without(text, match.start(), match.start("two"))
    return [(check_name(each, check), check) for each in (first, second)]


def _skip(low: str, start: int) -> int:
    """Return where the words after a share begin that name its bodies."""
    match = re.compile(r"[\s]*(?:(?:số|các|tổng số|số lượng) )*").match(low, start)
    return match.end() if match else start


def _without(text: str, start: int, end: int) -> str:
    """Return a text with a part blanked, so that everything else keeps its place."""
    return text[:start] + " " * (end - start) + text[end:]
