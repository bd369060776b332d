"""What holds rows up, as a workbook to be sent to those who must unblock it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ward_tui.services.looking import Looking

if TYPE_CHECKING:
    from ward_tui.domain.following import Level
    from ward_tui.services.exporting import Exported


class Hindering(Looking):
    """What the office sends upwards about obstacles."""

    def export_obstacles(
        self,
        path: Path,
        levels: Sequence[Level],
        programme: str | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> Exported:
        """Write the lasting obstacles that some levels must unblock; see `exporting.make_book` for what is refused."""
        from ward_tui.services import exporting

        self.check_programme(programme)
        wanted = exporting.Wanted(programme=programme, demo=self.demo)
        book = exporting.make_book(self.facts, self.settings, wanted, self._clock.now(), {})
        return exporting.export_obstacles(path, book, levels, progress)
