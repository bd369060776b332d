"""Keeping settings: in their file, on every screen at once, taken back and done again while the screen is open."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from ward_tui.domain.errors import WardError
from ward_tui.domain.records import Kind
from ward_tui.screens.base import WardScreen
from ward_tui.screens.settings_lines import Spot, What, problem_at, setting_of
from ward_tui.settings.keys import DEFAULTS, values_of
from ward_tui.wording import formats
from ward_tui.wording import journal as journal_words
from ward_tui.wording import screens as screen_words
from ward_tui.wording import settings as words
from ward_tui.wording.setting_keys import KEYS

if TYPE_CHECKING:
    from ward_tui.services.office import Office

OTHER = {What.OFF: What.WORKING, What.WORKING: What.OFF}
NOT_HERE = frozenset({"setting_unknown", "settings_unreadable"})  # what only the file itself can mend


class Keeping(WardScreen):
    """The half of the settings screen that keeps what was entered; each verb returns what is said about it."""

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._before: list[dict[str, Any] | None] = []  # by step what the settings were, None for a step of the journal
        self._after: list[dict[str, Any] | None] = []  # by step taken back what the settings had become, None likewise

    @property
    def problems(self) -> tuple[WardError, ...]:
        """What is wrong in the settings file."""
        return self.ward_app.desk.problems

    @property
    def values(self) -> dict[str, Any]:
        """The settings by the keys of the file."""
        return values_of(self.office.settings)

    def set_term(self, slug: str, day: date) -> str:
        """Set the last day of a term, a fact of the programme."""
        entry = self.office.edit(Kind.PROGRAMME, slug, {"term_end": day})
        if entry is None:
            return screen_words.NOTHING
        self._before.append(None)
        self._after = []
        return journal_words.describe(entry)

    def set_value(self, key: str, value: Any) -> str:
        """Set one value."""
        label, old = KEYS[key].label, self.values[key]
        broken = any(each.facts.get("key") == key for each in self.problems)
        if value == old and not broken:
            return words.SAME.format(label=label, value=words.shown(key, value))
        told = words.SAVED.format(label=label, new=words.shown(key, value), old=words.shown(key, old))
        return self._change({key: value}, told)

    def set_days(self, spot: Spot, days: frozenset[date]) -> str:
        """Put days into one list, out of the other one; a day that was corrected leaves its list."""
        what, values = What(setting_of(spot)), self.values
        gone = {date.fromisoformat(spot.which)} if spot.what is not What.ADD else set()
        own, other = (values[what] - gone) | days, values[OTHER[what]] - days
        told = words.SAVED_DAY.format(what=formats.small(KEYS[what].label), days=words.days_of_week(days))
        return self._change({what.value: own, OTHER[what].value: other}, told)

    def drop_day(self, spot: Spot) -> str:
        """Take a day out of its list."""
        day, key = date.fromisoformat(spot.which), spot.what.value
        told = words.DROPPED_DAY.format(what=formats.small(KEYS[key].label), days=words.day_of_week(day))
        return self._change({key: self.values[key] - {day}}, told)

    def mend(self, spot: Spot) -> str:
        """Take the wrong lines out of the file, of which a copy stays."""
        problem = problem_at(self.problems, spot)
        if problem is None or problem.code in NOT_HERE:
            return words.IN_FILE_ONLY.format(file=self.ward_app.desk.settings_file)
        return self._change({}, words.CLEANED)

    def reset(self, spot: Spot) -> str:
        """Set a line back to its default, drop a day, or drop the wrong lines of the file."""
        if spot.what is What.PROBLEM:
            return self.mend(spot)
        if spot.what is What.SETTING:
            return self.set_value(spot.which, DEFAULTS[spot.which])
        return self.drop_day(spot) if spot.what in OTHER else words.NO_DEFAULT[spot.what]

    def last_step(self) -> dict[str, Any] | None:
        """Return what the settings were before the last change of this screen, once; None for a step of the journal."""
        return self._before.pop() if self._before else None

    def next_step(self) -> dict[str, Any] | None:
        """Return what the settings were before the last step back, once; None for a step of the journal."""
        return self._after.pop() if self._after else None

    def take_back(self, before: dict[str, Any]) -> str:
        """Set the settings to what they were."""
        steps, later, became = len(self._before), self._after, {key: self.values[key] for key in before}
        said = self._change(before, words.TAKEN_BACK.format(what=words.several(before)))
        del self._before[steps:]
        self._after = [*later, became]
        return said

    def take_back_in_journal(self) -> None:
        """Remember that a step of the journal was taken back, so that it is the next to be done again."""
        self._after.append(None)

    def do_again(self, after: dict[str, Any]) -> str:
        """Set the settings to what they had become."""
        later = self._after
        said = self._change(after, words.DONE_AGAIN.format(what=words.several(after)))
        self._after = later
        return said

    def _change(self, values: dict[str, Any], told: str) -> str:
        old = self.values
        new = {key: value for key, value in values.items() if value != old[key] or len(values) == 1}
        if values and not new:
            return screen_words.NOTHING
        changed = self.ward_app.desk.change(new)
        self.ward_app.use_settings(changed.desk)
        if new:
            self._before.append({key: old[key] for key in new})
            self._after = []
        if self.office.demo:
            return f"{told} {words.TRIED}"
        return f"{told} {words.KEPT.format(file=changed.kept.name)}" if changed.kept else told
