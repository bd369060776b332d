"""The weekly review on the command line: its JSON document, and the same as text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ward_tui.cli.documents import Document
from ward_tui.domain.review import Answer, Review, Step, week_code
from ward_tui.domain.walk import Walk, WalkCard
from ward_tui.services.following import name_of
from ward_tui.services.office import Office
from ward_tui.wording import alerts as alert_words
from ward_tui.wording import answers as words
from ward_tui.wording import cli as cli_words
from ward_tui.wording import formats


def document(office: Office, programme: str | None) -> Document:
    """Return this week's review of one programme or of all: week, state, steps with counts, queue, answers.

    Raises:
        WardError: `unknown_programme`.
    """
    walk = office.walk(programme)
    review = walk.review
    return {
        "week": {"code": week_code(walk.week), "first": walk.week.isoformat(), "last": _sunday(walk.week)},
        "programme": walk.programme or None,
        "id": review and review.id,
        "state": _state(review),
        "started_on": review and review.started_on.isoformat(),
        "finished_on": _day(None if review is None else review.finished_on),
        "last_finished": walk.before and {"id": walk.before.id, "finished_on": _day(walk.before.finished_on)},
        "total": len(walk.cards),
        "left": walk.left,
        "steps": [{"step": each.step.value, "count": each.total, "left": each.left} for each in walk.steps],
        "queue": [_card(office, card) for card in walk.cards if card.answer is None],
        "answered": _answered(office, walk),
    }


def lines(value: Document) -> Iterator[str]:
    """Return the week, its state and its steps as text."""
    week = formats.week(date.fromisoformat(value["week"]["first"]))
    state = cli_words.REVIEW_STATE[value["state"]]
    yield cli_words.REVIEW_WEEK.format(week=week, state=state, left=value["left"], total=value["total"])
    for each in value["steps"]:
        yield cli_words.REVIEW_STEP.format(name=words.STEP[Step(each["step"])], **each)


def _answered(office: Office, walk: Walk) -> list[Document]:
    """Return the answers of the week: of all its reviews where all programmes are asked about."""
    reviews = [each for each in office.facts.reviews.values() if each.week == walk.week]
    if walk.programme:
        reviews = [each for each in reviews if each.programme in {"", walk.programme}]
    found = (each for review in reviews for each in review.answers.values())
    return [
        {
            "subject_id": each.subject,
            "review": each.review,
            "step": each.step.value,
            "answer": each.answer.value,
            "on": each.on.isoformat(),
            "text": words.answer(Answer(each.answer), each.facts),
        }
        for each in sorted(found, key=lambda each: each.seq)
        if walk.programme in {"", each.subject.partition("/")[0]}
    ]


def _card(office: Office, card: WalkCard) -> Document:
    first = card.alerts[0] if card.alerts else None
    return {
        "step": card.step.value,
        "subject": card.about.value,
        "subject_id": card.subject,
        "name": name_of(office.facts, card.subject),
        "rules": list(card.rules),
        "days": first and first.days,
        "due_on": _day(first and first.due_on),
        "reasons": [alert_words.reason(alert) for alert in card.alerts],
        "missing_figures": list(card.missing),
    }


def _state(review: Review | None) -> str:
    if review is None:
        return "not_started"
    return "finished" if review.is_finished else "in_progress"


def _sunday(monday: date) -> str:
    return monday.fromordinal(monday.toordinal() + 6).isoformat()


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()
