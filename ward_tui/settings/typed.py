"""What people type for a setting."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from ward_tui.domain.clarity import PRESETS, WORDS
from ward_tui.domain.daylists import parse_days
from ward_tui.domain.errors import WardError
from ward_tui.domain.text import fold, tidy
from ward_tui.settings.keys import DEFAULTS, KEYS

_NUMBER = re.compile(r"(?:ngay )?(\d{1,9})(?: ?(?:ngay|diem|%))?")
_BETWEEN = re.compile(r"[;,\s]+")
_LAYOUTS = {"dang uy": "dang-uy", "dang-uy": "dang-uy", "ubnd": "ubnd", "uy ban": "ubnd", "uy ban nhan dan": "ubnd"}
_SETS = {fold(name): [WORDS[each] for each in found] for name, found in PRESETS.items()}
_DAYS = frozenset({"days_off", "working_days"})


def parse_setting(key: str, text: str) -> Any:
    """Return the value of a key from what was typed; an empty text is the default.

    Raises:
        WardError: `setting_text`, or those of `parse_days` for a list of days.
    """
    words = tidy(text)
    if not words:
        return DEFAULTS[key]
    if key in _DAYS:
        days: Any = sorted(parse_days(words))
    else:
        days = None
    try:
        return KEYS[key].read(days if days is not None else _PLAIN.get(key, _number)(words))
    except (ValueError, TypeError) as error:
        raise WardError("setting_text", key=key, text=text) from error


def _number(words: str) -> int:
    match = _NUMBER.fullmatch(fold(words))
    if match is None:
        raise ValueError(words)
    return int(match[1])


def _steps(words: str) -> list[int]:
    bare = fold(words).removesuffix("ngay").removesuffix("diem")
    return [int(part) for part in _BETWEEN.split(bare) if part]


def _clarities(words: str) -> list[str]:
    return _SETS.get(fold(words)) or [part for part in re.split("[;,]", words) if part.strip()]


def _layout(words: str) -> str:
    return _LAYOUTS.get(fold(words), words)


_PLAIN: dict[str, Callable[[str], Any]] = {
    "due_soon_days": _steps,
    "disbursement_points": _steps,
    "clarities": _clarities,
    "review_weekday": str,
    "superior": str,
    "issuer": str,
    "place": str,
    "layout": _layout,
}
