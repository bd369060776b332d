"""The days of the week: 0 Monday to 6 Sunday in the program, words for people."""

from __future__ import annotations

from ward_tui.domain.errors import WardError
from ward_tui.domain.text import fold

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_NAMES = {fold(name).removeprefix("thu ").replace(" ", ""): place for place, name in enumerate(WEEKDAYS)}
_SHORT = _NAMES | {"cn": 6} | {str(place + 2): place for place in range(6)}


def parse_weekday(text: str) -> int:
    """Read `thứ Sáu`, `thứ 6`, `T6`, `sáu` or `CN`, with or without marks.

    Raises:
        WardError: `weekday`.
    """
    words = fold(text).replace(" ", "")
    for bare in (words, words.removeprefix("thu"), words.removeprefix("t")):
        if bare in _SHORT:
            return _SHORT[bare]
    raise WardError("weekday", text=text)
