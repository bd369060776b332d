"""What of a screen is hard to read: text whose colour is too near to that of its ground."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.geometry import Region
from textual.strip import Strip

ENOUGH = 4.5  # WCAG 2, level AA, for text of ordinary size
LINES = range(0x2500, 0x2580)  # frames are no text


def luminance(colour: tuple[int, int, int]) -> float:
    """Return the relative luminance of a colour, 0 to 1, as WCAG defines it."""
    parts = [part / 255 for part in colour]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@cache
def ratio(style: Style) -> float:
    """Return the contrast of a style, 0 when one of its colours is not set or it is drawn dim."""
    if style.color is None or style.bgcolor is None or style.dim:
        return 0.0
    return contrast(_rgb(style.color), _rgb(style.bgcolor))


def _rgb(colour: Color) -> tuple[int, int, int]:
    found = colour.get_truecolor()
    return found.red, found.green, found.blue


def drawn(app: App[Any], region: Region) -> Iterator[Segment]:
    """Yield what the screen shows in the region of one of its widgets; no other line is drawn."""
    seen = region.intersection(app.screen.region)
    lines = Region(0, seen.y, app.screen.region.width, seen.height)
    chops = app.screen._compositor._render_chops(lines, seen.line_range.__contains__)
    for y in seen.line_range:
        yield from Strip.join(chops[y].values()).crop(seen.x, seen.right)


def hard_to_read(app: App[Any]) -> Iterator[tuple[str, float]]:
    """Yield the texts of the screen, or of the window in front, that have too little contrast, with their contrast."""
    windows = list(app.screen.query("#window"))
    for segment in drawn(app, windows[0].region if windows else app.screen.region):
        if segment.style is not None and (found := ratio(segment.style)) < ENOUGH:
            text = "".join(letter for letter in segment.text if ord(letter) not in LINES).strip()
            if text:
                yield text, round(found, 2)
