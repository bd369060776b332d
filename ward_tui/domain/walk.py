"""The walk of the weekly review: which cards there are, in which step and order, and what was answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ward_tui.domain.acknowledging import acknowledged, held, is_returned, returned
from ward_tui.domain.alerts import Alert, Rule, Severity, Subject
from ward_tui.domain.following import Acknowledgement, acknowledgement_id
from ward_tui.domain.goals import Cadence
from ward_tui.domain.model import Facts, Indicator, Programme, Target
from ward_tui.domain.review import Answer, Card, Review, ReviewAnswer, Step, review_id, week_of
from ward_tui.domain.status import readings_on

WEEK = timedelta(days=7)
QUIET = frozenset({Answer.KEEP, Answer.SKIP})  # answers that change nothing but the review
_ORDER = {step: place for place, step in enumerate(Step)}
_STEPS = {
    Rule.DUE_SOON: Step.DUE_SOON,
    Rule.SHOULD_HAVE_STARTED: Step.SHOULD_HAVE_STARTED,
    **dict.fromkeys((Rule.BEHIND_PACE, Rule.STAGE_LATE, Rule.DISBURSEMENT), Step.BEHIND_PACE),
    Rule.NO_NEWS: Step.NO_NEWS,
    Rule.NO_FIGURE: Step.NO_FIGURE,
}
_ANSWERS = {
    Subject.ITEM: (
        Answer.KEEP,
        Answer.UPDATE,
        Answer.DONE,
        Answer.NEW_DUE,
        Answer.OBSTACLE,
        Answer.NOTE,
        Answer.ACKNOWLEDGE,
        Answer.SKIP,
    ),
    Subject.TARGET: (Answer.KEEP, Answer.UPDATE, Answer.NOTE, Answer.ACKNOWLEDGE, Answer.SKIP),
    Subject.DUTY: (Answer.KEEP, Answer.DONE, Answer.NOT_NEEDED, Answer.ACKNOWLEDGE, Answer.SKIP),
    Subject.DOCUMENT: (Answer.KEEP, Answer.SKIP),
}


@dataclass(frozen=True, slots=True)
class WalkCard:
    """One record that is asked about.

    Attributes:
        alerts: why it is here; empty once its answer has cleared them.
        missing: of a target, its yearly indicators without any figure of this year.
        answer: what was said this week, None while it waits.
    """

    step: Step
    subject: str
    about: Subject
    alerts: tuple[Alert, ...] = ()
    missing: tuple[str, ...] = ()
    answer: ReviewAnswer | None = None

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What can be said to it."""
        return _ANSWERS[self.about]

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that name it."""
        return rules_asked(self.alerts, self.missing)


@dataclass(frozen=True, slots=True)
class StepCount:
    """How many cards a step has, and how many of them wait for an answer."""

    step: Step
    total: int
    left: int


@dataclass(frozen=True, slots=True)
class Walk:
    """The walk of one week as it stands today.

    Attributes:
        programme: '' for all programmes.
        week: its Monday.
        review: None while it was not started.
        before: the last finished review of an earlier week, None when there was none.
    """

    week: date
    review: Review | None
    cards: tuple[WalkCard, ...]
    before: Review | None = None
    programme: str = ""

    @property
    def steps(self) -> tuple[StepCount, ...]:
        """All steps in their order with their counts."""
        return tuple(
            StepCount(
                step,
                sum(card.step is step for card in self.cards),
                sum(card.step is step and card.answer is None for card in self.cards),
            )
            for step in Step
        )

    @property
    def left(self) -> int:
        """How many cards wait for an answer."""
        return sum(card.answer is None for card in self.cards)

    @property
    def next(self) -> WalkCard | None:
        """The first card that waits for an answer, None when all are answered."""
        return next((card for card in self.cards if card.answer is None), None)

    def card(self, subject: str) -> WalkCard | None:
        """Return the card of a record, None when it is not asked about."""
        return next((card for card in self.cards if card.subject == subject), None)


def walk(facts: Facts, alerts: Iterable[Alert], today: date, programme: str = "") -> Walk:
    """Return the walk of the week of the day.

    Args:
        alerts: those of the day in the order of the screen, of the programme or of all.
        programme: '' for all programmes.

    A running review keeps the order in which its cards were first asked; what has come since stands at the end of its
    step, what is no longer a question and was not answered is left out. A finished one asks nothing more.
    """
    week = week_of(today)
    review = facts.reviews.get(review_id(programme, week))
    before = last_review(facts, week, programme)
    if review is not None and review.is_finished:
        return Walk(week, review, tuple(_answered_cards(facts, review)), before, programme)
    since = before.finished_on if before is not None and before.finished_on is not None else today - WEEK
    elsewhere = _answered_elsewhere(facts, week, review)
    found = {card.subject: card for card in _cards(facts, list(alerts), today, since, programme)}
    asked = {key: card for key, card in found.items() if key not in elsewhere}
    cards = asked.values() if review is None else _resumed(facts, review, asked)
    return Walk(week, review, tuple(cards), before, programme)


def last_review(facts: Facts, week: date, programme: str) -> Review | None:
    """Return the last finished review of a week before this one that covered the programme, None without any."""
    return next(
        (
            review
            for review in reversed(facts.reviews.values())
            if review.week < week and review.is_finished and review.programme in {"", programme}
        ),
        None,
    )


def rules_asked(alerts: Iterable[Alert], missing: Sequence[str]) -> tuple[str, ...]:
    """Return the rules for which a record is asked about: they are what is put off when its card is."""
    found = [alert.rule.value for alert in alerts if _step_of(alert, date.min) is not None]
    return tuple(dict.fromkeys([*found, *([Rule.NO_FIGURE.value] if missing else [])]))


def queue_of(cards: Iterable[WalkCard]) -> list[list[str]]:
    """Return the cards in their order as they are kept."""
    return [[card.step.value, card.subject] for card in cards]


def missing_figures(target: Target, today: date, programme: Programme) -> tuple[str, ...]:
    """Return the yearly indicators of a target without any figure of this year; a conditional goal needs none.

    A year before or after the term needs none either.
    """
    if not programme.term_start <= today.year <= programme.term_end.year:
        return ()
    return tuple(each.id for each in target.indicators if _is_missing(each, today))


def _is_missing(indicator: Indicator, today: date) -> bool:
    if indicator.condition or indicator.cadence is not Cadence.ANNUAL:
        return False
    return not any(reading.period.year == today.year for reading in readings_on(indicator, today))


def _cards(facts: Facts, alerts: Sequence[Alert], today: date, since: date, programme: str) -> Iterator[WalkCard]:
    """Yield what there is to ask today: by step, within a step by the order of the alerts, each record once."""
    back = {each for each in returned(facts, alerts, today) if not _answered_since(facts, acknowledged(facts, each))}
    steps: dict[str, Step] = {}
    reasons: dict[str, list[Alert]] = {}
    for alert in alerts:
        step = Step.RETURNED if alert in back else _step_of(alert, since)
        if step is None or (alert not in back and held(facts, alert, today)):
            continue
        reasons.setdefault(alert.subject_id, []).append(alert)
        first = steps.get(alert.subject_id, step)
        steps[alert.subject_id] = min(first, step, key=lambda each: (each is not Step.RETURNED, _ORDER[each]))
    missing = dict(_missing_by_target(facts, today, programme))
    for key in missing:
        steps.setdefault(key, Step.RETURNED if _is_back(facts, key, today) else Step.NO_FIGURE)
    places = {key: place for place, key in enumerate([*reasons, *missing])}
    for key, step in sorted(
        steps.items(), key=lambda each: (_ORDER[each[1]], _urgency(each, reasons), places[each[0]])
    ):
        yield WalkCard(step, key, about(facts, key), tuple(reasons.get(key, ())), missing.get(key, ()))


def _urgency(placed: tuple[str, Step], reasons: Mapping[str, Sequence[Alert]]) -> int:
    """Return the points by which a row stays behind, the most first; others keep the order of the alerts."""
    if placed[1] is not Step.BEHIND_PACE:
        return 0
    return min((each.progress or 0) - each.time if each.time is not None else 0 for each in reasons[placed[0]])


def _step_of(alert: Alert, since: date) -> Step | None:
    if alert.subject is Subject.DUTY:
        return Step.DUTIES if alert.severity in {Severity.OVERDUE, Severity.DUE_SOON} else None
    if alert.rule is Rule.OVERDUE:
        fresh = alert.due_on is not None and alert.due_on >= since
        return Step.NEWLY_OVERDUE if fresh else Step.STILL_OVERDUE
    return None if alert.untold else _STEPS.get(alert.rule)


def _missing_by_target(facts: Facts, today: date, programme: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for target in facts.targets.values():
        if programme not in {"", target.programme} or target.is_dropped(today) or _put_off(facts, target.id, today):
            continue
        if missing := missing_figures(target, today, facts.programmes[target.programme]):
            yield target.id, missing


def _put_off(facts: Facts, target: str, today: date) -> bool:
    kept = _missing_put_off(facts, target)
    return kept is not None and kept.holds(today)


def _missing_put_off(facts: Facts, target: str) -> Acknowledgement | None:
    return facts.acknowledged.get(acknowledgement_id(target, Rule.NO_FIGURE.value))


def _is_back(facts: Facts, target: str, today: date) -> bool:
    """Tell whether the return day of a target's missing figures has come and nothing was said to it since."""
    kept = _missing_put_off(facts, target)
    return kept is not None and is_returned(kept, today) and not _answered_since(facts, kept)


def _answered_since(facts: Facts, kept: Acknowledgement | None) -> bool:
    """Tell whether what was put off was answered in a finished review, on its return day or later."""
    finished = (each.answers for each in facts.reviews.values() if kept is not None and each.is_finished)
    return any(kept.subject in said and said[kept.subject].on >= kept.until for said in finished if kept is not None)


def _answered_elsewhere(facts: Facts, week: date, review: Review | None) -> set[str]:
    """Return what another review of the same week was answered about; skipped cards may be asked again."""
    return {
        key
        for other in facts.reviews.values()
        if other.week == week and (review is None or other.id != review.id)
        for key, answer in other.answers.items()
        if answer.answer is not Answer.SKIP
    }


def _resumed(facts: Facts, review: Review, asked: Mapping[str, WalkCard]) -> list[WalkCard]:
    kept: list[WalkCard] = []
    for card in review.queue:
        answer, now = review.answers.get(card.subject), asked.get(card.subject)
        if answer is not None and known(facts, card.subject):
            kept.append(_of(facts, card, now, answer))
        elif now is not None:
            kept.append(_of(facts, card, now, None))
    queued = {card.subject for card in kept}
    late = [_of(facts, Card(a.step, key), asked.get(key), a) for key, a in review.answers.items() if key not in queued]
    fresh = [card for key, card in asked.items() if key not in queued and key not in review.answers]
    return sorted([*kept, *late, *fresh], key=lambda card: _ORDER[card.step])


def _answered_cards(facts: Facts, review: Review) -> Iterator[WalkCard]:
    for card in review.queue:
        if (answer := review.answers.get(card.subject)) is not None and known(facts, card.subject):
            yield _of(facts, card, None, answer)


def _of(facts: Facts, card: Card, now: WalkCard | None, answer: ReviewAnswer | None) -> WalkCard:
    reasons, missing = ((), ()) if now is None else (now.alerts, now.missing)
    return WalkCard(card.step, card.subject, about(facts, card.subject), reasons, missing, answer)


def about(facts: Facts, key: str) -> Subject:
    """Return what kind of record a card asks about."""
    if key in facts.items:
        return Subject.ITEM
    return Subject.TARGET if key in facts.targets else Subject.DUTY if key in facts.duties else Subject.DOCUMENT


def known(facts: Facts, key: str) -> bool:
    """Tell whether the record of a card is still there."""
    return key in facts.items or key in facts.targets or key in facts.duties
