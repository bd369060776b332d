"""Where the office works: which file, which day, which settings; it opens and makes the office."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ward_tui.domain.errors import WardError
from ward_tui.services.clock import Clock
from ward_tui.settings import Settings, demo_file, read_settings, remembered_beside, settings_beside

if TYPE_CHECKING:
    from ward_tui.services.office import Office
    from ward_tui.services.preferences import Changed
    from ward_tui.services.receiving import Arrival

DEMO = ".thu.db"  # how the name of a demonstration ends


@dataclass(frozen=True, slots=True)
class Desk:
    """What is chosen at the start of the program.

    Attributes:
        path: the database file, which may not exist yet.
        programmes: the folder of the built-in programmes.
        own: the user's own database while the demonstration is on the desk, None otherwise.
        problems: what is wrong in the settings file, line by line.
        own_settings: the user's own settings while the demonstration is on the desk.
    """

    path: Path
    clock: Clock
    settings: Settings
    programmes: Path
    own: Path | None = None
    problems: tuple[WardError, ...] = ()
    own_settings: Settings | None = None

    def open(self, *, read_only: bool = False) -> Office:
        """Open the database; the store is imported only now, after the first paint.

        Raises:
            WardError: `not_demo` when the demonstration is asked for and the file is none, those of opening.
        """
        from ward_tui.services.office import Office

        office = Office.open(self.path, self.clock, self.settings, self.programmes, read_only=read_only)
        if self.own is not None and not office.demo:
            office.close()
            raise WardError("not_demo", file=self.path)
        return office

    def create(self) -> Office:
        """Make a new database, with made-up figures when it is the demonstration."""
        if self.own is not None:
            from ward_tui.services import demo

            return demo.make(self, demo_file())
        from ward_tui.services.office import Office

        return Office.create(self.path, self.clock, self.settings, self.programmes)

    def open_or_create(self) -> Office:
        """Open the database, or make it where there is none."""
        try:
            return self.open()
        except WardError as error:
            if error.code != "no_database":
                raise
        return self.create()

    def demo(self) -> Desk:
        """Return the desk with the demonstration on it, in a file beside the user's."""
        if self.own:
            return self
        demo = self.path.with_name(self.path.stem + DEMO)
        return replace(self, path=demo, own=self.path, own_settings=self.settings)

    def mine(self) -> Desk:
        """Return the desk with the user's own data on it."""
        if self.own is None:
            return self
        settings = self.own_settings or self.settings
        return replace(self, path=self.own, own=None, settings=settings, own_settings=None)

    def throw_demo_away(self) -> None:
        """Delete the file of the demonstration, and only a file that says that it is one; it must be closed.

        Raises:
            WardError: `not_demo`, `unwritable`, those of opening.
        """
        from ward_tui.services import demo

        desk = self.demo()
        desk.open(read_only=True).close()
        demo.remove(desk.path)

    def arrival(self, folder: Path, progress: Callable[[int], None] | None = None) -> Arrival:
        """Verify what was handed over in a folder and lay it beside the user's own data; see `receiving.prepare`."""
        from ward_tui.services import receiving

        return receiving.prepare(self, folder, progress)

    def take_over(self, folder: Path, progress: Callable[[int], None] | None = None) -> Arrival:
        """Make what was handed over in a folder the user's own data, which must be closed and empty.

        Raises:
            WardError: see `receiving.prepare`; nothing is changed then.
        """
        arrival = self.arrival(folder, progress)
        try:
            arrival.settle()
        except BaseException:
            arrival.drop()
            raise
        return arrival

    @property
    def settings_file(self) -> Path:
        """The settings file, beside the user's own database."""
        return settings_beside(self.own or self.path)

    def read_again(self) -> Desk:
        """Return the desk with the settings as they stand in the file now; in the demonstration nothing is read."""
        if self.own is not None:
            return self
        settings, problems = read_settings(self.settings_file)
        return replace(self, settings=settings, problems=problems)

    def change(self, values: Mapping[str, Any]) -> Changed:
        """Change settings by their keys, in the file too; the demonstration leaves the user's own settings alone.

        Raises:
            WardError: `unwritable`, `disk_full`.
        """
        from ward_tui.services import preferences

        if self.own is not None:
            return preferences.Changed(replace(self, settings=preferences.changed(self.settings, values)))
        kept = preferences.write(self.settings_file, values)
        return preferences.Changed(self.read_again(), kept)

    def remembered(self) -> Path:
        """Return where the program remembers choices between starts, beside the user's own database."""
        return remembered_beside(self.own or self.path)
