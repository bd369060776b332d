"""Places on disk: the database, and the files that come with the program."""

from __future__ import annotations

import os
from pathlib import Path

APP = "ward-tui"
DATABASE = "ward.db"
SETTINGS = "settings.toml"


def data_folder() -> Path:
    """Return the user's folder for the database, as the operating system names it."""
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False)


def default_database() -> Path:
    """Return the database that is used when none is named: WARD_TUI_DB, else ward.db in the user's data folder."""
    named = os.environ.get("WARD_TUI_DB", "").strip()
    return Path(named) if named else data_folder() / DATABASE


def settings_beside(database: Path) -> Path:
    """Return the settings file of a database."""
    return database.parent / SETTINGS


def remembered_beside(database: Path) -> Path:
    """Return where the program remembers choices between starts of a database."""
    return database.parent / f"{database.stem}.nho.json"


def programmes_folder() -> Path:
    """Return the folder of the built-in programmes: beside the code when installed, in the clone otherwise."""
    return _packed("_data/programmes", "data/programmes")


def demo_file() -> Path:
    """Return the file that describes the demonstration: beside the code when installed, in the clone otherwise."""
    return _packed("_data/demo.toml", "data/demo.toml")


def guide_file() -> Path:
    """Return the user guide: beside the code when installed, in the clone otherwise."""
    return _packed("_data/huong-dan.md", "docs/huong-dan.md")


def holidays_file() -> Path:
    """Return the table of public holidays: beside the code when installed, in the clone otherwise."""
    return _packed("_data/holidays.toml", "data/holidays.toml")


def _packed(inside: str, in_clone: str) -> Path:
    package = Path(__file__).parent.parent
    packed = package / inside
    return packed if packed.exists() else package.parent / in_clone
