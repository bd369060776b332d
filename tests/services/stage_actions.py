"""Random actions with stages, and what must hold of them whatever was done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from ward_tui.domain.journal import Entry
from ward_tui.domain.model import Facts, ItemKind
from ward_tui.domain.restaging import stored
from ward_tui.domain.staging import Template, stage_share
from ward_tui.domain.text import fold
from ward_tui.services.office import Office

NAMES = ("", "soạn thảo", "Tham dinh", "ban hành", "thi công", "cưỡng chế", "triển khai", "chờ vốn")


@dataclass
class RandomStager:
    """Picks a row or one of its stages and what is done to it."""

    office: Office
    random: Random

    def verbs(self) -> list[Callable[[], Entry | None]]:
        """Return the actions, the likelier ones more than once."""
        often = [self.pass_stage] * 3 + [self.use_template] * 2
        return [*often, self.reach, self.unpass_stage, self.move_stage, self.follow_stages]

    def use_template(self) -> Entry | None:
        """Give a row the stages of a template."""
        return self.office.use_template(self._row(), self.random.choice([None, *Template]))

    def reach(self) -> Entry | None:
        """Say in which stage a row is."""
        return self.office.reach(self._row(), self.random.choice(NAMES))

    def pass_stage(self) -> Entry | None:
        """Say that a stage is passed."""
        today = self.office.today
        days = (None, today, today - timedelta(days=40), today + timedelta(days=1))
        return self.office.pass_stage(self._stage(), self.random.choice(days))

    def unpass_stage(self) -> Entry | None:
        """Say that a stage is not passed."""
        return self.office.unpass_stage(self._stage())

    def move_stage(self) -> Entry | None:
        """Move a stage."""
        return self.office.move_stage(self._stage(), self.random.choice((-1, 1, 3)))

    def follow_stages(self) -> Entry | None:
        """Let the progress of a row follow its stages or not."""
        return self.office.follow_stages(self._row(), self.random.random() < 0.8)

    def _row(self) -> str:
        staged = [key for key, item in self.office.facts.items.items() if item.stages]
        return self.random.choice([*staged, *self.random.sample([*self.office.facts.items, "x"], 1)])

    def _stage(self) -> str:
        known = [each.id for item in self.office.facts.items.values() for each in item.stages]
        return self.random.choice([*known, "x~GD1"])


def check_stages(facts: Facts) -> None:
    """Hold stages, progress and result of every row against each other."""
    for item in facts.items.values():
        if item.by_stages:
            assert item.stages, item.id
            assert item.done_on is not None or item.progress == stage_share(item), item.id
        if item.stages:
            assert len({fold(each.name) for each in item.stages}) == len(item.stages), item.id
            assert not any(each.passed and each.done_on for each in item.stages), item.id
        if item.stages and item.kind is ItemKind.RESOLUTION:
            assert item.stages[-1].done_on == item.done_on, item.id
            assert not stored(item)[-1].is_passed, item.id
