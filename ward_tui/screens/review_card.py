"""What stands on a card of the weekly review, asked from the office, and what can be said to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from ward_tui.commands import Command, commands_for
from ward_tui.domain.alerts import Subject
from ward_tui.domain.checking import contradiction_named
from ward_tui.domain.review import Answer
from ward_tui.screens.facts import describe
from ward_tui.wording import contradictions
from ward_tui.wording import review as words
from ward_tui.wording import review_card as card_words
from ward_tui.wording.journal import short_id

if TYPE_CHECKING:
    from ward_tui.domain.model import Facts
    from ward_tui.domain.walk import WalkCard
    from ward_tui.services.office import Office

ANSWERS = {
    Answer.KEEP: "keep",
    Answer.UPDATE: "update",
    Answer.DONE: "finish",
    Answer.NEW_DUE: "extend",
    Answer.OBSTACLE: "obstruct",
    Answer.NOTE: "note",
    Answer.NOT_NEEDED: "not_needed",
    Answer.ACKNOWLEDGE: "acknowledge",
    Answer.SKIP: "skip",
}
LABELS = {
    (Subject.ITEM, "update"): words.PROGRESS,
    (Subject.TARGET, "update"): words.FIGURES,
    (Subject.DUTY, "finish"): words.SENT,
    (Subject.DUTY, "keep"): words.KEEP_DUTY,
    (Subject.ITEM, "assign"): words.ASSIGN,
}
# What is done to cards; the footer leaves it to the lines below the card.
OF_CARDS = frozenset({*ANSWERS.values(), "assign", "skip_step"})
MOVES = frozenset({"card(-1)", "card(1)", "conclude"})


class Named(Protocol):
    """A record with a name."""

    @property
    def name(self) -> str:
        """The name."""


def describe_card(office: Office, card: WalkCard) -> tuple[str, list[card_words.Field]]:
    """Return the title and the facts of a card."""
    facts, today, key = office.facts, office.today, card.subject
    if item := facts.items.get(key):
        notes, papers = office.notes(key), office.papers(key)
        shown = card_words.item_card(facts, item, card, office.status(item), today, notes=notes, papers=papers)
        return f"{short_id(key)}  {item.name}", shown
    if target := facts.targets.get(key):
        notes, papers = office.notes(key), office.papers(key)
        shown = card_words.target_card(facts, target, card, today, notes=notes, papers=papers)
        return f"{short_id(key)}  {target.name}", shown
    if duty := facts.duties.get(key):
        return f"{short_id(key)}  {duty.name}", card_words.duty_card(facts, duty, card)
    return describe(office, key)


def commands_of(card: WalkCard) -> list[Command]:
    """Return what can be said to a card, then what else can be done with it."""
    known = {command.name: command for command in reversed(commands_for("review"))}
    names = [ANSWERS[each] for each in card.answers if each in ANSWERS]
    names += ["assign"] if card.about is Subject.ITEM else []
    return [_labelled(card, known[name]) for name in (*names, "skip_step")]


def _labelled(card: WalkCard, command: Command) -> Command:
    label = LABELS.get((card.about, command.name))
    return replace(command, label=label) if label else command


def record_name(facts: Facts, key: str) -> str:
    """Return the name of a record, the text of a contradiction, '' for what has neither."""
    if key in facts.items:
        return facts.items[key].name
    if contradiction := contradiction_named(facts, key):
        return contradictions.text(contradiction)
    if key in facts.programmes:
        return facts.programmes[key].title
    tables: tuple[Mapping[str, Named], ...] = (
        facts.items,
        facts.targets,
        facts.duties,
        facts.agencies,
        facts.positions,
    )
    return next((table[key].name for table in tables if key in table), "")
