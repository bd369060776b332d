"""Getting to know the program in a few steps: which one comes next, and what the user has to do for it."""

from __future__ import annotations

from ward_tui.wording import first_hour as words

# What ends each step, as the screens report it.
STEPS = (("go items",), ("search",), ("update",), ("undo",), ("export", "menu"))


class Tour:
    """The steps of one run; it watches what is done and goes on by itself."""

    def __init__(self) -> None:
        self.step = 0

    def saw(self, what: str) -> bool:
        """Take note of what the user did, and tell whether that was the present step."""
        if self.over or what not in STEPS[self.step]:
            return False
        self.step += 1
        return True

    @property
    def over(self) -> bool:
        """True when every step was done."""
        return self.step >= len(STEPS)

    @property
    def line(self) -> str:
        """What to do now, empty when it is over."""
        if self.over:
            return ""
        return words.TOUR.format(step=self.step + 1, steps=len(STEPS), what=words.TOUR_STEPS[self.step])
