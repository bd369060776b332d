"""The plan behind the preview of an import: which one it is, how it is looked at, the steps that lead to it."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from ward_tui.domain.intake.outline import WHOLE
from ward_tui.domain.intake.plan import ImportPlan
from ward_tui.screens.changing import Record
from ward_tui.screens.incoming import Incoming
from ward_tui.screens.intake_forms import basis_of
from ward_tui.screens.intake_lines import TOP, Looking, Outline, first_look
from ward_tui.screens.lists import ListScreen
from ward_tui.wording import intake_screen as words

if TYPE_CHECKING:
    from ward_tui.screens.records.asking import Basis
    from ward_tui.services.office import Office

_Steps = deque[tuple[ImportPlan, str]] | list[tuple[ImportPlan, str]]
MOST = 50  # steps that can be taken back


class Planned(ListScreen):
    """Shows a plan that the app keeps; every step makes another one, and can be taken back until it is written."""

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self.looking = Looking()
        self._outline: Outline | None = None
        self._past: deque[tuple[ImportPlan, str]] = deque(maxlen=MOST)
        self._future: list[tuple[ImportPlan, str]] = []

    @property
    def incoming(self) -> Incoming:
        """The app, which keeps the plan."""
        app = self.app
        assert isinstance(app, Incoming)
        return app

    @property
    def plan(self) -> ImportPlan | None:
        """What the file would change, None while none is read."""
        return self.incoming.plan

    @property
    def outline(self) -> Outline | None:
        """The plan as a list, made anew for another plan."""
        plan, before = self.plan, self._outline
        if plan is None:
            self._outline = None
        elif before is None or before.plan is not plan:
            self._outline = Outline(plan)
            if before is None or before.plan.digest != plan.digest:
                self.looking, self.search = first_look(self._outline), ""
                self._past.clear()
                self._future.clear()
        return self._outline

    @property
    def key(self) -> str | None:
        """The key of the line under the cursor in the plan, '' for the whole document, None for no line."""
        key = self.grid.cursor_key
        return None if not key else "" if key == TOP else key

    @property
    def basis(self) -> Basis:
        """What the forms are made for."""
        assert self.plan is not None
        return basis_of(self.office, self.plan)

    def current_record(self) -> Record | None:
        """Return nothing: what stands here is in no table yet."""
        return None

    # Steps

    def take(self, plan: ImportPlan, said: str) -> None:
        """Go on with another state of the plan; where the cursor stands is where the step is taken back."""
        if self.plan is not None:
            self._past.append((self.plan, self.key or WHOLE))
            self._future.clear()
        self._show(plan, said)

    def _show(self, plan: ImportPlan, said: str) -> None:
        self.incoming.plan = plan
        self.say(said)
        self.reload(force=True)

    def action_undo_here(self) -> None:
        """Take the last step of the preview back; the journal is not touched while there is a preview."""
        if self.plan is None:
            self.call_later(self.app.run_action, "undo")
        elif self._past:
            self._turn(self._past, self._future, words.STEP_BACK)
        else:
            self.say(words.NO_STEP_BACK)

    def action_redo_here(self) -> None:
        """Do the step that was taken back last again."""
        if self.plan is None:
            self.call_later(self.app.run_action, "redo")
        elif self._future:
            self._turn(self._future, self._past, words.STEP_AGAIN)
        else:
            self.say(words.NO_STEP_AGAIN)

    def _turn(self, steps: _Steps, others: _Steps, said: str) -> None:
        """Go to the last of the steps, and stand where it was taken."""
        plan, key = steps.pop()
        assert self.plan is not None
        others.append((self.plan, key))
        self._show(plan, said.format(record=words.named(plan, key)))
        self.stand_at(key)

    def stand_at(self, key: str) -> None:
        """Put the cursor on a line; the heading above it opens, and what hides it gives way."""
        outline = self.outline
        if outline is None or self.grid.go_to(key or TOP):
            return
        section = outline.section_of(key)
        closed = self.looking.closed - {section.key if section else ""}
        self.looking, self.search = Looking(closed=closed), ""
        self.reload(force=True)
        self.grid.go_to(key or TOP)
