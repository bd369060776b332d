"""The lines of the settings screen: problems of the file, settings in groups, terms of office, days off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from ward_tui.domain.errors import WardError
from ward_tui.domain.model import Programme
from ward_tui.settings import Settings
from ward_tui.settings.keys import DEFAULTS, values_of
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.detail import Field
from ward_tui.wording import errors, formats
from ward_tui.wording import settings as words
from ward_tui.wording.setting_keys import KEYS
from ward_tui.wording.workbook_heads import ward_name

if TYPE_CHECKING:
    from ward_tui.services.office import Office

COLUMNS = (
    Column(words.NAME, width=20),
    Column(words.VALUE, weight=2),
    Column(words.MEANING, weight=3, shown_from=70),
)
GROUPS = (
    (words.ALARMS, ("due_soon_days", "silent_days", "pace_points", "disbursement_points", "report_ahead", "clarities")),
    (words.REVIEW, ("review_weekday",)),
    (words.REPORTS, ("cutoff_day", "report_day")),
    (words.OFFICE, ("superior", "issuer", "place")),
    (words.LAYOUT, ("layout",)),
)


class What(StrEnum):
    """What a line stands for."""

    PROBLEM = "problem"  # the place of the problem
    SETTING = "setting"  # the key
    ADD = "add"  # the key of a list of days
    OFF = "days_off"  # a day in the list
    WORKING = "working_days"
    TERM = "term"  # the slug of the programme
    TABLE = "table"  # a day of the table of holidays
    RUN = "run"  # a command of the app that brings data in


class Spot(NamedTuple):
    """What a line stands for, and which one of these."""

    what: What
    which: str

    @property
    def key(self) -> str:
        """The key of its line."""
        return f"{self.what}|{self.which}"

    @classmethod
    def of(cls, key: str) -> Spot | None:
        """Return what the line of a key stands for, None when there is no line."""
        what, _, which = key.partition("|")
        return cls(What(what), which) if what else None


def spot_of(setting: str) -> Spot:
    """Return where a key of the file is set."""
    return Spot(What.ADD if setting in {What.OFF, What.WORKING} else What.SETTING, setting)


def lines(office: Office, problems: Sequence[WardError]) -> Iterator[Line]:
    """Yield every line under its heading."""
    settings, programmes = office.settings, office.facts.programmes.values()
    if problems:
        yield Line((words.PROBLEMS,))
        for place, each in enumerate(problems):
            yield _problem(place, each)
    values = values_of(settings)
    for title, keys in GROUPS:
        yield Line((title,))
        for key in keys:
            yield _line(spot_of(key), KEYS[key].label, words.shown(key, values[key]), KEYS[key].meaning)
    if programmes:
        yield Line((words.TERM,))
        yield from map(_term, programmes)
    yield Line((words.DATA,))
    yield _line(Spot(What.RUN, "intake"), words.INTAKE, words.INTAKE_ENTER, words.INTAKE_MEANING)
    yield Line((words.CALENDAR,))
    yield from _own_days(settings)
    for year in (office.today.year, office.today.year + 1):
        yield from _table(office, year)


def _line(spot: Spot, name: str, value: str, meaning: str, look: str = "") -> Line:
    return Line((name, value, meaning), spot.key, look)


def _day(day: date) -> str:
    return formats.capital(words.day_of_week(day))


def _problem(place: int, error: WardError) -> Line:
    name, said, short = words.problem(error)
    return _line(Spot(What.PROBLEM, str(place)), name, said, short, "overdue")


def _term(programme: Programme) -> Line:
    name = formats.capital(ward_name(programme.ward))
    return _line(Spot(What.TERM, programme.slug), name, formats.day(programme.term_end), words.TERM_MEANING)


def _own_days(settings: Settings) -> Iterator[Line]:
    lists: tuple[tuple[What, Iterable[date], str], ...] = (
        (What.OFF, settings.days_off, words.OFF),
        (What.WORKING, settings.working_days, words.WORKING),
    )
    for what, days, kind in lists:
        for day in sorted(days):
            yield _line(Spot(what, day.isoformat()), _day(day), kind, KEYS[what].meaning)
        yield _line(spot_of(what), words.ADD[what], "", KEYS[what].meaning)


def _table(office: Office, year: int) -> Iterator[Line]:
    holidays, settings = office.holidays, office.settings
    days = sorted(day for day in (*holidays.off, *holidays.work) if day.year == year)
    if days:
        template = words.TABLE if year in holidays.decided else words.TABLE_COMPUTED
        yield Line((template.format(year=year),))
    for day in days:
        off = day in holidays.off
        kind = words.IS_OFF if off else words.IS_WORKED
        if day in (settings.working_days if off else settings.days_off):
            kind = words.IS_CORRECTED.format(kind=words.IS_WORKED if off else words.IS_OFF)
        name = holidays.off[day] if off else holidays.work[day]
        yield _line(Spot(What.TABLE, day.isoformat()), _day(day), kind, name, "quiet")


# What is known of one line


def explain(problems: Sequence[WardError], spot: Spot | None) -> str:
    """Return what a line means and what may be entered there, in a sentence or two."""
    if spot is None:
        return ""
    if spot.what is What.PROBLEM:
        problem = problem_at(problems, spot)
        return "" if problem is None else f"{errors.sentence(problem)} {_way_out(problem)}".strip()
    if spot.what is What.TABLE:
        return words.READ_ONLY
    if spot.what is What.RUN:
        return words.INTAKE_ABOUT
    about, allowed = _about(spot)
    return f"{about}. {words.ENTER.format(what=allowed)}"


def facts(office: Office, problems: Sequence[WardError], spot: Spot | None) -> tuple[str, list[Field]]:
    """Return the title and the facts of a line for the pane beside the list."""
    if spot is None:
        return "", []
    if spot.what is What.PROBLEM:
        return _problem_facts(problem_at(problems, spot))
    if spot.what is What.TABLE:
        day = date.fromisoformat(spot.which)
        name = office.holidays.off.get(day) or office.holidays.work.get(day, "")
        return _day(day), [(words.TABLE_NAME, name), (words.TABLE_CHANGE, words.READ_ONLY)]
    if spot.what is What.RUN:
        return words.INTAKE, [("", words.INTAKE_ABOUT)]
    about, allowed = _about(spot)
    told = [(words.MEANS, f"{about}."), (words.ALLOWED, allowed)]
    if spot.what is What.TERM:
        programme = office.facts.programmes[spot.which]
        value = formats.day(programme.term_end)
        return words.TERM_LABEL, [("", programme.full_title), (words.VALUE, value), *told]
    key = setting_of(spot)
    now = words.shown(key, values_of(office.settings)[key])
    own = [(words.VALUE, now), *told, (words.DEFAULT, words.shown(key, DEFAULTS[key]))]
    return KEYS[key].label, own


def _problem_facts(problem: WardError | None) -> tuple[str, list[Field]]:
    if problem is None:
        return "", []
    title, said, short = words.problem(problem)
    known = KEYS.get(problem.facts.get("key", ""))
    told = [(words.SAID, said), (words.WRONG, short)]
    return title, [*told, *([(words.NAME, known.label), (words.ALLOWED, known.filed)] if known else [])]


def setting_of(spot: Spot) -> str:
    """Return the key of the file that a line is about."""
    return spot.what.value if spot.what in {What.OFF, What.WORKING} else spot.which


def problem_at(problems: Sequence[WardError], spot: Spot) -> WardError | None:
    """Return the problem that a line shows, None when it is gone."""
    place = int(spot.which)
    return problems[place] if place < len(problems) else None


def _about(spot: Spot) -> tuple[str, str]:
    if spot.what is What.TERM:
        return words.TERM_ABOUT, words.TERM_TYPED
    own = KEYS[setting_of(spot)]
    return own.about, own.typed


def _way_out(problem: WardError) -> str:
    if problem.code == "setting_value":
        return words.PROBLEM_SET
    return words.PROBLEM_DROP if problem.code in {"setting_line", "setting_twice"} else ""
