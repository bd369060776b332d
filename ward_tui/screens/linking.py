"""The windows of pairs: agreeing to confirm or take away, and making a pair by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Label, Static

from ward_tui.domain.depth import LinkKind, link_id
from ward_tui.domain.errors import WardError
from ward_tui.domain.text import fold, matches, tidy
from ward_tui.screens import paper
from ward_tui.screens.drafted import DraftedWindow
from ward_tui.screens.modal import Window
from ward_tui.widgets.completion import Candidate, Completion
from ward_tui.widgets.fields import TextField
from ward_tui.widgets.options import OptionLine
from ward_tui.widgets.stepping import LineField, Stepped
from ward_tui.wording import linking_screen as words

if TYPE_CHECKING:
    from ward_tui.screens.records.drafts import Drafts
    from ward_tui.services.office import Office


@dataclass(frozen=True, slots=True)
class Linked:
    """Which row comes before which, and why."""

    before: str
    after: str
    kind: LinkKind
    note: str = ""

    @property
    def id(self) -> str:
        """The identifier of the pair."""
        return link_id(self.before, self.after)


class AgreeScreen(Window[bool]):
    """Says what would be done; leaving is the default."""

    AUTO_FOCUS = "#cancel"

    def __init__(self, title: str, told: str, label: str, topic: str) -> None:
        super().__init__()
        self._title_text, self._told = title, told
        self.SAVE_LABEL, self.TOPIC = label, topic  # type: ignore[misc]  # of this window, not of all

    def title_text(self) -> str:
        """Ask."""
        return self._title_text

    def fields(self) -> ComposeResult:
        """Say what it means."""
        yield Label(self._told, markup=False)

    def value(self) -> bool:
        """Return that the user agreed."""
        return True


class AddLinkScreen(DraftedWindow[Linked]):
    """Asks for the kind of a pair and its two rows, which are completed while they are typed."""

    AUTO_FOCUS = "#link-kind"
    TITLE_TEXT = words.ADD_TITLE
    TOPIC = "link-kind"

    @staticmethod
    def draft_of(programme: str) -> str:
        """Return under what the draft of a pair of a programme is kept."""
        return f"link {programme}"

    def __init__(self, office: Office, programme: str, drafts: Drafts) -> None:
        super().__init__(drafts, self.draft_of(programme))
        self._office = office
        self._rows = words.rows(office.facts, programme)
        self._faulty = ""

    def fields(self) -> ComposeResult:
        """Ask for the kind, the rows and a remark."""
        kinds = [(words.KINDS[kind], kind.value) for kind in LinkKind]
        yield Horizontal(
            Label(words.ADD_KIND, markup=False, classes="label"),
            OptionLine(kinds, LinkKind.NEEDS.value, id="link-kind"),
            classes="choice close",
        )
        for label, field in ((words.ADD_BEFORE, "link-before"), (words.ADD_AFTER, "link-after")):
            with Horizontal(classes="choice close"):
                yield Label(label, markup=False, classes="label")
                yield LineField(placeholder=words.ADD_ROW_EXAMPLE, id=field, compact=True)
        yield from paper.line(words.ADD_NOTE, words.ADD_NOTE_EXAMPLE, "link-note", "")
        yield Static(words.ADD_KEYS, classes="quiet", markup=False)

    def on_mount(self) -> None:
        """Offer the rows while one is typed."""
        super().on_mount()
        self.query_one("#window").add_class("broad")
        candidates = [Candidate(title, fold(title)) for title in self._rows]
        for field in self.query(LineField):
            self.mount(Completion(field, candidates, several=False))

    def value(self) -> Linked:
        """Return the pair, which the office would take."""
        kind = LinkKind(self.query_one(OptionLine).value)
        before, after = self._row("link-before"), self._row("link-after")
        self._office.check_link(before, after)
        return Linked(before, after, kind, tidy(self.query_one("#link-note", TextField).value))

    def _row(self, field: str) -> str:
        self._faulty = field
        text = tidy(self.query_one(f"#{field}", LineField).value)
        if text in self._rows:
            return self._rows[text]
        found = [key for title, key in self._rows.items() if text and matches(fold(title), text)]
        exact = [key for key in found if fold(key.rpartition("/")[2]) == fold(text)]
        if len(found) != 1 and len(exact) != 1:
            raise WardError("link_row_many" if found else "link_row", text=text, count=len(found))
        return (exact or found)[0]

    def complain(self, reason: str, field: str = "") -> None:
        """Say why the window stays open; go to the row that is in question."""
        super().complain(reason, field or self._faulty)

    def on_option_line_picked(self) -> None:
        """Go on to the next field."""
        self.action_step(1)

    def on_option_line_submitted(self) -> None:
        """Go on to the next field: the rows are still to be chosen."""
        self.action_step(1)

    def on_stepped(self, event: Stepped) -> None:
        """Go on from a field with a list."""
        event.stop()
        if event.step:
            self.action_step(event.step)
        self.let_keys_in()
