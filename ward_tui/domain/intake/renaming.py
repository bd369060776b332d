"""One name for an office that a document calls by two: in every record of the plan at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ward_tui.domain.intake.plan import ImportPlan
from ward_tui.domain.records import New
from ward_tui.domain.text import fold

_ROMAN = {"i": 1, "v": 5, "x": 10}
_FIELDS = ("lead", "coordinating", "directing")


def renamed(plan: ImportPlan, old: str, new: str | New) -> ImportPlan:
    """Return the plan with a new office or post called otherwise, wherever it stands; named twice it stands once.

    Args:
        old: its name in the document; new: the identifier of one that is there, or another name.
    """
    lines = {key: replace(line, values=_values(line.values, fold(old), new)) for key, line in plan.lines.items()}
    return replace(plan, lines=lines)


def code_of(text: str) -> str:
    """Return the code of an appendix for what people call it: `PL03` for `3`, `phụ lục số 3`, `III`; else the text."""
    words = fold(text).split()
    last = words[-1].removeprefix("pl") if words else ""
    number = int(last) if last.isascii() and last.isdecimal() else _roman(last)
    return f"PL{number:02}" if number else text.strip()


def _roman(letters: str) -> int:
    """Return the value of a Roman numeral below forty, 0 for anything else."""
    values = [_ROMAN.get(each, 0) for each in letters]
    if 0 in values:
        return 0
    return sum(-one if one < after else one for one, after in zip(values, (*values[1:], 0), strict=False))


def _values(values: Mapping[str, Any], old: str, new: str | New) -> Mapping[str, Any]:
    fresh = {name: _names(values[name], old, new) for name in _FIELDS if values.get(name)}
    return {**values, **fresh} if any(fresh[name] != values[name] for name in fresh) else values


def _names(names: tuple[str | New, ...], old: str, new: str | New) -> tuple[str | New, ...]:
    changed = (new if isinstance(each, New) and fold(each.name) == old else each for each in names)
    return tuple(dict.fromkeys(changed))
