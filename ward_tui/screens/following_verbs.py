"""The verbs of following a row: a new due date, what holds it up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from ward_tui.domain.journal import Entry
from ward_tui.domain.model import AppendixItem
from ward_tui.domain.records import Kind
from ward_tui.screens.changing import Changing
from ward_tui.wording import following as words
from ward_tui.wording import formats

if TYPE_CHECKING:
    from ward_tui.screens.following import Extended, Obstructed
    from ward_tui.screens.records.drafts import Drafts


class FollowingVerbs(Changing):
    """A screen on which the due date of a row can be moved and its obstacles told."""

    def current_item(self) -> AppendixItem | None:
        """Return the row that commands act on."""
        raise NotImplementedError

    def drafts(self) -> Drafts:
        """Return what was typed into windows that were left."""
        raise NotImplementedError

    def do(self, verb: Callable[[], Entry | None]) -> bool:
        """Carry out one verb of the office, show the result, and tell whether it went well."""
        raise NotImplementedError

    def action_extend(self) -> None:
        """Ask for a new due date and the document that decided it."""
        from ward_tui.screens.following import ExtendScreen

        item = self.current_item()
        if item is None:
            self.say_nothing_here()
        elif item.done_on is not None and not self.answers_anew:
            self.say(words.EXTEND_DONE.format(day=formats.day(item.done_on)))
        else:
            facts = self.office.facts
            before, term_end = facts.extensions.get(item.id, ()), facts.programmes[item.programme].term_end
            self.app.push_screen(
                ExtendScreen(item, before, term_end, self.office.today, self.drafts()),
                lambda value: self.extended(item.id, value) if value else None,
            )

    @property
    def answers_anew(self) -> bool:
        """True where what is said takes the place of what was said before, also of a result."""
        return False

    def extended(self, key: str, value: Extended) -> None:
        """Give a row its new due date."""
        from ward_tui.screens.following import ExtendScreen

        paper = value.paper
        if self.do(lambda: self.office.extend(key, value.due, paper.number, paper.on, value.note)):
            self.drafts().drop(ExtendScreen.draft_of(key))

    def action_project(self) -> None:
        """Show the stages and the money of the row."""
        from ward_tui.screens.project import ProjectScreen

        item = self.current_item()
        if item is None:
            self.say_nothing_here()
        else:
            self.app.push_screen(ProjectScreen(self.office, item.id))

    def action_obstruct(self) -> None:
        """Ask what holds the row up; where something does already, first whether that was cleared."""
        from ward_tui.screens.following import WhichObstacle

        item = self.current_item()
        if item is None:
            self.say_nothing_here()
            return
        lasting = [each for each in self.office.facts.obstacles.get(item.id, ()) if each.cleared_on is None]
        if not lasting:
            self._ask_obstacle(item)
            return
        self.app.push_screen(WhichObstacle(item, lasting), lambda chosen: self._which(item, chosen))

    def _which(self, item: AppendixItem, chosen: str | None) -> None:
        from ward_tui.screens.following import ClearScreen

        if chosen == "":
            self._ask_obstacle(item)
        elif chosen is not None:
            obstacle = next(each for each in self.office.facts.obstacles[item.id] if each.id == chosen)
            self.app.push_screen(
                ClearScreen(obstacle, self.office.today), lambda day: self._clear(chosen, day) if day else None
            )

    def _ask_obstacle(self, item: AppendixItem) -> None:
        from ward_tui.screens.following import ObstacleScreen

        self.app.push_screen(
            ObstacleScreen(item, self.office.today, self.drafts()),
            lambda value: self.obstructed(item.id, value) if value else None,
        )

    def _clear(self, obstacle: str, day: date) -> None:
        self.do(lambda: self.office.edit(Kind.OBSTACLE, obstacle, {"cleared_on": day}))

    def obstructed(self, key: str, value: Obstructed) -> None:
        """Write down what holds a row up."""
        from ward_tui.screens.following import ObstacleScreen

        given = {"kind": value.kind, "level": value.level, "since": value.since, "text": value.text}
        given |= {"asked_of": value.asked_of, "request": value.request}
        if self.do(lambda: self.office.add(Kind.OBSTACLE, key, given)):
            self.drafts().drop(ObstacleScreen.draft_of(key))
