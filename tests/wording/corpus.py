"""Everything that the program says: the texts of the wording room and of the commands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tests.wording.sources import ROOM, texts
from ward_tui import commands

_NAME = re.compile(r"[a-z0-9_.%#,:<-]*")  # a code, a key or a format: not meant for people


@dataclass(frozen=True)
class Said:
    """One text and where it stands."""

    place: str
    text: str


@cache
def corpus() -> tuple[Said, ...]:
    """Return every text that is meant for people."""
    return tuple(_corpus())


def _corpus() -> Iterator[Said]:
    for path in sorted((ROOM / "wording").rglob("*.py")):
        for line, text in texts(path):
            if not _NAME.fullmatch(text) and "\\" not in text:
                yield Said(f"{path.relative_to(ROOM).as_posix()}:{line}", text)
    for command in commands.COMMANDS:
        yield Said(f"commands, label of {command.name}", command.label)
        yield Said(f"commands, help of {command.name}", command.help)
