"""The lines of the weekly review: its steps and past weeks, the queue beside a card, what changed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from ward_tui.domain.model import Facts
from ward_tui.domain.review import Step
from ward_tui.domain.walk import Walk
from ward_tui.screens.review_card import record_name
from ward_tui.widgets.columns import Column, Line
from ward_tui.wording import review as words
from ward_tui.wording.formats import NONE
from ward_tui.wording.journal import short_id
from ward_tui.wording.week_changes import told

if TYPE_CHECKING:
    from ward_tui.services.office import Office

STEPS = (
    Column(words.STEP, weight=1),
    Column(words.CARDS, width=6, right=True),
    Column(words.LEFT, width=7, right=True),
)
QUEUE = (Column("", width=1), Column("", width=8), Column("", weight=1))
START, CONCLUDE = "start", "conclude"
STEP_KEYS = {f"step:{step}": step for step in Step}


def start(facts: Facts, walk: Walk, programme: str | None) -> Iterator[Line]:
    """Yield how to begin, the steps with their counts, and the weeks before."""
    total = len(walk.cards)
    yield Line((words.start(walk), str(total), str(walk.left)), key=START)
    for key, count in zip(STEP_KEYS, walk.steps, strict=True):
        left = str(count.left) if count.total else NONE
        yield Line((words.step_line(count.step), str(count.total) if count.total else NONE, left), key=key)
    if walk.review is not None and not walk.review.is_finished:
        yield Line((words.CONCLUDE, "", ""), key=CONCLUDE)
    yield from _past(facts, walk, programme)


def _past(facts: Facts, walk: Walk, programme: str | None) -> Iterator[Line]:
    this = walk.review.id if walk.review else ""
    own = [each for each in facts.reviews.values() if each.id != this]
    own = [each for each in own if programme is None or each.programme in {"", programme}]
    if own:
        yield Line((words.PAST,))
    named = len({each.programme for each in own} | {programme or ""}) > 1
    for review in sorted(own, key=lambda each: each.week, reverse=True):
        total = max(len(review.queue), len(review.answers))
        cells = (words.past(facts, review, named=named), str(total), str(total - len(review.answers)))
        yield Line(cells, key=review.id)


def queue(facts: Facts, walk: Walk, changes: str) -> Iterator[Line]:
    """Yield the cards under their steps, each with the sign of its answer, then the changes and the conclusion."""
    counts = {count.step: count for count in walk.steps}
    mixed = len({card.subject.partition("/")[0] for card in walk.cards}) > 1
    for step, cards in groupby(walk.cards, key=lambda card: card.step):
        yield Line((words.queue_step(step, counts[step].total, counts[step].left),))
        for card in cards:
            ward = facts.programmes[card.subject.partition("/")[0]].ward if mixed else ""
            name = words.in_ward(record_name(facts, card.subject), ward)
            cells = (words.mark(card), short_id(card.subject), name)
            yield Line(cells, key=card.subject)
    yield Line((words.CONCLUSION_STEP,))
    yield Line(("", "", words.CHANGES_STEP), key=changes)
    yield Line(("", "", words.CONCLUSION_STEP), key=CONCLUDE)


def changes(office: Office, programme: str | None) -> tuple[str, list[tuple[str, str]]]:
    """Return the title and the lines of what changed since the last review: each record with its changes."""
    facts = office.facts
    lines = told(office.changes_since_review(programme), facts)
    records = list(dict.fromkeys(each.record for each in lines))
    fields: list[tuple[str, str]] = []
    for key in records:
        known = facts.programmes.get(key)
        fields.append((known.ward if known else short_id(key), record_name(facts, key)))
        fields += [("", words.change(each)) for each in lines if each.record == key]
    title = words.CHANGES_TITLE.format(count=len(records)) if records else words.CHANGES_NONE
    return title, fields
