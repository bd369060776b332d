"""The secretary in the weekly review: answers cards and counts the keys that it takes."""

from __future__ import annotations

import re

from tests.journeys.secretary import Secretary

FIGURE = re.compile(r"Bước (\d+)/9 · (.+?) · thẻ (\d+)/(\d+) · (?:còn (\d+)|đã trả lời hết)")


class Walker:
    """Counts key presses; what is typed into a field is not a key press."""

    def __init__(self, secretary: Secretary) -> None:
        self.secretary = secretary
        self.keys = 0

    async def press(self, *keys: str) -> None:
        """Press keys and count them."""
        self.keys += len(keys)
        await self.secretary.press(*keys)

    async def type(self, text: str) -> None:
        """Type a number, a date or words."""
        await self.secretary.type(text)

    @property
    def head(self) -> str:
        """The line above the card."""
        return self.secretary.lines[2].strip()

    @property
    def step(self) -> int:
        """The number of the step, 0 beside the cards."""
        found = FIGURE.match(self.head)
        return int(found[1]) if found else 0

    @property
    def place(self) -> tuple[int, int]:
        """Which card of the step it is, of how many."""
        found = FIGURE.match(self.head)
        assert found, self.secretary.text
        return int(found[3]), int(found[4])

    @property
    def left(self) -> int:
        """How many cards wait."""
        found = FIGURE.match(self.head)
        assert found, self.secretary.text
        return int(found[5] or 0)

    @property
    def card(self) -> str:
        """The short identifier of the record on the card."""
        line = next(line for line in self._card_lines if line.strip())
        return line.split()[0]

    @property
    def _card_lines(self) -> list[str]:
        region = self.secretary.app.screen.query_one("#card").region
        return [line[region.x : region.right] for line in self.secretary.lines[region.y : region.bottom]]

    @property
    def text(self) -> str:
        """What stands on the card as running text."""
        return re.sub(r"\s+", " ", " ".join(self._card_lines))
