"""Random actions of a user, with every verb and every option, and a player that keeps count of the steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from tests.services.amend_actions import RandomAmender
from tests.services.follow_actions import RandomFollower
from tests.services.link_actions import RandomLinker, check_links
from tests.services.record_actions import RandomClerk
from tests.services.stage_actions import RandomStager, check_stages
from tests.store.small import OTHER, SLUG, THIRD, Workplace, digest, reason
from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Entry
from ward_tui.domain.periods import Period
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office

TEXTS = (
    "",
    " ",
    "thẩm định",
    "Đã họp",
    "12/QĐ-UBND",
    "Chờ thẩm định; =1+1 [b]x[/b]",
    "ghi  chú\tdài " * 20,
    "a\u0300\u0323",
)
FIGURES = ("3,5", "-2", "1.120", "có", "không", "0", "13.5", "97,5%", "abc", "0,0000000001")
NAMES = ("Trạm Y tế", "Ban Chỉ huy Quân sự", "ban xây dựng đảng", "", "Công an phường", "Văn phòng")


@dataclass
class Player:
    """Carries out random actions at a workplace.

    Attributes:
        hashes: the content after each step that can be undone, the first being the start.
        undone: the contents after the steps that can be redone, the next one last; several were undone as one.
        verbs, tables: what was done, and what it changed.
        again: the chance, in per cent, that the database is closed and opened after an action.
    """

    workplace: Workplace
    office: Office
    random: Random
    again: int = 3
    hashes: list[str] = field(default_factory=list)
    undone: list[list[str]] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    verbs: set[str] = field(default_factory=lambda: {"load"})
    tables: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.hashes.append(self.office.content_hash())

    @property
    def clerk(self) -> RandomClerk:
        """Who adds, corrects and removes records."""
        return RandomClerk(self.office, self.random)

    def act(self) -> None:
        """Carry out one random action; one that is refused, or changes nothing, must leave every byte as it is."""
        self.workplace.today += timedelta(days=self.random.choice((0, 0, 0, 0, 0, 1, 20, -7)))
        verbs = [self.update] * 6 + [self.assign, self.record, self.record, self.note, self.load, self.pay]
        verbs += self.clerk.verbs() + RandomFollower(self.office, self.random).verbs()
        verbs += RandomAmender(self.office, self.random).verbs()
        verbs += RandomStager(self.office, self.random).verbs()
        verbs += RandomLinker(self.office, self.random).verbs()
        verb = self.random.choice(verbs)
        back: list[Callable[[], Entry | None]] = [self.undo, self.redo, self.random.choice((self.redo, self.undo_to))]
        step: Callable[[], Entry | None] = self.random.choice([verb] * 10 + back)
        before = digest(self.workplace.path)
        try:
            entry = step()
        except WardError as error:
            self.refused.add(reason(error))
            entry = None
        if entry is None:
            assert digest(self.workplace.path) == before
        else:
            self.count(entry)
        if self.random.randrange(100) < self.again:
            self.office = self.workplace.reopen(self.office)

    def count(self, entry: Entry) -> None:
        """Take note of the step that was made and hold it against what is known of it."""
        now = self.office.content_hash()
        self.verbs.add(entry.verb)
        self.tables |= {change.table for change in entry.changes}
        check_stages(self.office.facts)
        check_links(self.office.facts)
        if entry.kind == "undo":
            count = entry.facts["count"] if entry.verb == "undo_to" else 1
            self.undone.append(self.hashes[-count:])
            del self.hashes[-count:]
            assert now == self.hashes[-1]
        elif entry.kind == "redo":
            self.hashes += self.undone.pop()
            assert now == self.hashes[-1]
        else:
            assert now != self.hashes[-1]
            self.hashes.append(now)
            self.undone.clear()

    def undo_all(self) -> None:
        """Take back every step, one by one."""
        for expected in reversed(self.hashes[:-1]):
            self.office.undo()
            assert self.office.content_hash() == expected

    def undo(self) -> Entry:
        """Take a step back, but not the first one, which loaded the programme."""
        if len(self.hashes) == 1:
            raise WardError("nothing_to_undo")
        return self.office.undo()

    def redo(self) -> Entry:
        return self.office.redo()

    def undo_to(self) -> Entry:
        """Go back to some entry of the last ones, but not before the first one, which loaded the programme."""
        last = self.office.last_seq()
        return self.office.undo_to(self.random.randrange(max(1, last - 12), last + 1))

    def update(self) -> Entry | None:
        """Change one row in some of the ways there are."""
        pick, chance = self.random, self.random.random
        update = ItemUpdate(
            progress=pick.choice((0, 1, 20, 40, 60, 80, 99, 100, 101)) if chance() < 0.5 else None,
            done_on=self.some_day() if chance() < 0.2 else None,
            document=pick.choice(TEXTS) if chance() < 0.2 else None,
            reopen=chance() < 0.1,
            stage=pick.choice(TEXTS) if chance() < 0.2 else None,
            lead=pick.choice(["", f"{SLUG}/CQ99", *self.office.facts.agencies]) if chance() < 0.2 else None,
            note=pick.choice(TEXTS) if chance() < 0.2 else None,
        )
        return self.office.update(self.some_item(), update)

    def assign(self) -> Entry | None:
        """Give rows to an agency, to none, or to a new one."""
        keys = [self.some_item() for _ in range(self.random.randrange(6))]
        if self.random.random() < 0.4:
            return self.office.assign(keys, self.random.choice(NAMES), new=True)
        return self.office.assign(keys, self.random.choice(["", "x", *self.office.facts.agencies]))

    def record(self) -> Entry | None:
        """Enter a figure for some period."""
        pick = self.random
        period = pick.choice((Period(2025), Period(2026), Period(2026, 2), Period(2026, 0, 6), Period(2028)))
        targets = self.office.facts.targets.values()
        indicators = [indicator.id for target in targets for indicator in target.indicators]
        key = pick.choice([*indicators, *self.office.facts.targets, f"{SLUG}/CT99"])
        return self.office.record(key, period, pick.choice(FIGURES), pick.choice(TEXTS))

    def pay(self) -> Entry | None:
        """Tell what was paid out for a row."""
        pick = self.random.choice
        day = pick((None, self.some_day()))
        return self.office.pay(self.some_item(), pick((2025, 2026, 2027)), pick((0, 10**9)), day)

    def note(self) -> Entry | None:
        """Add a remark to a target."""
        return self.office.note(self.random.choice([*self.office.facts.targets, "x"]), self.random.choice(TEXTS))

    def load(self) -> Entry | None:
        """Load another programme, or add an empty one."""
        if self.random.random() < 0.3:
            return self.office.load_empty(self.random.choice(("Thủy Nguyên", "An Dương", " ")), "Chương trình")
        return self.office.load(self.random.sample((SLUG, OTHER, THIRD), self.random.choice((1, 2))))

    def some_item(self) -> str:
        """Return the identifier of a row, now and then one that is not there."""
        return self.random.choice([*self.office.facts.items, f"{SLUG}/PL99-01"])

    def some_day(self) -> date:
        """Return a day around today."""
        return self.workplace.today + timedelta(days=self.random.choice((-400, -30, -1, 0, 1)))
