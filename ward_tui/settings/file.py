"""The settings file: read at the start, before the first paint, so a file that is not there costs nothing."""

from __future__ import annotations

from pathlib import Path

from ward_tui.domain.errors import WardError
from ward_tui.settings.model import Settings

LARGEST = 262_144  # bytes; what is longer was not written by hand

Problems = tuple[WardError, ...]


def read_settings(path: Path) -> tuple[Settings, Problems]:
    """Read `settings.toml` beside the database, line by line: what is right counts whatever else is wrong.

    Returns the settings, with the default for every line that is wrong or not there, and what is wrong in the order of
    the lines: `setting_value`, `setting_unknown`, `setting_line`, `setting_twice`, or `settings_unreadable` alone.
    """
    try:
        raw = read_raw(path)
    except (FileNotFoundError, NotADirectoryError):
        return Settings(), ()
    except (OSError, ValueError):
        return Settings(), (WardError("settings_unreadable", file=path),)
    if not raw.strip():
        return Settings(), ()
    from ward_tui.settings.keys import settings_of
    from ward_tui.settings.lines import decoded, entries

    found = entries(decoded(raw)[0])
    values = {each.key: each.value for each in found if each.problem is None}
    return settings_of(values), tuple(each.problem for each in found if each.problem is not None)


def read_raw(path: Path) -> bytes:
    """Return the bytes of the file.

    Raises:
        OSError: it cannot be read; FileNotFoundError when it is not there.
        ValueError: it is too large.
    """
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise ValueError(path)
    return raw
