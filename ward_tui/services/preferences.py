"""Changing the settings: in the file beside the database, and in what the program knows."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ward_tui.domain.errors import WardError
from ward_tui.settings import Settings
from ward_tui.settings.keys import settings_of, values_of
from ward_tui.settings.writing import write_settings
from ward_tui.wording.settings import FILE_COMMENTS, FILE_HEAD

if TYPE_CHECKING:
    from ward_tui.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Changed:
    """The desk with other settings; kept is the copy of a broken settings file, None when it was sound."""

    desk: Desk
    kept: Path | None = None


def changed(settings: Settings, values: Mapping[str, Any]) -> Settings:
    """Return settings with other values, by the keys of the file."""
    return settings_of(values_of(settings) | dict(values))


def write(path: Path, values: Mapping[str, Any]) -> Path | None:
    """Write values into the settings file; return the copy that was kept of a broken one.

    Raises:
        WardError: `disk_full`, `unwritable`; the file is as it was.
    """
    try:
        return write_settings(path, values, FILE_HEAD, FILE_COMMENTS)
    except (OSError, ValueError) as error:
        full = isinstance(error, OSError) and error.errno == errno.ENOSPC
        raise WardError("disk_full" if full else "unwritable", file=path) from error
