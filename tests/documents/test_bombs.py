"""Files made to bring a machine down are refused at once, before a reader sees them."""

from __future__ import annotations

import time
import tracemalloc
from pathlib import Path

import pytest

from tests.documents.bombs import BOMBS
from ward_tui.documents.safety import check_file
from ward_tui.domain.errors import WardError
from ward_tui.wording.errors import sentence

MOST_SECONDS = 1.0  # of processor time
MOST_BYTES = 40 * 1024 * 1024


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_in_a_moment_and_in_little_memory(name: str, tmp_path: Path) -> None:
    make, code = BOMBS[name]
    path = tmp_path / name
    path.write_bytes(make())
    tracemalloc.start()
    start = time.process_time()
    try:
        with pytest.raises(WardError) as refused:
            check_file(path)
        seconds, memory = time.process_time() - start, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert refused.value.code == code
    assert name in sentence(refused.value)
    assert seconds < MOST_SECONDS
    assert memory < MOST_BYTES
