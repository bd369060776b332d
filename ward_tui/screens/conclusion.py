"""The conclusion of a weekly review: figures against the last one, what agencies are told, the text to send."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from ward_tui.commands import bindings_for, hints_for
from ward_tui.domain.conclusion import Conclusion, Measure
from ward_tui.domain.errors import WardError
from ward_tui.domain.review import Review
from ward_tui.screens import conclusion_lines as lines
from ward_tui.screens.base import WardScreen
from ward_tui.screens.conclusion_windows import (
    ComparedScreen,
    FinishReviewScreen,
    OpinionScreen,
    RecordsScreen,
    choose_week,
)
from ward_tui.screens.copying import copy
from ward_tui.screens.records.drafts import Drafts
from ward_tui.widgets.grid import Grid
from ward_tui.widgets.keybar import KeyBar
from ward_tui.wording import conclusion as names
from ward_tui.wording import conclusion_screen as words
from ward_tui.wording import letter
from ward_tui.wording.journal import describe

if TYPE_CHECKING:
    from ward_tui.services.office import Office

ONLY_RUNNING, ONLY_FINISHED = frozenset({"finish_review"}), frozenset({"compare"})


class ConclusionScreen(WardScreen):
    """Shows what a review comes to, live while it is going on; Ctrl+S finishes it, and then it stays as it was."""

    PLACE = "conclusion"
    AUTO_FOCUS = "#week-figures"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("conclusion")]

    def __init__(self, office: Office, review: str) -> None:
        super().__init__(office)
        self._review = review

    def body(self) -> ComposeResult:
        """Figures above, what agencies are told below; on a wide screen the text beside them."""
        with Horizontal(id="conclusion"):
            with Vertical(id="conclusion-lists"):
                yield Static(id="conclusion-head", markup=False)
                yield Grid(lines.FIGURES, id="week-figures")
                yield Grid(lines.OPINIONS, id="opinions")
            with VerticalScroll(id="letter"):
                yield Static(id="letter-text", markup=False)

    @property
    def review(self) -> Review | None:
        """The review that is concluded, None once an undo has taken it away."""
        return self.office.facts.reviews.get(self._review)

    @property
    def shown(self) -> Conclusion:
        """What it comes to."""
        return self.office.conclusion(self._review)

    def fill(self) -> None:
        """Show what the review comes to now, or came to."""
        review = self.review
        if review is None:
            self.call_later(self.action_back)
            return
        found = self.shown
        self.query_one("#conclusion-head", Static).update(words.head(found, review))
        self.query_one("#week-figures", Grid).show(list(lines.figures(found)))
        told = list(lines.opinions(found))
        grid = self.query_one("#opinions", Grid)
        grid.show(told, empty=words.NO_OPINIONS)
        grid.styles.max_height = None if self.has_class("wide") else max(3, len(told) + 1)
        self.query_one("#letter-text", Static).update(letter.text(found, finished=review.is_finished))
        unwanted = ONLY_RUNNING if review.is_finished else ONLY_FINISHED
        self.query_one("#hints", KeyBar).show([each for each in hints_for(self.PLACE) if each.name not in unwanted])

    def after_resize(self) -> None:
        """Give the lists the room that there is."""
        self.reload(force=True)

    def exported_review(self) -> str:
        """Return the review that Ctrl+E exports."""
        return self._review

    def help_topic(self) -> str:
        """Explain what agencies are told where the cursor stands on it."""
        return "opinions" if self.query_one("#opinions", Grid).has_focus else ""

    # Looking closer

    def on_grid_chosen(self, event: Grid.Chosen) -> None:
        """Edit what an agency is told, or list what a figure counts."""
        if event.grid.id == "opinions":
            self._edit("" if event.key == lines.NOBODY else event.key)
            return
        measure = Measure(event.key)
        found = lines.records(self.shown, measure)
        if found:
            self.app.push_screen(RecordsScreen(self.office, names.MEASURE[measure], found))
        else:
            template = words.NO_LIST if measure in names.LISTED else words.COUNT_ONLY
            self.say(template.format(name=names.MEASURE[measure]))

    def _edit(self, agency: str) -> None:
        review = self.review
        if review is None or review.is_finished:
            self.say(words.FROZEN)
            return
        opinion = next(each for each in self.shown.opinions if each.agency == agency)
        drafts = Drafts(self.ward_app.remembered, self.ward_app.remember)
        window = OpinionScreen(self._review, opinion, drafts)
        self.app.push_screen(window, lambda text: self._opine(agency, text, drafts) if text is not None else None)

    def _opine(self, agency: str, text: str, drafts: Drafts) -> None:
        try:
            entry = self.office.opine(self._review, agency, text)
        except WardError as error:
            self.refuse(error)
            return
        drafts.drop(OpinionScreen.draft_of(self._review, agency))
        self.say(describe(entry) if entry else "")
        self.reload()

    # Commands

    def action_finish_review(self) -> None:
        """Finish the review, after saying what is kept as it is."""
        review = self.review
        if review is None or review.is_finished:
            self.say(words.ALREADY)
            return
        window = FinishReviewScreen(self.shown, review)
        self.app.push_screen(window, lambda agreed: self._finish() if agreed else None)

    def _finish(self) -> None:
        try:
            entry = self.office.finish_review(self._review)
        except WardError as error:
            self.refuse(error)
            return
        self.say(describe(entry))
        self.reload()

    def action_compare(self) -> None:
        """Choose another finished review and show both side by side."""
        review = self.review
        others = self.office.comparable(self._review) if review is not None and review.is_finished else []
        if others:
            self.app.push_screen(choose_week(others), lambda key: self._compare(key) if key else None)
        else:
            self.say(words.NO_OTHER if review is not None and review.is_finished else words.NOT_YET)

    def _compare(self, other: str) -> None:
        try:
            compared = self.office.compare_reviews(self._review, other)
        except WardError as error:
            self.refuse(error)
            return
        self.app.push_screen(ComparedScreen(self.office, compared))

    def action_copy(self) -> None:
        """Copy the text for a message or a letter."""
        review = self.review
        if review is not None:
            copy(self, letter.text(self.shown, finished=review.is_finished), words.COPIED)

    def action_back(self) -> None:
        """Return to where one came from."""
        self.dismiss(None)
