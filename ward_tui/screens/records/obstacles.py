"""The form that corrects an obstacle."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ward_tui.domain.errors import WardError
from ward_tui.domain.following import Level, Obstacle, ObstacleKind, check_cleared
from ward_tui.domain.model import Facts
from ward_tui.domain.records import Kind
from ward_tui.screens.records import asking
from ward_tui.screens.records.asking import Basis
from ward_tui.screens.records.spec import Ask, Faults, Field, Form, Offer
from ward_tui.wording.answers import LEVEL, OBSTACLE
from ward_tui.wording.formats import capital

KINDS = tuple((capital(OBSTACLE[each]), each.value) for each in ObstacleKind)
LEVELS = tuple((capital(LEVEL[each]), each.value) for each in Level)


def obstacle_form(basis: Basis, title: str, obstacle: Obstacle) -> Form:
    """Return the form that corrects an obstacle."""
    fields = (
        Field(Kind.OBSTACLE, "kind", parse=ObstacleKind, ask=Ask.CHOICE, choices=KINDS),
        Field(Kind.OBSTACLE, "level", parse=Level, ask=Ask.CHOICE, choices=LEVELS),
        asking.line(Kind.OBSTACLE, "text"),
        asking.line(Kind.OBSTACLE, "asked_of", offers=asked_before(basis.facts)),
        asking.line(Kind.OBSTACLE, "request"),
        asking.past_day(Kind.OBSTACLE, "since", basis.today, required=True),
        asking.past_day(Kind.OBSTACLE, "cleared_on", basis.today),
    )
    texts = {
        "kind": obstacle.kind.value,
        "level": obstacle.level.value,
        "text": obstacle.text,
        "asked_of": obstacle.asked_of,
        "request": obstacle.request,
        "since": asking.shown_day(obstacle.since),
        "cleared_on": asking.shown_day(obstacle.cleared_on),
    }
    return Form(title, obstacle.id, fields, texts, adding=False, check=_check)


def asked_before(facts: Facts) -> tuple[Offer, ...]:
    """Return of whom something was asked already, each once."""
    told = (each.asked_of for own in facts.obstacles.values() for each in own)
    return tuple(Offer(each) for each in dict.fromkeys(filter(None, told)))


def _check(values: Mapping[str, Any]) -> Faults:
    if values.get("since") is not None:
        try:
            check_cleared(values["since"], values.get("cleared_on"))
        except WardError as error:
            yield "cleared_on", error
