"""The half of the preview of an import that asks: questions about the document, and the forms of its records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.draft import Doubt
from ward_tui.domain.intake.outline import accepted, alike, left_out, next_asked, turned
from ward_tui.domain.intake.plan import ImportPlan
from ward_tui.screens.intake_answers import GOAL, TIME, answered, field_of
from ward_tui.screens.intake_forms import PlanForm, corrected, form_of, offering
from ward_tui.screens.intake_plan import Planned
from ward_tui.screens.intake_windows import ALIKE, FORM, RIGHT, SKIP, SKIP_ALIKE, AnswerScreen, Asked, Said
from ward_tui.wording import importing
from ward_tui.wording import intake_questions as ask_words
from ward_tui.wording import intake_screen as words

if TYPE_CHECKING:
    from ward_tui.domain.records import Values


class Asking(Planned):
    """Asks about the line under the cursor; every answer makes another plan."""

    # Questions

    def action_update(self) -> None:
        """Ask the first open question of the line under the cursor."""
        outline, key = self.outline, self.key
        if outline is None or key is None:
            self.say(words.NO_PLAN)
            return
        waiting = outline.asked.get(key, [])
        if not waiting:
            self.say(words.NO_QUESTION if outline.asked else words.NONE_LEFT)
            return
        doubt, plan, done = waiting[0], outline.plan, len(outline.told.get(key, ()))
        whole = bool(doubt.about) and doubt.about in plan.lines
        record = ask_words.asked_about(plan, doubt)
        example, same = self._example(doubt), len(alike(plan, doubt))
        asked = Asked(doubt, plan.file, done + 1, done + len(waiting), example, record, whole, same)
        window = AnswerScreen(asked, lambda text: answered(self.basis, plan, doubt, text))
        self.app.push_screen(window, lambda said: self._take_answer(plan, doubt, said) if said else None)

    def _example(self, doubt: Doubt) -> str:
        """Return how an answer is typed, '' when none can be."""
        assert self.plan is not None
        field = field_of(self.basis, self.plan, doubt)
        if field is None:
            return ""
        own = GOAL if doubt.field == GOAL else "cadence" if doubt.field in TIME else ""
        return ask_words.ANSWER_EXAMPLES.get(own) or field.words.placeholder

    def _take_answer(self, plan: ImportPlan, doubt: Doubt, said: Said) -> None:
        if said.how == FORM:
            self._open_form(doubt.about, doubt)
            return
        if said.how == ALIKE:
            self._accept(plan, doubt)
            return
        if said.how == SKIP_ALIKE:
            same = alike(plan, doubt)
            self._go_on(left_out(plan, same), doubt, words.SKIPPED_MANY.format(count=len(same)))
            return
        if said.how == SKIP:
            changed = turned(plan, None, doubt.about)
        elif said.how == RIGHT:
            changed = plan.accepted(doubt)
        else:
            changed = answered(self.basis, plan, doubt, said.text)
        self._answered(changed, doubt)

    def action_accept_alike(self) -> None:
        """Accept what was understood for the question under the cursor and for all that ask the same."""
        outline, key = self.outline, self.key
        waiting = outline.asked.get(key, []) if outline and key is not None else []
        if outline is None or not waiting:
            self.say(words.NO_QUESTION if outline and outline.asked else words.NONE_LEFT)
        else:
            self._accept(outline.plan, waiting[0])

    def _accept(self, plan: ImportPlan, doubt: Doubt) -> None:
        same = alike(plan, doubt)
        changed = accepted(plan, same)
        left = words.questions_left(len(changed.open_doubts))
        kind = importing.DOUBT[doubt.kind]
        self._go_on(changed, doubt, words.ACCEPTED_NOW.format(count=len(same), kind=kind, left=left))

    def _answered(self, plan: ImportPlan, doubt: Doubt) -> None:
        """Go on with the plan, and stand at the next question."""
        left = words.questions_left(len(plan.open_doubts))
        about = doubt.about if doubt.about in plan.lines else ""
        self._go_on(plan, doubt, words.ANSWERED_NOW.format(record=importing.record(about), left=left))

    def _go_on(self, plan: ImportPlan, doubt: Doubt, said: str) -> None:
        about = doubt.about if doubt.about in plan.lines else ""
        self.take(plan, said)
        if (found := next_asked(plan, self._before(about))) is not None:
            self.stand_at(found)

    def _before(self, key: str) -> str:
        """Return from where the next question is looked for: further questions of the same line come first."""
        outline = self.outline
        if outline is None or key not in outline.asked:
            return key
        order = [each for section in outline.sections for each in (section.key, *section.keys)]
        return order[order.index(key) - 1]

    def action_ask_again(self) -> None:
        """Take the last answer about the line under the cursor back."""
        outline, key = self.outline, self.key
        told = outline.told.get(key, []) if outline and key is not None else []
        if outline is None or not told:
            self.say(words.NO_ANSWER)
        else:
            self.take(outline.plan.asked_again(told[-1]), words.ASKED_AGAIN.format(record=importing.record(key or "")))

    # Forms

    def action_edit(self) -> None:
        """Correct what was understood of the line under the cursor."""
        plan, key = self.plan, self.key
        if plan is None or key is None:
            self.say(words.NO_PLAN)
        elif key not in plan.lines:
            self.say(words.NOT_EDITABLE)
        else:
            self._open_form(key)

    def _open_form(self, key: str, doubt: Doubt | None = None) -> None:
        plan = self.plan
        if plan is None or key not in plan.lines:
            return

        def save(values: Values) -> None:
            fresh: dict[str, Any] = dict(values)
            changed = corrected(self.basis, plan, key, fresh) if fresh else plan
            if doubt is not None:
                self._answered(changed.accepted(doubt), doubt)
            elif fresh:
                self.take(changed, words.FIXED.format(record=importing.record(key)))
            else:
                self.say(words.NOT_FIXED)

        try:
            form = offering(form_of(self.basis, plan, plan.lines[key]), plan)
        except WardError as error:
            self.refuse(error)
            return
        self.app.push_screen(PlanForm(form, save, self.drafts()))
