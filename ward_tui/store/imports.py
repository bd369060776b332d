"""The documents that were imported, in and out of their table."""

from __future__ import annotations

from sqlalchemy import select

from ward_tui.domain.intake.batch import ImportBatch
from ward_tui.store.changes import Unit, table_of
from ward_tui.store.damage import decoding


def read_batches(unit: Unit, programme: str) -> list[ImportBatch]:
    """Return what was imported into a programme, oldest first."""
    known = table_of("import_batch")
    with decoding():
        rows = unit.connection.execute(select(known).where(known.c.programme == programme)).mappings().all()
        found = [
            ImportBatch(
                id=row["id"],
                programme=row["programme"],
                file=row["file"],
                digest=row["digest"],
                imported_on=row["imported_on"],
                words=dict(row["words"]),
                skipped=tuple(row["skipped"]),
            )
            for row in rows
        ]
    return sorted(found, key=lambda each: (len(each.id), each.id))


def add_batch(unit: Unit, batch: ImportBatch) -> None:
    """Write that a document was imported."""
    unit.insert(
        "import_batch",
        {
            "id": batch.id,
            "programme": batch.programme,
            "file": batch.file,
            "digest": batch.digest,
            "imported_on": batch.imported_on,
            "words": {key: dict(said) for key, said in batch.words.items()},
            "skipped": list(batch.skipped),
        },
    )
