"""The small windows of an import: one question, confirming, leaving."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Input, Label, Static

from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.draft import Doubt, DoubtKind
from ward_tui.domain.intake.plan import ImportPlan
from ward_tui.domain.text import tidy
from ward_tui.screens import paper
from ward_tui.screens.modal import Window, broad_lines, room
from ward_tui.screens.working import WorkingWindow
from ward_tui.widgets.fields import TextField
from ward_tui.widgets.optioncolumn import OptionColumn
from ward_tui.wording import importing
from ward_tui.wording import intake_questions as ask_words
from ward_tui.wording import intake_screen as words
from ward_tui.wording.record_names import shortened

if TYPE_CHECKING:
    from ward_tui.domain.journal import Entry
    from ward_tui.services.office import Office

RIGHT, ALIKE, OTHER, FORM, SKIP, SKIP_ALIKE = "right", "alike", "other", "form", "skip", "skip alike"
ANSWER, TYPED = "import-answer", "import-other"
AROUND = 7  # lines of the window beside its title and the options: field, reason, words, buttons
LEAST = 3


@dataclass(frozen=True, slots=True)
class Said:
    """An answer: how it was given, one of the words above, and for OTHER the text that is meant."""

    how: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it is shown.

    Attributes:
        file: the name of the document.
        alike: how many open questions ask the same, this one among them.
        number, total: which of the open questions of its record it is.
        example: how an answer is typed, '' when none can be.
        record: what it is about, in words; whole: that is a record, which can be left out or changed as a whole.
    """

    doubt: Doubt
    file: str
    number: int
    total: int
    example: str
    record: str
    whole: bool
    alike: int = 1


class AnswerScreen(Window[Said]):
    """Shows the words of the document and what was taken, and returns the answer; `check` refuses what is typed."""

    AUTO_FOCUS = f"#{ANSWER}"
    TOPIC = ANSWER
    SAVE_LABEL = ask_words.ANSWER_SAVE

    def __init__(self, asked: Asked, check: Callable[[str], object]) -> None:
        super().__init__()
        self._asked, self._check = asked, check
        self._choices = tuple(each for each in asked.doubt.choices if each != asked.doubt.proposal)

    def title_text(self) -> str:
        """Ask the question."""
        doubt = self._asked.doubt
        head = ask_words.ANSWER_TITLE.format(
            number=self._asked.number, total=self._asked.total, record=self._asked.record
        )
        raw = f"\n{ask_words.ANSWER_FILE.format(raw=shortened(doubt.raw, ask_words.MOST_RAW))}" if doubt.raw else ""
        where = importing.place(doubt.spot, self._asked.file)
        return f"{head}\n{ask_words.asks(doubt)}{raw}" + (f" ({where})" if where else "")

    def fields(self) -> ComposeResult:
        """List the answers, and a field for another one where it can be typed."""
        with VerticalScroll(can_focus=False):
            yield OptionColumn(list(self._options()), RIGHT, id=ANSWER)
        if self._asked.example:
            yield from paper.line(ask_words.ANSWER_LABEL, self._asked.example, TYPED, "")
        yield Static(ask_words.ANSWER_KEYS, classes="quiet", markup=False)

    def _options(self) -> Iterator[tuple[str, str]]:
        taken, others = ask_words.options(self._asked.doubt, self._choices)
        prose, same = self._asked.doubt.kind is DoubtKind.PROSE and self._asked.whole, self._asked.alike
        yield taken, RIGHT
        if prose:
            yield ask_words.ANSWER_NO_PROSE, SKIP
        if same > 1:
            yield ask_words.alike(self._asked.doubt, same), ALIKE
        if prose and same > 1:
            yield ask_words.ANSWER_NO_PROSE_ALIKE.format(count=same), SKIP_ALIKE
        yield from ((said, str(number)) for number, said in enumerate(others))
        if self._asked.example:
            yield ask_words.ANSWER_OTHER, OTHER
        if self._asked.whole:
            yield ask_words.ANSWER_OPEN, FORM
            if not prose:
                yield ask_words.ANSWER_SKIP, SKIP

    def on_mount(self) -> None:
        """Use the room that there is."""
        self.query_one("#window").add_class("broad")

    def on_resize(self) -> None:
        """Leave the answers the room that is not taken by the question and the field."""
        around = AROUND + broad_lines(self, self.title_text())
        self.query_one(VerticalScroll).styles.max_height = max(LEAST, room(self, around))

    @property
    def _chosen(self) -> str:
        return self.query_one(OptionColumn).value

    def on_option_line_picked(self) -> None:
        """A digit answers at once, except where something is still to be typed."""
        if self._chosen == OTHER:
            self.query_one(f"#{TYPED}").focus()
            self.let_keys_in()
        else:
            self.action_save()

    def on_option_line_submitted(self) -> None:
        """Answer, or go to the field."""
        if self._chosen == OTHER and not self._typed:
            self.query_one(f"#{TYPED}").focus()
            self.let_keys_in()
        else:
            self.action_save()

    def on_input_changed(self, event: Input.Changed) -> None:
        """What is typed is another answer than the listed ones."""
        if event.input.has_focus and event.value.strip():
            self.query_one(OptionColumn).value = OTHER

    @property
    def _typed(self) -> str:
        found = self.query(f"#{TYPED}")
        return tidy(found.first(TextField).value) if found else ""

    def value(self) -> Said:
        """Return the answer, once it can be read."""
        if self._chosen in {RIGHT, ALIKE, FORM, SKIP, SKIP_ALIKE}:
            return Said(self._chosen)
        text = self._typed if self._chosen == OTHER else self._choices[int(self._chosen)]
        if not text:
            raise WardError("answer_missing")
        self._check(text)
        return Said(OTHER, text)


class ConfirmScreen(WorkingWindow[tuple["Entry | None"]]):
    """Says what would be written, writes it beside the screen, and returns the entry of the journal, None for none."""

    AUTO_FOCUS = "#save"
    TOPIC = "import-confirm"
    SAVE_LABEL = words.CONFIRM_SAVE

    def __init__(self, office: Office, plan: ImportPlan, ward: str) -> None:
        super().__init__()
        self._office, self._plan, self._ward = office, plan, ward

    def title_text(self) -> str:
        """Name the file."""
        return words.CONFIRM_TITLE.format(file=self._plan.file)

    def fields(self) -> ComposeResult:
        """Say what is written."""
        yield Label(words.summary(self._plan, self._ward), markup=False)
        yield Static(id="progress", markup=False)

    def action_save(self) -> None:
        """Begin to write."""
        self.begin()

    def carry_out(self) -> tuple[Entry | None]:
        """Write everything that can be written as one step."""
        return (self._office.take_in(self._plan, self.advance),)


class LeaveScreen(Window[bool]):
    """Asks before a preview is left."""

    AUTO_FOCUS = "#save"
    TOPIC = "import-leave"
    TITLE_TEXT, SAVE_LABEL = words.LEAVE_TITLE, words.LEAVE_SAVE

    def fields(self) -> ComposeResult:
        """Say that nothing is lost."""
        yield Label(words.LEAVE_TEXT, markup=False)

    def value(self) -> bool:
        """Return that the user leaves."""
        return True
