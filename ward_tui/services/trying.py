"""Trying a document out: it is taken into a copy of the database that is thrown away afterwards."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ward_tui.store.copying import copy_database

if TYPE_CHECKING:
    from ward_tui.domain.intake.plan import ImportPlan
    from ward_tui.domain.journal import Entry
    from ward_tui.services.office import Office


@contextmanager
def tried(office: Office, plan: ImportPlan) -> Iterator[tuple[Office, Entry | None]]:
    """Give an office in which a document was taken in, and its entry; the database itself is only read."""
    with tempfile.TemporaryDirectory(prefix="ward-tui-") as folder:
        copy = Path(folder) / office.path.name
        copy_database(office.path, copy)
        trial = office.beside(copy)
        try:
            yield trial, trial.take_in(plan)
        finally:
            trial.close()
