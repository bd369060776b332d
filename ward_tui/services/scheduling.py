"""When reports are due: the table of holidays with the user's corrections, and each duty on the day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ward_tui.domain.calendar import WorkCalendar
from ward_tui.domain.duties import DutyRules, DutyView, view
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import Facts
from ward_tui.settings import Settings, holidays_file

if TYPE_CHECKING:
    from ward_tui.documents.holidays_file import Holidays


class Scheduling:
    """The part of the office that knows the calendar; the table is read when the first report asks for it.

    Attributes:
        holidays_fault: why the table of holidays could not be read, None when it was; weekends alone count then.
    """

    settings: Settings
    holidays_fault: WardError | None = None
    _table: Holidays | None = None
    _rules: tuple[Settings, DutyRules] | None = None

    @property
    def facts(self) -> Facts:
        """Everything the rules look at."""
        raise NotImplementedError

    @property
    def today(self) -> date:
        """The day that everything is judged on."""
        raise NotImplementedError

    @property
    def duty_rules(self) -> DutyRules:
        """What the settings say about reports."""
        settings = self.settings
        if self._rules is None or self._rules[0] is not settings:
            calendar = self.holidays.calendar.corrected(settings.days_off, settings.working_days)
            rules = DutyRules(calendar, settings.cutoff_day, settings.report_day, settings.report_ahead)
            self._rules = settings, rules
        return self._rules[1]

    @property
    def calendar(self) -> WorkCalendar:
        """Which days are working days: the table of holidays with the user's corrections."""
        return self.duty_rules.calendar

    @property
    def holidays(self) -> Holidays:
        """The table of holidays as the program brings it, empty when it could not be read."""
        from ward_tui.documents.holidays_file import Holidays, read_holidays

        if self._table is None:
            try:
                self._table = read_holidays(holidays_file())
            except WardError as error:
                self._table, self.holidays_fault = Holidays({}, {}, frozenset()), error
        return self._table

    def duty(self, key: str) -> DutyView:
        """Return a duty with its periods as they stand today.

        Raises:
            WardError: `unknown_id`.
        """
        facts = self.facts
        if key not in facts.duties:
            raise WardError("unknown_id", id=key)
        duty = facts.duties[key]
        return view(duty, facts.programmes[duty.programme], self.today, self.duty_rules)

    def duties(self, programme: str | None = None) -> list[DutyView]:
        """Return the duties of one programme or of all, in the order of the documents."""
        facts = self.facts
        chosen = facts.programmes if programme is None else [programme]
        return [self.duty(each.id) for slug in chosen for each in facts.duties.values() if each.programme == slug]
