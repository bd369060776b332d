"""The verbs of stages; each leaves the progress and the result of the row in keeping with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from ward_tui.domain.depth import Stage
from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import AppendixItem
from ward_tui.domain.restaging import moved, passed, reached, templated, unpassed
from ward_tui.domain.staging import Template, current_stage, template_of
from ward_tui.services import editing
from ward_tui.services.looking import Looking
from ward_tui.services.stage_values import row_of, write
from ward_tui.wording.stages import TEMPLATES, sequence_for


class Staging(Looking):
    """What the user does to the stages of a row."""

    def use_template(self, key: str, template: Template | None = None) -> Entry | None:
        """Give a row the stages of a template, None for the usual one of its kind.

        Raises:
            WardError: `unknown_id`, `stages_exist`.
        """
        item = self.item(key)
        chosen = template or template_of(item.kind)
        return self._restage("stage_template", item, templated(item, TEMPLATES[chosen]), template=chosen.value)

    def reach(self, key: str, name: str) -> Entry | None:
        """Say in which stage a row is; see `restaging.reached` for what that means and what is refused."""
        item = self.item(key)
        after = reached(item, name, sequence_for(item.kind, name))
        if after != item:
            after = replace(after, news_on=self.today)
        return self._restage("stage_reach", item, after, stage=current_stage(after))

    def pass_stage(self, key: str, day: date | None) -> Entry | None:
        """Say that a stage is passed, on a day or on one that nobody knows; see `restaging.passed`."""
        item = row_of(self.facts, key)
        if day is not None:
            editing.check_year(day.year, self.facts.programmes[item.programme], editing.STAGE_SLACK)
        told = None if day is None else day.isoformat()
        return self._restage("stage_pass", item, passed(item, key, day, self.today), key, day=told)

    def unpass_stage(self, key: str) -> Entry | None:
        """Say that a stage is not passed; see `restaging.unpassed`."""
        item = row_of(self.facts, key)
        return self._restage("stage_unpass", item, unpassed(item, key), key)

    def move_stage(self, key: str, step: int) -> Entry | None:
        """Move a stage so many places down, up for a negative step; None at the end of the list."""
        item = row_of(self.facts, key)
        return self._restage("stage_move", item, moved(item, key, step), key, step=step)

    def follow_stages(self, key: str, on: bool) -> Entry | None:
        """Let the progress of a row be the share of its stages that are passed, or be typed again.

        Raises:
            WardError: `unknown_id`, `no_stages`.
        """
        item = self.item(key)
        if on and not item.stages:
            raise WardError("no_stages", id=key)
        return self._restage("stage_follow", item, replace(item, by_stages=on), on=on)

    def _restage(
        self, verb: str, before: AppendixItem, after: AppendixItem, about: str = "", **told: Any
    ) -> Entry | None:
        with self._store.transaction(self._clock.now(), verb) as work:
            write(work.unit, before, after, self.today)
            work.subjects += [before.id, *([about] if about else [])]
            work.facts |= {"id": before.id, "name": before.name} | told
            if about:
                work.facts["stage"] = _named(before.stages, about)
        return self._after(work.entry)

    def _after(self, entry: Entry | None) -> Entry | None:
        """Bring what is held in memory up to date with an entry that was just written, if any was."""
        raise NotImplementedError


def _named(stages: tuple[Stage, ...], key: str) -> str:
    return next(each.name for each in stages if each.id == key)
