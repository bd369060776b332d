"""The line at the bottom in which a search or a figure is typed in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from ward_tui.widgets.fields import TextField
from ward_tui.wording import help as help_words


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: a label, or several to go through with the up and down keys, and what comes back with the answer.

    Attributes:
        purpose: the name of what the answer is for.
        labels: one label for each choice.
        live: every keystroke is reported, not only Enter.
    """

    purpose: str
    labels: tuple[str, ...]
    hint: str
    value: str = ""
    live: bool = False


class PromptField(TextField):
    """The field of the prompt; up and down are handed to the prompt, Escape closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", show=False),
        Binding("up", "turn(-1)", show=False),
        Binding("down", "turn(1)", show=False),
    ]

    class Cancelled(Message):
        """The user pressed Escape."""

    class Turned(Message):
        """The user asked for the choice before or after."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    def action_cancel(self) -> None:
        """Close the prompt."""
        self.post_message(self.Cancelled())

    def action_turn(self, step: int) -> None:
        """Ask for another choice."""
        self.post_message(self.Turned(step))


class Prompt(Horizontal):
    """Asks one question at a time; hidden when it asks nothing."""

    class Answered(Message):
        """The user pressed Enter, or typed while the question is live."""

        def __init__(self, purpose: str, text: str, choice: int, *, final: bool) -> None:
            super().__init__()
            self.purpose, self.text, self.choice, self.final = purpose, text, choice, final

    class Closed(Message):
        """The user pressed Escape."""

        def __init__(self, purpose: str) -> None:
            super().__init__()
            self.purpose = purpose

    class Turning(Message):
        """The user pressed up or down where there is nothing to choose: meant for the list above."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._question: Question | None = None
        self._choice = 0

    def compose(self) -> ComposeResult:
        """Lay out label, field and hint."""
        yield Static(id="prompt-label", markup=False)
        yield PromptField(id="prompt-field", compact=True)
        yield Static(id="prompt-hint", markup=False)

    @property
    def purpose(self) -> str:
        """What is being asked, empty when nothing is."""
        return self._question.purpose if self._question else ""

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.query_one(PromptField).value

    def ask(self, question: Question) -> None:
        """Show a question and take the focus."""
        self._question, self._choice = None, 0
        field = self.query_one(PromptField)
        field.value = question.value
        help_text = help_words.FIELDS.get(question.purpose)
        field.tooltip = Content(help_text) if help_text else None
        self._question = question
        self._label(question.labels)
        self.query_one("#prompt-hint", Static).update(question.hint)
        self.display = True
        self.screen.set_focus(field)  # at once: the next key may be waiting already
        field.cursor_position = len(question.value)

    def close(self) -> None:
        """Hide the prompt."""
        self._question = None
        self.display = False

    def _label(self, labels: Sequence[str]) -> None:
        self.query_one("#prompt-label", Static).update(labels[self._choice])

    def _on_mount(self, _event: events.Mount) -> None:
        self.display = False

    def on_input_changed(self, event: Input.Changed) -> None:
        """Report what is typed while the question is live."""
        event.stop()
        if self._question and self._question.live:
            self._answer(event.value, final=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Report the answer."""
        event.stop()
        self._answer(event.value, final=True)

    def _answer(self, text: str, *, final: bool) -> None:
        if self._question:
            self.post_message(self.Answered(self._question.purpose, text, self._choice, final=final))

    def on_prompt_field_cancelled(self, event: PromptField.Cancelled) -> None:
        """Close, and tell whoever asked."""
        event.stop()
        if self._question:
            purpose = self._question.purpose
            self.close()
            self.post_message(self.Closed(purpose))

    def on_prompt_field_turned(self, event: PromptField.Turned) -> None:
        """Go to another choice, or let the list above move."""
        event.stop()
        if self._question is None or len(self._question.labels) < 2:
            self.post_message(self.Turning(event.step))
            return
        self._choice = (self._choice + event.step) % len(self._question.labels)
        self._label(self._question.labels)
