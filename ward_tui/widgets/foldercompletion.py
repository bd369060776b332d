"""The list under a field for a folder: the folders that what is typed after the last separator may mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual_autocomplete import TargetState

from ward_tui.domain.text import fold
from ward_tui.widgets.completion import Candidate, Completion
from ward_tui.widgets.stepping import LineField

SEPARATORS = "/\\"


class FolderCompletion(Completion):
    """Asks for the names anew whenever the text changes; nothing is offered behind a separator until asked for."""

    def __init__(self, target: LineField, folders: Callable[[str], Sequence[str]]) -> None:
        """Offer the names that `folders` returns for the path up to its last separator."""
        super().__init__(target, (), several=False)
        self._folders = folders

    def _part(self, state: TargetState) -> tuple[int, int]:
        """Return where the name after the last separator begins and ends."""
        return self._begin(state.text), len(state.text)

    def _begin(self, text: str) -> int:
        return max(text.rfind(each) for each in SEPARATORS) + 1

    def _open_whole(self) -> bool:
        self._ask()
        return super()._open_whole()

    def _catch_up(self) -> None:
        if self._decided != self.target.value:
            self._ask()
        super()._catch_up()

    def _ask(self) -> None:
        text = self.target.value
        self._known = tuple(Candidate(each, fold(each)) for each in self._folders(text[: self._begin(text)]))
