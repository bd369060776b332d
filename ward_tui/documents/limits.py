"""How much of a document is taken: more than a programme ever has, less than what brings a machine down."""

from __future__ import annotations

from pathlib import Path

from ward_tui.domain.errors import WardError

FILE_BYTES = 50 * 1024 * 1024
TEXT_BYTES = 20 * 1024 * 1024
ROWS = 200_000
CELLS = 2_000_000
LETTERS_OF_A_TEXT = 20_000  # of one paragraph or cell; the longest of real programmes has 2,000


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        WardError: `unreadable`.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise WardError("unreadable", file=path) from error


def too_many_rows(path: Path, rows: int, place: str = "") -> None:
    """Refuse a file, or a sheet of it, with more rows than are taken.

    Raises:
        WardError: `intake_rows`.
    """
    if rows > ROWS:
        raise WardError("intake_rows", file=path.name, place=place)


def too_many_cells(path: Path, cells: int, place: str = "") -> None:
    """Refuse a file, or a sheet of it, with more cells than are taken.

    Raises:
        WardError: `intake_cells`.
    """
    if cells > CELLS:
        raise WardError("intake_cells", file=path.name, place=place)
