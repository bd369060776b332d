"""Where the office works: which file, which day, which settings; it opens and makes the office."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ward_tui.services.clock import Clock
from ward_tui.settings import Settings

if TYPE_CHECKING:
    from ward_tui.services.office import Office


@dataclass(frozen=True, slots=True)
class Desk:
    """What is chosen at the start of the program.

    Attributes:
        path: the database file, which may not exist yet.
        programmes: the folder of the built-in programmes.
    """

    path: Path
    clock: Clock
    settings: Settings
    programmes: Path

    def open(self, *, read_only: bool = False) -> Office:
        """Open the database; the store is imported only now, after the first paint."""
        from ward_tui.services.office import Office

        return Office.open(self.path, self.clock, self.settings, self.programmes, read_only=read_only)

    def create(self) -> Office:
        """Make a new database."""
        from ward_tui.services.office import Office

        return Office.create(self.path, self.clock, self.settings, self.programmes)

    def remembered(self) -> Path:
        """Return where the program remembers choices between starts, beside the database."""
        return self.path.parent / f"{self.path.stem}.nho.json"
