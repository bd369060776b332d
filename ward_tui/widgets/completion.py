"""The list that opens under a field and completes names without regard to marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.geometry import Offset
from textual.widgets import Input
from textual_autocomplete import AutoComplete, DropdownItem, TargetState

from ward_tui.domain.inputs import SEPARATOR
from ward_tui.domain.text import fold, matches, tidy
from ward_tui.widgets.stepping import LineField

LONGEST, WIDEST = 6, 56


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text that may be completed, with what the search looks at."""

    text: str
    folded: str


class Completion(AutoComplete):
    """Offers the candidates that hold every word typed; of several names it completes the one at the cursor.

    Whether it is open depends on the text alone, not on what has been drawn, so that fast keys find the same list as
    slow ones. Enter takes the entry, Tab goes on without it, the down key opens the whole list, Escape closes it.
    """

    def __init__(self, target: LineField, candidates: Sequence[Candidate], *, several: bool) -> None:
        super().__init__(target, [])
        self._known, self._several = tuple(candidates), several
        self._decided = target.value  # the text for which the list was opened or closed last
        target.taker = self

    def take(self, key: str) -> bool:
        """Use a key of the field, and tell whether it is used up."""
        if key not in {"down", "up", "enter", "escape"}:
            return False
        self._catch_up()
        if not self.display:
            return key == "down" and self._open_whole()
        if key == "enter":
            self._complete(self.option_list.highlighted or 0)
        elif key == "escape":
            self.action_hide()
        else:
            count = self.option_list.option_count
            step = 1 if key == "down" else -1
            self.option_list.highlighted = ((self.option_list.highlighted or 0) + step) % count
        return True

    def _open_whole(self) -> bool:
        self._decided = self.target.value
        self._rebuild_options(self._get_target_state(), "")
        if not self.option_list.option_count:
            return False
        self._align_to_target()
        self.action_show()
        return True

    def get_candidates(self, target_state: TargetState) -> list[DropdownItem]:
        """Return every candidate that is not named yet."""
        start, end = self._part(target_state)
        others = f"{target_state.text[:start]}{SEPARATOR}{target_state.text[end:]}" if self._several else ""
        named = {fold(each) for each in others.split(SEPARATOR)}
        return [DropdownItem(each.text) for each in self._known if fold(each.text) not in named]

    def get_search_string(self, target_state: TargetState) -> str:
        """Return the name at the cursor."""
        start, end = self._part(target_state)
        return tidy(target_state.text[start:end])

    def get_matches(
        self,
        target_state: TargetState,  # noqa: ARG002  the name is the library's
        candidates: list[DropdownItem],
        search_string: str,
    ) -> list[DropdownItem]:
        """Return the candidates that hold every word; those that begin with it come first."""
        folded = {each.text: each.folded for each in self._known}
        phrase = fold(search_string)
        found = [each for each in candidates if matches(folded[each.value], search_string)]
        return sorted(found, key=lambda each: _rank(folded[each.value], phrase))

    def should_show_dropdown(self, search_string: str) -> bool:
        """Show the list while something is typed that is not yet one of the names, marks and all."""
        known = any(each.text == search_string for each in self._known)
        return bool(fold(search_string)) and not known and self.target.has_focus and bool(self.option_list.option_count)

    def apply_completion(self, value: str, state: TargetState) -> None:
        """Put a name in the place of what was typed of it."""
        start, end = self._part(state)
        lead = " " if start and state.text[start - 1] == SEPARATOR else ""
        self.target.replace(lead + value, start, end)
        self.target.cursor_position = start + len(lead + value)

    def _complete(self, option_index: int) -> None:
        """Take an entry; the field reports it as typed, so that the form sees it."""
        if not self.display or not self.option_list.option_count:
            return
        option = self.option_list.get_option_at_index(option_index)
        assert isinstance(option, DropdownItem)
        self.apply_completion(option.value, self._get_target_state())
        self._decided = self.target.value
        self.post_completion()

    def _part(self, state: TargetState) -> tuple[int, int]:
        """Return where the name at the cursor begins and ends."""
        if not self._several:
            return 0, len(state.text)
        start = state.text.rfind(SEPARATOR, 0, state.cursor_position) + 1
        end = state.text.find(SEPARATOR, state.cursor_position)
        return start, len(state.text) if end < 0 else end

    def _align_to_target(self) -> None:
        """Stand under the field, or above it where there is no room below."""
        region, screen = self.target.region, self.screen.size
        height = min(LONGEST, self.option_list.option_count)
        widest = max((cell_len(each.text) for each in self._known), default=0)
        width = min(widest, WIDEST) + 2
        self.styles.width = width
        below = region.bottom + height <= screen.height
        y = region.bottom if below else region.y - height
        self.absolute_offset = Offset(max(0, min(region.x, screen.width - width)), max(0, y))

    def _listen_to_messages(self, event: events.Event) -> None:
        """Follow what is typed; keys come through `take`."""
        if isinstance(event, Input.Changed) and self.is_attached:
            self._catch_up()

    def _align_and_rebuild(self) -> None:
        """Follow the cursor from name to name while the list is open."""
        if self.display and self._decided == self.target.value:
            super()._align_and_rebuild()

    def _catch_up(self) -> None:
        """Open or close the list for the text that stands in the field now; once for each text."""
        if self._decided != self.target.value:
            self._decided = self.target.value
            self._handle_target_update()


def _rank(folded: str, phrase: str) -> int:
    """Order what begins with the phrase before what holds it, and that before what holds its words apart."""
    return 0 if folded.startswith(phrase) else 1 if phrase in folded else 2
