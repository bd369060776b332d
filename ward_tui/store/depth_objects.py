"""Rows of what is known in depth become frozen domain objects here."""

from __future__ import annotations

from sqlalchemy import RowMapping

from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.depth import AmendAction, Amendment, AmendmentLine, Capital, Decision, Link, LinkKind, Stage
from ward_tui.domain.money import MOST
from ward_tui.store.damage import mapping, whole, whole_or_none


def stage_of(row: RowMapping) -> Stage:
    """Return the stage of a row."""
    return Stage(
        id=row["id"],
        item=row["item"],
        position=whole(row["position"], 0, 10_000),
        name=row["name"],
        planned=parse_deadline(row["planned"]),
        done_on=row["done_on"],
        passed=row["passed"],
    )


def capital_of(row: RowMapping) -> Capital:
    """Return the money of a row in one year."""
    return Capital(
        id=row["id"],
        item=row["item"],
        year=whole(row["year"], 1900, 2200),
        planned=whole_or_none(row["planned"], 0, MOST),
        paid=whole_or_none(row["paid"], 0, MOST),
        as_of=row["as_of"],
        document=row["document"],
        note=row["note"],
    )


def link_of(row: RowMapping) -> Link:
    """Return the link of a row."""
    return Link(
        id=row["id"],
        programme=row["programme"],
        kind=LinkKind(row["kind"]),
        before=row["before"],
        after=row["after"],
        confirmed=row["confirmed"],
        decided_on=row["decided_on"],
        note=row["note"],
    )


def decision_of(row: RowMapping) -> Decision:
    """Return the decision of a row."""
    return Decision(
        id=row["id"],
        programme=row["programme"],
        choice=row["choice"],
        reason=row["reason"],
        decided_on=row["decided_on"],
        place=whole_or_none(row["place"], 0, 1000),
    )


def amendment_of(row: RowMapping) -> Amendment:
    """Return the amendment of a row."""
    return Amendment(
        id=row["id"],
        programme=row["programme"],
        document=row["document"],
        decided_on=row["decided_on"],
        recorded_on=row["recorded_on"],
        note=row["note"],
        lines=tuple(
            AmendmentLine(AmendAction(action), str(subject), mapping(before), mapping(after))
            for action, subject, before, after in row["lines"]
        ),
    )
