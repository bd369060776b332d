"""Writing the settings file: what the user wrote into it stays, only the lines that change are put anew."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any

from ward_tui.settings.file import read_raw
from ward_tui.settings.keys import DEFAULTS, KEYS
from ward_tui.settings.lines import Entry, decoded, entries, split

BROKEN = ".hong"  # how the name of the copy of a broken file ends
_EXAMPLE = {"report_day": 25}  # what stands in the comment of a key whose default is nothing

Lines = list[str | None]


def write_settings(path: Path, values: Mapping[str, Any], head: str, comments: Mapping[str, str]) -> Path | None:
    """Set keys in the file, written beside it first; return the copy that was kept of a broken file, else None.

    Args:
        values: by keys; a value that is the default is written as a comment.
        head: the first comment of a new file; comments: what stands above each key.

    Raises:
        OSError: it cannot be read or written; the file is as it was.
        ValueError: it is too large.
    """
    try:
        raw = read_raw(path)
    except FileNotFoundError:
        raw = b""
    text, exact = decoded(raw)
    found = entries(text)
    kept = None if exact and not any(each.broken for each in found) else _keep(path, raw)
    lines = _merged(split(text), found, values, comments) if text.strip() else list(_fresh(values, head, comments))
    end = "\r\n" if "\r\n" in text else "\n"
    _replace(path, end.join(lines).rstrip("\r\n") + end)
    return kept


def _keep(path: Path, raw: bytes) -> Path:
    """Keep a broken file under a name that is free."""
    names = (f"{path.name}{BROKEN}{number if number > 1 else ''}" for number in count(1))
    copy = next(path.with_name(name) for name in names if not os.path.lexists(path.with_name(name)))
    with copy.open("xb") as file:
        file.write(raw)
    return copy


def _fresh(values: Mapping[str, Any], head: str, comments: Mapping[str, str]) -> Iterator[str]:
    yield from _commented(head)
    for key in KEYS:
        yield from ("", *_commented(comments.get(key, "")), _line(key, values.get(key, DEFAULTS[key])))


def _merged(old: list[str], found: list[Entry], values: Mapping[str, Any], comments: Mapping[str, str]) -> list[str]:
    """Return the lines of a file with other values; what is broken leaves it, and what nobody knows stays."""
    lines: Lines = list(old)
    left = dict(values)
    for each in found:
        if each.broken or each.key in left:
            lines[each.first : each.end] = [None] * (each.end - each.first)
        if each.key in left and not _is_second(each):
            line = _line(each.key, left.pop(each.key))
            lines[each.first] = f"{line}  {each.remark}" if each.remark else line
    for key in list(left):
        place = _example_of(key, lines)
        if place is not None:
            lines[place] = _line(key, left.pop(key))
    while lines and not (lines[-1] or "").strip():
        lines.pop()
    for key, value in left.items():
        lines += ["", *_commented(comments.get(key, "")), _line(key, value)]
    return [line for line in lines if line is not None]


def _is_second(entry: Entry) -> bool:
    return entry.problem is not None and entry.problem.code == "setting_twice"


def _example_of(key: str, lines: Lines) -> int | None:
    """Return where a key stands as a comment."""
    pattern = re.compile(rf"#\s*{key}\s*=")
    return next((place for place, line in enumerate(lines) if line is not None and pattern.match(line)), None)


def _line(key: str, value: Any) -> str:
    if value == DEFAULTS[key]:
        return f"# {key} = {KEYS[key].write(_EXAMPLE.get(key, value))}"
    return f"{key} = {KEYS[key].write(value)}"


def _commented(text: str) -> list[str]:
    return [f"# {line}" for line in text.splitlines()]


def _replace(path: Path, text: str) -> None:
    fresh = path.with_name(path.name + ".new")
    try:
        with fresh.open("wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
