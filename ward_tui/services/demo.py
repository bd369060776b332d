"""The demonstration: a real programme with made-up figures, built by the verbs of the office on days gone by."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from ward_tui.domain.errors import WardError
from ward_tui.services.clock import Clock
from ward_tui.services.demo_depth import DEEP_VERBS
from ward_tui.services.demo_steps import VERBS, Values
from ward_tui.services.office import Office

if TYPE_CHECKING:
    from ward_tui.services.desk import Desk

MORNING = time(8)
# The changes of one day, in this order.
SECTIONS = (
    "assign",
    "given",
    "schedule",
    "progress",
    "note",
    "finish",
    "extend",
    "obstacle",
    "stages",
    "plan_stage",
    "pass",
    "money",
    "pay",
    "link",
    "decide",
    "plan",
    "record",
    "report",
    "put_off",
    "review",
)

_DISK = ("disk_full", "unwritable", "unreadable", "database_locked")  # no fault of the file of steps


@dataclass(frozen=True, slots=True)
class Plan:
    """What the file says.

    Attributes:
        programme: the slug of the programme that is followed.
        loaded: the day of loading it; like every day a number of days before the day of the demonstration.
        steps: kind and values of each change, in the order of their days.
    """

    programme: str
    loaded: int
    steps: tuple[tuple[str, Values], ...]


def read_plan(file: Path) -> Plan:
    """Read the file.

    Raises:
        WardError: `demo_file` when it is missing or damaged.
    """
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
        steps = [(kind, step) for kind in SECTIONS for step in data.get(kind, ())]
        steps.sort(key=lambda step: int(step[1]["day"]))
        return Plan(str(data["programme"]), int(data["loaded"]), tuple(steps))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise WardError("demo_file", file=file, place="", why=str(error)) from error


def make(desk: Desk, file: Path) -> Office:
    """Build the demonstration beside its place, move it there when it is whole, and open it.

    Raises:
        WardError: `demo_file`, `database_exists`, or those of making a file.
    """
    plan, place = read_plan(file), desk.path
    if place.exists():
        raise WardError("database_exists", file=place)
    fresh = place.with_name(place.name + ".moi")
    remove(fresh)
    past = _Past(desk.clock.now())
    office = Office.create(fresh, Clock(past), desk.settings, desk.programmes, demo=True)
    try:
        past.go(plan.loaded)
        office.load([plan.programme])
        for kind, step in plan.steps:
            past.go(step["day"])
            (VERBS | DEEP_VERBS)[kind](office, plan.programme, step)
        office.close()
        fresh.replace(place)
    except OSError as error:
        raise WardError("unwritable", file=place) from error
    except (WardError, ValueError, KeyError, TypeError) as error:
        if isinstance(error, WardError) and error.code in _DISK:
            raise
        raise WardError("demo_file", file=file, place="", why=repr(error)) from error
    finally:
        office.close()
        remove(fresh)
    return desk.open()


def remove(path: Path) -> None:
    """Delete a file and the journal of SQLite beside it; what is not there is no loss.

    Raises:
        WardError: `unwritable`.
    """
    try:
        for each in (path, path.with_name(path.name + "-journal")):
            each.unlink(missing_ok=True)
    except OSError as error:
        raise WardError("unwritable", file=path) from error


class _Past:
    """A wall clock that stands in the morning of a day before the demonstration."""

    def __init__(self, now: datetime) -> None:
        self._now, self._moment = now, now

    def go(self, days: int) -> None:
        """Go to a day, counted from that of the demonstration."""
        self._moment = datetime.combine(self._now.date() + timedelta(days=days), MORNING)

    def __call__(self) -> datetime:
        return self._moment
