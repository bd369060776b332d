"""Random actions on records of every kind: adding, correcting, removing, merging, many rows at once, taking back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from random import Random
from typing import Any

from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.duty import DutyPeriod
from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import GIVEN, ItemKind, PlanGiver
from ward_tui.domain.periods import parse_period
from ward_tui.domain.records import Kind, New
from ward_tui.services.making import MAKERS
from ward_tui.services.office import Office

TEXTS = ("", " ", "Trạm Y tế", "Đội Thuế", "[b]x[/b] =1+1", "ban xdd", "Phòng Kinh tế", "a\u0300\u0323", "dài " * 30)
TIMES = ("", "2026", "Q3/2026", "9/2026", "30/11/2026", "Cả nhiệm kỳ", "Hằng năm", "2024")
GOALS = (
    Goal(Comparator.AT_LEAST, Decimal("97.5")),
    Goal(Comparator.RANGE, Decimal(2), Decimal(3)),
    Goal(Comparator.UP),
)
PERIODS = ("2025", "2026", "2026-Q2", "2026-06", "2028")


@dataclass
class RandomClerk:
    """Picks a record and what is done to it."""

    office: Office
    random: Random

    def verbs(self) -> list[Callable[[], Entry | None]]:
        """Return the actions, the likelier ones more than once."""
        return [self.add] * 4 + [self.edit] * 5 + [self.remove] * 2 + [self.merge, self.bulk, self.bulk, self.revert]

    def add(self) -> Entry | None:
        """Add a record of some kind, now and then as a copy."""
        kind = self.random.choice([*MAKERS, Kind.STAGE, Kind.STAGE, *[Kind.ITEM] * 3])
        known = self.records(kind)
        copy = self.random.choice(known) if known and self.random.random() < 0.3 else ""
        return self.office.add(kind, self.parent(kind), self.values(kind), copy)

    def edit(self) -> Entry | None:
        """Correct some fields of a record."""
        kind = self.random.choice([*Kind, Kind.ITEM, Kind.ITEM])
        known = self.records(kind)
        values = self.values(kind)
        chosen = {name: value for name, value in values.items() if self.random.random() < 0.6}
        return self.office.edit(kind, self.random.choice([*known, "x"]), chosen)

    def remove(self) -> Entry | None:
        """Remove a record, programmes seldom."""
        kind = self.random.choice([kind for kind in Kind if kind is not Kind.PROGRAMME] * 3 + [Kind.PROGRAMME])
        return self.office.remove(kind, self.random.choice([*self.records(kind), "x"]))

    def merge(self) -> Entry | None:
        """Make some agencies one."""
        known = [*self.office.facts.agencies, "x"]
        return self.office.merge(self.random.choice(known), [self.random.choice(known) for _ in range(2)])

    def bulk(self) -> Entry | None:
        """Change the same fields of several rows."""
        keys = [self.random.choice([*self.office.facts.items, "x"]) for _ in range(self.random.randrange(7))]
        values = {name: value for name, value in self.values(Kind.ITEM).items() if self.random.random() < 0.3}
        values.pop("row", None)
        return self.office.bulk(keys, values | ({"add_note": self.text()} if self.random.random() < 0.3 else {}))

    def revert(self) -> Entry | None:
        """Take back some earlier action, but not the first one, which loaded the programme."""
        return self.office.revert(self.random.randrange(2, len(self.office.history()) + 2))

    def records(self, kind: Kind) -> list[str]:
        """Return the identifiers of all records of a kind."""
        facts = self.office.facts
        indicators = [each for target in facts.targets.values() for each in target.indicators]
        subjects = [*facts.targets, *list(facts.items)[:10], *facts.programmes]
        found: dict[Kind, Callable[[], list[str]]] = {
            Kind.PROGRAMME: lambda: list(facts.programmes),
            Kind.AGENCY: lambda: list(facts.agencies),
            Kind.POSITION: lambda: list(facts.positions),
            Kind.TARGET: lambda: list(facts.targets),
            Kind.INDICATOR: lambda: [each.id for each in indicators],
            Kind.READING: lambda: [each.id for indicator in indicators for each in indicator.readings],
            Kind.PLAN: lambda: [each.id for indicator in indicators for each in indicator.plans],
            Kind.APPENDIX: lambda: list(facts.appendices),
            Kind.ITEM: lambda: list(facts.items),
            Kind.NOTE: lambda: [note.id for key in subjects for note in self.office.notes(key)],
            Kind.DUTY: lambda: list(facts.duties),
            Kind.OBSTACLE: lambda: [each.id for known in facts.obstacles.values() for each in known],
            Kind.STAGE: lambda: [each.id for item in facts.items.values() for each in item.stages],
            Kind.CAPITAL: lambda: [each.id for item in facts.items.values() for each in item.capital],
        }
        return found[kind]()

    def parent(self, kind: Kind) -> str:
        """Return what a new record of a kind may belong to."""
        facts = self.office.facts
        if kind is Kind.PROGRAMME:
            return ""
        if kind is Kind.INDICATOR:
            return self.random.choice([*facts.targets, "x/CT01"])
        if kind in {Kind.READING, Kind.PLAN}:
            return self.random.choice([*self.records(Kind.INDICATOR), "x/CT01.1"])
        if kind is Kind.ITEM:
            given = [f"{slug}/{GIVEN}" for slug in facts.programmes]
            return self.random.choice([*facts.appendices, *given, "x/PL01"])
        if kind in {Kind.OBSTACLE, Kind.STAGE, Kind.CAPITAL}:
            return self.random.choice([*facts.items, "x/PL01-01"])
        return self.random.choice([*facts.programmes, "x"])

    def values(self, kind: Kind) -> dict[str, Any]:
        """Return what a form may give for a record of a kind."""
        pick = self.random.choice
        if kind is Kind.ITEM:
            return self.item_values()
        names = {"name": self.text()}
        found: dict[Kind, dict[str, Any]] = {
            Kind.PROGRAMME: {"ward": self.text(), "title": "Chương trình", "term_start": pick((2025, 2031))}
            | {"announced_targets": pick((None, 3, 14)), "announced_items": pick((None, 7))},
            Kind.AGENCY: names | {"aliases": (self.text(), self.text()), "group": pick((True, False))},
            Kind.POSITION: names | {"person": self.text()},
            Kind.TARGET: names | {"text": self.text(), "group": "Nhóm", **self.people()},
            Kind.INDICATOR: names | {"goal": pick(GOALS), "cadence": pick(list(Cadence)), "unit": "%"},
            Kind.READING: {"period": parse_period(pick(PERIODS)), "value": Decimal(pick(("1", "-2.5"))), "note": "x"},
            Kind.PLAN: {"year": pick((2026, 2027)), "giver": pick(list(PlanGiver)), "value": Decimal(7)},
            Kind.APPENDIX: {"title": self.text(), "note": self.text()},
            Kind.NOTE: {"text": self.text(), "document": self.text()},
            Kind.DUTY: names | {"period": pick(list(DutyPeriod)), "due_text": self.text(), "due_day": pick((None, 14))},
            Kind.OBSTACLE: {"kind": pick(list(ObstacleKind)), "level": pick(list(Level)), "text": self.text()}
            | {"asked_of": self.text(), "request": self.text()},
            Kind.STAGE: self.stage(),
            Kind.CAPITAL: self.money(),
        }
        return found[kind]

    def stage(self) -> dict[str, Any]:
        """Return what the form of a stage may give."""
        pick, today = self.random.choice, self.office.today
        return {
            "name": self.text(),
            "planned": parse_deadline(pick(TIMES)),
            "passed": pick((True, False)),
            "done_on": pick((None, today, today - timedelta(days=40), today + timedelta(days=1))),
        }

    def money(self) -> dict[str, Any]:
        """Return what the form of a year's money may give."""
        pick, today = self.random.choice, self.office.today
        return {
            "year": pick((2015, 2025, 2026, 2026, 2027)),
            "planned": pick((None, 0, 5 * 10**9, 123_456_789)),
            "paid": pick((None, 0, 3 * 10**9, 7 * 10**9)),
            "as_of": pick((today, today - timedelta(days=40), today + timedelta(days=1))),
            "document": self.text(),
        }

    def item_values(self) -> dict[str, Any]:
        """Return what the form of a row may give."""
        pick, today = self.random.choice, self.office.today
        days = [None, None, today, today - timedelta(days=40), today + timedelta(days=1)]
        given: dict[str, Any] = {
            "name": pick(TEXTS),
            "kind": pick(list(ItemKind)),
            "start": parse_deadline(pick(TIMES)),
            "finish": parse_deadline(pick(TIMES)),
            "progress": pick((0, 30, 100)),
            "stage": pick(("", "thẩm định", "thi công", "triển khai", "chờ vốn")),
            "by_stages": pick((True, False)),
            "funding_text": pick((*TEXTS, "Ngân sách", "Doanh nghiệp")),
            "investment": pick((None, 0, 85 * 10**9)),
            **self.people(),
        }
        for name in ("done_on", "paused_on", "dropped_on", "given_on", "document_on"):
            if self.random.random() < 0.3:
                given[name] = pick(days)
        return given

    def people(self) -> dict[str, Any]:
        """Return who leads, helps and directs: those who are there, new ones, and now and then a stranger."""
        facts = self.office.facts
        agencies: list[str | New] = [*list(facts.agencies)[:4], New("Trạm Y tế"), New("ban xdd")]
        posts: list[str | New] = [*list(facts.positions)[:3], New("Bí thư"), "x/CV01"]
        return {
            "lead": tuple(self.random.sample(agencies, self.random.randrange(3))),
            "directing": tuple(self.random.sample(posts, self.random.randrange(2))),
        }

    def text(self) -> str:
        """Return some text."""
        return self.random.choice(TEXTS)
