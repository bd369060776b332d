"""Scroll bars of whole cells: the fine block glyphs are missing from some fonts of Windows and Linux."""

from __future__ import annotations

from typing import ClassVar

from textual.scrollbar import ScrollBar, ScrollBarRender


class WholeCellBars(ScrollBarRender):
    """Draws the thumb with background colour only."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "] * 8
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "] * 8


def use_whole_cells() -> None:
    """Make every scroll bar of the program draw whole cells."""
    ScrollBar.renderer = WholeCellBars
