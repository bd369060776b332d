"""The settings file line by line: each line counts, or has a reason why not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from ward_tui.domain.errors import WardError
from ward_tui.domain.text import tidy
from ward_tui.settings.keys import DEFAULTS, KEYS

SHOWN = 60  # characters of a wrong line that are told
_KEY = re.compile(r"""\s*(?:"(?P<quoted>[^"\n]*)"|(?P<bare>[^\s=#"\[\]]+))\s*=""")
_TOKEN = re.compile(r""""(?:[^"\\]|\\.)*"|'[^']*'|#.*|[\[\]]|[^"'#\[\]]+|.""")
_NOT_TOML = (ValueError, TypeError, LookupError, OverflowError, RecursionError)


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands on one line, or on several for a list.

    Attributes:
        first, end: its lines, counted from 0, the last one not included.
        key: the known key that it sets, '' for none.
        value: what it says, where nothing is wrong.
        problem: what is wrong with it.
        remark: the comment at its end.
    """

    first: int
    end: int
    key: str = ""
    value: Any = None
    problem: WardError | None = None
    remark: str = ""

    @property
    def broken(self) -> bool:
        """True when it cannot stay as it is; a key that nobody knows may be of a later version."""
        return self.problem is not None and self.problem.code != "setting_unknown"


def decoded(raw: bytes) -> tuple[str, bool]:
    """Return the text of a file, and whether every byte of it is UTF-8; Notepad also writes UTF-16."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", "replace"), False
    try:
        return raw.decode("utf-8-sig"), True
    except UnicodeDecodeError:
        return raw.decode("utf-8-sig", "replace"), False


def split(text: str) -> list[str]:
    """Return the lines of a text without their ends."""
    return [line.removesuffix("\r") for line in text.split("\n")]


def entries(text: str) -> list[Entry]:
    """Return what stands in the file, in its order; empty lines and comments are left out."""
    lines, found, seen = split(text), list[Entry](), dict[str, int]()
    for first, end in _statements(lines):
        entry = _entry(lines, first, end)
        if entry.key in seen:
            twice = WardError("setting_twice", line=first + 1, key=entry.key, first=seen[entry.key])
            entry = replace(entry, value=None, problem=twice)
        elif entry.key:
            seen[entry.key] = first + 1
        found.append(entry)
    return found


def _statements(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Yield first and end of each statement; a list that is not closed ends where the next key begins."""
    place = 0
    while place < len(lines):
        first, place = place, place + 1
        if not lines[first].strip() or lines[first].lstrip().startswith("#"):
            continue
        depth = _depth(lines[first])
        while depth > 0 and place < len(lines) and not _KEY.match(lines[place]):
            depth += _depth(lines[place])
            place += 1
        yield first, place


def _depth(line: str) -> int:
    tokens = _TOKEN.findall(line)
    return tokens.count("[") - tokens.count("]")


def _entry(lines: list[str], first: int, end: int) -> Entry:
    import tomllib

    text, match = "\n".join(lines[first:end]), _KEY.match(lines[first])
    key = (match["quoted"] or match["bare"] or "") if match else ""
    remark = _remark(lines[first]) if end == first + 1 else ""
    if match is None:
        return Entry(first, end, problem=WardError("setting_line", line=first + 1, found=_told(text)))
    if key not in KEYS:
        return Entry(first, end, problem=WardError("setting_unknown", line=first + 1, key=_told(key), near=_near(key)))
    try:
        return Entry(first, end, key, KEYS[key].read(tomllib.loads(text)[key]), remark=remark)
    except _NOT_TOML:
        said = _told("".join(each for each in _TOKEN.findall(text[match.end() :]) if not each.startswith("#")))
        wrong = WardError("setting_value", line=first + 1, key=key, found=said, default=DEFAULTS[key])
        return Entry(first, end, key, problem=wrong, remark=remark)


def _remark(line: str) -> str:
    return next((each for each in _TOKEN.findall(line) if each.startswith("#")), "")


def _told(text: str) -> str:
    """Return a text as it can be shown in a sentence."""
    plain = tidy("".join(each if each.isprintable() else " " for each in text))
    return plain if len(plain) <= SHOWN else plain[: SHOWN - 1] + "…"


def _near(key: str) -> str:
    """Return the known key that is most like a key, '' when none is."""
    import difflib

    return next(iter(difflib.get_close_matches(key[:SHOWN].casefold(), KEYS, 1)), "")
