"""Places on disk, thresholds, and what the program remembers between starts."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any

from ward_tui.domain.errors import WardError
from ward_tui.domain.thresholds import Thresholds

APP = "ward-tui"
DATABASE = "ward.db"
LAYOUTS = ("dang-uy", "ubnd")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user may set in `settings.toml`.

    Attributes:
        thresholds: when the program speaks up, in days and points.
        layout: of workbooks, one of `LAYOUTS`.
        review_weekday: day of the weekly review, 0 Monday to 6 Sunday.
        report_day: day of the month on which reports go out, 1 to 31, for duties without a day of their own; None when not set.
        cutoff_day: day of the month on which figures are closed, 1 to 31.
        report_ahead: how many days before its day a report is announced.
        days_off: days added by the user to the table of holidays.
        working_days: days that the user calls working days, whatever the table and the weekday say.
        superior: the body above, for the heads of workbooks; '' takes what the programme says, as in the next two.
        issuer: the body that issues the workbook.
        place: the place before the date.
    """

    thresholds: Thresholds = field(default_factory=Thresholds)
    layout: str = "dang-uy"
    review_weekday: int = 4
    report_day: int | None = None
    cutoff_day: int = 14
    report_ahead: int = 30
    days_off: frozenset[date] = frozenset()
    working_days: frozenset[date] = frozenset()
    superior: str = ""
    issuer: str = ""
    place: str = ""


def data_folder() -> Path:
    """Return the user's folder for the database, as the operating system names it."""
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False)


def default_database() -> Path:
    """Return the database that is used when none is named: WARD_TUI_DB, else ward.db in the user's data folder."""
    named = os.environ.get("WARD_TUI_DB", "").strip()
    return Path(named) if named else data_folder() / DATABASE


def programmes_folder() -> Path:
    """Return the folder of the built-in programmes: beside the code when installed, in the clone otherwise."""
    return _packed("_data/programmes", "data/programmes")


def demo_file() -> Path:
    """Return the file that describes the demonstration: beside the code when installed, in the clone otherwise."""
    return _packed("_data/demo.toml", "data/demo.toml")


def holidays_file() -> Path:
    """Return the table of public holidays: beside the code when installed, in the clone otherwise."""
    return _packed("_data/holidays.toml", "data/holidays.toml")


def guide_file() -> Path:
    """Return the user guide: beside the code when installed, in the clone otherwise."""
    return _packed("_data/huong-dan.md", "docs/huong-dan.md")


def _packed(inside: str, in_clone: str) -> Path:
    package = Path(__file__).parent
    packed = package / inside
    return packed if packed.exists() else package.parent / in_clone


def read_settings(path: Path) -> Settings:
    """Read `settings.toml` beside the database; a missing file means the defaults.

    Raises:
        WardError: `settings` with the file and the reason; the caller goes on with the defaults and says so.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")  # Notepad writes a mark at the beginning
        import tomllib

        data = tomllib.loads(text)
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except (OSError, ValueError) as error:
        raise WardError("settings", file=path, place="", why=str(error)) from error
    found = {key: _checked(path, key, data[key]) for key in _FIELDS if key in data}
    limits = Thresholds()
    return Settings(
        Thresholds(
            found.get("due_soon_days", limits.due_soon),
            found.get("silent_days", limits.silent),
            found.get("pace_points", limits.pace),
        ),
        found.get("layout", LAYOUTS[0]),
    )


def _checked(path: Path, key: str, value: Any) -> Any:
    try:
        return _FIELDS[key](value)
    except (TypeError, ValueError, OverflowError) as error:
        raise WardError("settings", file=path, place=key, why="") from error


def _days(value: Any) -> tuple[int, ...]:
    days = tuple(sorted((_whole(day) for day in value), reverse=True))
    if not days or isinstance(value, str):
        raise ValueError(value)
    return days


def _whole(value: Any) -> int:
    number = int(value)
    if number < 0:
        raise ValueError(value)
    return number


def _layout(value: Any) -> str:
    if value not in LAYOUTS:
        raise ValueError(value)
    return str(value)


_FIELDS: dict[str, Callable[[Any], Any]] = {
    "due_soon_days": _days,
    "silent_days": _whole,
    "pace_points": _whole,
    "layout": _layout,
}


@dataclass(slots=True)
class Remembered:
    """What the program remembers between starts; losing it costs nothing."""

    programme: str = ""
    theme: str = ""
    export: str = ""
    tour: bool = False  # it was gone through, or is not wanted
    views: dict[str, Any] = field(default_factory=dict)  # by screen: how it stands now, and the saved ones
    drafts: dict[str, Any] = field(default_factory=dict)  # by form: what was typed into it when it was left
    review: dict[str, Any] = field(default_factory=dict)  # by review: the card at which the user stands
    refused: dict[str, Any] = field(default_factory=dict)  # pairs of names that the user said are not one, with the day

    @classmethod
    def read(cls, path: Path) -> Remembered:
        """Read what was remembered; anything unreadable counts as nothing."""
        try:
            text = path.read_text(encoding="utf-8")
            import json

            data = json.loads(text)
        except (OSError, ValueError):
            return cls()
        if not isinstance(data, dict):
            return cls()
        known = {each.name: type(getattr(cls(), each.name)) for each in fields(cls)}
        return cls(**{key: value for key, value in data.items() if key in known and isinstance(value, known[key])})

    def write(self, path: Path) -> None:
        """Keep it beside the database; a folder that cannot be written is no loss."""
        import json

        values = {each.name: getattr(self, each.name) for each in fields(self)}
        fresh = path.with_name(path.name + ".new")
        try:
            fresh.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
            fresh.replace(path)
        except (OSError, ValueError):  # the name of a folder may hold what is no text
            return
