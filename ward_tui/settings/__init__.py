"""Places on disk, the settings file, what is remembered between starts; the first paint waits for these."""

from ward_tui.settings.file import read_settings
from ward_tui.settings.model import LAYOUTS, Settings
from ward_tui.settings.places import (
    data_folder,
    default_database,
    demo_file,
    guide_file,
    holidays_file,
    programmes_folder,
    remembered_beside,
    settings_beside,
)
from ward_tui.settings.remembered import Remembered

__all__ = [
    "LAYOUTS",
    "Remembered",
    "Settings",
    "data_folder",
    "default_database",
    "demo_file",
    "guide_file",
    "holidays_file",
    "programmes_folder",
    "read_settings",
    "remembered_beside",
    "settings_beside",
]
