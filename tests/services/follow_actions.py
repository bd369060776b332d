"""Random actions of following: new due dates, alerts put off, reports, and whole pieces of the weekly review."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from ward_tui.domain.alerts import Rule
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import Evidence
from ward_tui.domain.periods import parse_period
from ward_tui.domain.review import Answer, Step
from ward_tui.services.answering import Said
from ward_tui.services.office import Office

TEXTS = ("", " ", "Chờ thành phố", "20-QĐ/ĐU", "[b]x[/b] =1+1", "a\u0300\u0323")
TIMES = ("", "2026", "Q3/2026", "9/2026", "31/12/2026", "Cả nhiệm kỳ", "2024")
PERIODS = ("2026-10", "2026-11", "2026-Q3", "2026-H1")


@dataclass
class RandomFollower:
    """Picks a record and what is said about it."""

    office: Office
    random: Random

    def verbs(self) -> list[Callable[[], Entry | None]]:
        """Return the actions, the likelier ones more than once."""
        often = [self.answer] * 6 + [self.skip] * 2
        often += [self.decide, self.decide, self.undecide]
        return [self.extend, self.put_off, self.revoke, self.report, self.unreport, self.conclude, *often]

    def extend(self) -> Entry | None:
        """Give a row a new due date."""
        due = parse_deadline(self.random.choice(TIMES))
        return self.office.extend(self._pick(self.office.facts.items), due, self.text(), None, self.text())

    def put_off(self) -> Entry | None:
        """Put the alerts of a record off."""
        facts = self.office.facts
        rules = self.random.sample([rule.value for rule in Rule], 2)
        subject = self._pick([*facts.items, *facts.targets, *facts.duties, *facts.questions])
        until = self.office.today + timedelta(days=self.random.choice((-1, 0, 1, 30)))
        return self.office.acknowledge(subject, rules, self.text(), until)

    def revoke(self) -> Entry | None:
        """Take alerts that were put off back in."""
        return self.office.revoke([self._pick(self.office.facts.acknowledged)])

    def report(self) -> Entry | None:
        """Say that a report was sent, or is not needed."""
        day = self.random.choice((None, self.office.today, self.office.today + timedelta(days=1)))
        paper = Evidence(self.text())
        return self.office.report(self._pick(self.office.facts.duties), self.random.choice(PERIODS), day, "", paper)

    def unreport(self) -> Entry | None:
        """Take back what was said about a report."""
        known = [(duty.id, done.period) for duty in self.office.facts.duties.values() for done in duty.done]
        return self.office.unreport(*self.random.choice([*known, ("x", PERIODS[0])]))

    def decide(self) -> Entry | None:
        """Decide a question of the document or what a check has found."""
        known = [each.id for each in self.office.contradictions()]
        return self.office.decide(self._pick(known), self.text(), self.text(), self.random.choice((None, 0, 1, 7)))

    def undecide(self) -> Entry | None:
        """Leave one open again."""
        return self.office.undecide(self._pick(self.office.facts.decisions))

    def skip(self) -> Entry | None:
        """Skip a step of the running review, which is started first where there is none."""
        walk = self.office.walk(None)
        if walk.review is None:
            return self.start()
        waiting = [card.step for card in walk.cards if card.answer is None]
        return self.office.skip_step(walk.review.id, self.random.choice([*waiting, *Step]))

    def conclude(self) -> Entry | None:
        """Write to an agency, or finish the review."""
        review = self._pick(self.office.facts.reviews)
        if self.random.random() < 0.2:
            return self.office.finish_review(review)
        return self.office.opine(review, self._pick(["", *self.office.facts.agencies]), self.text())

    def answer(self) -> Entry | None:
        """Answer a card of the running review, which is started first where there is none."""
        walk = self.office.walk(None)
        if walk.review is None:
            return self.start()
        return self.office.answer_card(walk.review.id, self._pick([card.subject for card in walk.cards]), self.said())

    def start(self) -> Entry:
        """Start this week's review."""
        self.office.start_review(None)
        return self.office.history(limit=1)[0]

    def said(self) -> Said:
        """Return some answer, right or wrong."""
        pick, today = self.random.choice, self.office.today
        indicators = [each.id for target in self.office.facts.targets.values() for each in target.indicators]
        return Said(
            pick(list(Answer)),
            progress=pick((None, 20, 100)),
            figures=((pick([*indicators, "x"]), parse_period("2026"), pick(("90", "có", "13.5"))),),
            done_on=pick((None, today, today + timedelta(days=1))),
            paper=Evidence(self.text()),
            due=parse_deadline(pick(TIMES)),
            note=self.text(),
            kind=pick(list(ObstacleKind)),
            level=pick(list(Level)),
            until=pick((today, today + timedelta(days=7))),
            reason=self.text(),
            period=pick(PERIODS),
        )

    def text(self) -> str:
        """Return some text."""
        return self.random.choice(TEXTS)

    def _pick(self, known: object) -> str:
        return self.random.choice([*known, "x"])  # type: ignore[misc]  # a collection of identifiers
