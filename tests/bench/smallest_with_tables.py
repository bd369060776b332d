"""The floor of the overview: the smallest app, sqlmodel, and the program's tables declared. A program of its own.

The tables are those of the store, from its own source, so that they stay the same; what their checks call is replaced
by stand-ins, so that nothing else of the program is loaded into the floor.
"""

import sys
from types import ModuleType

import sqlmodel  # noqa: F401  the floor pays for it, whatever the tables import

from tests.bench.smallest import Smallest


class _StandIn(ModuleType):
    """A module that has every name."""

    def __getattr__(self, name: str) -> object:
        return str if not name.startswith("__") else super().__getattribute__(name)


def declare_tables() -> ModuleType:
    """Run the source of the store's tables with stand-ins for the rules."""
    for name in ("deadlines", "goals", "model", "numbers", "periods", "text"):
        sys.modules[f"ward_tui.domain.{name}"] = _StandIn(f"ward_tui.domain.{name}")
    from ward_tui.store import tables

    return tables


if __name__ == "__main__":
    declare_tables()
    Smallest().run()
