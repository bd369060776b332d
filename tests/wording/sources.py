"""What the source itself says: the reasons that are raised, and the texts of the wording room."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOM = Path(__file__).resolve().parents[2] / "ward_tui"


@dataclass(frozen=True)
class Raised:
    """One place that raises: where, the reasons it may give, the facts it gives with them."""

    place: str
    codes: tuple[str, ...]
    facts: tuple[str, ...]


def raised() -> list[Raised]:
    """Return every place in the source that makes a WardError."""
    found = []
    for path in sorted(ROOM.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if "WardError(" not in text:
            continue
        calls = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)]
        for node in calls:
            if getattr(node.func, "id", "") == "WardError":
                facts = tuple(keyword.arg or "" for keyword in node.keywords)
                place = f"{path.relative_to(ROOM).as_posix()}:{node.lineno}"
                found.append(Raised(place, tuple(_codes(node.args[0], calls)), facts))
    return found


def _codes(node: ast.expr, calls: list[ast.Call]) -> Iterator[str]:
    """The reasons that an expression may stand for: a constant, a choice of two, or what is computed elsewhere."""
    if isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.IfExp):
        yield from _codes(node.body, calls)
        yield from _codes(node.orelse, calls)
    elif isinstance(node, ast.Name):  # an argument of the function: look at its callers
        for call in calls:
            if getattr(call.func, "id", "") == "_choice":
                yield from _codes(call.args[2], calls)
    else:  # the table of the store: SQLite's names and our reasons
        from ward_tui.store.database import _REASONS

        yield from {"damaged_database", *(code for _, code in _REASONS)}


@cache
def texts(path: Path) -> tuple[tuple[int, str], ...]:
    """Return the line and the words of each text of a module that is meant for people."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    keys = {id(key) for node in nodes if isinstance(node, ast.Dict) for key in node.keys}
    notes = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    return tuple(
        (node.lineno, node.value)
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in keys | notes
    )
