"""What need not be done twice when tests run many programs: compiling modules, reading style sheets."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

COMPILED = Path(__file__).parents[1] / ".pytest_cache" / "compiled"


def keep_compiled() -> None:
    """Keep what Python compiles beside pytest's own notes, for this process and for those that it starts.

    Tests as pytest rewrites them are kept there too; otherwise each worker makes them anew, for seconds.
    """
    sys.dont_write_bytecode, sys.pycache_prefix = False, str(COMPILED)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(COMPILED)


def parse_styles_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all programs of a process share what their style sheets say: a text with the same colours is read once."""
    from textual.css.stylesheet import Stylesheet

    usual: Callable[..., Any] = Stylesheet._parse_rules
    known: dict[tuple[Any, ...], Any] = {}
    looks: dict[tuple[tuple[str, str], ...], int] = {}

    def shared(self: Stylesheet, css: str, *place: Any, **more: Any) -> Any:
        look = looks.setdefault(tuple(self._variables.items()), len(looks))
        key = (look, css, place, tuple(more.items()))
        if key not in known:
            known[key] = usual(self, css, *place, **more)
        return known[key]

    monkeypatch.setattr(Stylesheet, "_parse_rules", shared)


def compile_statements_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all databases of a process share what SQLAlchemy made of their statements: each engine has but one dialect."""
    from ward_tui.store import database

    usual: Callable[..., Any] = database.create_engine
    first: list[Any] = []

    def shared(*place: Any, **more: Any) -> Any:
        engine = usual(*place, **more)
        first.append(engine)
        if len(first) > 1:
            engine.dialect, engine._compiled_cache = first[0].dialect, first[0]._compiled_cache
            first.pop()
        return engine

    monkeypatch.setattr(database, "create_engine", shared)
