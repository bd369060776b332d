"""Which rows come before which: pairs proposed by their names, confirmed or refused by the user, or made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from ward_tui.domain.depth import Link, LinkKind, link_id
from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Entry
from ward_tui.domain.linking import LinkState, LinkView, verdict, way_round
from ward_tui.domain.text import tidy_lines
from ward_tui.services.looking import Looking, found
from ward_tui.store.store import Transaction

if TYPE_CHECKING:
    from ward_tui.domain.pairing import Basis, Proposal


class Linking(Looking):
    """The verbs of pairs."""

    _proposed: tuple[Basis, list[Proposal]] | None = None

    def link_views(self, programme: str | None = None) -> list[LinkView]:
        """Return the pairs of a programme, or of all: proposed, then confirmed, then refused, in their order."""
        self.check_programme(programme)
        views = [self._asked(each) for each in self._proposals()]
        views += [self._told(link) for link in self.facts.links.values() if link.confirmed]
        views += [self._told(link) for link in self.facts.links.values() if not link.confirmed]
        return [view for view in views if programme in (None, view.programme)]

    def confirm_links(self, ids: Sequence[str]) -> Entry | None:
        """Say that these pairs, proposed or refused before, are right; None when all were confirmed already.

        Raises:
            WardError: `unknown_link`, `link_circle` when rows would wait for each other.
        """
        return self._answer("link_confirm", ids, confirmed=True)

    def refuse_links(self, ids: Sequence[str]) -> Entry | None:
        """Say that these pairs are none, so that they are not proposed again; None when all were refused already.

        Raises:
            WardError: `unknown_link`.
        """
        return self._answer("link_refuse", ids, confirmed=False)

    @property
    def knows_proposals(self) -> bool:
        """True when the proposals of the present facts are found already."""
        if self._proposed is None:
            return False
        from ward_tui.domain.pairing import basis

        return self._proposed[0] == basis(self.facts, self.today)

    def check_link(self, before: str, after: str) -> None:
        """Refuse a pair that `link` would not make; see there."""
        first, second = self.item(before), self.item(after)
        if before == after:
            raise WardError("link_self", id=before)
        if first.programme != second.programme:
            raise WardError("link_programme", before=before, after=after)
        known = self.facts.links.get(link_id(before, after))
        if known is not None and known.confirmed:
            raise WardError("link_exists", before=before.rpartition("/")[2], after=after.rpartition("/")[2])
        if way := way_round(self.facts.links.values(), before, after):
            raise WardError("link_circle", way=way)

    def link(self, before: str, after: str, kind: LinkKind, note: str = "") -> Entry:
        """Let one row wait for another one of its programme.

        Raises:
            WardError: `unknown_id`, `link_self`, `link_programme`, `link_exists`, `link_circle`.
        """
        self.check_link(before, after)
        programme = self.item(before).programme
        link = Link(link_id(before, after), programme, kind, before, after, True, self.today, tidy_lines(note))
        return cast("Entry", self._write("link", [link]))

    def unlink(self, key: str) -> Entry:
        """Take a pair away, confirmed or refused; it is proposed again where the names are alike.

        Raises:
            WardError: `unknown_link`.
        """
        link = self.facts.links.get(key)
        if link is None:
            raise WardError("unknown_link", id=key)
        with self._store.transaction(self._clock.now(), "unlink") as work:
            work.unit.remove("link", key)
            _describe(work, [link])
        return cast("Entry", self._after(work.entry))

    def _answer(self, verb: str, ids: Sequence[str], *, confirmed: bool) -> Entry | None:
        asked = {each.id: each for each in self._proposals()}
        chosen: list[Link] = []
        for key in dict.fromkeys(ids):
            known, proposal = self.facts.links.get(key), asked.get(key)
            if known is not None and known.confirmed is not confirmed:
                chosen.append(replace(known, confirmed=confirmed, decided_on=self.today))
            elif proposal is not None:
                sides = proposal.programme, proposal.kind, proposal.before, proposal.after
                chosen.append(Link(key, *sides, confirmed, self.today))
            elif known is None:
                raise WardError("unknown_link", id=key)
        if confirmed:
            self._check_ways(chosen)
        return self._write(verb, chosen) if chosen else None

    def _check_ways(self, fresh: Sequence[Link]) -> None:
        """Refuse links by which rows would wait for each other, alone or together."""
        links = list(self.facts.links.values())
        for link in fresh:
            if way := way_round(links, link.before, link.after):
                raise WardError("link_circle", way=way)
            links.append(link)

    def _write(self, verb: str, links: Sequence[Link]) -> Entry | None:
        with self._store.transaction(self._clock.now(), verb) as work:
            fresh = [link for link in links if link.id not in self.facts.links]
            work.unit.insert_all("link", [{"id": link.id} | _values(link) for link in fresh])
            work.unit.change_all("link", {link.id: _values(link) for link in links if link not in fresh})
            _describe(work, links)
        return self._after(work.entry)

    def _proposals(self) -> list[Proposal]:
        """Return the pairs to ask about; looked for again only when rows or answers changed."""
        from ward_tui.domain.pairing import basis, proposals

        now = basis(self.facts, self.today)
        if self._proposed is None or self._proposed[0] != now:
            self._proposed = now, proposals(self.facts, self.today)
        return self._proposed[1]

    def _asked(self, each: Proposal) -> LinkView:
        before, after = self.item(each.before), self.item(each.after)
        judged = verdict(each.kind, before, after, self.today)
        return LinkView(each.id, each.programme, each.kind, LinkState.PROPOSED, before, after, each.likeness, *judged)

    def _told(self, link: Link) -> LinkView:
        before, after = found(self.facts.items, link.before), found(self.facts.items, link.after)
        state = LinkState.CONFIRMED if link.confirmed else LinkState.REFUSED
        judged = verdict(link.kind, before, after, self.today)
        like = _likeness(link.kind, before.name, after.name)
        return LinkView(link.id, link.programme, link.kind, state, before, after, like, *judged, link.note)

    def _after(self, entry: Entry | None) -> Entry | None:
        """Bring what is held in memory up to date with an entry that was just written."""
        raise NotImplementedError


def _likeness(kind: LinkKind, before: str, after: str) -> int | None:
    """Return how like the names are that a pair was proposed by, None where it can only have been made by hand."""
    from ward_tui.domain.likeness import likeness
    from ward_tui.domain.pairing import LEAST

    like = likeness(before, after) if kind in LEAST else 0
    return like if like >= LEAST.get(kind, 1) else None


def _values(link: Link) -> dict[str, object]:
    sides = {"programme": link.programme, "kind": link.kind.value, "before": link.before, "after": link.after}
    return sides | {"confirmed": link.confirmed, "decided_on": link.decided_on, "note": link.note}


def _describe(work: Transaction, links: Sequence[Link]) -> None:
    """Say in the entry which pairs it is about; the rows are its subjects, so that their history tells it."""
    work.subjects += dict.fromkeys(key for link in links for key in (link.before, link.after))
    work.facts |= {"count": len(links)}
    if len(links) == 1:
        work.facts |= {"id": links[0].before, "after": links[0].after, "kind": links[0].kind.value}
