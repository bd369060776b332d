"""Small windows whose texts are kept when they are left: a remark half written is there again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Generic, TypeVar

from textual.binding import Binding, BindingType
from textual.widgets import Input, Static, TextArea

from ward_tui.screens.modal import Window
from ward_tui.screens.records.drafts import Drafts
from ward_tui.widgets.options import OptionLine
from ward_tui.wording import forms as words

T = TypeVar("T")
Editor = Input | TextArea | OptionLine


class DraftedWindow(Window[T], Generic[T]):
    """Keeps what was typed when it is left by Escape, and brings it back; Ctrl+R drops it, and so does the caller
    once it is saved.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+r", "start_afresh", show=False)]

    def __init__(self, drafts: Drafts, key: str) -> None:
        super().__init__()
        self._drafts, self._draft = drafts, key
        self._first: dict[str, str] = {}

    def on_mount(self) -> None:
        """Bring back what was typed before."""
        self._first = {name: _text(editor) for name, editor in self._editors()}
        kept = self._drafts.get(self._draft)
        if kept:
            self._put(kept)
            self.query_one("#reason", Static).update(words.RESTORED)

    def before_leaving(self) -> None:
        """Keep what was typed, also when the whole program is left."""
        texts = {name: _text(editor) for name, editor in self._editors()}
        self._drafts.keep(self._draft, {name: text for name, text in texts.items() if text != self._first[name]})

    def action_leave(self) -> None:
        """Leave without a value; what was typed is kept."""
        self.before_leaving()
        super().action_leave()

    def action_start_afresh(self) -> None:
        """Drop what was brought back."""
        self._drafts.drop(self._draft)
        self._put(self._first)
        self.query_one("#reason", Static).update("")

    def accepted(self, value: T) -> None:
        """Return the value; the draft stays until the caller has saved it, for the office may still refuse."""
        self.before_leaving()
        super().accepted(value)

    def _put(self, texts: Mapping[str, str]) -> None:
        for name, editor in self._editors():
            text = texts.get(name, self._first[name])
            if isinstance(editor, TextArea):
                editor.text = text
            else:
                editor.value = text

    def _editors(self) -> Iterator[tuple[str, Editor]]:
        for editor in self.query("Input, TextArea, OptionLine"):
            if isinstance(editor, Input | TextArea | OptionLine) and editor.id:
                yield editor.id, editor


def _text(editor: Editor) -> str:
    return editor.text if isinstance(editor, TextArea) else editor.value
