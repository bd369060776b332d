"""The folders and files that the end of a half typed path may mean."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from ward_tui.domain.text import sort_key

MOST = 200


def folders_in(head: str, base: Path) -> list[str]:
    """Return the names of the folders in the folder that a path leads to so far; none where it leads nowhere.

    Args:
        head: the path up to its last separator; base: where a path that is not whole begins.
    """
    try:
        inside = base / Path(head).expanduser()
        names = [each.name for each in inside.iterdir() if each.is_dir() and not each.name.startswith(".")]
    except (OSError, RuntimeError, ValueError):  # not there, not allowed, a user who does not exist
        return []
    return sorted(names, key=sort_key)[:MOST]


def files_in(head: str, base: Path, endings: Collection[str]) -> list[str]:
    """Return the names of the folders, then of the files with one of these endings (`.docx`), where a path leads to.

    Args:
        head: the path up to its last separator; base: where a path that is not whole begins.
    """
    try:
        inside = base / Path(head).expanduser()
        names = [each.name for each in inside.iterdir() if each.suffix.casefold() in endings and each.is_file()]
    except (OSError, RuntimeError, ValueError):  # as above
        return []
    shown = (name for name in names if not name.startswith((".", "~$")))  # Word's own file beside an open one
    return [*folders_in(head, base), *sorted(shown, key=sort_key)][:MOST]
