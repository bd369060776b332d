"""One size of the terminal for stories that need no second one: import it as `size`."""

from __future__ import annotations

import pytest


@pytest.fixture
def narrow() -> tuple[int, int]:
    """The smallest terminal."""
    return 80, 24


@pytest.fixture
def wide() -> tuple[int, int]:
    """A terminal in which the detail pane stands beside the lists."""
    return 120, 40
