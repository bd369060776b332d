"""Deciding a contradiction of the document: the window that asks what counts and why, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Input, Label, Static

from ward_tui.domain.contradiction import Contradiction
from ward_tui.domain.errors import WardError
from ward_tui.domain.text import tidy
from ward_tui.screens import paper
from ward_tui.screens.drafted import DraftedWindow
from ward_tui.screens.modal import Window, broad_lines, room
from ward_tui.widgets.fields import TextField
from ward_tui.widgets.optioncolumn import OptionColumn
from ward_tui.wording import contradictions as words
from ward_tui.wording import deciding
from ward_tui.wording.journal import describe
from ward_tui.wording.record_names import short_id

if TYPE_CHECKING:
    from ward_tui.screens.records.drafts import Drafts
    from ward_tui.screens.verbs import RowVerbs

OTHER = "other"
AROUND = 9  # lines of the window beside its title and the options: two fields, two lines of words, buttons
LEAST = 3  # lines of options that are always seen


@dataclass(frozen=True, slots=True)
class Decided:
    """What counts, why, and which of the places it is, None for something else."""

    choice: str
    reason: str
    place: int | None


class DecideScreen(DraftedWindow[Decided]):
    """Shows what each place says and asks which counts, or what else, and why; nothing is chosen at first."""

    AUTO_FOCUS = "#decide-place"
    TOPIC = "decide-place"
    FAULTY: ClassVar[dict[str, str]] = {"decision_choice": "decide-place", "decision_reason": "decide-reason"}

    @staticmethod
    def draft_of(key: str) -> str:
        """Return under what the draft of a contradiction is kept."""
        return f"decide {key}"

    def __init__(self, contradiction: Contradiction, drafts: Drafts) -> None:
        super().__init__(drafts, self.draft_of(contradiction.id))
        self._each, self._about = contradiction, deciding.concerned(contradiction)

    def title_text(self) -> str:
        """Ask the question."""
        return f"{short_id(self._each.id)}  {words.text(self._each)}"

    def fields(self) -> ComposeResult:
        """List the places and ask which of them counts, or what else, and why."""
        each, before = self._each, self._each.decision
        options = [(words.option(each, place), str(number)) for number, place in enumerate(each.places)]
        chosen = "" if before is None else OTHER if before.place is None else str(before.place)
        other = before.choice if before and before.place is None else ""
        with VerticalScroll(can_focus=False):
            yield OptionColumn([*options, (deciding.OTHER, OTHER)], chosen, id="decide-place")
        yield from paper.line(deciding.OTHER, deciding.OTHER_EXAMPLE, "decide-other", other)
        yield from paper.line(
            deciding.REASON, deciding.REASON_EXAMPLE, "decide-reason", before.reason if before else ""
        )
        yield Static("\n".join(filter(None, (self._about, deciding.KEYS))), classes="quiet", markup=False)

    def on_mount(self) -> None:
        """Use the room that there is."""
        self.query_one("#window").add_class("broad")
        super().on_mount()
        self.call_after_refresh(self.query_one(OptionColumn).reveal)

    def on_resize(self) -> None:
        """Leave the places the room that is not taken by the question and the fields."""
        around = AROUND + broad_lines(self, self.title_text()) + bool(self._about)
        self.query_one(VerticalScroll).styles.max_height = max(LEAST, room(self, around))

    def on_option_line_picked(self) -> None:
        """Go on to what is still to be said."""
        wanted = "decide-other" if self._chosen == OTHER else "decide-reason"
        self.query_one(f"#{wanted}").focus()
        self.let_keys_in()

    def on_option_line_submitted(self) -> None:
        """Save, as Enter does in every field."""
        self.action_save()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Own words are something else than the places."""
        if event.input.id == "decide-other" and event.input.has_focus and event.value.strip():
            self.query_one(OptionColumn).value = OTHER

    @property
    def _chosen(self) -> str:
        return self.query_one(OptionColumn).value

    def value(self) -> Decided:
        """Return what was chosen, with its reason."""
        own, reason = (self.query_one(f"#decide-{each}", TextField).value for each in ("other", "reason"))
        place = int(self._chosen) if self._chosen not in {"", OTHER} else None
        choice = tidy(own) if place is None else words.says(self._each, self._each.places[place])
        if not choice:
            raise WardError("decision_choice")
        if not tidy(reason):
            raise WardError("decision_reason")
        return Decided(choice, reason, place)


class ForgetScreen(Window[bool]):
    """Asks before a decision is taken away that cannot be made again, because the places agree now."""

    AUTO_FOCUS = "#cancel"
    SAVE_LABEL = deciding.FORGET

    def __init__(self, contradiction: Contradiction) -> None:
        super().__init__()
        self._each = contradiction

    def title_text(self) -> str:
        """Name the contradiction."""
        return f"{deciding.FORGET_TITLE}\n{words.text(self._each)}"

    def fields(self) -> ComposeResult:
        """Say what is lost."""
        yield Label(deciding.FORGET_TEXT, markup=False)

    def value(self) -> bool:
        """Return that the user agreed."""
        return True


def ask_decision(screen: RowVerbs, key: str) -> None:
    """Ask what counts in a contradiction; one that a check finds no more has nothing to choose from."""
    office = screen.office
    each = office.contradiction(key)
    if each.settled:
        screen.say(deciding.SETTLED)
        return
    screen.app.push_screen(DecideScreen(each, screen.drafts()), lambda said: _decide(screen, each, said))


def _decide(screen: RowVerbs, each: Contradiction, said: Decided | None) -> None:
    office = screen.office
    if said and screen.do(lambda: office.decide(each.id, said.choice, said.reason, said.place)):
        screen.drafts().drop(DecideScreen.draft_of(each.id))
        if each.about:
            screen.say(f"{describe(office.history(each.id, 1)[0])} · {deciding.OPEN_RECORD}")


def reopen(screen: RowVerbs, key: str) -> None:
    """Leave a contradiction open again; what was said is kept as a draft, so that it need not be typed again."""
    each = screen.office.contradiction(key)
    if each.decision is None:
        screen.say(deciding.NOT_DECIDED)
    elif each.settled:
        screen.app.push_screen(ForgetScreen(each), lambda agreed: _reopen(screen, each) if agreed else None)
    else:
        _reopen(screen, each)


def _reopen(screen: RowVerbs, each: Contradiction) -> None:
    before = each.decision
    if before is None or not screen.do(lambda: screen.office.undecide(each.id)) or each.settled:
        return
    place = OTHER if before.place is None else str(before.place)
    texts = {"decide-place": place, "decide-reason": before.reason}
    screen.drafts().keep(
        DecideScreen.draft_of(each.id), texts | ({"decide-other": before.choice} if place == OTHER else {})
    )
