"""Random decisions that change a programme: rows, targets and indicators that come, go, move and change."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from random import Random
from typing import Any

from ward_tui.domain.amending import Addition, Correction, Dropping, Line, Renumbering, closed_up
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.journal import Entry
from ward_tui.domain.records import Kind, New
from ward_tui.services.office import Office

NAMES = ("Mở rộng đường 359C", "Nước sạch", " ", "[b]x[/b] =1+1", "a\u0300\u0323")
TIMES = ("", "2027", "Q3/2028", "Cả nhiệm kỳ", "2024")
PAPERS = (*["12-QĐ/ĐU"] * 7, "15-NQ/ĐU", " ")


@dataclass
class RandomAmender:
    """Picks what a decision does."""

    office: Office
    random: Random

    def verbs(self) -> list[Callable[[], Entry | None]]:
        """Return the actions."""
        return [self.amend] * 3

    def amend(self) -> Entry | None:
        """Enter a decision of some lines, of which some cannot be."""
        slug = self.random.choice([*self.office.facts.programmes] * 9 + ["x"])
        lines = [self.line(slug) for _ in range(self.random.choice((0, 1, 1, 1, 2, 2, 3)))]
        if self.random.random() < 0.3:
            appendices = [key for key in self.office.facts.appendices if key.startswith(f"{slug}/")]
            if appendices:
                lines += closed_up(self.office.facts, self.random.choice(appendices), lines)
        day = self.office.today - timedelta(days=self.random.choice((0, 0, 0, 3, 3, 4000, -1)))
        return self.office.amend(slug, self.random.choice(PAPERS), day, lines, self.random.choice(NAMES))

    def line(self, slug: str) -> Line:
        """Return something that a decision may do."""
        make = self.random.choice((self.add, self.drop, self.drop, self.renumber, self.correct))
        return make(slug)

    def add(self, slug: str) -> Line:
        """Add a row, a target or an indicator."""
        facts, name = self.office.facts, self.random.choice(NAMES)
        goal = {"name": name, "goal": Goal(Comparator.AT_LEAST, Decimal(5)), "unit": "%", "cadence": Cadence.ANNUAL}
        kind = self.random.choice((Kind.ITEM, Kind.ITEM, Kind.TARGET, Kind.INDICATOR))
        if kind is Kind.TARGET:
            return Addition(kind, slug, {"name": name, "number": "(9)"}, (goal,) * self.random.randrange(3))
        if kind is Kind.INDICATOR:
            return Addition(kind, self._of(slug, facts.targets), goal)
        values: dict[str, Any] = {"name": name, "finish": parse_deadline(self.random.choice(TIMES))}
        values |= {"lead": (New("Ban Quản lý dự án"),)} if self.random.random() < 0.3 else {}
        values |= {"row": self.random.randrange(1, 9)} if self.random.random() < 0.5 else {}
        return Addition(kind, self._of(slug, facts.appendices), values)

    def drop(self, slug: str) -> Line:
        """Drop a row or target."""
        return Dropping(self._pick(slug))

    def renumber(self, slug: str) -> Line:
        """Give a row or target another number."""
        key = self._pick(slug)
        number = self.random.randrange(0, 30)
        return Renumbering(key, number if key in self.office.facts.items else f"({number})")

    def correct(self, slug: str) -> Line:
        """Change fields of a row, target or indicator."""
        facts, key = self.office.facts, self._pick(slug)
        values: dict[str, Any] = {"name": self.random.choice(NAMES)}
        if key in facts.items:
            values |= {"finish": parse_deadline(self.random.choice(TIMES)), "progress": 50}
        indicators = [each.id for target in facts.targets.values() for each in target.indicators]
        if indicators and self.random.random() < 0.3:
            return Correction(self.random.choice(indicators), {"goal": Goal(Comparator.MORE, Decimal(7))})
        return Correction(key, values)

    def _pick(self, slug: str) -> str:
        facts = self.office.facts
        return self._of(slug, [*facts.items, *facts.targets])

    def _of(self, slug: str, known: Iterable[str]) -> str:
        """Return one of the records of a programme, now and then one that is not there."""
        own = [key for key in known if key.startswith(f"{slug}/")]
        return self.random.choice(own) if own and self.random.random() < 0.95 else "x"
