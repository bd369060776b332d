"""Random actions with pairs, and what must hold of them whatever was done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from ward_tui.domain.depth import LinkKind
from ward_tui.domain.journal import Entry
from ward_tui.domain.linking import way_round
from ward_tui.domain.model import Facts
from ward_tui.services.office import Office

NOTES = ("", " ", "chung một khu đất", "[b]x[/b] =1+1")


@dataclass
class RandomLinker:
    """Picks pairs or rows and what is said of them."""

    office: Office
    random: Random

    def verbs(self) -> list[Callable[[], Entry | None]]:
        """Return the actions."""
        return [self.link, self.link, self.confirm, self.refuse, self.unlink]

    def link(self) -> Entry | None:
        """Let one row wait for another one."""
        rows = [*self.office.facts.items, "x"]
        kind = self.random.choice(list(LinkKind))
        return self.office.link(self.random.choice(rows), self.random.choice(rows), kind, self.random.choice(NOTES))

    def confirm(self) -> Entry | None:
        """Say that pairs are right."""
        return self.office.confirm_links(self._pairs())

    def refuse(self) -> Entry | None:
        """Say that pairs are none."""
        return self.office.refuse_links(self._pairs())

    def unlink(self) -> Entry | None:
        """Take a pair away."""
        return self.office.unlink(self.random.choice([*self.office.facts.links, "x~y"]))

    def _pairs(self) -> list[str]:
        known = [view.id for view in self.office.link_views()]
        wanted = self.random.sample(known, min(len(known), self.random.randrange(4)))
        return [*wanted, "x~y"] if self.random.random() < 0.1 else wanted


def check_links(facts: Facts) -> None:
    """Hold the pairs against the rows: both are there, of one programme, and nobody waits for himself."""
    known = [link for link in facts.links.values() if link.confirmed]
    for link in facts.links.values():
        assert {link.before, link.after} <= facts.items.keys(), link.id
        assert {facts.items[key].programme for key in (link.before, link.after)} == {link.programme}, link.id
    for link in known:
        assert not way_round([each for each in known if each is not link], link.before, link.after), link.id
