"""What the cells of a row say, field by field, and the doubts about them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ward_tui.domain.funding import Funding, classify_funding
from ward_tui.domain.intake.agencies import (
    Holder,
    Roll,
    holders_of,
    joined,
    may_be_office,
    offices_of,
    starts_office,
    without_person,
)
from ward_tui.domain.intake.draft import Doubt, DoubtKind, DraftRow
from ward_tui.domain.intake.headers import OFFICES, Columns, Role
from ward_tui.domain.intake.moments import Moment, ends_before, moment_of, single, within
from ward_tui.domain.intake.rows import Remark, Row, filled
from ward_tui.domain.intake.year_columns import judged
from ward_tui.domain.text import tidy

LONG = 300  # letters of a name above which it is a paragraph
_LONG_LIST = 400  # letters of a list of offices above which other text may have slipped in
_SOURCE = re.compile(r"(?:nguồn |vốn |ngân sách )")
_SHORT_NAME = 3  # words
_HOLDERS = 9  # persons of one post who are told apart
_SHORT_POST = re.compile(r"\s+phường\b")
_PLAIN = (Role.PRODUCT, Role.MEASURES, Role.RESPONSIBILITY, Role.AUTHORITY, Role.UNIT, Role.GOAL)
_HELD = (*sorted(OFFICES), Role.RESPONSIBILITY)  # columns in which persons stand
_NONE = {"-", "–", "—", "/", "//", "...", "…", "nt", "không", "x"}


@dataclass(slots=True)
class Reader:
    """Makes rows of a draft of the rows of tables; what it learns of names of offices holds for the whole document.

    Attributes:
        posts: by post in small letters without its ward, the persons who hold it, in their order.
            Rows must have been learnt first.
        year: the only year that the title of the present table names, '' for none.
        met: by name of an office, the first row and field in which it stands.
    """

    roll: Roll
    posts: dict[str, dict[str, None]] = field(default_factory=dict)
    met: dict[str, tuple[str, str, Row]] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    year: str = ""
    _told: set[str] = field(default_factory=set)
    _whole: dict[str, str] = field(default_factory=dict)

    def row(self, row: Row, columns: Columns, key: str) -> DraftRow:
        """Return the row of a draft; doubts about it are kept under its key."""
        texts: dict[str, str] = {}
        notes: list[str] = []
        self._name(row, columns, key, texts)
        self._times(row, columns, key, texts, notes)
        self._funding(row, columns, key, texts)
        for role in (Role.LEAD, Role.COORDINATING):
            self._offices(row, columns, role, key, texts)
        self._directing(row, columns, key, texts)
        for role in _PLAIN:
            if text := _said(row.text(columns, role)):
                texts[role.value] = self._posts(row, columns, role, key) if _names_person(text) else text
        if texts.get("goal") and not texts.get("finish"):
            start, texts["finish"], each = judged(columns, row.cells)
            texts |= {"start": texts.get("start") or start, "each_year": "x" if each else ""}
        self._notes(row, columns, texts, notes)
        for remark in row.remarks:
            self._remark(remark, key, texts)
        offices = {columns.place(role) for role in _HELD}
        raw = tuple(without_person(cell) if at in offices else cell for at, cell in enumerate(filled(row.cells)))
        return DraftRow(row.number, {name: text for name, text in texts.items() if text}, row.spot, raw)

    def ask(self, kind: DoubtKind, key: str, row: Row, remark: tuple[str, str, str], *choices: str) -> None:
        """Keep a doubt about a row; the remark is its field, its words and the proposal."""
        name, raw, proposal = remark
        self.doubts.append(Doubt(kind, key, name, raw, proposal, tuple(filter(None, choices)), row.spot))

    def _name(self, row: Row, columns: Columns, key: str, texts: dict[str, str]) -> None:
        place = columns.name_place
        name = "" if place is None else row.cells[place].lstrip("-–+•* ")
        texts["name"] = name
        if not name:
            self.ask(DoubtKind.EMPTY_NAME, key, row, ("name", " | ".join(filled(row.cells)), ""))
        elif len(name) > LONG and not columns.is_of_targets:
            self.ask(DoubtKind.LONG_NAME, key, row, ("name", name, name), _first_sentence(name))

    def _times(self, row: Row, columns: Columns, key: str, texts: dict[str, str], notes: list[str]) -> None:
        if said := _said(row.text(columns, Role.TIME)):
            found = moment_of(said) or within(said, row.group, self.year)
            self._take_times(row, key, texts, notes, ("finish", said, found))
        for role in (Role.START, Role.FINISH):
            if said := _said(row.text(columns, role)):
                self._take_times(row, key, texts, notes, (role.value, said, self._single(said, row.group)))
        start, finish = texts.get("start", ""), texts.get("finish", "")
        if ends_before(start, finish):
            self.ask(DoubtKind.DEADLINE, key, row, ("finish", f"{start} – {finish}", finish), start)

    def _single(self, said: str, group: str) -> Moment | None:
        return single(said) or moment_of(said) or within(said, group, self.year)

    def _take_times(
        self, row: Row, key: str, texts: dict[str, str], notes: list[str], said: tuple[str, str, Moment | None]
    ) -> None:
        name, text, found = said
        if found is None:
            notes.append(text)
            self.ask(DoubtKind.DEADLINE, key, row, (name, text, ""))
            return
        if found.start:
            texts["start"] = found.start
            texts["finish"] = found.finish
        else:
            texts[name] = found.finish
        if not found.sure:
            notes.append(text)
            self.ask(DoubtKind.DEADLINE, key, row, (name, text, texts[name]))

    def _funding(self, row: Row, columns: Columns, key: str, texts: dict[str, str]) -> None:
        said = _said(row.text(columns, Role.FUNDING))
        for group in () if said else row.group.split("; "):
            if _SOURCE.match(group.lower()) and classify_funding(group) is not Funding.UNSPECIFIED:
                said = group
        if said:
            texts["funding_text"] = said
            if classify_funding(said) is Funding.UNSPECIFIED:
                self.ask(DoubtKind.FUNDING, key, row, ("funding_text", said, said))

    def _offices(self, row: Row, columns: Columns, role: Role, key: str, texts: dict[str, str]) -> None:
        said = _said(row.text(columns, role))
        names: list[str] = []
        offices = offices_of(said)
        for name in self.roll.written(filter(may_be_office, offices)):
            holder = next(iter(holders_of(name)), Holder(name))
            names.append(self._post(holder, row, key, (role.value, said)) if holder.person else name)
            self.met.setdefault(name, (key, role.value, row))
        texts[role.value] = joined([name for name in dict.fromkeys(names) if name])
        if len(said) > _LONG_LIST or not all(map(may_be_office, offices)):
            self.ask(DoubtKind.AGENCY, key, row, (role.value, without_person(said), texts[role.value]))
        elif (apart := "; ".join(map(_apart, names))) != "; ".join(names):
            self.ask(DoubtKind.AGENCY, key, row, (role.value, said, texts[role.value]), apart)

    def _directing(self, row: Row, columns: Columns, key: str, texts: dict[str, str]) -> None:
        said = _said(row.text(columns, Role.DIRECTING))
        posts = self._posts(row, columns, Role.DIRECTING, key).split("; ")
        texts["directing"] = joined([post for post in posts if may_be_office(post)])
        if len(said) > _LONG_LIST or not all(map(may_be_office, posts)):
            self.ask(DoubtKind.AGENCY, key, row, ("directing", without_person(said), texts["directing"]))

    def _posts(self, row: Row, columns: Columns, role: Role, key: str) -> str:
        said = _said(row.text(columns, role))
        posts = [self._post(holder, row, key, (role.value, said)) for holder in holders_of(said)]
        return joined(self.roll.written(post for post in posts if post))

    def learn(self, rows: Iterable[Row], columns: Columns) -> None:
        """Learn from the rows of a table who holds which post, before any of them is made."""
        found = [holder for row in rows for role in _HELD for holder in holders_of(row.text(columns, role))]
        for holder in found:
            if holder.person and holder.post:
                short = _SHORT_POST.split(holder.post.lower())[0]
                if short != holder.post.lower():
                    self._whole.setdefault(short, holder.post)
                self.posts.setdefault(short, {})[holder.person] = None

    def _post(self, holder: Holder, row: Row, key: str, said: tuple[str, str]) -> str:
        """Return the post of somebody, and ask where the name of a person says more than it."""
        if not holder.person:
            return holder.post
        post = self._whole_post(holder.post)
        held = list(self.posts.get(_SHORT_POST.split(post.lower())[0], ()))
        choices: list[str] = []
        if post and 1 < len(held) <= _HOLDERS:
            choices = [f"{post} {number}" for number in range(1, len(held) + 1)]
            choices.insert(0, choices.pop(held.index(holder.person)))
        if choices or not post or post not in self._told:
            self._told.add(post)
            self.ask(DoubtKind.PERSON, key, row, (said[0], without_person(said[1]), post), *choices)
        return post

    def _whole_post(self, post: str) -> str:
        """Return a post with the ward that the same post elsewhere is of."""
        return self._whole.get(post.lower(), post)

    def _notes(self, row: Row, columns: Columns, texts: dict[str, str], notes: list[str]) -> None:
        if said := _said(row.text(columns, Role.NOTE)):
            notes.insert(0, said)
        for place, role in enumerate(columns.roles):
            if role is None and (text := _said(row.cells[place])):
                head = columns.heads[place] if place < len(columns.heads) else ""
                notes.append(f"{head}: {text}" if head else text)
        if columns.is_of_targets:
            texts["group"] = row.group
        elif row.group:
            notes.append(row.group)
        texts["note"] = "; ".join(dict.fromkeys(notes))

    def _remark(self, remark: Remark, key: str, texts: dict[str, str]) -> None:
        proposal = texts.get(remark.field, remark.proposal) if remark.kind is DoubtKind.JOINED else remark.proposal
        self.doubts.append(
            Doubt(remark.kind, key, remark.field, without_person(remark.raw), proposal, remark.choices, remark.spot)
        )


def alike_offices(reader: Reader) -> Iterable[Doubt]:
    """Yield a doubt about each pair of names that are probably one office; both stay as they are printed."""
    for long, short, _why in reader.roll.alike():
        met = reader.met.get(short) or reader.met.get(long)
        spot = met[2].spot if met is not None else None
        if spot is not None:
            yield Doubt(DoubtKind.AGENCY, "", "agency", short, short, (long,), spot)


def _said(text: str) -> str:
    """Return what a cell says, '' for signs that stand for nothing."""
    said = tidy(text)
    return "" if said.lower() in _NONE else said


def _apart(name: str) -> str:
    """Return a name that is perhaps several, `Viettel, VNPT`, divided by semicolons; others as they stand."""
    parts = [part.strip() for part in name.split(",")]
    short = all(part[:1].isupper() and len(part.split()) <= _SHORT_NAME for part in parts)
    return "; ".join(parts) if short and not starts_office(name) else name


def _names_person(text: str) -> bool:
    return any(holder.person for holder in holders_of(text))


def _first_sentence(text: str) -> str:
    """Return the first sentence of a paragraph, '' when that is not shorter."""
    for sign in (". ", "; "):
        first, _, rest = text.partition(sign)
        if rest and 20 < len(first) < LONG:
            return first.strip()
    return ""
