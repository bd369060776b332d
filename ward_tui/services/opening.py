"""Opening a scan with the viewer of the computer."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from ward_tui.domain.errors import WardError


def located(scan: str, folder: Path) -> Path | None:
    """Return the file of a scan, looked for in the folder when its path is not whole; None when it is not there."""
    try:
        path = folder / Path(scan).expanduser()
        return path if scan and path.is_file() else None
    except (OSError, RuntimeError, ValueError):  # a name that no file can have, a user who does not exist
        return None


def open_scan(scan: str, folder: Path) -> Path:
    """Open a scan and return its file; the viewer runs by itself.

    Raises:
        WardError: `scan_missing` when the file is not there, `no_viewer` when the computer has no program for it.
    """
    path = located(scan, folder)
    if path is None:
        raise WardError("scan_missing", file=scan)
    try:
        _start(path)
    except OSError as error:
        raise WardError("no_viewer", file=path) from error
    return path


def _start(path: Path) -> None:
    if sys.platform == "win32":
        os.startfile(path)
        return
    viewer = "open" if sys.platform == "darwin" else "xdg-open"
    nothing = subprocess.DEVNULL
    subprocess.Popen([viewer, str(path)], stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True)
