"""What is kept of a mistake of the program itself: the details in a file, one sentence for the user."""

from __future__ import annotations

import traceback
from pathlib import Path

from ward_tui.wording import cli as words

NAME = "ward-tui-loi.txt"


def keep(error: BaseException, database: Path) -> str:
    """Write the details beside the database and return the sentence; a folder that cannot be written keeps none."""
    file = database.parent / NAME
    why = type(error).__name__
    try:
        file.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    except OSError:
        return words.UNEXPECTED_ONLY.format(why=why)
    return words.UNEXPECTED.format(why=why, file=file)
