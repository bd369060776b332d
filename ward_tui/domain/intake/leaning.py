"""Names of checks that lean on another one beside them: a second stage, a part that is named apart, a shared state."""

from __future__ import annotations

import re

from ward_tui.domain.intake.naming import bare_name
from ward_tui.domain.intake.words import lowered

_CHANGES = frozenset({"mức tăng", "mức giảm", "mức tăng bình quân"})
_LEANS = re.compile(
    r"tỷ lệ (?:giải quyết|xử lý|tiếp nhận|hoàn thành|khám phá|hài lòng|khắc phục|thu hồi|đúng hạn|trước hạn)"
)
_APART = re.compile(r"\briêng(?: đối với)?\s*$")
_SHARE = re.compile(r"tỷ lệ |tỷ trọng ")
_STATE = re.compile(
    r"\b(?:đạt|được|có|hoàn thành|tham gia|sử dụng|không|thực hiện|dùng|đúng|giải quyết|khám phá|xử lý|thu gom|cài|nộp|"
    r"biết|qua|đủ|thoát|nhập|học|đi|tiêm|sinh hoạt|trong độ tuổi|đóng)\b"
)
_CHANGED = re.compile(
    r"^Mức (?:tăng|giảm)(?: bình quân)? | (?:giảm|tăng thêm)$"
)  # a change, beside which a level stands
_ONLY_STATE = re.compile(r"tỷ lệ (?:hoàn thành (?:xuất sắc|tốt)|đạt (?:chuẩn|loại)|có|được|(?P<bare>trình độ))\b")
_LONGEST = 6  # words of a thing without a state of its own


def leaning(name: str, unit: str, earlier: str) -> str:
    """Return the name of a check that leans on the one before it: a second stage, or `trong đó tỷ lệ giải quyết`."""
    low = lowered(name)
    if low in {"tỷ lệ", "số", f"số {unit}"}:
        level = _CHANGED.sub("", earlier)
        return level[:1].upper() + level[1:]
    if low in {"duy trì", "giữ vững", "giữ ổn định"}:
        return f"{name} {earlier[:1].lower()}{earlier[1:]}"
    if low.startswith("so với "):
        return f"{earlier} {name[:1].lower()}{name[1:]}"
    if low in _CHANGES:
        return f"{name} {earlier[:1].lower()}{earlier[1:]}"
    return f"{name} ({bare_name(earlier)})" if _LEANS.fullmatch(low) else name


def rated(name: str, earlier: str) -> str:
    """Return the name of a share that says only what must be so: `trong đó 20% hoàn thành xuất sắc`."""
    state = _ONLY_STATE.match(lowered(name))
    if state is None or not _SHARE.match(lowered(earlier)):
        return name
    subject = _STATE.search(earlier)
    words = name.split(" ")[2:] if state["bare"] is None else ["có", *name.split(" ")[2:]]
    return f"{earlier[: subject.start()].strip()} {' '.join(words)}" if subject and subject.start() > 7 else name


def named_apart(name: str, before: str, own: str, earlier: str) -> str:
    """Return the name of a part that is named apart: `tỷ lệ khám phá án đạt 85%, riêng án nghiêm trọng đạt 95%`.

    Args:
        before: the sentence up to the clause; own: the clause itself; earlier: the name of the check before it.
    """
    low = lowered(name)
    if not _APART.search(lowered(before)) or not _SHARE.match(low) or _SHARE.match(lowered(own).lstrip(" ,")):
        return name
    thing = name.split(" ", 2)[2] if name.count(" ") > 1 else ""
    if not thing or not _SHARE.match(lowered(earlier)) or _STATE.search(lowered(thing)):
        return name
    return f"{earlier} (riêng {thing})"


def with_shared_state(name: str, between: str, following: str) -> str:
    """Return a name with the state that it shares: `90% tổ chức đảng và 95% đảng viên hoàn thành tốt nhiệm vụ`.

    Args:
        between: the words between the two clauses; following: the name of the check after it.
    """
    low, after = lowered(name), lowered(following)
    if between.strip() != "và" or not _SHARE.match(low) or not _SHARE.match(after):
        return name
    state = _STATE.search(following)
    bare = len(low.split()) <= _LONGEST and not _STATE.search(low)
    return f"{name} {following[state.start() :]}" if state is not None and bare else name
