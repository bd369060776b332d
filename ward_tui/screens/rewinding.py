"""Looking at what undoing everything after an entry would change, and doing it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Button, Static

from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Entry
from ward_tui.screens.differing import AT_ONCE, DifferingWindow
from ward_tui.wording import comparing, errors, formats, review_changes
from ward_tui.wording import journal_screen as words
from ward_tui.wording import screens as screen_words
from ward_tui.wording.journal import describe

if TYPE_CHECKING:
    from ward_tui.domain.comparing import Rewind
    from ward_tui.services.desk import Desk
    from ward_tui.services.office import Office


class RewindScreen(DifferingWindow[Entry]):
    """Returns the entry that undid everything after the one given, or None; leaving is the default."""

    AUTO_FOCUS = "#cancel"
    TOPIC = "rewind"
    COLUMN_NAMES = words.REWIND_COLUMNS
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "save", show=False)]

    def __init__(self, desk: Desk, office: Office, goal: Entry) -> None:
        super().__init__()
        self._desk, self._office, self._goal = desk, office, goal
        self._is_doing = False

    def below(self) -> Iterator[Widget]:
        """Offer to go back, and to leave."""
        yield Horizontal(
            Button(words.REWIND_NOW, id="save", variant="primary", compact=True, disabled=True),
            Button(screen_words.CANCEL, id="cancel", compact=True),
            id="buttons",
        )

    @property
    def _title(self) -> str:
        return f"{words.REWIND_TITLE.format(moment=formats.moment(self._goal.at))}\n{describe(self._goal)}"

    def begin(self) -> None:
        """Look at what would change."""
        self.tell(self._title, words.REWIND_READING.format(percent=0))
        if self._office.last_seq() - self._goal.seq > AT_ONCE:
            self._read()
            return
        try:
            self._show(self._office.rewind(self._goal.seq))
        except WardError as error:
            self._refuse(errors.sentence(error))

    @work(thread=True, exclusive=True)
    def _read(self) -> None:
        """Read with a connection of its own; no widget is touched here."""
        try:
            office = self._desk.open(read_only=True)
            try:
                found = office.rewind(self._goal.seq, self.advance)
            finally:
                office.close()
        except WardError as error:
            self.post_message(self.Found(None, errors.sentence(error)))
        else:
            self.post_message(self.Found(found))

    @work(thread=True, exclusive=True)
    def _go_back(self) -> None:
        """Undo; nothing else asks the office while this window is in front."""
        try:
            entry = self._office.undo_to(self._goal.seq)
        except WardError as error:
            self.post_message(self.Found(None, errors.sentence(error)))
        else:
            self.post_message(self.Found(entry))

    def on_differing_window_advanced(self, event: DifferingWindow.Advanced) -> None:
        """Say how far it is."""
        self.tell(self._title, words.REWIND_READING.format(percent=event.percent))

    def on_differing_window_found(self, event: DifferingWindow.Found) -> None:
        """Show what would change; close when it is done; or say why not."""
        if event.sentence:
            self._refuse(event.sentence)
        elif isinstance(event.found, Entry):
            self.dismiss(event.found)
        else:
            self._show(event.found)

    def _refuse(self, sentence: str) -> None:
        self._is_doing = False
        self.tell(self._title, "")
        self.query_one("#reason", Static).update(sentence)

    def _show(self, found: Rewind) -> None:
        facts = self._office.facts
        groups, review = comparing.groups(found.differences, facts), comparing.review_groups(found.review, facts)
        lines = [_counted(found, groups, bool(review)), words.REWIND_BACK]
        if review:
            lines.insert(1, review_changes.summary(line for group in review for line in group.lines))
        names = formats.names([words.record_title(key, facts) for key in found.goes])
        if found.goes:
            lines.insert(1, words.REWIND_GOES.format(names=names))
        if found.comes:
            lines.insert(1, words.REWIND_COMES.format(names=formats.names(list(found.comes))))
        self.tell(self._title, "\n".join(lines))
        self.query_one("#counted").set_class(bool(found.goes), "warning")
        self.show_groups([*groups, *review], "")
        self.query_one("#save", Button).disabled = False

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Go back, or leave everything as it is."""
        event.stop()
        if event.button.id == "save":
            self.action_save()
        else:
            self.action_leave()

    def action_save(self) -> None:
        """Go back, once it was shown what that does."""
        button = self.query_one("#save", Button)
        if not button.disabled:
            button.disabled = self._is_doing = True
            self.tell(self._title, words.REWIND_DOING)
            self._go_back()

    def action_leave(self) -> None:
        """Close, unless it is being done just now."""
        if not self._is_doing:
            self.dismiss(None)


def _counted(found: Rewind, groups: list[comparing.Group], has_review: bool) -> str:
    """Return how much going back changes; what it does to reviews is told beside it."""
    nothing = words.REWIND_REVIEW if has_review else words.REWIND_NONE
    changes = sum(len(group.lines) for group in groups)
    steps, told, records = map(formats.number, (len(found.steps), changes, len(groups)))
    return (words.REWIND_COUNT if groups else nothing).format(steps=steps, changes=told, records=records)
