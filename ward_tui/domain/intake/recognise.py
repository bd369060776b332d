"""A whole document understood: appendices and tasks, targets, and every doubt about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ward_tui.domain.intake.agencies import Roll
from ward_tui.domain.intake.appendices import PART, Heading, codes_of, heading_of, is_part, money_unit, titled
from ward_tui.domain.intake.casing import Casing
from ward_tui.domain.intake.draft import Doubt, DoubtKind, Draft, DraftAppendix, DraftHead, DraftRow, DraftTarget
from ward_tui.domain.intake.elsewhere import only_listed, told_elsewhere
from ward_tui.domain.intake.extra_columns import is_extra, measured
from ward_tui.domain.intake.fields import Reader, alike_offices
from ward_tui.domain.intake.flattened import unflatten
from ward_tui.domain.intake.guessing import guessed_columns
from ward_tui.domain.intake.headers import Columns, Role
from ward_tui.domain.intake.heading import head_of
from ward_tui.domain.intake.kinds import kind_of
from ward_tui.domain.intake.manuscript import Counter, Manuscript, Paragraph, Phase, Progress, Spot, unheard
from ward_tui.domain.intake.rows import Remark, Row, rows_of
from ward_tui.domain.intake.sections import COLUMNS, task_sections
from ward_tui.domain.intake.tables import Scanned, Table, tables_of
from ward_tui.domain.intake.year_columns import is_of_year, only_year
from ward_tui.domain.model import ItemKind

_TASKS = "NV"  # the code of tasks outside any appendix
_SAID = (Role.TARGET, Role.GOAL, Role.UNIT)
_OFTEN = 3  # times that a name must have been read to be known
_LEARNT = 3000  # texts from which the writing of names is learnt


@dataclass(slots=True)
class _Part:
    """A table with what stands over it, and the rows of the further tables that belong to it."""

    table: Table
    columns: Columns
    rows: list[Row]
    key: str = ""


def recognise(manuscript: Manuscript, progress: Progress = unheard) -> Draft:
    """Return what a document says, as far as it was understood, with a doubt about everything that is not sure.

    Raises:
        Cancelled: what the listener to the progress raises.
    """
    return _Recogniser(manuscript, head_of(manuscript), progress).draft()


@dataclass(slots=True)
class _Recogniser:
    manuscript: Manuscript
    head: DraftHead
    progress: Progress
    reader: Reader = field(default_factory=lambda: Reader(Roll()))
    doubts: list[Doubt] = field(default_factory=list)
    casing: Casing = field(default_factory=Casing)
    counted: frozenset[int] = frozenset()  # how many targets the tables and the list in the text have
    counter: Counter = field(default_factory=lambda: Counter(Phase.UNDERSTANDING, 0))

    def draft(self) -> Draft:
        """Understand the parts of the document one after the other."""
        blocks = unflatten(self.manuscript.blocks)
        scanned = tables_of(blocks.blocks)
        self.reader.roll.ward = self.head.ward
        lines = sum(len(table.rows) for table in scanned.tables)
        self.counter = Counter(Phase.UNDERSTANDING, 2 * lines, self.progress)  # each is put together, then read
        self.progress(Phase.UNDERSTANDING, 0, 2 * lines)
        self.casing = Casing.of(self._texts(scanned))
        parts = self._parts(scanned.tables, blocks.remarks)
        targets = self._targets([part for part in parts if part.columns.is_of_targets], scanned.paragraphs)
        appendices = self._appendices(parts)
        if not any(each.rows for each in appendices):
            appendices = (*appendices, *self._sections(scanned.paragraphs))
        doubts = [*self.doubts, *self.reader.doubts, *alike_offices(self.reader), *self._counts(appendices, targets)]
        self.progress(Phase.UNDERSTANDING, 2 * lines, 2 * lines)
        return Draft(self.head, appendices, targets, tuple(dict.fromkeys(doubts)))

    def _texts(self, scanned: Scanned) -> list[str]:
        texts = [line.text for line in scanned.paragraphs]
        texts += [text for table in scanned.tables for row in table.rows for text in row.texts if len(text) > 20]
        names = [f"của phường {self.head.ward}"] * _OFTEN if self.head.ward else []
        return [*texts[:_LEARNT], *names]

    def _parts(self, tables: Sequence[Table], remarks: dict[Spot, list[Remark]]) -> list[_Part]:
        parts: list[_Part] = []
        for table in tables:
            columns = table.columns or guessed_columns(table.rows)
            if columns is None:
                self._unread(table)
                continue
            if unit := money_unit(table):
                columns = measured(columns, unit)
            table.columns = columns
            rows, stray = rows_of(table)
            self.doubts += [Doubt(each.kind, "", each.field, each.raw, each.proposal, spot=each.spot) for each in stray]
            for row in rows:
                row.remarks += remarks.get(row.spot, [])
                self.counter.step()
            self.reader.learn(rows, columns)
            if parts and parts[-1].columns.fits(columns) and is_part(table):
                first = parts[-1].table
                if is_part(first) or (first.before and PART.match(first.before[-1].text)):
                    _head_part(parts[-1], first.before[-1].text)
                _add_part(parts[-1], rows, table.before[-1].text)
            else:
                parts.append(_Part(table, columns, rows))
        return parts

    def _unread(self, table: Table) -> None:
        """Ask about a table of which nothing was understood, unless it only lays the head or foot of a paper out."""
        if len(table.rows) < 2 and not any(any(char.isdigit() for char in text) for text in table.rows[0].texts):
            return
        raw = "\n".join(" | ".join(text for text in row.texts if text) for row in table.rows[:5])
        self.doubts.append(Doubt(DoubtKind.UNREAD, raw=raw, spot=table.spot))

    def _appendices(self, parts: Sequence[_Part]) -> tuple[DraftAppendix, ...]:
        headings = [heading_of(part.table, self.head.ward) for part in parts]
        counted = [
            place
            for place, part in enumerate(parts)
            if not part.columns.is_of_targets or headings[place].number is not None
        ]
        codes, doubts = codes_of([headings[place] for place in counted], [parts[place].table.spot for place in counted])
        self.doubts += doubts
        found = []
        for place, code in zip(counted, codes, strict=True):
            if not parts[place].columns.is_of_targets:
                found.append(self._appendix(parts[place], code, headings[place]))
        return tuple(found)

    def _appendix(self, part: _Part, code: str, heading: Heading) -> DraftAppendix:
        title, doubts = titled(heading, code, self.casing, part.table.spot)
        self.doubts += doubts
        name_place = part.columns.name_place
        head = part.columns.heads[name_place] if name_place is not None else ""
        kind, sure = kind_of(title, head, [row.text(part.columns, Role.NAME) for row in part.rows])
        spot = heading.spot.to(part.table.spot) if heading.spot.line else part.table.spot
        if not sure:
            others = tuple(each.value for each in ItemKind if each is not kind)
            self.doubts.append(Doubt(DoubtKind.APPENDIX_KIND, code, "kind", heading.title, kind.value, others, spot))
        self._ask_columns(part, code)
        self.reader.year = only_year(heading.title) or only_year(self.head.title)
        rows = tuple(self._row(row, part.columns, f"{code}-{row.number:02}") for row in part.rows)
        self.reader.year = ""
        return DraftAppendix(code, title, kind, spot, rows, heading.printed)

    def _row(self, row: Row, columns: Columns, key: str) -> DraftRow:
        self.counter.step()
        return self.reader.row(row, columns, key)

    def _ask_columns(self, part: _Part, code: str) -> None:
        columns = part.columns
        unknown = [head for role, head in zip(columns.roles, columns.heads, strict=True) if role is None]
        years = [head for head in unknown if is_of_year(head)] if columns.is_of_targets else []
        if years:
            note = Role.NOTE.value
            self.doubts.append(Doubt(DoubtKind.COLUMN, code, note, "; ".join(years), note, spot=columns.spot))
        for place, (role, head) in enumerate(zip(columns.roles, columns.heads, strict=True)):
            first = next((row.cells[place] for row in part.rows if row.cells[place]), "")
            clear = role is None and (is_extra(head) or head in years)
            if first and not clear and (role is None or columns.guessed or part.table.borrowed):
                taken = (role or Role.NOTE).value
                self.doubts.append(Doubt(DoubtKind.COLUMN, code, taken, head or first, taken, spot=columns.spot))

    def _targets(self, parts: Sequence[_Part], paragraphs: Sequence[Paragraph]) -> tuple[DraftTarget, ...]:
        from ward_tui.domain.intake.sentences import TERM_END
        from ward_tui.domain.intake.target_lists import targets_of_rows, targets_of_text

        if not any(part.rows for part in parts):
            targets, doubts = targets_of_text(paragraphs, self.manuscript.wrapped)
            self.doubts += doubts
            return targets
        names = [" ".join(row.text(part.columns, role) for role in _SAID) for part in parts for row in part.rows]
        listed, asked = targets_of_text(paragraphs, self.manuscript.wrapped)
        more = only_listed(names, listed, asked)
        self.counted = frozenset({len(names), more.found})
        rows: list[DraftRow] = []
        places: list[str] = []
        for part in parts:
            heading = heading_of(part.table, self.head.ward)
            for row in part.rows:
                rows.append(self._row(row, part.columns, f"CT{len(more.targets) + len(rows) + 1:02}"))
                places.append(f"Phụ lục {heading.printed}, dòng {row.number}" if heading.printed else "")
            self._ask_columns(part, "")
        targets, doubts = targets_of_rows(rows, self.head.term_end or TERM_END, len(more.targets) + 1)
        self.doubts += [*more.doubts, *doubts, *told_elsewhere(targets, listed, len(more.targets) + 1)]
        placed = [replace(each, place=place or each.place) for each, place in zip(targets, places, strict=True)]
        return (*more.targets, *placed)

    def _sections(self, paragraphs: Sequence[Paragraph]) -> tuple[DraftAppendix, ...]:
        found = task_sections(paragraphs, wrapped=self.manuscript.wrapped)
        if found is None:
            return ()
        title = self.casing.sentence(found.title)
        rows = tuple(self.reader.row(row, COLUMNS, f"{_TASKS}-{row.number:02}") for row in found.rows)
        kinds = tuple(each.value for each in ItemKind if each is not ItemKind.TASK)
        self.doubts.append(
            Doubt(DoubtKind.APPENDIX_KIND, _TASKS, "kind", found.title, ItemKind.TASK.value, kinds, found.spot)
        )
        return (DraftAppendix(_TASKS, title, ItemKind.TASK, found.spot, rows),)

    def _counts(self, appendices: Sequence[DraftAppendix], targets: Sequence[DraftTarget]) -> list[Doubt]:
        """Ask where the document announces another number of targets or rows than it has."""
        found = []
        rows = sum(len(each.rows) for each in appendices)
        for name, announced, has in (
            ("announced_targets", self.head.announced_targets, len(targets)),
            ("announced_items", self.head.announced_items, rows),
        ):
            if announced is not None and has and announced not in {has, *self.counted}:
                found.append(Doubt(DoubtKind.COUNT, "", name, str(announced), str(has), spot=self.head.spot))
        return found


def _head_part(part: _Part, group: str) -> None:
    """Put the rows of the first of several tables under the line over it."""
    for row in part.rows if not any(row.group for row in part.rows) else ():
        row.group = group


def _add_part(part: _Part, rows: Sequence[Row], group: str) -> None:
    """Put the rows of a further table of an appendix behind those that it has."""
    for row in rows:
        row.group = row.group or group
        row.number = part.rows[-1].number + 1 if part.rows else row.number
        part.rows.append(row)
