"""The answers to the cards of the weekly review: each is one verb of the office, then the next card comes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ward_tui.domain.acknowledging import acknowledged
from ward_tui.domain.alerts import Rule
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import Indicator, Target
from ward_tui.domain.numbers import parse_percent
from ward_tui.domain.periods import Period
from ward_tui.domain.review import Answer
from ward_tui.screens.acknowledging import AcknowledgeScreen
from ward_tui.screens.copying import copy
from ward_tui.screens.detail import DetailScreen
from ward_tui.screens.following import ExtendScreen, ObstacleScreen
from ward_tui.screens.forms import FinishScreen, NoteScreen
from ward_tui.screens.reporting import ReportScreen
from ward_tui.screens.review_card import describe_card, record_name
from ward_tui.screens.review_windows import SkipStepScreen
from ward_tui.screens.verbs import RowVerbs
from ward_tui.services.answering import Said
from ward_tui.services.editing import new_reading
from ward_tui.widgets.prompt import Prompt
from ward_tui.wording import alerts as alert_words
from ward_tui.wording import answers as answer_words
from ward_tui.wording import review as words
from ward_tui.wording.copying import COPIED_RECORD, facts_text
from ward_tui.wording.journal import short_id

if TYPE_CHECKING:
    from ward_tui.domain.walk import WalkCard
    from ward_tui.screens.acknowledging import PutOff
    from ward_tui.screens.following import Extended, Obstructed
    from ward_tui.screens.forms import Finished, Remark
    from ward_tui.screens.reporting import Sent
    from ward_tui.services.office import Office


class ReviewAnswers(RowVerbs):
    """A screen on which the commands answer the card in front."""

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._figures: list[tuple[str, Period, str]] = []
        self._waiting: list[tuple[Indicator, int]] = []

    def current_card(self) -> WalkCard | None:
        """Return the card in front, None where there is none."""
        raise NotImplementedError

    def answer(self, said: Said) -> bool:
        """Answer the card in front, go to the next one, and tell whether it went well."""
        raise NotImplementedError

    def subject(self) -> str:
        """Return the record that the card asks about."""
        card = self.current_card()
        return card.subject if card else ""

    @property
    def answers_anew(self) -> bool:
        """A card can be answered again."""
        return True

    def _say_why_not(self) -> None:
        self.say(words.NO_CARD if self.current_card() else words.NOT_STARTED)

    def _takes(self, answer: Answer) -> bool:
        """Tell whether the card in front takes an answer, and say why where it does not."""
        card = self.current_card()
        if card is None or answer not in card.answers:
            self._say_why_not()
            return False
        return True

    # Answers without a question

    def action_keep(self) -> None:
        """Answer that everything is still right."""
        if self._takes(Answer.KEEP):
            self.answer(Said(Answer.KEEP))

    def action_skip(self) -> None:
        """Say nothing about the card this week."""
        if self._takes(Answer.SKIP):
            self.answer(Said(Answer.SKIP))

    # Progress and figures

    def action_update(self) -> None:
        """Ask for the progress of a row, or for the figures of a target, one indicator after the other."""
        if not self._takes(Answer.UPDATE):
            return
        target = self.office.facts.targets.get(self.subject())
        if target is None:
            super().action_update()
            return
        self._figures, self._waiting = [], self._asked_of(target)
        self._ask_next()

    def _asked_of(self, target: Target) -> list[tuple[Indicator, int]]:
        """Return the indicators to ask with their years: what the card misses, else all for this year."""
        card, this_year = self.current_card(), self.office.today.year
        if card is None:
            return []
        wanted = [(a.indicator, a.year or this_year) for a in card.alerts if a.rule is Rule.NO_FIGURE]
        wanted += [(key, this_year) for key in card.missing]
        known = {each.id: each for each in target.indicators}
        asked = [(known[key], year) for key, year in dict.fromkeys(wanted) if key in known]
        return asked or [(each, this_year) for each in target.indicators]

    def _ask_next(self) -> None:
        if not self._waiting:
            self.close_prompt()
            self._give_figures()
            return
        self.ask_figure(*self._waiting[0])
        place, count = len(self._figures) + 1, len(self._figures) + len(self._waiting)
        self.say(words.FIGURE_OF.format(place=place, count=count) if count > 1 else "")

    def on_prompt_answered(self, event: Prompt.Answered) -> None:
        """Take a figure and ask for the next one; an empty one is left out where there are several."""
        if event.purpose == "figure":
            event.prevent_default()
            self._take_figure(event.text.strip(), self._periods[event.choice])

    def _take_figure(self, text: str, period: Period) -> None:
        indicator, _ = self._waiting[0]
        if text or (len(self._waiting) == 1 and not self._figures):
            try:
                new_reading(indicator, period, text, "", self.office.today)
            except WardError as error:
                self.refuse(error)
                return
            self._figures.append((indicator.id, period, text))
        self._waiting = self._waiting[1:]
        self._ask_next()

    def on_prompt_closed(self, event: Prompt.Closed) -> None:
        """Escape ends the figures; those that were typed are kept."""
        if event.purpose == "figure":
            event.prevent_default()
            self._waiting = []
            self.focus_main()
            self._give_figures()

    def _give_figures(self) -> None:
        if self._figures:
            self.answer(Said(Answer.UPDATE, figures=tuple(self._figures)))
        else:
            self.say(words.NO_FIGURE_GIVEN)

    def _save_progress(self, text: str) -> bool:
        try:
            progress = parse_percent(text)
        except WardError as error:
            self.refuse(error)
            return False
        return self.answer(Said(Answer.UPDATE, progress=progress))

    # Windows

    def action_finish(self) -> None:
        """Ask for the day and document of a result, or of a report that was sent."""
        item = self.current_item()
        if not self._takes(Answer.DONE):
            return
        if item is None:
            self._ask_report()
        else:
            window = FinishScreen(item, self.office.today, self.drafts())
            self.app.push_screen(window, lambda done: self._finish(item.id, done))

    def _finish(self, key: str, done: Finished | None) -> None:
        if done is not None and self.answer(Said(Answer.DONE, done_on=done.day, paper=done.paper)):
            self.drafts().drop(FinishScreen.draft_of(key))

    def _ask_report(self) -> None:
        """Ask when the report of the card's period was sent."""
        seen = self.office.duty(self.subject())
        each = seen.period(self._period()) or seen.to_answer
        window = ReportScreen(seen, each, self.office.today, self.drafts())
        self.app.push_screen(
            window, lambda sent: self._sent(sent, each.code if each else "", window.draft_of(seen, each))
        )

    def _period(self) -> str:
        """Return the code of the period that the card of a report asks about, or that was answered."""
        card = self.current_card()
        if card is None:
            return ""
        answered = str(card.answer.facts.get("period", "")) if card.answer else ""
        return answered or next((alert.period for alert in card.alerts if alert.period), "")

    def _sent(self, sent: Sent | None, period: str, draft: str) -> None:
        if sent is None:
            return
        code = period or sent.day.isoformat()
        if self.answer(Said(Answer.DONE, done_on=sent.day, paper=sent.paper, note=sent.note, period=code)):
            self.drafts().drop(draft)

    def action_not_needed(self) -> None:
        """Answer that the period needs no report."""
        if self._takes(Answer.NOT_NEEDED):
            seen = self.office.duty(self.subject())
            each = seen.period(self._period()) or seen.to_answer
            self.answer(Said(Answer.NOT_NEEDED, period=each.code if each else ""))

    def action_note(self) -> None:
        """Ask for a remark."""
        if self._takes(Answer.NOTE):
            super().action_note()

    def _note(self, key: str, said: Remark | None) -> None:
        if said is not None and self.answer(Said(Answer.NOTE, note=said.text, paper=said.paper)):
            self.drafts().drop(NoteScreen.draft_of(key))

    def action_extend(self) -> None:
        """Ask for a new due date and the document that decided it."""
        if self._takes(Answer.NEW_DUE):
            super().action_extend()

    def extended(self, key: str, value: Extended) -> None:
        """Answer with a new due date."""
        if self.answer(Said(Answer.NEW_DUE, due=value.due, paper=value.paper, note=value.note)):
            self.drafts().drop(ExtendScreen.draft_of(key))

    def action_obstruct(self) -> None:
        """Ask what holds the row up, or which obstacle was cleared."""
        if self._takes(Answer.OBSTACLE):
            super().action_obstruct()

    def obstructed(self, key: str, value: Obstructed) -> None:
        """Answer with what holds the row up."""
        told = {name: getattr(value, name) for name in ("kind", "level", "since", "asked_of", "request")}
        if self.answer(Said(Answer.OBSTACLE, note=value.text, **told)):
            self.drafts().drop(ObstacleScreen.draft_of(key))

    def action_acknowledge(self) -> None:
        """Ask for a reason and the day on which the card is to come back."""
        card = self.current_card()
        if card is None or not self._takes(Answer.ACKNOWLEDGE):
            self._say_why_not()
            return
        key, name = card.subject, record_name(self.office.facts, card.subject)
        why = " ".join(alert_words.reason(alert) for alert in card.alerts)
        before = next(filter(None, (acknowledged(self.office.facts, alert) for alert in card.alerts)), None)
        reason = before.reason if before else ""
        window = AcknowledgeScreen(key, name, why, self.office.today, self.drafts(), reason=reason)
        self.app.push_screen(window, lambda said: self._put_off(key, said))

    def _put_off(self, key: str, said: PutOff | None) -> None:
        if said is not None and self.answer(Said(Answer.ACKNOWLEDGE, reason=said.reason, until=said.until)):
            self.drafts().drop(AcknowledgeScreen.draft_of(key))

    # The whole step

    def skip_cards(self, cards: Sequence[WalkCard]) -> None:
        """Skip the cards that wait in a step, after asking."""
        if not cards:
            self.say(words.SKIP_NOTHING)
            return
        step = cards[0].step
        window = SkipStepScreen(answer_words.STEP[step], len(cards))
        self.app.push_screen(window, lambda agreed: self._skip_step(cards[0]) if agreed else None)

    def _skip_step(self, card: WalkCard) -> None:
        review = self.office.walk(self.programme).review
        if review is not None:
            self.do(lambda: self.office.skip_step(review.id, card.step))
            self.go_on()

    def go_on(self) -> None:
        """Go to the next card that waits."""
        raise NotImplementedError

    # Looking

    def action_history(self) -> None:
        """Open the record of the card at what happened to it."""
        if key := self.subject():
            self.app.push_screen(DetailScreen(self.office, key, past=True))
        else:
            self._say_why_not()

    def action_copy(self) -> None:
        """Copy the card."""
        card = self.current_card()
        if card is None:
            self._say_why_not()
        else:
            copy(self, facts_text(*describe_card(self.office, card)), COPIED_RECORD.format(id=short_id(card.subject)))
