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
    """Let all databases of a process share what SQLAlchemy made of their statements; all engines are alike."""
    from ward_tui.store import database

    usual: Callable[..., Any] = vars(database)["create_engine"]
    first: list[Any] = []

    def shared(*place: Any, **more: Any) -> Any:
        engine = usual(*place, **more)
        first.append(engine)
        if len(first) > 1:
            engine.dialect, engine._compiled_cache = first[0].dialect, first[0]._compiled_cache
            first.pop()
        return engine

    monkeypatch.setattr(database, "create_engine", shared)


def wait_for_no_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let SQLite go on without waiting for the disk: what is written is the same, and no test cuts the power."""
    from ward_tui.store import database

    usual: Callable[..., None] = database._settle

    def hasty(connection: Any, record: Any) -> None:
        usual(connection, record)
        connection.execute("PRAGMA synchronous = OFF")

    hasty.usual = usual  # type: ignore[attr-defined]
    monkeypatch.setattr(database, "_settle", hasty)


def wait_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let SQLite wait again as it does for the user; for tests of just that."""
    from ward_tui.store import database

    monkeypatch.setattr(database, "_settle", getattr(database._settle, "usual", database._settle))


def read_files_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read the files that come with the program once as long as they do not change: what is read of them is frozen."""
    from ward_tui.documents import holidays_file, programme_file

    for module, name in ((programme_file, "read_programme_file"), (holidays_file, "read_holidays")):
        monkeypatch.setattr(module, name, _reading_once(getattr(module, name)))


def _reading_once(usual: Callable[..., Any]) -> Callable[..., Any]:
    known: dict[tuple[Any, ...], Any] = {}

    def reading(path: Path, *more: Any) -> Any:
        try:
            key = (usual, path.read_bytes(), path, *more)
        except OSError:
            return usual(path, *more)
        if key not in known:
            known[key] = usual(path, *more)
        return known[key]

    return reading
