"""Drawing only what a test looks at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.geometry import Region, Size
from textual.screen import Screen
from textual.strip import Strip


@pytest.fixture(autouse=True)
def drawn_when_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw nothing until a test looks: without a terminal, Textual draws each change and throws it away.

    A screen of which nothing was to be drawn since the last look is not drawn again, as it is not on a terminal.
    """
    usual, usual_strips = Compositor._render_chops, Compositor.render_strips
    behind: dict[Compositor, list[Screen[object]]] = {}
    drawn: dict[Compositor, list[Strip]] = {}

    def forget(self: Compositor, full: bool = False, screen_stack: list[Screen[object]] | None = None) -> None:
        self._dirty_regions.clear()
        drawn.clear()
        behind[self] = list(screen_stack or [])

    def draw(self: Compositor, crop: Region, is_drawn: Callable[[int], bool]) -> Any:
        visible_screen_stack.set(list(behind.get(self, [])))
        return usual(self, crop, is_drawn)

    def strips(self: Compositor, size: Size | None = None) -> list[Strip]:
        if size is not None:
            return usual_strips(self, size)
        if self not in drawn:
            drawn[self] = usual_strips(self)
        return drawn[self]

    monkeypatch.setattr(Compositor, "render_update", forget)
    monkeypatch.setattr(Compositor, "_render_chops", draw)
    monkeypatch.setattr(Compositor, "render_strips", strips)
