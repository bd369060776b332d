"""What checks find in the rows and targets of a programme: counts, numbers, years, lead agencies that do not agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from ward_tui.domain.contradiction import FOUND, Check, Contradiction, Counted, Place
from ward_tui.domain.depth import AmendAction
from ward_tui.domain.model import GIVEN, AppendixItem, Facts, Programme, Question, Target
from ward_tui.domain.text import fold

DOCUMENT = "document"  # what a question is about when it concerns the whole document
_NAMED = 3  # records that the identifier of a finding names
_ASKED: dict[Check, frozenset[str]] = {
    Check.COUNT: frozenset({"count"}),
    Check.NUMBER: frozenset({"number"}),
    Check.YEAR: frozenset({"year"}),
    Check.LEAD: frozenset({"lead"}),
    Check.FINISH: frozenset({"year", "order"}),
}
_LEADING = ("Dự án đầu tư xây dựng ", "Dự án ĐTXD ", "Dự án ")
_BYTES = bytes(range(256))
_LOWER = _BYTES.lower()
_LOOSE = bytes(each for each in _BYTES if chr(each) not in "bcfghjklmnpqrstvwxzBCFGHJKLMNPQRSTVWXZ0123456789")

Record = AppendixItem | Target


def findings(facts: Facts) -> list[Contradiction]:
    """Return what the checks find that no question of the same kind about the same records asks already."""
    found = [*_counts(facts), *_of_rows(facts), *_of_targets(facts)]
    asked: dict[str, list[Question]] = {}
    if found:
        for question in facts.questions.values():
            asked.setdefault(question.programme, []).append(question)
    return [
        replace(each, decision=facts.decisions.get(each.id))
        for each in found
        if not any(_is_same(each, question) for question in asked.get(each.programme, ()))
    ]


def _is_same(finding: Contradiction, question: Question) -> bool:
    """Tell whether a question asks already about what a check has found."""
    if finding.check is None or question.kind not in _ASKED[finding.check]:
        return False
    about = {each.partition(".")[0] for each in question.about}
    if finding.check is Check.COUNT:
        targets = any(each.startswith("CT") for each in about)
        return about == {DOCUMENT} or targets == (finding.counted is Counted.TARGETS)
    return {each.rpartition("/")[2] for each in finding.about} <= about


def _finding(
    check: Check, records: Sequence[Record], places: Iterable[Place], name: str, programme: str = ""
) -> Contradiction:
    keys = [each.id for each in records]
    short = "+".join(key.rpartition("/")[2] for key in keys[:_NAMED])
    more = f"+{len(keys) - _NAMED}" if len(keys) > _NAMED else ""
    slug = programme or records[0].programme
    return Contradiction(
        id=f"{slug}/{FOUND}-{check.value}-{short}{more}",
        programme=slug,
        kind=check.value,
        places=tuple(places),
        about=tuple(keys),
        check=check,
        name=name,
    )


def _counts(facts: Facts) -> Iterator[Contradiction]:
    added = {
        line.subject
        for amendment in facts.amendments.values()
        for line in amendment.lines
        if line.action is AmendAction.ADD
    }
    for programme in facts.programmes.values():
        if (announced := programme.announced_targets) is not None:
            own = [each for each in facts.targets.values() if each.programme == programme.slug]
            yield from _count(programme, Counted.TARGETS, announced, [each for each in own if each.id not in added])
        if (announced := programme.announced_items) is not None:
            rows = [each for each in facts.items.values() if each.programme == programme.slug and not each.is_given]
            yield from _count(programme, Counted.ITEMS, announced, [each for each in rows if each.id not in added])


def _count(programme: Programme, counted: Counted, announced: int, found: Sequence[Record]) -> Iterator[Contradiction]:
    if announced != len(found):
        lines = [line for each in found for line in each.source.lines]
        ends = (min(lines), max(lines)) if lines else ()
        places = Place((), count=announced), Place(ends, count=len(found))
        made = _finding(Check.COUNT, (), places, programme.full_title, programme.slug)
        yield replace(made, id=f"{made.id}{counted.value}", counted=counted)


def _of_rows(facts: Facts) -> Iterator[Contradiction]:
    """Yield what is wrong with rows: ten thousand are looked at for every list of the day's alerts."""
    items = facts.items.values()
    turned = [each for each in items if (s := each.start_on) is not None and (d := each.due_on) is not None and s > d]
    yield from (_finish(each) for each in turned if _counts_as_row(each))
    if any(line.action is AmendAction.RENUMBER for each in facts.amendments.values() for line in each.lines):
        yield from _rows_numbered_twice(facts)
    seen: set[bytes] = set()
    add = seen.add
    again = {name for each in items if (name := _skeleton(each.name)) in seen or add(name)}
    alike: dict[tuple[str, bytes], list[AppendixItem]] = {}
    for each in items if again else ():
        if (name := _skeleton(each.name)) in again and _counts_as_row(each):
            alike.setdefault((each.programme, name), []).append(each)
    yield from _namesakes(facts, [each for each in alike.values() if len(each) > 1])


def _counts_as_row(item: AppendixItem) -> bool:
    """Tell whether a row is one of the document that is still followed."""
    return item.dropped_on is None and item.appendix != GIVEN


def _rows_numbered_twice(facts: Facts) -> Iterator[Contradiction]:
    """Yield the rows of one appendix with the same number; only a decision that renumbers them can bring that about."""
    numbered: dict[tuple[str, str, int], list[AppendixItem]] = {}
    for item in filter(_counts_as_row, facts.items.values()):
        numbered.setdefault((item.programme, item.appendix, item.row), []).append(item)
    for (slug, code, _), rows in numbered.items():
        if len(rows) > 1:
            appendix = facts.appendices.get(f"{slug}/{code}")
            yield _finding(Check.NUMBER, rows, map(_numbered, rows), appendix.title if appendix else code)


def _of_targets(facts: Facts) -> Iterator[Contradiction]:
    numbered: dict[tuple[str, str, str], list[Target]] = {}
    alike: dict[tuple[str, bytes], list[Target]] = {}
    for target in facts.targets.values():
        if target.dropped_on is not None:
            continue
        alike.setdefault((target.programme, _skeleton(target.name)), []).append(target)
        if target.number:
            numbered.setdefault((target.programme, target.group, target.number), []).append(target)
    for found in numbered.values():
        if len(found) > 1:
            yield _finding(Check.NUMBER, found, map(_numbered, found), found[0].group or found[0].name)
    yield from _namesakes(facts, [each for each in alike.values() if len(each) > 1])


def _finish(item: AppendixItem) -> Contradiction:
    lines, where = item.source.lines, item.source.place
    start = Place(lines, record=item.id, where=where, span=(item.start, None))
    return _finding(Check.FINISH, [item], (start, replace(start, span=(None, item.finish))), item.name)


def _numbered(record: Record) -> Place:
    number = record.number if isinstance(record, Target) else str(record.row)
    return replace(_at(record), number=number, name=record.name)


def _at(record: Record) -> Place:
    return Place(record.source.lines, record=record.id, where=record.source.place)


def _namesakes(facts: Facts, groups: Iterable[Sequence[Record]]) -> Iterator[Contradiction]:
    """Yield the records of the same name whose times or lead agencies differ; groups hold those that may be such."""
    for group in groups:
        by_name: dict[str, list[Record]] = {}
        for record in group:
            by_name.setdefault(_plain(record.name), []).append(record)
        for found in by_name.values():
            timed = [each for each in found if _time(each, facts)]
            if len({_time(each, facts) for each in timed}) > 1:
                yield _finding(Check.YEAR, timed, (_timed(each, facts) for each in timed), found[0].name)
            yield from _led_apart(found, facts)


def _led_apart(found: Sequence[Record], facts: Facts) -> Iterator[Contradiction]:
    """Yield records of one name and kind that have several leads; clearance and building may well have their own."""
    kinds: dict[str, list[Record]] = {}
    for record in found:
        if record.lead:
            kinds.setdefault("" if isinstance(record, Target) else record.kind.value, []).append(record)
    for led in kinds.values():
        if len({frozenset(each.lead) for each in led}) > 1:
            places = (replace(_at(each), who=tuple(facts.names(each.lead))) for each in led)
            yield _finding(Check.LEAD, led, places, led[0].name)


def _time(record: Record, facts: Facts) -> object:
    """Return when a record is to be done as its document says it: a new due date by a decision contradicts nothing."""
    if isinstance(record, Target):
        return frozenset((each.cadence, each.due_year) for each in record.indicators)
    moved = facts.extensions.get(record.id)
    finish = moved[0].before if moved else record.finish
    return (record.start.code, finish.code) if record.start.code or finish.code else None


def _timed(record: Record, facts: Facts) -> Place:
    if isinstance(record, Target):
        return replace(_at(record), when=record.indicators)
    moved = facts.extensions.get(record.id)
    return replace(_at(record), span=(record.start, moved[0].before if moved else record.finish))


@lru_cache(maxsize=65_536)
def _skeleton(name: str) -> bytes:
    """Return what two spellings of one name share in any case: its plain consonants and digits. It is quick to make."""
    for words in _LEADING:
        name = name.removeprefix(words)
    return name.encode().translate(_LOWER, _LOOSE)


def _plain(name: str) -> str:
    """Return a name without marks, signs, case and the words that many begin with."""
    for words in _LEADING:
        name = name.removeprefix(words)
    return " ".join("".join(c if c.isalnum() else " " for c in fold(name)).split())
