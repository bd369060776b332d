"""Drawing only what a test looks at."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.geometry import Region
from textual.screen import Screen


@pytest.fixture(autouse=True)
def drawn_when_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw nothing until a test looks: without a terminal, Textual draws each change and throws it away."""
    usual = Compositor._render_chops
    behind: dict[Compositor, list[Screen[object]]] = {}

    def forget(self: Compositor, full: bool = False, screen_stack: list[Screen[object]] | None = None) -> None:
        self._dirty_regions.clear()
        behind[self] = list(screen_stack or [])

    def draw(self: Compositor, crop: Region, is_drawn: Callable[[int], bool]) -> Any:
        visible_screen_stack.set(list(behind.get(self, [])))
        return usual(self, crop, is_drawn)

    monkeypatch.setattr(Compositor, "render_update", forget)
    monkeypatch.setattr(Compositor, "_render_chops", draw)
