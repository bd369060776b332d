"""Opening a scan with the viewer of the computer."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

from ward_tui.domain.errors import WardError
from ward_tui.domain.parcel import SCANS

STEM, SUFFIX, MARK = 50, 8, 10  # letters of the name of a scan that was handed over
_LAST = re.compile(r"[^\\/]*\Z")
_UNSAFE = re.compile(r"[^\w.() -]")


def located(scan: str, folder: Path) -> Path | None:
    """Return the file of a scan, None when it is not there.

    A path that is not whole is looked for in the folder; what is not where its path says may have been handed over.
    """
    if not scan:
        return None
    try:
        path = folder / Path(scan).expanduser()
        if path.is_file():
            return path
    except (OSError, RuntimeError, ValueError):  # a name that no file can have, a user who does not exist
        pass
    handed = folder / SCANS / handed_name(scan)
    return handed if handed.is_file() else None


def handed_name(scan: str) -> str:
    """Return what the file of a scan is called once it is handed over: no other path gives the same name."""
    found = _LAST.search(scan.strip())
    stem, dot, suffix = (found[0] if found else "").rpartition(".")
    if not dot or len(suffix) > SUFFIX:
        stem, suffix = f"{stem}{dot}{suffix}", ""
    mark = hashlib.sha256(scan.encode(errors="surrogatepass")).hexdigest()[:MARK]
    name = _UNSAFE.sub("-", stem)[:STEM].strip(" .") or "van-ban"
    return f"{name}-{mark}" + (f".{_UNSAFE.sub('-', suffix)}" if suffix else "")


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
