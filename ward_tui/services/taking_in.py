"""Writing a document that was confirmed: one walk through its plan, inside one transaction."""

from __future__ import annotations

from collections import Counter as Counts
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import islice
from typing import Any

from ward_tui.domain.errors import WardError
from ward_tui.domain.inputs import check_span
from ward_tui.domain.intake.batch import ASKED, ImportBatch, mark_of
from ward_tui.domain.intake.comparing import mark
from ward_tui.domain.intake.manuscript import Counter, Phase, Progress
from ward_tui.domain.intake.plan import ImportPlan, LineState, PlanLine
from ward_tui.domain.model import AppendixItem, Facts, Target
from ward_tui.domain.records import Kind
from ward_tui.services import import_rows
from ward_tui.services.import_rows import Names, Numbers, Row
from ward_tui.services.numbering import free_id
from ward_tui.store import families, imports
from ward_tui.store.columns import columns
from ward_tui.store.store import Transaction
from ward_tui.wording.importing import appendix

_AT_ONCE = 250  # rows that are written between two looks whether the user wants to stop
_ORDER = ("target", "indicator", "appendix", "item")  # parents first


class TakingIn:
    """Makes rows of the lines of a plan and writes them."""

    def __init__(self, work: Transaction, facts: Facts, plan: ImportPlan, today: date) -> None:
        """Work on a plan inside a transaction; facts are those of now."""
        self.work, self.facts, self.plan, self.today = work, facts, plan, today
        places = ("agency", "position", "target", "appendix", "indicator", "question", "programme")
        self._last = {table: families.next_position(work.unit, table) for table in places}
        self._names, self._numbers = Names(facts, plan.slug, self._last), Numbers(facts, plan.slug)
        own = f"{plan.slug}/"
        self._codes = {key.removeprefix(own) for key in facts.appendices if key.startswith(own)}
        self._targets = int(free_id(facts.targets, f"{own}CT").rpartition("CT")[2])
        self._checks = {
            each.id: max((int(one.id.rpartition(".")[2]) for one in each.indicators), default=0)
            for each in facts.targets.values()
        }
        self.ids: dict[str, str] = {}
        self._new: dict[str, list[Row]] = {table: [] for table in _ORDER}
        self._changed: dict[str, dict[str, Row]] = {table: {} for table in _ORDER}

    def write(self, progress: Progress) -> None:
        """Write everything that is not left out, the questions that stay open, and what the document said.

        Raises:
            WardError: `programme_exists`, `unknown_programme`, `unknown_id`, `import_stale` when the programme
                changed since; `term_order`.
            Cancelled: from progress.
        """
        if self.plan.new == (self.plan.slug in self.facts.programmes):
            raise WardError("programme_exists" if self.plan.new else "unknown_programme", slug=self.plan.slug, known=())
        lines = [line for key, line in self.plan.lines.items() if not self.plan.is_out(key)]
        fresh = sum(line.state is not LineState.SAME for line in lines)
        counter = Counter(Phase.WRITING, len(lines) + fresh, progress)
        progress(Phase.WRITING, 0, counter.total)
        for line in lines:
            self._take(line)
            counter.step()
        self._write_rows(counter)
        questions = self._write_questions()
        self._write_batch(lines)
        self._tell(lines, questions)

    def _take(self, line: PlanLine) -> None:
        kind = self._kind(line) if line.kind is Kind.ITEM else {}
        values = self._names.resolved(import_rows.cleaned(line.values), line) | kind
        if line.subject is not None:
            self.ids[line.key] = line.subject
            if line.state is not LineState.SAME or kind:
                self._changed[line.kind.value][line.subject] = self._change(line, values)
        elif line.kind is Kind.PROGRAMME:
            self.ids[line.key] = self.plan.slug
        else:
            row = self._add(line, values)
            self.ids[line.key] = row["id"]
            self._new[line.kind.value].append(row)

    def _change(self, line: PlanLine, values: Mapping[str, Any]) -> Row:
        """Return the columns that a line changes.

        Raises:
            WardError: `unknown_id`, `import_stale` when it would write over something else than the user was shown.
        """
        fact = import_rows.fact_of(self.facts, line.subject or "")
        if any(getattr(fact, name) not in (value, line.values.get(name)) for name, value in line.now.items()):
            raise WardError("import_stale", id=fact.id.rpartition("/")[2])
        if isinstance(fact, AppendixItem):
            return import_rows.changed_item(line, values, fact)
        if isinstance(fact, Target):
            return import_rows.changed_target(line, values, fact)
        return columns(
            line.kind.value, {field: value for field, value in values.items() if field not in {"kind", "code"}}
        )

    def _add(self, line: PlanLine, values: Mapping[str, Any]) -> Row:
        slug = self.plan.slug
        if line.kind is Kind.TARGET:
            key = f"{slug}/CT{self._targets + len(self._new['target']):02}"
            self._checks[key] = 0
            return import_rows.new_target(line, values, key, self._next("target"))
        if line.kind is Kind.INDICATOR:
            owner = self.ids[line.parent]
            self._checks[owner] += 1
            return import_rows.new_indicator(values, f"{owner}.{self._checks[owner]}", self._next("indicator"))
        if line.kind is Kind.APPENDIX:
            code = import_rows.free_code(str(values["code"]), self._codes)
            self._codes.add(code)
            title = str(values.get("title") or appendix(code))
            place = {"programme": slug, "position": self._next("appendix"), "code": code, "title": title}
            return {"id": f"{slug}/{code}"} | place
        code = self.ids[line.parent].rpartition("/")[2]
        key, number = self._numbers.take(code, int(values.get("row") or 1))
        return import_rows.new_item(line, values, (key, code, number))

    def _kind(self, line: PlanLine) -> Row:
        """Return the kind that the user has given to all rows of an appendix, where he gave the row none of its own."""
        owner = self.plan.lines[line.parent]
        return {"kind": owner.values["kind"]} if "kind" in owner.edited - line.edited else {}

    def _next(self, table: str) -> int:
        self._last[table] += 1
        return self._last[table] - 1

    def _write_rows(self, counter: Counter) -> None:
        unit = self.work.unit
        if self.plan.new:
            given = self.plan.lines[""].values
            check_span(given["term_start"], given["term_end"])
            head = import_rows.programme_row(self.plan, given)
            unit.insert("programme", head | {"position": self._last["programme"], "created_on": self.today})
            counter.step()
        for table, made in self._names.made.items():
            unit.insert_all(table, made)
        for table in _ORDER:
            rows = iter(self._new[table])
            while chunk := list(islice(rows, _AT_ONCE)):
                unit.insert_all(table, chunk)
                for _ in chunk:
                    counter.step()
            unit.change_all(table, self._changed[table])
            for _ in self._changed[table]:
                counter.step()

    def _write_questions(self) -> int:
        """Write the questions that nobody has answered, also those about records that cannot be written."""
        number = int(free_id(self.facts.questions, f"{self.plan.slug}/H").rpartition("/H")[2])
        rows = import_rows.question_rows(self.plan, self.plan.open_doubts, self.ids, (number, self._last["question"]))
        self.work.unit.insert_all("question", rows)
        return len(rows)

    def _write_batch(self, lines: Iterable[PlanLine]) -> None:
        """Write the words of the document, so that the next one can be held against them."""
        words: dict[str, Any] = {self.ids[line.key]: dict(line.words) for line in lines if line.words}
        for line in self.plan.lines.values():
            if line.subject and line.words:  # a change that the user declined is not offered again
                words[line.subject] = dict(line.words)
        words[ASKED] = {mark_of(each, self.ids.get(each.about)): "" for each in self.plan.doubts}
        skipped = [mark(line) for line in self.plan.lines.values() if line.skip and line.subject is None]
        known = [each.id for each in imports.read_batches(self.work.unit, self.plan.slug)]
        batch = ImportBatch(
            id=free_id(known, f"{self.plan.slug}/NH"),
            programme=self.plan.slug,
            file=self.plan.file,
            digest=self.plan.digest,
            imported_on=self.today,
            words=words,
            skipped=tuple(skipped),
        )
        imports.add_batch(self.work.unit, batch)

    def _tell(self, lines: Iterable[PlanLine], questions: int) -> None:
        """Note for the journal which records the document added and changed."""
        written = [line for line in lines if line.state is not LineState.SAME]
        self.work.subjects += [self.plan.slug, *(self.ids[line.key] for line in written if line.key)]
        added = Counts(line.kind.value for line in written if line.state is LineState.ADD)
        changed = sum(line.state is LineState.CHANGE for line in written)
        programme = self.facts.programmes.get(self.plan.slug)
        name = programme.ward if programme else self.plan.lines[""].values["ward"]
        self.work.facts |= {"id": self.plan.slug, "name": name, "file": self.plan.file, "new": self.plan.new}
        self.work.facts |= {"added": dict(added), "changed": changed, "questions": questions}
