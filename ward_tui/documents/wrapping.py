"""Whether the lines of a document were broken to fit a page, so that a paragraph may be several of them."""

from __future__ import annotations

from collections.abc import Sequence

from ward_tui.domain.intake.manuscript import Block, Paragraph

_LONG = 45  # letters of a line that reaches the margin of its page
_LEAST = 0.12  # share of such lines that go on in the next one
_CLOSED = '.;:!?…”"'


def is_wrapped(blocks: Sequence[Block]) -> bool:
    """Tell whether long lines often end within a sentence and the next goes on with a small letter."""
    long = broken = 0
    for this, after in zip(blocks, blocks[1:], strict=False):
        if not isinstance(this, Paragraph) or not isinstance(after, Paragraph) or len(this.text) < _LONG:
            continue
        long += 1
        broken += this.text[-1] not in _CLOSED and after.text[0].islower()
    return broken > 3 and broken > _LEAST * long
