"""What a document would change in a programme: each record against the words of the last import and what stands now."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ward_tui.domain.intake import matching, values
from ward_tui.domain.intake.batch import Known, mark_of, standing
from ward_tui.domain.intake.draft import Doubt, DoubtKind, DraftAppendix, DraftTarget
from ward_tui.domain.intake.manuscript import Counter, Phase, Progress, Spot, unheard
from ward_tui.domain.intake.plan import Document, FieldChange, ImportPlan, LineState, PlanLine, fault_of
from ward_tui.domain.intake.threeway import FIELDS, Record, Way, ways
from ward_tui.domain.model import Facts
from ward_tui.domain.records import Kind, Values

TERM = (2025, 2030)  # where a document does not say its own
# Makes the text of a value as forms show it, of a kind of record and a field.
Show = Callable[[Kind, str, Any], str]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One record of the draft before it is compared; extra are values that no words say."""

    key: str
    kind: Kind
    parent: str
    words: Mapping[str, str]
    spot: Spot
    raw: tuple[str, ...] = ()
    place: str = ""
    extra: Mapping[str, Any] | None = None


def plan_of(
    document: Document, slug: str, facts: Facts, known: Known, *, show: Show, progress: Progress = unheard
) -> ImportPlan:
    """Return what a document would change in a programme; one that is not there would be made.

    Args:
        known: what earlier imports of the programme said.
        show: makes the texts of values.

    Raises:
        Cancelled: from progress.
    """
    return _Comparison(document, slug, facts, known, show=show).plan(progress)


class _Comparison:
    """Compares one document with one programme; doubts that it raises itself are gathered on the way."""

    def __init__(self, document: Document, slug: str, facts: Facts, known: Known, *, show: Show) -> None:
        known = standing(known, facts)
        self.document, self.slug, self.facts, self.known, self.show = document, slug, facts, known, show
        self.draft = document.draft
        self.new = slug not in facts.programmes
        self.people = values.People(facts, slug)
        self.found = matching.find(self.draft, facts, slug, known)
        self.records = _records(facts, slug)
        self.raised: list[Doubt] = []
        self.long = {each.about for each in self.draft.doubts if each.kind is DoubtKind.LONG_NAME}
        self.asked = {(each.about, each.field) for each in self.draft.doubts}
        self.said = {
            each.code: {field for row in each.rows for field, text in row.texts.items() if text}
            for each in self.draft.appendices
        }

    def plan(self, progress: Progress) -> ImportPlan:
        lines: dict[str, PlanLine] = {}
        children: dict[str, list[str]] = {}
        if self.new:
            lines[""] = self._head()
        rows = sum(len(each.rows) for each in self.draft.appendices)
        counter = Counter(Phase.COMPARING, rows + len(self.draft.targets), progress)
        progress(Phase.COMPARING, 0, counter.total)
        for entry in self._entries():
            lines[entry.key] = self._line(entry, lines)
            if entry.parent:
                children.setdefault(entry.parent, []).append(entry.key)
            if entry.kind in {Kind.ITEM, Kind.TARGET}:
                counter.step()
        return ImportPlan(
            slug=self.slug,
            new=self.new,
            file=self.document.file,
            digest=self.document.digest,
            head=self.draft.head,
            lines=lines,
            doubts=tuple(self._doubts(lines)),
            gone=tuple(self._gone(lines)),
            lost=self.document.lost,
            _children={key: tuple(keys) for key, keys in children.items()},
        )

    def _head(self) -> PlanLine:
        """Return the line of a new programme; a name that the document does not say is made up and asked for."""
        given = values.head_values(self.draft.head, TERM)
        spare = {
            "ward": self.slug.replace("-", " ").title(),
            "title": given["kind"] or self.document.file.rpartition(".")[0] or self.document.file,
        }
        for name in ("ward", "title"):
            if not given[name]:
                given[name] = spare[name]
                self.raised.append(Doubt(DoubtKind.EMPTY_NAME, "", name, proposal=spare[name]))
        return PlanLine("", Kind.PROGRAMME, "", None, LineState.ADD, given, {}, self.draft.head.spot)

    def _entries(self) -> Iterator[_Entry]:
        for number, target in enumerate(self.draft.targets, 1):
            yield from _of_target(f"CT{number:02}", target)
        for appendix in self.draft.appendices:
            yield from _of_appendix(appendix)

    def _line(self, entry: _Entry, lines: Mapping[str, PlanLine]) -> PlanLine:
        subject = self.found.subjects.get(entry.key)
        fields = FIELDS[entry.kind]
        line = PlanLine(
            entry.key,
            entry.kind,
            entry.parent,
            subject,
            LineState.SAME,
            {},
            entry.words,
            entry.spot,
            entry.raw,
            entry.place,
        )
        if subject is not None:
            return self._compared(line)
        given = values.values_of(entry.words, fields, self.people) | dict(entry.extra or {})
        self._ask(entry)
        skip = mark(line) in self.known.skipped or self._is_doubtful(line, lines)
        return replace(line, state=LineState.ADD, values=given, skip=skip, error=fault_of(entry.kind, given))

    def _compared(self, line: PlanLine) -> PlanLine:
        """Return the line of a record that is there, with the fields that the document changes."""
        record = self.records[line.subject or ""]
        base = self.known.words.get(record.id)
        passed = {"name"} if line.key in self.long and base is None else set()
        changed, now, told = dict[str, Any](), dict[str, Any](), list[FieldChange]()
        for each in ways(line.kind, record, line.words, base, self.people):
            if each.field in passed or (not each.words and not self._has(line, each.field)):
                continue
            before, after = (self.show(line.kind, each.field, value) for value in (each.now, each.value))
            if each.asks:
                self.raised.append(_edited(line, each, before, after))
            else:
                changed[each.field], now[each.field] = each.value, each.now
                told.append(FieldChange(each.field, before, after))
        if not changed:
            return line
        return replace(line, state=LineState.CHANGE, values=changed, now=now, changes=tuple(told))

    def _has(self, line: PlanLine, field: str) -> bool:
        """Tell whether the document says anything of a field beside the record: a lost column empties nothing."""
        said = self.said.get(line.parent)
        return said is None or field in said

    def _is_doubtful(self, line: PlanLine, lines: Mapping[str, PlanLine]) -> bool:
        """Tell whether a new check belongs to a target that no import made, which may count its checks otherwise."""
        owner = lines.get(line.parent)
        known = line.kind is Kind.INDICATOR and owner is not None and owner.subject is not None
        return known and owner is not None and owner.subject not in self.known.words

    def _ask(self, entry: _Entry) -> None:
        """Ask about a missing name and a time that cannot be read, unless the draft does so already."""
        if entry.kind is not Kind.APPENDIX and not entry.words.get("name") and (entry.key, "name") not in self.asked:
            self.raised.append(Doubt(DoubtKind.EMPTY_NAME, entry.key, "name", "; ".join(entry.raw), spot=entry.spot))
        for field in ("start", "finish"):
            words = entry.words.get(field, "")
            if words and values.deadline_of(words) is None and (entry.key, field) not in self.asked:
                self.raised.append(Doubt(DoubtKind.DEADLINE, entry.key, field, words, spot=entry.spot))

    def _doubts(self, lines: Mapping[str, PlanLine]) -> Iterator[Doubt]:
        """Yield the questions in the order of the document, without those that an earlier import has asked."""
        taken = [
            Doubt(DoubtKind.APPENDIX_CODE, each.code, "code", each.printed or each.code, spot=each.spot)
            for each in self.draft.appendices
            if each.code in self.found.taken and (each.code, "code") not in self.asked
        ]
        order = {key: place for place, key in enumerate(lines)}
        listed = sorted(
            (*self.draft.doubts, *self.raised, *taken),
            key=lambda each: order.get(each.about, -1 if not each.about else 0),
        )
        seen: set[tuple[str, str]] = set()
        for each in listed:
            line = lines.get(each.about)
            asked_before = mark_of(each, line.subject if line else None) in self.known.asked
            if not asked_before and (each.key, each.raw) not in seen and not (line and self._is_settled(line, each)):
                seen.add((each.key, each.raw))
                yield each

    def _is_settled(self, line: PlanLine, doubt: Doubt) -> bool:
        """Tell whether a question is about words that are not new, of a record that stays as it is."""
        if line.subject is None or line.state is not LineState.SAME or doubt.kind is DoubtKind.EDITED:
            return False
        base = self.known.words.get(line.subject)
        names = {doubt.field} & line.words.keys() or line.words.keys()
        return base is None or all(base.get(name) == line.words[name] for name in names)

    def _gone(self, lines: Mapping[str, PlanLine]) -> Iterator[str]:
        """Yield the records that a file like this one had before and that are not in it any more."""
        met = {line.subject for line in lines.values() if line.subject}
        batches = {self.known.batch.get(key) for key in met} - {None}
        for key, batch in self.known.batch.items():
            if key not in met and batch in batches and key in self.records:
                yield key


def mark(line: PlanLine) -> str:
    """Return what tells a record that the user left out in a later file, where it may have another number."""
    letters, _ = values.plain(line.name)
    return f"{line.kind.value}|{line.parent}|{letters[:120]}"


def _of_target(key: str, target: DraftTarget) -> Iterator[_Entry]:
    words = values.target_words(target)
    extra = {"from_text": target.from_text}
    yield _Entry(key, Kind.TARGET, "", words, target.spot, (target.text,), target.place, extra)
    for number, indicator in enumerate(target.indicators, 1):
        said = values.indicator_words(indicator)
        raw = (indicator.wording,) if indicator.wording else ()
        yield _Entry(f"{key}.{number}", Kind.INDICATOR, key, said, target.spot, raw, target.place)


def _of_appendix(appendix: DraftAppendix) -> Iterator[_Entry]:
    extra: Values = {"code": appendix.code, "kind": appendix.kind}
    yield _Entry(appendix.code, Kind.APPENDIX, "", values.appendix_words(appendix), appendix.spot, extra=extra)
    for row in appendix.rows:
        words = values.row_words(row, appendix.kind)
        number = {"row": row.number}
        yield _Entry(appendix.key_of(row), Kind.ITEM, appendix.code, words, row.spot, row.raw, extra=number)


def _records(facts: Facts, slug: str) -> dict[str, Record]:
    """Return every record of a programme that a document may speak of."""
    own = slug in facts.programmes and not facts.programmes[slug].built_in
    found = [Record(each.id, Kind.APPENDIX, each) for each in facts.appendices.values() if each.programme == slug]
    for item in facts.items.values():
        if item.programme == slug:
            printed = frozenset(values.PRINTED if item.source.lines else ())
            found.append(Record(item.id, Kind.ITEM, item, dict(item.printed), printed))
    for target in facts.targets.values():
        if target.programme == slug:
            spoken = frozenset({"text"} if target.source.lines and own else ())
            found.append(Record(target.id, Kind.TARGET, target, dict(target.printed), spoken))
            found += [Record(each.id, Kind.INDICATOR, each) for each in target.indicators]
    return {each.id: each for each in found}


def _edited(line: PlanLine, way: Way, before: str, after: str) -> Doubt:
    return Doubt(DoubtKind.EDITED, line.key, way.field, after, before, (after,) if after else (), line.spot)
