"""A document that is imported on the command line: its JSON document, its summary."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from ward_tui.cli import documents
from ward_tui.domain.intake.manuscript import Phase
from ward_tui.domain.intake.plan import ImportPlan, LineState, PlanLine
from ward_tui.domain.model import ItemKind
from ward_tui.domain.records import Kind
from ward_tui.domain.sources import Source
from ward_tui.services.desk import Desk
from ward_tui.wording import cli as words
from ward_tui.wording import import_words, importing
from ward_tui.wording import journal as journal_words
from ward_tui.wording.record_names import shortened

if TYPE_CHECKING:
    from ward_tui.domain.journal import Entry
    from ward_tui.services.office import Office

Document = dict[str, Any]
_WIDTH = 60  # cells that a line about the progress takes


def take_in(options: Namespace, desk: Desk) -> int:
    """Show what a document would change, and write it unless only a look is wanted; questions stay in the inbox."""
    with ExitStack() as closing:
        office = desk.open(read_only=options.dry_run)
        closing.callback(office.close)
        document = office.read_document(options.file, _tell)
        plan = office.plan_import(document, options.into, _tell)
        if options.json:
            _show(office, plan, closing, dry=options.dry_run)
        else:
            print("\n".join(import_words.lines(plan)))
            told = import_words.DRY if options.dry_run else _told(office.take_in(plan, _tell))
            print(told)
    return 0


def _show(office: Office, plan: ImportPlan, closing: ExitStack, *, dry: bool) -> None:
    """Print the JSON document; a look writes into a copy, so that it shows what would be there."""
    from ward_tui.services.trying import tried

    if dry and plan.writes:
        seen, entry = closing.enter_context(tried(office, plan))
    else:
        seen, entry = office, None if dry else office.take_in(plan, _tell)
    print(json.dumps(as_document(seen, plan, entry), ensure_ascii=False, indent=2))
    if not dry:
        print(_told(entry), file=sys.stderr)


def _tell(phase: Phase, done: int, total: int) -> None:
    """Show on a terminal how far the work is; a finished phase leaves nothing behind."""
    if sys.stderr.isatty():
        line = importing.progress(phase, done, total)
        print(f"\r{line:<{_WIDTH}}", end="\r" if total and done >= total else "", file=sys.stderr, flush=True)


def _told(entry: Entry | None) -> str:
    return words.DONE.format(what=journal_words.describe(entry).rstrip(".")) if entry else words.NOTHING_CHANGED


def as_document(office: Office, plan: ImportPlan, entry: Entry | None) -> Document:
    """Return what a document has changed: the fields are fixed.

    Args:
        office: where it was taken in; entry: what was written, None when there was nothing to write.
    """
    ids = _ids(plan, entry)
    known = [(key, line.kind) for key, line in plan.lines.items() if key in ids]
    items, targets = office.facts.items, office.facts.targets
    rows = [documents.item(office, items[ids[key]]) | _state(plan, key) for key, kind in known if kind is Kind.ITEM]
    found: Document = {
        "programme": plan.slug,
        "new": plan.new,
        "file": plan.file,
        "appendices": [_appendix(plan, line) for line in plan.lines.values() if line.kind is Kind.APPENDIX],
        "items": [each for each in rows if each["kind"] != ItemKind.RESOLUTION],
        "targets": [
            documents.target(office, targets[ids[key]]) | _state(plan, key)
            for key, kind in known
            if kind is Kind.TARGET
        ],
        "resolutions": [each for each in rows if each["kind"] == ItemKind.RESOLUTION],
        "questions": list(_questions(plan, ids)),
        "problems": list(_problems(office, plan)),
    }
    return found | {"counts": _counts(plan, ids, found)}


def _counts(plan: ImportPlan, ids: Mapping[str, str], found: Document) -> Document:
    """Return how many there are of each part and of each state."""
    parts = ("targets", "appendices", "items", "resolutions", "questions")
    states = Counter(line.state for key, line in plan.lines.items() if key in ids)
    return {
        **{part: len(found[part]) for part in parts},
        "indicators": sum(len(each["indicators"]) for each in found["targets"]),
        **{state.value: states[state] for state in LineState},
        "gone": len(plan.gone),
    }


def _ids(plan: ImportPlan, entry: Entry | None) -> dict[str, str]:
    """Return the identifiers of the records by their keys; the entry names the new ones in their order."""
    known = {key: line.subject for key, line in plan.lines.items() if line.subject}
    written = [
        key for key, line in plan.lines.items() if key and line.state is not LineState.SAME and not plan.is_out(key)
    ]
    return known | dict(zip(written, entry.subjects[1:] if entry else (), strict=False))


def _state(plan: ImportPlan, key: str) -> Document:
    """Return what becomes of a record, and for a change the fields that it concerns."""
    line = plan.lines[key]
    state: Document = {"state": "skip" if plan.is_skipped(key) else line.state.value}
    if line.changes:
        state["changes"] = [{"field": each.name, "before": each.before, "after": each.after} for each in line.changes]
    return state


def _appendix(plan: ImportPlan, line: PlanLine) -> Document:
    rows = [plan.lines[key] for key in plan.children(line.key)]
    kinds = Counter(row.words.get("kind", "") for row in rows)
    return {
        "code": line.key,
        "title": line.name,
        "kind": kinds.most_common(1)[0][0] if kinds else ItemKind.TASK.value,
        "rows": len(rows),
        "source": _source(plan, line),
    }


def _source(plan: ImportPlan, line: PlanLine, place: str = "") -> Document:
    where = "; ".join(part for part in (place, importing.place(line.spot, plan.file)) if part)
    return documents.source(Source(plan.file, where, importing.source_lines(line.spot)))


def _questions(plan: ImportPlan, ids: Mapping[str, str]) -> Iterator[Document]:
    for each in plan.open_doubts:
        where = importing.place(each.spot, plan.file)
        yield {
            "kind": each.kind.value,
            "about": ids.get(each.about, each.about),
            "field": each.field,
            "raw": each.raw,
            "proposal": each.proposal,
            "choices": list(each.choices),
            "text": importing.doubt(each, plan.file),
            "source": documents.source(Source(plan.file, where, importing.source_lines(each.spot))),
        }


def _problems(office: Office, plan: ImportPlan) -> Iterator[Document]:
    """Yield what was not read, what cannot be written, and what a file like this one had before."""
    for key, text in import_words.out(plan):
        yield {"text": text, "source": _source(plan, plan.lines[key], plan.lines[key].place)}
    if plan.lost:
        yield {
            "text": import_words.LOST.format(count=plan.lost),
            "source": documents.source(Source(plan.file, "", ())),
        }
    for key in plan.gone:
        record = office.facts.items.get(key) or office.facts.targets.get(key)
        source = record.source if record else Source(plan.file, "", ())
        what = f"{key.rpartition('/')[2]} {shortened(record.name)}" if record else key.rpartition("/")[2]
        yield {"text": import_words.GONE.format(what=what), "source": documents.source(source)}
