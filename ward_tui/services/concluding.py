"""The conclusion of a weekly review: drawn while it is going on, as it was kept once it is finished."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from ward_tui.domain.errors import WardError
from ward_tui.domain.review import Review, review_id, week_of
from ward_tui.domain.walk import WEEK, last_review
from ward_tui.services.looking import Looking, found

if TYPE_CHECKING:  # what it takes to draw a conclusion is imported when one is drawn, not at the start
    from collections.abc import Callable
    from pathlib import Path

    from ward_tui.domain.comparing import Difference
    from ward_tui.domain.conclusion import Conclusion
    from ward_tui.domain.model import Facts
    from ward_tui.services.exporting import Exported
    from ward_tui.settings import Settings

_DAMAGE = (TypeError, ValueError, ArithmeticError, AttributeError)  # what reading a damaged conclusion raises


@dataclass(frozen=True, slots=True)
class Compared:
    """Two finished reviews, the earlier one first, and what changed between them by the journal."""

    first: Conclusion
    second: Conclusion
    changes: tuple[Difference, ...]


class Concluding(Looking):
    """What the office knows of the conclusions of reviews."""

    _drawn: tuple[Facts, date, Settings, dict[str, Conclusion]] | None = None
    _stood: tuple[int, Facts] | None = None

    def conclusion(self, key: str) -> Conclusion:
        """Return what a review comes to: live while it is going on, as it was kept once it is finished.

        Raises:
            WardError: `unknown_id`, `review_damaged` when what was kept cannot be read.
        """
        from ward_tui.domain.conclusion import Conclusion

        review = found(self.facts.reviews, key)
        if not review.is_finished:
            return self.draw(review)
        try:
            return Conclusion.from_json(review.frozen)
        except _DAMAGE as error:
            raise WardError("review_damaged", week=review.week) from error

    def draw(self, review: Review) -> Conclusion:
        """Return what a review comes to today, kept until the facts or the settings change."""
        basis = self.facts, self.today, self.settings
        if self._drawn is None or self._drawn[0] is not basis[0] or self._drawn[1:3] != basis[1:]:
            self._drawn = *basis, {}
        known = self._drawn[3]
        if review.id not in known:
            known[review.id] = self._draw(review)
        return known[review.id]

    def compare_reviews(self, one: str, other: str) -> Compared:
        """Return two finished reviews side by side; which of them is given first does not matter.

        Raises:
            WardError: `unknown_id`, `review_running` for one that is not finished, `review_damaged`.
        """
        chosen = [found(self.facts.reviews, key) for key in (one, other)]
        for review in chosen:
            if not review.is_finished:
                raise WardError("review_running", week=review.week)
        first, second = sorted(chosen, key=lambda review: review.seq or 0)
        programmes = {first.programme, second.programme} - {""}
        changes = self._store.changes_between(first.seq or 0, second.seq or 0)
        return Compared(
            self.conclusion(first.id),
            self.conclusion(second.id),
            tuple(each for each in changes if not programmes or each.programme in programmes),
        )

    def comparable(self, key: str) -> list[Review]:
        """Return the finished reviews that a review can be compared with, the latest first."""
        review = found(self.facts.reviews, key)
        others = [
            each
            for each in self.facts.reviews.values()
            if each.id != key and each.is_finished and each.programme == review.programme
        ]
        return sorted(others, key=lambda each: each.seq or 0, reverse=True)

    def concluded(self, programme: str | None, day: date) -> Conclusion | None:
        """Return what the review of the week of a day, else of the week before, came to; None when there was none.

        One that is going on counts on its own day only. The week before counts because the meeting is held on Monday.
        """
        weeks = (week_of(day), week_of(day) - WEEK)
        slug = self.the_only(programme) or ""
        known = [self.facts.reviews.get(review_id(slug, week)) for week in weeks]
        for review in known:
            if review is not None and self._stands_on(review, day):
                return self.conclusion(review.id)
        return None

    def _stands_on(self, review: Review, day: date) -> bool:
        if review.finished_on is None:
            return day == self.today and review.week == week_of(day)
        return review.finished_on <= day

    def export_review(self, path: Path, key: str, progress: Callable[[int], None] | None = None) -> Exported:
        """Write the conclusion of a review and the page for the meeting as a workbook, both as of its day.

        Raises:
            WardError: `unknown_id`; see `exporting.make_book` and `reports.summary` for what else is refused.
        """
        from ward_tui.services import exporting

        review, conclusion, facts = found(self.facts.reviews, key), self.conclusion(key), self.facts
        if review.seq is not None:
            facts = self._store.facts_at(facts, review.seq)
        wanted = exporting.Wanted(
            as_of=min(conclusion.on, self.today), programme=conclusion.programme or None, demo=self.demo
        )
        book = exporting.make_book(facts, self.settings, wanted, self._clock.now(), {})
        return exporting.export_review(path, replace(book, conclusion=conclusion), progress)

    def _draw(self, review: Review) -> Conclusion:
        from ward_tui.domain.concluding import Ground, conclude
        from ward_tui.domain.matters import matters
        from ward_tui.wording.opinions import opinions

        facts, today, limits = self.facts, self.today, self.settings.thresholds
        then, since, last = self._before(review)
        alerts = tuple(self.alerts(review.programme or None))
        drawn = conclude(Ground(facts, today, limits, review, since, then, last, alerts))
        told = matters(facts, today, limits, review.programme)
        return replace(drawn, opinions=opinions(facts, told, review.opinions, today, wards=drawn.several))

    def _before(self, review: Review) -> tuple[Facts | None, date, Conclusion | None]:
        """Return the facts that a review is held against, their day, and the conclusion of the last review of its kind.

        These are the facts that the last review had seen, or those of seven days ago without one.
        """
        facts, before = self.facts, last_review(self.facts, review.week, review.programme)
        last = None
        if before is None or before.seq is None or before.finished_on is None:
            since = self.today - WEEK
            seq = self._store.seq_on(since)
        else:
            since, seq = min(before.finished_on, self.today), before.seq
            with suppress(WardError):  # of a damaged one, the figures of its day are computed again
                last = self.conclusion(before.id) if before.programme == review.programme else None
        if self._stood is None or self._stood[0] != seq:
            self._stood = seq, self._store.facts_at(facts, seq)
        then = self._stood[1]
        known = then.programmes.keys() & {review.programme} if review.programme else then.programmes.keys()
        return then if known else None, since, last


def frozen(office: Concluding, review: Review) -> dict[str, Any]:
    """Return what `Review.frozen` keeps of a review that is being finished."""
    return office.draw(review).to_json()
