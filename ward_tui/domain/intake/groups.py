"""Groups of rows within groups: a heading `I` below a heading `A` is a part of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_ROMAN = re.compile(r"X{0,2}(?:IX|IV|V?I{1,3}|V)|X")


@dataclass(slots=True)
class Levels:
    """The groups that are open, by whether their sign is a Roman number; the outer one stands first."""

    _open: dict[bool, str] = field(default_factory=dict)

    def opened(self, printed: str, name: str) -> str:
        """Return the group that a heading opens, with the one that it is a part of: `Dự án chuyển tiếp; Giao thông`."""
        roman = _ROMAN.fullmatch(printed.strip("().")) is not None
        signs = list(self._open)
        for inner in signs[signs.index(roman) :] if roman in signs else ():
            del self._open[inner]
        self._open[roman] = name
        return "; ".join(self._open.values())
