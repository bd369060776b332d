"""Bringing an older file up to date: named steps, one transaction each, after a copy beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.engine import Engine

from ward_tui.domain.errors import WardError

SCHEMA_VERSION = 5


@dataclass(frozen=True, slots=True)
class Step:
    """One change of the schema: the version it leads to, what it does in words, and the work."""

    version: int
    name: str
    apply: Callable[[Connection], None]


def _evidence_and_plans(connection: Connection) -> None:
    for table in ("reading", "note"):
        _add(
            connection,
            table,
            "document VARCHAR NOT NULL DEFAULT ''",
            "document_on DATE",
            "scan VARCHAR NOT NULL DEFAULT ''",
        )
    _add(connection, "reading", "of_plan BOOLEAN NOT NULL DEFAULT 0")
    _add(
        connection,
        "item",
        "document_on DATE",
        "scan VARCHAR NOT NULL DEFAULT ''",
        "given_by VARCHAR NOT NULL DEFAULT ''",
    )
    _add(connection, "item", "given_on DATE", "given_document VARCHAR NOT NULL DEFAULT ''")
    for table in ("item", "target"):
        _add(connection, table, "printed JSON NOT NULL DEFAULT '{}'")
    connection.exec_driver_sql(
        "CREATE TABLE year_plan (id VARCHAR NOT NULL PRIMARY KEY, "
        "indicator VARCHAR NOT NULL REFERENCES indicator (id), year INTEGER NOT NULL, giver VARCHAR NOT NULL, "
        "value VARCHAR NOT NULL, unit VARCHAR NOT NULL, document VARCHAR NOT NULL)"
    )
    connection.exec_driver_sql("CREATE INDEX ix_year_plan_indicator ON year_plan (indicator)")


def _following(connection: Connection) -> None:
    _add(
        connection,
        "duty",
        "recurrence VARCHAR NOT NULL DEFAULT 'calendar'",
        "due_month INTEGER",
        "due_year INTEGER",
        "months_after INTEGER NOT NULL DEFAULT 0",
        "cutoff_day INTEGER",
        "interval_days INTEGER",
        "unscheduled BOOLEAN NOT NULL DEFAULT 0",
        "since DATE",
    )
    for statement in _FOLLOWING:
        connection.exec_driver_sql(statement)


_FOLLOWING = (
    "CREATE TABLE duty_done (id VARCHAR NOT NULL PRIMARY KEY, duty VARCHAR NOT NULL REFERENCES duty (id), "
    "period VARCHAR NOT NULL, done_on DATE, recorded_on DATE NOT NULL, note VARCHAR NOT NULL, "
    "document VARCHAR NOT NULL, document_on DATE, scan VARCHAR NOT NULL)",
    "CREATE INDEX ix_duty_done_duty ON duty_done (duty)",
    "CREATE TABLE extension (id VARCHAR NOT NULL PRIMARY KEY, item VARCHAR NOT NULL REFERENCES item (id), "
    '"before" VARCHAR NOT NULL, "after" VARCHAR NOT NULL, document VARCHAR NOT NULL, decided_on DATE, '
    "recorded_on DATE NOT NULL, note VARCHAR NOT NULL)",
    "CREATE INDEX ix_extension_item ON extension (item)",
    "CREATE TABLE obstacle (id VARCHAR NOT NULL PRIMARY KEY, item VARCHAR NOT NULL REFERENCES item (id), "
    "kind VARCHAR NOT NULL, level VARCHAR NOT NULL, since DATE NOT NULL, text VARCHAR NOT NULL, cleared_on DATE)",
    "CREATE INDEX ix_obstacle_item ON obstacle (item)",
    "CREATE TABLE acknowledgement (id VARCHAR NOT NULL PRIMARY KEY, "
    "programme VARCHAR NOT NULL REFERENCES programme (id), subject VARCHAR NOT NULL, rule VARCHAR NOT NULL, "
    "reason VARCHAR NOT NULL, since DATE NOT NULL, until DATE NOT NULL)",
    "CREATE INDEX ix_acknowledgement_programme ON acknowledgement (programme)",
    "CREATE INDEX ix_acknowledgement_subject ON acknowledgement (subject)",
    "CREATE TABLE review (id VARCHAR NOT NULL PRIMARY KEY, programme VARCHAR REFERENCES programme (id), "
    "week DATE NOT NULL, started_on DATE NOT NULL, finished_on DATE, queue JSON NOT NULL, opinions JSON NOT NULL, "
    "frozen JSON NOT NULL, seq INTEGER)",
    "CREATE INDEX ix_review_programme ON review (programme)",
    "CREATE TABLE review_answer (id VARCHAR NOT NULL PRIMARY KEY, review VARCHAR NOT NULL REFERENCES review (id), "
    "subject VARCHAR NOT NULL, step VARCHAR NOT NULL, answer VARCHAR NOT NULL, answered_on DATE NOT NULL, "
    "seq INTEGER NOT NULL, facts JSON NOT NULL)",
    "CREATE INDEX ix_review_answer_review ON review_answer (review)",
    "CREATE INDEX ix_review_answer_subject ON review_answer (subject)",
    "CREATE INDEX ix_journal_at ON journal (at)",
    "CREATE INDEX ix_journal_ref ON journal (ref)",
)


def _depth(connection: Connection) -> None:
    texts = [f"{each} VARCHAR NOT NULL DEFAULT ''" for each in ("product", "authority", "responsibility", "measures")]
    _add(connection, "item", "by_stages BOOLEAN NOT NULL DEFAULT 0", "investment INTEGER", *texts)
    _add(connection, "target", "dropped_on DATE", "dropped_document VARCHAR NOT NULL DEFAULT ''")
    _add(connection, "obstacle", "request VARCHAR NOT NULL DEFAULT ''", "asked_of VARCHAR NOT NULL DEFAULT ''")
    _add(connection, "programme", "announced_targets INTEGER", "announced_items INTEGER")
    for statement in _DEPTH:
        connection.exec_driver_sql(statement)


_DEPTH = (
    "CREATE TABLE stage (id VARCHAR NOT NULL PRIMARY KEY, item VARCHAR NOT NULL REFERENCES item (id), "
    "position INTEGER NOT NULL, name VARCHAR NOT NULL, planned VARCHAR NOT NULL, done_on DATE, "
    "passed BOOLEAN NOT NULL)",
    "CREATE INDEX ix_stage_item ON stage (item)",
    "CREATE TABLE capital (id VARCHAR NOT NULL PRIMARY KEY, item VARCHAR NOT NULL REFERENCES item (id), "
    "year INTEGER NOT NULL, planned INTEGER, paid INTEGER, as_of DATE NOT NULL, document VARCHAR NOT NULL, "
    "note VARCHAR NOT NULL)",
    "CREATE INDEX ix_capital_item ON capital (item)",
    "CREATE TABLE link (id VARCHAR NOT NULL PRIMARY KEY, programme VARCHAR NOT NULL REFERENCES programme (id), "
    'kind VARCHAR NOT NULL, "before" VARCHAR NOT NULL REFERENCES item (id), '
    '"after" VARCHAR NOT NULL REFERENCES item (id), confirmed BOOLEAN NOT NULL, decided_on DATE NOT NULL, '
    "note VARCHAR NOT NULL)",
    "CREATE INDEX ix_link_programme ON link (programme)",
    'CREATE INDEX ix_link_before ON link ("before")',
    'CREATE INDEX ix_link_after ON link ("after")',
    "CREATE TABLE decision (id VARCHAR NOT NULL PRIMARY KEY, programme VARCHAR NOT NULL REFERENCES programme (id), "
    "choice VARCHAR NOT NULL, reason VARCHAR NOT NULL, decided_on DATE NOT NULL, place INTEGER)",
    "CREATE INDEX ix_decision_programme ON decision (programme)",
    "CREATE TABLE amendment (id VARCHAR NOT NULL PRIMARY KEY, programme VARCHAR NOT NULL REFERENCES programme (id), "
    "document VARCHAR NOT NULL, decided_on DATE NOT NULL, recorded_on DATE NOT NULL, note VARCHAR NOT NULL, "
    "lines JSON NOT NULL)",
    "CREATE INDEX ix_amendment_programme ON amendment (programme)",
)


def _intake(connection: Connection) -> None:
    for statement in _INTAKE:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(  # the same each time, because an older file that is only read is raised anew each time
        "INSERT INTO meta (key, value) SELECT 'database', coalesce("
        "(SELECT substr(hash, 1, 16) FROM journal ORDER BY seq LIMIT 1), lower(hex(randomblob(8))))"
    )


_INTAKE = (
    "CREATE TABLE import_batch (id VARCHAR NOT NULL PRIMARY KEY, "
    "programme VARCHAR NOT NULL REFERENCES programme (id), file VARCHAR NOT NULL, digest VARCHAR NOT NULL, "
    "imported_on DATE NOT NULL, words JSON NOT NULL, skipped JSON NOT NULL)",
    "CREATE INDEX ix_import_batch_programme ON import_batch (programme)",
    "CREATE TABLE form_answer (id VARCHAR NOT NULL PRIMARY KEY, "
    "programme VARCHAR NOT NULL REFERENCES programme (id), agency VARCHAR NOT NULL REFERENCES agency (id), "
    "made_on DATE NOT NULL, answered_on DATE NOT NULL, file VARCHAR NOT NULL, records JSON NOT NULL, "
    "changed INTEGER NOT NULL)",
    "CREATE INDEX ix_form_answer_programme ON form_answer (programme)",
    "CREATE INDEX ix_form_answer_agency ON form_answer (agency)",
)


def _add(connection: Connection, table: str, *columns: str) -> None:
    for column in columns:
        connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {column}")


# Version 1 is the first that was used; the tables of the newest are made by `database.create`.
STEPS: tuple[Step, ...] = (
    Step(2, "evidence, plans by year, work given outside the programme", _evidence_and_plans),
    Step(3, "duties that recur, new due dates, obstacles, alerts put off, weekly reviews", _following),
    Step(4, "stages, money by year, links between rows, decisions, amendments", _depth),
    Step(5, "documents imported, forms collected, a name of the database", _intake),
)


def migrate(engine: Engine, path: Path, version: int, steps: tuple[Step, ...] = STEPS) -> None:
    """Copy the file beside itself, then run the steps above the version.

    Raises:
        WardError: `backup_failed` when the copy could not be made; nothing was changed then.
    """
    _copy_beside(path, version)
    run_steps(engine, version, steps)


def run_steps(engine: Engine, version: int, steps: tuple[Step, ...] = STEPS) -> None:
    """Run the steps above the version, one transaction each."""
    for step in steps:
        if step.version > version:
            _run(engine, step)


def backup_name(path: Path, version: int) -> Path:
    """Return where the copy of a file of an older version is kept."""
    return path.with_name(f"{path.stem}.v{version}{path.suffix}.bak")


def _copy_beside(path: Path, version: int) -> None:
    copy = backup_name(path, version)
    try:
        source = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        target = sqlite3.connect(copy)
        with target:
            source.backup(target)
        sound = target.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        source.close()
        target.close()
    except (sqlite3.Error, OSError) as error:
        raise WardError("backup_failed", file=copy) from error
    if not sound:
        raise WardError("backup_failed", file=copy)


def _run(engine: Engine, step: Step) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        try:
            step.apply(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {step.version}")
        except BaseException:
            connection.exec_driver_sql("ROLLBACK")
            raise
        connection.exec_driver_sql("COMMIT")
