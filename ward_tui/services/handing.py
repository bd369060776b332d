"""Handing over: everything that a successor needs, in one folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ward_tui.services.looking import Looking

if TYPE_CHECKING:
    from ward_tui.services.office import Office
    from ward_tui.services.parcel import Handed


class HandingOver(Looking):
    """What the office can do when its secretary leaves."""

    def hand_over(self, folder: Path, progress: Callable[[int], None] | None = None) -> Handed:
        """Make a folder for a successor inside a folder; see `parcel.make` for what is in it and what is refused.

        Args:
            progress: told how many per cent are done; what it raises ends the work, and nothing is left behind.
        """
        from ward_tui.services import parcel

        return parcel.make(cast("Office", self), folder, progress)

    def scans(self) -> list[str]:
        """Return the path of every scan that a fact names, each once."""
        from ward_tui.domain.handing import scans

        return scans(self.facts, self._store.all_notes())

    def reading(self, path: Path) -> Office:
        """Open another file to read, on the same day and with the same settings."""
        return cast("Office", type(self)).open(path, self._clock, self.settings, self._folder, read_only=True)
