"""What need not be done twice when tests run many programs: compiling modules, reading style sheets."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

if TYPE_CHECKING:
    from textual.css.model import RuleSet
    from textual.css.stylesheet import Stylesheet
    from textual.dom import DOMNode

COMPILED = Path(__file__).parents[1] / ".pytest_cache" / "compiled"

ALL = "WARD_TUI_TESTS_LONG"  # set in the environment by `--long`, before test modules are read


def examples(few: int, every: int) -> int:
    """Return how many examples of a property are tried: few in the usual run, every one with `--long`."""
    return every if os.environ.get(ALL) else few


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


class _Matches:
    """What the rules of one style sheet say of nodes, by all that a selector can ask of a node and those above it."""

    def __init__(self, rules: list[RuleSet]) -> None:
        self.rules = rules  # kept, since their numbers stand for them
        self.asked: dict[tuple[object, ...], tuple[str, ...]] = {}
        self.found: dict[tuple[object, ...], tuple[Any, dict[str, bool], Any]] = {}

    def key(self, sheet: Stylesheet, node: DOMNode) -> tuple[object, ...]:
        """Return types, names, classes and those states on the way to a node that a rule about it may ask for."""
        names = (type(node), node._id, frozenset(node._classes))
        if names not in self.asked:
            rules = {rule for name in sheet.rules_map.keys() & node._selector_names for rule in sheet.rules_map[name]}
            selectors = [selector for rule in rules for each in rule.selector_set for selector in each.selectors]
            self.asked[names] = tuple({state for selector in selectors for state in selector.pseudo_classes})
        asked, path = self.asked[names], node.css_path_nodes
        own = [state for state in asked if state not in _OF_ALL]
        return (
            *(state for state in asked if state in _OF_ALL and path[0].has_pseudo_class(state)),
            *(
                (
                    type(each),
                    each._id,
                    frozenset(each._classes),
                    *(state for state in own if each.has_pseudo_class(state)),
                )
                for each in path
            ),
        )


_OF_ALL = {"dark", "light", "inline", "ansi", "nocolor"}  # states of the whole program
_STATES = ("_has_hover_style", "_has_focus_within", "_has_order_style", "_has_odd_or_even")


def match_styles_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask once what a style sheet says of a node: of one that looks the same to every selector it says the same."""
    from textual.css.stylesheet import Stylesheet
    from textual.dom import DOMNode

    usual, usual_replace = Stylesheet.apply, Stylesheet.replace_rules
    sheets: dict[tuple[int, ...], _Matches] = {}
    replaced: dict[DOMNode, Any] = {}

    def matches_of(sheet: Stylesheet) -> _Matches:
        rules, (known_rules, matches) = sheet.rules, getattr(sheet, "known_matches", (None, None))
        if known_rules is not rules:
            matches = sheets.setdefault(tuple(map(id, rules)), _Matches(rules))
            sheet.known_matches = (rules, matches)  # type: ignore[attr-defined]
        return cast("_Matches", matches)

    def replace(node: DOMNode, rules: Any, animate: bool = False) -> None:
        replaced[node] = rules
        usual_replace(node, rules, animate=animate)

    def apply(self: Stylesheet, node: DOMNode, *, animate: bool = False, cache: Any = None) -> None:
        matches = matches_of(self)
        key = matches.key(self, node)
        if key not in matches.found:
            usual(self, node, animate=animate)
            states = {name: getattr(node, name) for name in _STATES}
            matches.found[key] = (replaced.pop(node, None), states, dict(node._css_styles._rules))
            return
        rules, states, own = matches.found[key]
        vars(node).update(states)
        if type(node) is DOMNode:  # made for one part of a widget, without any style yet
            node._css_styles._rules.update(own)
            return
        if rules is not None:
            usual_replace(node, rules, animate=animate)
        self._process_component_classes(node)

    monkeypatch.setattr(Stylesheet, "replace_rules", staticmethod(replace))
    monkeypatch.setattr(Stylesheet, "apply", apply)


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
