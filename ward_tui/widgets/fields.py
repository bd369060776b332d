"""The text fields of the program: one for a line, one for many."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, MutableSequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import ClassVar, Literal

from textual.binding import Binding, BindingType
from textual.reactive import Reactive, reactive
from textual.widgets import Input, TextArea

from ward_tui.widgets.typing import VietnameseTyping

Edit = Literal["type", "delete", "other"]
SELECT_ALL = Binding("ctrl+a", "select_all", system=True)


@dataclass(frozen=True)
class Moment:
    """The text of a field and the place of its cursor at one time."""

    text: str
    cursor: int

    def surroundings(self) -> tuple[str, str]:
        """Return what stands before and after the word at the cursor."""
        return re.sub(r"\S+\Z", "", self.text[: self.cursor]), re.sub(r"\A\S+", "", self.text[self.cursor :])


class TypingHistory:
    """The steps that undo and redo take through the text of one field.

    A word typed in one go is one step, so that nobody steps through the half-made words of a typing program.
    """

    def __init__(self) -> None:
        self._past: deque[Moment] = deque(maxlen=100)
        self._future: list[Moment] = []
        self._now: Moment | None = None
        self._last: Edit = "other"
        self._retypes = False  # whether all that was just deleted belongs to the word just typed

    def record(self, before: Moment, after: Moment, edit: Edit) -> None:
        """Remember an edit by the user."""
        self._forget_if_replaced(before)
        self._future.clear()
        if before != self._now:
            self._last = "other"
        if self._starts_step(edit, same_word=before.surroundings() == after.surroundings()):
            self._past.append(before)
        self._now, self._last = after, edit

    def undo(self, now: Moment) -> Moment | None:
        """Return the moment before the last step, or None when there is no step."""
        return self._walk(now, self._past, self._future)

    def redo(self, now: Moment) -> Moment | None:
        """Return the moment after the step undone last, or None when there is none."""
        return self._walk(now, self._future, self._past)

    def _starts_step(self, edit: Edit, *, same_word: bool) -> bool:
        """Tell whether the edit begins a step; deleting does, until letters go on with the word just typed."""
        last, retypes = self._last, self._retypes
        self._retypes = edit == "delete" and same_word and (last == "type" or (last == "delete" and retypes))
        if edit == "type" and last == "delete" and retypes and same_word:
            self._past.pop()
            return False
        return edit != last or edit == "other" or (edit == "type" and not same_word)

    def _walk(self, now: Moment, source: MutableSequence[Moment], target: MutableSequence[Moment]) -> Moment | None:
        """Move one step from one side of the present to the other."""
        self._forget_if_replaced(now)
        if not source:
            return None
        target.append(now)
        self._now, self._last = source.pop(), "other"
        return self._now

    def _forget_if_replaced(self, moment: Moment) -> None:
        """Drop every step when the program has put another text into the field."""
        if self._now is not None and self._now.text != moment.text:
            self._past.clear()
            self._future.clear()


def _unlisted(bindings: Iterable[BindingType]) -> list[BindingType]:
    """Take the English descriptions from the bindings, keep them out of Textual's panel of keys; Ctrl+A marks all."""
    kept = [each for each in Binding.make_bindings(bindings) if each.key != SELECT_ALL.key]
    return [*(replace(binding, description="", system=True) for binding in kept), SELECT_ALL]


class TextField(VietnameseTyping, Input, inherit_bindings=False):
    """A field for one line of text, with an undo and redo of its own."""

    BINDING_GROUP_TITLE = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        *_unlisted(Input.BINDINGS),
        Binding("ctrl+h", "delete_left", system=True),
        Binding("ctrl+z", "undo", system=True),
        Binding("ctrl+y", "redo", system=True),
    ]

    def cleaned(self, text: str) -> str:
        """Return the text composed and its lines joined with one space."""
        lines = super().cleaned(text).splitlines()
        return " ".join(filter(None, map(str.strip, lines))) if len(lines) > 1 else "".join(lines)

    def replace(self, text: str, start: int, end: int) -> None:
        """Put text in the place of what stands between two positions, as a step that can be undone."""
        before, text = Moment(self.value, max(self.selection)), self.cleaned(text)
        super().replace(text, start, end)
        if self.value != before.text:
            single = max(len(text), abs(end - start)) == 1
            self._history.record(before, self._moment, ("type" if text else "delete") if single else "other")

    def action_undo(self) -> None:
        """Take back the last step of typing."""
        self._go_to(self._history.undo(self._moment))

    def action_redo(self) -> None:
        """Bring back the step that was taken back last."""
        self._go_to(self._history.redo(self._moment))

    @cached_property
    def _history(self) -> TypingHistory:
        return TypingHistory()

    @property
    def _moment(self) -> Moment:
        return Moment(self.value, self.cursor_position)

    def _go_to(self, moment: Moment | None) -> None:
        if moment is not None:
            self.value, self.cursor_position = moment.text, moment.cursor


class NoteField(VietnameseTyping, TextArea, inherit_bindings=False):
    """A field for text of several lines, drawn as plain text; Tab leaves it."""

    BINDING_GROUP_TITLE = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        *_unlisted(TextArea.BINDINGS),
        Binding("ctrl+h", "delete_left", system=True),
        Binding("ctrl+home", "begin", system=True),
        Binding("ctrl+end", "finish", system=True),
    ]

    match_cursor_bracket: Reactive[bool] = reactive(False, init=False)

    def action_begin(self) -> None:
        """Go to the beginning of the text."""
        self.move_cursor((0, 0))

    def action_finish(self) -> None:
        """Go to the end of the text."""
        self.move_cursor(self.document.end)
