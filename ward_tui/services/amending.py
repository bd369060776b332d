"""A decision that changes the programme, written in one step: what it adds, drops, renumbers and corrects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

from ward_tui.domain import amending
from ward_tui.domain.amending import Addition, Correction, Dropping, Line, Renumbering
from ward_tui.domain.depth import AmendmentLine
from ward_tui.domain.duties import RULES, DutyRules
from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Change, Entry
from ward_tui.domain.model import Facts
from ward_tui.domain.records import Kind
from ward_tui.domain.text import tidy, tidy_lines
from ward_tui.services.looking import Looking
from ward_tui.services.numbering import free_id
from ward_tui.services.records import Clerk
from ward_tui.store import queries
from ward_tui.store.changes import to_json
from ward_tui.store.store import Transaction

Outcome = AmendmentLine | WardError
_TABLES = {Kind.ITEM: "item", Kind.TARGET: "target", Kind.INDICATOR: "indicator"}


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as the user enters it."""

    programme: str
    document: str
    decided_on: date
    lines: tuple[Line, ...]
    note: str = ""

    @property
    def paper(self) -> tuple[str, date]:
        """Its number and its day."""
        return self.document, self.decided_on


@dataclass(slots=True)
class Amender:
    """Carries out the lines of a decision inside one transaction; the facts follow what was written so far."""

    work: Transaction
    facts: Facts
    today: date
    decided: Decided
    rules: DutyRules = RULES
    told: dict[int, Outcome] = field(default_factory=dict)
    seen: int = 0  # how many of the changes the facts hold

    def carry_out(self, *, leave: frozenset[amending.Place] = frozenset()) -> None:
        """Write every line but those to leave: what goes and what moves first, so that new rows find their numbers.

        What becomes of each line, or why it cannot be, is told by its place.
        """
        for kind, write in self._phases():
            for place, line in enumerate(self.decided.lines):
                if isinstance(line, kind) and place not in leave:
                    try:
                        self.told[place] = write(line)
                    except WardError as error:
                        self.told[place] = error

    def _phases(self) -> tuple[tuple[type, Callable[[Any], AmendmentLine]], ...]:
        return (
            (Dropping, self._drop),
            (Renumbering, self._renumber),
            (Addition, self._add),
            (Correction, self._correct),
        )

    def _follow(self) -> None:
        changes = self.work.unit.changes
        touched = {(each.table, each.key) for each in changes[self.seen :]}
        self.seen = len(changes)
        if touched:
            self.facts = queries.refresh(self.work.unit.connection, self.facts, touched)

    # One line each

    def _drop(self, line: Dropping) -> AmendmentLine:
        kind = amending.kind_of(self.facts, line.subject)
        before = self._row(kind, line.subject)
        values = {"dropped_on": self.decided.decided_on, "dropped_document": tidy(self.decided.document)}
        self.work.unit.change(_TABLES[kind], line.subject, **values)
        return self._line(line, line.subject, self._texts(kind, line.subject, before), {})

    def _renumber(self, line: Renumbering) -> AmendmentLine:
        from ward_tui.wording.amending import number_text

        kind = amending.kind_of(self.facts, line.subject)
        before = self._row(kind, line.subject)
        values = {"row": line.number} if kind is Kind.ITEM else {"number": tidy(str(line.number))}
        self.work.unit.change(_TABLES[kind], line.subject, **values)
        return self._line(line, line.subject, *(number_text(kind, side) for side in (before, before | values)))

    def _add(self, line: Addition) -> AmendmentLine:
        self._follow()
        key = self._written(line.kind, line.parent, line.values)
        texts = self._texts(line.kind, key, self._row(line.kind, key))
        for values in line.indicators:
            inner = self._written(Kind.INDICATOR, key, values)
            found = self._texts(Kind.INDICATOR, inner, self._row(Kind.INDICATOR, inner))
            texts |= {f"{inner.rpartition('/')[2]} {label.lower()}": text for label, text in found.items()}
        return self._line(line, key, {}, texts)

    def _written(self, kind: Kind, parent: str, values: Mapping[str, Any]) -> str:
        given = amending.content(kind, values) | ({"row": values["row"]} if values.get("row") else {})
        key = self._clerk().add(kind, parent, given)
        self._follow()  # the names of new agencies are told
        return key

    def _correct(self, line: Correction) -> AmendmentLine:
        from ward_tui.wording.changes import differences

        self._follow()
        kind, before = amending.kind_of(self.facts, line.subject), self.facts
        old = self._row(kind, line.subject)
        self._clerk().edit(kind, line.subject, amending.content(kind, line.values))
        if kind is Kind.ITEM:
            self._extend(before, line)
        new = self._row(kind, line.subject)
        self._follow()
        names = _told_together(kind, [name for name in new if new[name] != old[name]])
        sides = (to_json({name: row[name] for name in names}) for row in (old, new))
        found = differences(Change(_TABLES[kind], line.subject, *sides), self._name)
        before_texts, after_texts = ({each.label: getattr(each, side) for each in found} for side in ("old", "new"))
        return self._line(line, line.subject, before_texts, after_texts)

    def _extend(self, before: Facts, line: Correction) -> None:
        """Keep the due date that a row had before the decision, as when it is given a new one by itself."""
        item, finish = before.items[line.subject], line.values.get("finish")
        if finish is None or finish == item.finish or item.done_on is not None:
            return
        if finish.last_day(before.programmes[item.programme].term_end) is None:
            return
        known = [each.id for each in before.extensions.get(item.id, ())]
        row: dict[str, Any] = {"item": item.id, "before": item.finish.code, "after": finish.code}
        row |= {"document": tidy(self.decided.document), "decided_on": self.decided.decided_on}
        row |= {"recorded_on": self.today, "note": ""}
        self.work.unit.insert("extension", {"id": free_id(known, f"{item.id}~GH", width=1)} | row)

    # Helpers

    def _clerk(self) -> Clerk:
        return Clerk(self.work, self.facts, self.today, self.rules)

    def _row(self, kind: Kind, key: str) -> dict[str, Any]:
        return self.work.unit.get(_TABLES[kind], key)

    def _name(self, key: str) -> str:
        known = self.facts.agencies.get(key) or self.facts.positions.get(key)
        return known.name if known else key.rpartition("/")[2]

    def _texts(self, kind: Kind, key: str, row: Mapping[str, Any]) -> dict[str, str]:
        """Return what a record says, by the words of the form."""
        from ward_tui.wording.amending import number_text
        from ward_tui.wording.changes import differences

        said = {name: value for name, value in to_json(row).items() if name in _columns(kind)}
        found = differences(Change(_TABLES[kind], key, None, said), self._name)
        numbered = number_text(kind, row) if kind is Kind.ITEM else {}
        return numbered | {each.label: each.new for each in found}

    def _line(self, line: Line, key: str, before: Mapping[str, str], after: Mapping[str, str]) -> AmendmentLine:
        self.work.subjects.append(key)
        if "." in key.rpartition("/")[2]:
            self.work.subjects.append(key.rpartition(".")[0])  # an indicator is told at its target
        return AmendmentLine(amending.action_of(line), key, before, after)


def _columns(kind: Kind) -> frozenset[str]:
    """Return the columns of what a decision may say of a record."""
    renamed = {"funding_text": "funding", "group": "heading"}
    names = {renamed.get(name, name) for name in amending.CONTENT[kind]}
    return frozenset(names | ({"comparator", "value", "value_max"} if kind is Kind.INDICATOR else set()))


def _told_together(kind: Kind, changed: Sequence[str]) -> list[str]:
    """Return the columns that tell a change: those of a goal are told together."""
    goal = ("comparator", "value", "value_max")
    more = goal if kind is Kind.INDICATOR and set(goal) & set(changed) else ()
    return [name for name in dict.fromkeys((*more, *changed)) if name in _columns(kind)]


class Amending(Looking):
    """The verb of a decision that changes the programme."""

    def amend(self, programme: str, document: str, decided_on: date, lines: Sequence[Line], note: str = "") -> Entry:
        """Write a decision with everything that it adds, drops, renumbers and corrects, as one step.

        Undoing it takes all of that back at once; its record cannot be removed by itself.

        Raises:
            WardError: the first of `amending.faults`, or of what adding and editing records refuse.
        """
        self.check_programme(programme)
        decided = Decided(programme, document, decided_on, tuple(lines), tidy_lines(note))
        facts = self.facts
        for _, fault in amending.faults(facts, self.today, programme, decided.paper, decided.lines):
            raise fault
        with self._store.transaction(self._clock.now(), "amend") as work:
            amender = Amender(work, facts, self.today, decided, self.duty_rules)
            amender.carry_out()
            for outcome in amender.told.values():
                if isinstance(outcome, WardError):
                    raise outcome
            told = [cast("AmendmentLine", amender.told[place]) for place in range(len(decided.lines))]
            _record(work, amender.facts, decided, told, self.today)
        return self._changed(cast("Entry", work.entry))

    def amend_preview(
        self, programme: str, document: str, decided_on: date, lines: Sequence[Line]
    ) -> tuple[dict[amending.Place, WardError], dict[int, AmendmentLine]]:
        """Return what is wrong with a decision, by place, and what its other lines would do; nothing is written."""
        self.check_programme(programme)
        decided, facts = Decided(programme, document, decided_on, tuple(lines)), self.facts
        wrong: dict[amending.Place, WardError] = {}
        for place, fault in amending.faults(facts, self.today, programme, decided.paper, decided.lines):
            wrong.setdefault(place, fault)
        with self._store.looking() as unit:
            amender = Amender(Transaction(unit), facts, self.today, decided, self.duty_rules)
            amender.carry_out(leave=frozenset(wrong))
        told: dict[int, AmendmentLine] = {}
        for place, outcome in amender.told.items():
            if isinstance(outcome, WardError):
                wrong[place] = outcome
            else:
                told[place] = outcome
        return wrong, told

    def _changed(self, entry: Entry) -> Entry:
        """Bring what is held in memory up to date with an entry that was just written."""
        raise NotImplementedError


def _record(work: Transaction, facts: Facts, decided: Decided, told: Sequence[AmendmentLine], today: date) -> None:
    """Write the record of a decision and what the journal says of it."""
    key = free_id(facts.amendments, f"{decided.programme}/SD")
    document = tidy(decided.document)
    work.unit.insert(
        "amendment",
        {
            "id": key,
            "programme": decided.programme,
            "document": document,
            "decided_on": decided.decided_on,
            "recorded_on": today,
            "note": decided.note,
            "lines": [[each.action.value, each.subject, dict(each.before), dict(each.after)] for each in told],
        },
    )
    work.unit.settle()
    counts = Counter(each.action.value for each in told)
    work.subjects[:] = list(dict.fromkeys((key, *work.subjects)))
    work.facts.clear()
    work.facts |= {"id": key, "name": document, "document": document, "decided_on": decided.decided_on.isoformat()}
    work.facts["counts"] = dict(counts)
