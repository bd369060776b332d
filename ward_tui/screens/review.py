"""Screen 5: the weekly review, one card after the other; it can be left at any card and comes back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.widgets import Static

from ward_tui.commands import bindings_for, hints_for
from ward_tui.domain.comparing import record_in
from ward_tui.domain.errors import WardError
from ward_tui.domain.review import Step
from ward_tui.domain.walk import Walk, WalkCard
from ward_tui.screens import review_lines as lines
from ward_tui.screens.review_answers import ReviewAnswers
from ward_tui.screens.review_card import MOVES, OF_CARDS, commands_of, describe_card
from ward_tui.screens.review_place import (
    BESIDE_CARDS,
    CHANGES,
    START,
    answers_of,
    next_place,
    remember,
    resumed_place,
    taken_back,
)
from ward_tui.widgets.answerbar import AnswerBar
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.grid import Grid
from ward_tui.widgets.keybar import KeyBar
from ward_tui.widgets.prompt import Prompt
from ward_tui.wording import review as words
from ward_tui.wording.journal import describe

if TYPE_CHECKING:
    from ward_tui.services.answering import Said
    from ward_tui.services.office import Office


class ReviewScreen(ReviewAnswers):
    """The first view, the cards, and what changed; the conclusion is a screen of its own."""

    PLACE = "review"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for("review"),
        Binding("enter", "enter", show=False),
        Binding("up", "scroll(-1)", show=False),
        Binding("down", "scroll(1)", show=False),
        Binding("pageup", "scroll(-10)", show=False),
        Binding("pagedown", "scroll(10)", show=False),
    ]

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._at = START
        self._of: str | None = None  # the running review that was shown last
        self._said: dict[str, int] = {}  # its answers then, with the entries that wrote them
        self._walk: Walk | None = None
        self._queued: Walk | None = None  # the one whose queue is shown

    def body(self) -> ComposeResult:
        """The steps with their counts, or a card with what can be said to it; the queue beside it on wide screens."""
        yield Static(id="head", markup=False)
        with Container(id="review-start"):
            yield Static(id="review-intro", markup=False)
            yield Grid(lines.STEPS, id="review-steps")
        with Container(id="review-walk"):
            queue = Grid(lines.QUEUE, lively=True, id="queue")
            queue.can_focus = False
            yield queue
            with Vertical(id="review-card"):
                yield Detail(id="card")
                yield AnswerBar(id="answers")

    # Where one stands

    def current_card(self) -> WalkCard | None:
        """Return the card in front."""
        return self._walk.card(self._at) if self._walk and self._at not in BESIDE_CARDS else None

    def _say_why_not(self) -> None:
        if self._at == CHANGES:
            self.say(words.NOT_A_CARD)
        else:
            super()._say_why_not()

    def _find_place(self, walk: Walk) -> None:
        """Stay where one stands, go back to a card whose answer was taken back, or resume a running review."""
        review = walk.review if walk.review is not None and not walk.review.is_finished else None
        if review is None:
            self._at = START
        elif review.id != self._of:
            self._at = resumed_place(walk, self.ward_app.remembered.review)
        elif undone := taken_back(walk, self._said):
            self._keep_place(undone)
        elif self._at not in BESIDE_CARDS and walk.card(self._at) is None:
            self._keep_place(next_place(walk))
        self._of, self._said, self._walk = review.id if review else "", answers_of(walk), walk

    def _keep_place(self, at: str) -> None:
        """Stand somewhere and remember it, so that a program that is killed comes back to it."""
        self._at = at
        known = self.office.facts.reviews
        if remember(self.ward_app.remembered.review, self.office.walk(self.programme), at, known):
            self.ward_app.remember()

    def _go(self, at: str) -> None:
        """Show another card, or the changes."""
        self._keep_place(at)
        self.say("")
        self.reload(force=True)

    # Showing

    def fill(self) -> None:
        """Show where one stands."""
        walk = self.office.walk(self.programme)
        self._find_place(walk)
        card = self.current_card()
        if self.query_one(Prompt).purpose and record_in(self._asked) != self._at:
            self.close_prompt()  # its question was about the card that stood here before
        started = self._at != START
        if self.query_one("#review-walk").display != started or self.query_one("#review-start").display == started:
            self.query_one("#review-walk").display = started
            self.query_one("#review-start").display = not started
            self.set_focus(None if started else self.query_one("#review-steps", Grid))
        self.query_one("#head").set_class(started, "step")
        if not started:
            self._show_start(walk)
        elif card is not None:
            self._show_card(walk, card)
        else:
            self._show_changes(walk)
        self.query_one(AnswerBar).display = card is not None
        hidden = OF_CARDS if started else OF_CARDS | MOVES
        self.query_one("#hints", KeyBar).show([each for each in hints_for(self.PLACE) if each.name not in hidden])

    def _show_start(self, walk: Walk) -> None:
        facts = self.office.facts
        known = bool(facts.programmes)
        self.query_one("#head", Static).update(words.week(walk.week))
        self.query_one("#review-intro", Static).update(words.intro(walk) if known else "")
        shown = list(lines.start(facts, walk, self.programme)) if known else []
        self.query_one("#review-steps", Grid).show(shown, empty=self.empty(""))

    def _show_card(self, walk: Walk, card: WalkCard) -> None:
        self.query_one("#head", Static).update(words.head(walk, card))
        self._show_queue(walk)
        self.query_one("#card", Detail).show(*describe_card(self.office, card))
        self.query_one(AnswerBar).show(commands_of(card))

    def _show_changes(self, walk: Walk) -> None:
        title, fields = lines.changes(self.office, self.programme)
        head = words.CHANGES_HEAD if walk.before is not None else words.CHANGES_HEAD_FIRST
        self.query_one("#head", Static).update(head)
        self._show_queue(walk)
        self.query_one("#card", Detail).show(title, fields)

    def _show_queue(self, walk: Walk) -> None:
        if self.has_class("wide"):
            queue = self.query_one("#queue", Grid)
            if walk is not self._queued:
                queue.show(list(lines.queue(self.office.facts, walk, CHANGES)))
                self._queued = walk
            queue.go_to(self._at)

    def after_resize(self) -> None:
        """Show the queue where there is room for it."""
        self.reload(force=True)

    # Going through the cards

    def answer(self, said: Said) -> bool:
        """Answer the card in front, go to the next one that waits, and tell whether it went well."""
        walk, card = self.office.walk(self.programme), self.current_card()
        if walk.review is None or card is None:
            self._say_why_not()
            return False
        try:
            entry = self.office.answer_card(walk.review.id, card.subject, said)
        except WardError as error:
            self.refuse(error)
            return False
        self.say(describe(entry))
        self.go_on()
        return True

    def go_on(self) -> None:
        """Go to the next card that waits, or to what changed."""
        walk = self.office.walk(self.programme)
        self._said = answers_of(walk)
        self._keep_place(next_place(walk, self._at))
        self.reload(force=True)

    def action_card(self, step: int) -> None:
        """Go to the card before or after; behind the last one stand the changes, then the conclusion."""
        if self._walk is None or self._at == START:
            self.say(words.NOT_STARTED)
            return
        places = [*(card.subject for card in self._walk.cards), CHANGES]
        place = places.index(self._at) + step
        if place < 0:
            self.say(words.FIRST_CARD)
        elif place == len(places):
            self.action_conclude()
        else:
            self._go(places[place])

    def action_enter(self) -> None:
        """Go on from the changes to the conclusion."""
        if self._at == CHANGES:
            self.action_conclude()

    def action_skip_step(self) -> None:
        """Skip all cards of the step that wait, after asking."""
        card, walk = self.current_card(), self._walk
        if card is None or walk is None:
            self._say_why_not()
        else:
            self.skip_cards([each for each in walk.cards if each.step is card.step and each.answer is None])

    def action_conclude(self) -> None:
        """Go to the conclusion of the week."""
        review = self.office.walk(self.programme).review
        if review is None:
            self.say(words.NOTHING_TO_CONCLUDE)
        else:
            self._open_conclusion(review.id)

    def _open_conclusion(self, review: str) -> None:
        from ward_tui.screens.conclusion import ConclusionScreen

        try:
            self.office.conclusion(review)
        except WardError as error:  # what was kept of it is damaged
            self.refuse(error)
            return
        self.app.push_screen(ConclusionScreen(self.office, review))

    def begin(self, step: Step | None = None) -> None:
        """Start the review, or go on with it where it was left; at a step when one is named."""
        review = self.office.walk(self.programme).review
        if review is not None and review.is_finished:
            self._open_conclusion(review.id)
            return
        try:
            self.office.start_review(self.programme)
        except WardError as error:
            self.refuse(error)
            return
        walk = self.office.walk(self.programme)
        own = [card for card in walk.cards if card.step is step]
        chosen = next((card for card in own if card.answer is None), next(iter(own), None))
        self._go(chosen.subject if chosen else resumed_place(walk, self.ward_app.remembered.review))

    def on_grid_chosen(self, event: Grid.Chosen) -> None:
        """Start, go to a step, or open the conclusion of a week."""
        if event.grid.id == "queue":
            self._pick(event.key)
        elif event.key in lines.STEP_KEYS:
            self.begin(lines.STEP_KEYS[event.key])
        elif event.key == lines.CONCLUDE:
            self.action_conclude()
        elif event.key in self.office.facts.reviews:
            self._open_conclusion(event.key)
        else:
            self.begin()

    def on_grid_moved(self, event: Grid.Moved) -> None:
        """Go to the card that was clicked in the queue."""
        if event.grid.id == "queue" and event.key == event.grid.cursor_key:
            self._pick(event.key)

    def _pick(self, key: str) -> None:
        if key == lines.CONCLUDE:
            self.action_conclude()
        elif self._at not in {key, START}:
            self._go(key)

    # Looking

    def action_scroll(self, by: int) -> None:
        """Move through a long card."""
        self.query_one("#card", Detail).scroll_relative(y=by, animate=False)

    def action_back(self) -> None:
        """Close a question left open, else leave the cards for the first view, else go back where one came from."""
        if self.query_one(Prompt).purpose:
            self.close_prompt()
        elif self._at != START:
            self._go(START)
        else:
            super().action_back()
