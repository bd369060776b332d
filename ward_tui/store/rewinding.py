"""Undoing every step after a chosen entry of the journal, as one: what it would do, and doing it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, desc, select

from ward_tui.domain.comparing import Rewind, differences, net, of_review
from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Change, Entry
from ward_tui.store import journal
from ward_tui.store.changes import Unit
from ward_tui.store.damage import decoding
from ward_tui.store.journal import JOURNAL
from ward_tui.store.past import whole

Reading = Callable[[], AbstractContextManager[Connection]]
_AT_ONCE = 500  # steps that one look into the journal reads


def preview(reading: Reading, seq: int, progress: Callable[[int], None] | None = None) -> Rewind:
    """Return what `undo_to` would do; the steps are read in pieces, so that nobody who writes has to wait.

    Args:
        reading: gives a connection to read with.
        progress: told how many per cent of the steps are read.

    Raises:
        WardError: those of `undo_to`.
    """
    with reading() as connection:
        found = _to_undo(connection, seq)[1]
    changes: list[Change] = []
    for start in range(0, len(found), _AT_ONCE):
        with reading() as connection:
            steps = journal.entries_of(connection, found[start : start + _AT_ONCE])
            with decoding():
                changes += _back(steps)
        if progress is not None:
            progress(start * 100 // len(found))
    changes = net(changes)
    went, came = _programmes(changes)
    return Rewind(seq, tuple(found), tuple(differences(changes)), went, came, tuple(of_review(changes)))


def undo_to(unit: Unit, at: datetime, seq: int) -> Entry:
    """Take back every step that was done after an entry, newest first, as one step that can be done again as one.

    Raises:
        WardError: `nothing_after` when there is none, `rewind_gone` when what stood after the entry was itself undone
            and something else was done since, `journal_broken` when an entry is damaged.
    """
    goal, found = _to_undo(unit.connection, seq)
    steps = journal.entries_of(unit.connection, found, sound=True)
    with decoding():
        changes = net(_back(steps))
    unit.apply(changes)
    went, came = _programmes(changes)
    facts: dict[str, Any] = {
        "count": len(steps),
        "to": seq,
        "at": journal.heading(unit.connection, seq).at.isoformat() if seq else "",
        "programmes": [*([slug, False] for slug in went), *([slug, True] for slug in came)],
    }
    subjects = list(dict.fromkeys(key for each in steps for key in each.subjects))
    return journal.undo_many(unit, at, goal, {"subjects": subjects, "facts": facts})


def _to_undo(connection: Connection, seq: int) -> tuple[int | None, list[int]]:
    """Return the step that is to be on top, and those above it, newest first."""
    goal = _goal(connection, seq)
    found = _steps(connection, goal)
    if not found:
        raise WardError("nothing_after")
    return goal, found


def _goal(connection: Connection, seq: int) -> int | None:
    """Return the step that was on top after an entry, None for none; 0 is the moment before the first entry."""
    if seq == 0:
        return None
    found = connection.execute(select(JOURNAL.c.undo_top).where(JOURNAL.c.seq == seq)).first()
    if found is None:
        raise WardError("journal_broken", seq=seq)
    return None if found[0] is None else int(found[0])


def _steps(connection: Connection, goal: int | None) -> list[int]:
    """Return the steps in force above the goal, newest first."""
    query = (
        select(JOURNAL.c.seq, JOURNAL.c.below)
        .where(JOURNAL.c.kind == "do", JOURNAL.c.seq > (goal or 0))
        .order_by(desc(JOURNAL.c.seq))
    )
    with decoding():
        below = {seq: under for seq, under in connection.execute(query)}
    found, top = list[int](), journal.tops(connection).undo
    while top is not None and top in below:
        found.append(top)
        top = below[top]
    if top != goal:
        raise WardError("rewind_gone")
    return found


def _back(steps: Iterable[Entry]) -> Iterator[Change]:
    """Yield the changes that take the steps back, in the order in which undoing them one by one would make them."""
    for step in steps:
        yield from whole(change.inverse() for change in reversed(step.changes))


def _programmes(changes: list[Change]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the programmes that go and those that come back."""
    own = [each for each in changes if each.table == "programme"]
    went = tuple(each.key for each in own if each.after is None)
    return went, tuple(each.key for each in own if each.before is None)
