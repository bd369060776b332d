"""Cutting a sentence into the checks that it holds: one clause for each body, group or count that it names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ward_tui.domain.intake.amounts import Amount, amounts_in
from ward_tui.domain.intake.times import When, times_in, without
from ward_tui.domain.intake.words import HIDDEN, hidden, lowered

_ZERO = re.compile(r"\bkhông (?:còn|có)\b|\bhết hộ|\bxóa (?:hết|xong)\b")
_STATE = re.compile(
    r"\b(?:giữ vững|duy trì|không để|không xảy ra|không phát sinh|được công nhận|công nhận|đạt chuẩn|"
    r"trở thành|hoàn thành|đạt danh hiệu|phấn đấu đạt|"
    r"đạt tiêu chí|đạt đơn vị|đạt mục tiêu|phổ cập|trong sạch|không ma túy|đạt loại|đạt hạng|đạt tiêu chuẩn|"
    r"đạt hoàn thành|đưa vào|xếp (?:thứ|hạng|trong|vào|loại)|đứng (?:thứ|trong|đầu)|thuộc nhóm|nằm trong)\b"
)
_BREAK = re.compile(
    r",? trong đó,? (?:có )?|,? đồng thời,? |, riêng |, (?:và )?| và | còn (?=tỷ lệ|số)|: (?=\w)|"
    r" (?=(?:hằng năm,? )?phấn đấu (?:đạt|hằng năm|có|\d))|\. "
)
_NONE_LEFT = re.compile(r"không (?:còn|có)\b")
_NOTHING = re.compile(r"không (?:còn|có|để|phát sinh|xảy ra)\b")
_MOST_SIGNS = 40  # between two semicolons; what has more of them is no sentence
_HARD = re.compile(r"trong đó|đồng thời|riêng")
_FIGURE_FIRST = re.compile(r"(?:có )?(?:trên|ít nhất|tối thiểu|dưới|≥|>|hơn|từ)? ?\d+[\d,.]* ?%")
_AIM_START = re.compile(r"(?:phấn đấu|riêng)\b")
_SUBJECT = re.compile(
    r"(?:tỷ lệ|tỷ trọng|số|tổng|mức|tốc độ|thu nhập|giá trị|diện tích|chỉ số|chỉ tiêu|thu ngân|trên|ít nhất|"
    r"tối thiểu|≥|>|từ \d|hơn \d|không dưới|dưới|\d)"
)
_VERB = re.compile(
    r"(?:có|thành lập|xây dựng|giảm|kéo giảm|tăng|duy trì|không còn|không có|không để|hoàn thành|đạt|giữ vững|"
    r"kết nạp|phát triển|nâng|giải quyết|bảo đảm|đảm bảo"
    r"|ra mắt|huy động|hỗ trợ|thu hút|tạo|trồng|cấp|vận động|tổ chức|công nhận|được công nhận|phấn đấu|"
    r"tham gia|xóa|số hóa|mở|xử lý|cải tạo|đầu tư|án |xếp |đứng |thuộc nhóm|nằm trong)"
)
# A second thing that must be so of the same ones: `100% trường đạt chuẩn và được trang bị …`.
_SAME_ONES = re.compile(r"(?:được|có)\b")
_TWIN_STATE = re.compile(r"(?:có|tham gia)\b")
_SERVICE = re.compile(r"(?:tham gia|thực hiện) nghĩa vụ")
_CALL = re.compile(r"nhập ngũ\s*$")
_AIM = re.compile(r"^(?:phấn đấu|xây dựng|giữ vững|nâng cao|duy trì|quyết tâm|không để|đẩy mạnh|tăng cường)\b")


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence that holds one check.

    Attributes:
        start, end: where it stands in the sentence.
        lean: it has no subject of its own for what it says and leans on that of the clause before (`same`: also on its
            figure).
        sure: the cut in front of it is one that the sentence itself marks.
    """

    start: int
    end: int
    same: bool = False
    sure: bool = True


def clauses_of(text: str, term_end: int) -> list[Clause]:
    """Return the clauses of one sentence in their order."""
    low = hidden(lowered(text))
    parts: list[Clause] = []
    start = 0
    for end in (*(match.start() for match in re.finditer(";", low)), len(low)):
        parts.extend(_cut(low, start, end, term_end))
        start = end + 1
    return [each for each in parts if re.search(r"\w", low[each.start : each.end])]


def _cut(low: str, start: int, end: int, term_end: int) -> list[Clause]:
    """Cut what stands between two semicolons where both sides are whole checks."""
    found = [Clause(start, end)]
    signs = list(_BREAK.finditer(low, start, end))
    for match in signs if len(signs) <= _MOST_SIGNS else ():
        last = found[-1]
        if match.start() <= last.start:
            continue
        left, right = low[last.start : match.start()], low[match.end() : end]
        ahead = _next_check(right)
        cut = _judge(left, ahead, right, match[0], term_end)
        if cut is not None:
            found[-1] = Clause(last.start, match.start(), last.same, last.sure)
            found.append(Clause(match.end(), end, same=cut == "same", sure=cut == "sure"))
    return found


def _next_check(right: str) -> str:
    """Return the words up to the next place behind a figure where the sentence could be cut again."""
    figures, _ = amounts_in(_plain(right, 0))
    reached = figures[0].end if figures else len(right)
    for match in _BREAK.finditer(right, 1):
        if match.start() >= reached or _is_new(match, right):
            return right[: match.start()]
    return right


def _is_new(match: re.Match[str], right: str) -> bool:
    """Tell whether something new begins behind a sign, whatever stands before it."""
    return bool(_HARD.search(match[0]) or _FIGURE_FIRST.match(right, match.end()))


def _judge(left: str, ahead: str, right: str, sign: str, term_end: int) -> str | None:
    """Tell whether a sign parts two checks: `sure`, `unsure`, `same` for one more of the same ones, None for no."""
    if not is_whole(left, term_end) or sign.startswith(":"):
        return None
    plain = _plain(left, term_end)
    figures, _ = amounts_in(plain)
    if _SERVICE.match(right) and _CALL.search(left):
        return "same"
    share_first = bool(figures) and figures[0].is_percent and _inside(plain, figures[0].start)
    if share_first and "và" in sign and _SAME_ONES.match(right):
        return "same"
    if not is_whole(ahead, term_end) and not is_whole(right, term_end):
        return "unsure" if figures and "và" in sign and _TWIN_STATE.match(right) else None
    if not sign.strip():
        return "unsure"
    none_left = _NONE_LEFT.search(plain) and _NONE_LEFT.match(right)
    begins = _HARD.search(sign) or _AIM_START.match(right) or leading(right, times_in(right, term_end))
    if none_left or begins:
        return "sure"
    return _judge_figures(figures, ahead, right, share_first=share_first)


def _judge_figures(figures: list[Amount], ahead: str, right: str, *, share_first: bool) -> str | None:
    """Tell whether a comma or `và` parts two checks, by the figures before and behind it."""
    theirs, _ = amounts_in(_plain(ahead, 0))
    if share_first and theirs and not theirs[0].is_percent:
        return "unsure" if _VERB.match(right) else None
    if theirs and (figures or _SUBJECT.match(right) or _VERB.match(right)):
        return "sure"
    if figures and _NOTHING.match(right):
        return "sure"
    return "unsure" if figures and _VERB.match(right) and _STATE.match(right) else None


def _inside(left: str, start: int) -> bool:
    """Tell whether a share stands in front of its subject, so that counts behind it say what these must have."""
    return not re.search(r"\w", re.sub(r"phấn đấu|bảo đảm|đảm bảo|\bcó\b", "", left[:start]))


def _plain(low: str, term_end: int) -> str:
    """Return a lowered text without its times."""
    return without(low, times_in(low, term_end))


def is_whole(low: str, term_end: int) -> bool:
    """Tell whether a lowered text says something that can be checked."""
    plain = _plain(low, term_end)
    if amounts_in(plain)[0]:
        return True
    return bool(_ZERO.search(plain) or _STATE.search(plain)) and len(plain.split()) > 2


def aims(low: str) -> bool:
    """Tell whether a clause begins anew with an aim of its own, so that a time said before it is not said of it."""
    return bool(_AIM.match(low.strip(f" ,{HIDDEN}")))


def leading(low: str, times: list[When]) -> When | None:
    """Return the time that stands at the head of a text, set off from what follows; None when there is none."""
    for each in times:
        before = low[: each.start].strip(" ,-:")
        if not each.tail and (not before or before in {"phấn đấu", "duy trì", "trong đó"}):
            return each
    return None
