"""Writing what is taken over of forms, inside one transaction; first, what of it cannot be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ward_tui.domain.collection import Collection, Edit, EditState, FormFile
from ward_tui.domain.errors import WardError
from ward_tui.domain.filled import plain
from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.forms import Entry
from ward_tui.domain.line_edits import indicator_of
from ward_tui.domain.model import AppendixItem, Facts, Indicator, Note
from ward_tui.domain.status import known_on
from ward_tui.domain.text import fold, tidy
from ward_tui.services import editing
from ward_tui.services.item_values import changed_values
from ward_tui.services.making import storable
from ward_tui.services.numbering import free_id
from ward_tui.services.stage_values import taken, write_stages
from ward_tui.store import writing
from ward_tui.store.columns import columns
from ward_tui.store.store import Transaction

OF_ITEM = (Entry.PROGRESS, Entry.DONE_ON, Entry.DOCUMENT)


def refusals(collection: Collection, facts: Facts, today: date) -> dict[str, WardError]:
    """Return why edits cannot be taken over as they stand, by their keys."""
    found = {}
    of_line: dict[tuple[int, str], list[Edit]] = defaultdict(list)
    for edit in collection.edits.values():
        of_line[edit.file, edit.id].append(edit)
    for key, edit in collection.edits.items():
        beside = {each.field: each.value for each in of_line[edit.file, edit.id] if each.period in {None, edit.period}}
        try:
            _check(edit, beside, facts, today)
        except WardError as error:
            found[key] = error
    return found


def _check(edit: Edit, beside: Mapping[Entry, Any], facts: Facts, today: date) -> None:
    """Refuse what cannot be written; beside is what the same file says of the same record."""
    if edit.field in OF_ITEM:
        item = facts.items[edit.id]
        _check_row(edit, item, beside)
        if edit.field is Entry.DONE_ON:
            editing.check_year(edit.value.year, facts.programmes[item.programme], editing.RESULT_SLACK)
        changed_values(item, {edit.field.value: edit.value}, today)
    elif edit.field is Entry.FIGURE and edit.period is not None:
        indicator = _indicator(facts, edit.id)
        programme = facts.programmes[facts.targets[indicator.target].programme]
        editing.check_year(edit.period.year, programme, editing.FIGURE_SLACK)
        note = beside.get(Entry.REMARK, "") or _note_of(indicator, edit)
        editing.new_reading(indicator, edit.period, edit.form, note, today)


def _check_row(edit: Edit, item: AppendixItem, beside: Mapping[Entry, Any]) -> None:
    """Refuse a progress below 100 of what is finished, here or in the same form."""
    if edit.field is Entry.PROGRESS and edit.value != 100:
        if Entry.DONE_ON in beside:
            raise WardError("form_progress_done", id=item.id.rpartition("/")[2])
        if item.done_on is not None:
            raise WardError("item_done", id=item.id.rpartition("/")[2], day=item.done_on)


def _note_of(indicator: Indicator, edit: Edit) -> str:
    return next((each.note for each in indicator.readings if each.period == edit.period), "")


def _indicator(facts: Facts, key: str) -> Indicator:
    found = indicator_of(facts, key)
    if found is None:
        raise WardError("unknown_id", id=key)
    return found


@dataclass(frozen=True, slots=True)
class Taking:
    """Carries out inside one transaction what is taken of a collection; `today` dates it."""

    work: Transaction
    facts: Facts
    today: date

    def carry_out(self, collection: Collection) -> None:
        """Write values, obstacles, figures, remarks, and who has answered; nothing when nothing is taken.

        Raises:
            WardError: `form_stale`, those of `changed_values` and `new_reading`.
        """
        edits = collection.taken
        for each in edits:
            self._check_fresh(each)
        of_record: dict[str, dict[Entry, list[Edit]]] = defaultdict(lambda: defaultdict(list))
        for each in edits:
            of_record[each.id][each.field].append(each)
        self._rows({key: fields for key, fields in of_record.items() if key in self.facts.items})
        self._indicators({key: fields for key, fields in of_record.items() if key not in self.facts.items})
        self._notes(edits)
        agencies = self._answers(collection)
        self.work.subjects += dict.fromkeys(each.id for each in edits)
        self.work.subjects += dict.fromkeys(_target(each.id) for each in edits if each.id not in self.facts.items)
        self.work.facts |= {"count": len(edits), "agencies": agencies}

    def _check_fresh(self, edit: Edit) -> None:
        """Refuse to write over what was changed after the forms were looked at."""
        if edit.state is EditState.REFUSED or edit.adds:
            return
        if edit.field in OF_ITEM:
            item = self.facts.items.get(edit.id)
            known = None if item is None else known_on(item, self.today)
            same = known is not None and plain(getattr(known, edit.field.value)) == edit.now
        elif edit.field is Entry.FIGURE:
            reading = self._reading(edit)
            yes_no = _indicator(self.facts, edit.id).is_yes_no
            same = (plain(reading.value, yes_no=yes_no) if reading else "") == edit.now
        else:
            return
        if not same:
            raise WardError("form_stale", id=edit.id.rpartition("/")[2])

    def _reading(self, edit: Edit) -> Any:
        indicator = _indicator(self.facts, edit.id)
        return next((each for each in indicator.readings if each.period == edit.period), None)

    # Rows

    def _rows(self, edits: Mapping[str, Mapping[Entry, list[Edit]]]) -> None:
        wanted: dict[str, dict[str, Any]] = {}
        had: list[Any] = []
        have: list[Any] = []
        for key, fields in edits.items():
            item = self.facts.items[key]
            given = {field.value: fields[field][-1].value for field in OF_ITEM if field in fields}
            changed = changed_values(item, given, self.today)
            before, after = taken(item, changed)
            had += before
            have += after
            wanted[key] = columns("item", storable(changed | {"news_on": self.today}))
            self._obstacles(key, fields)
        self.work.unit.change_all("item", wanted)
        write_stages(self.work.unit, had, have)

    def _obstacles(self, key: str, fields: Mapping[Entry, list[Edit]]) -> None:
        """Write what holds a row up, and who must clear what held it up already."""
        known = self.facts.obstacles.get(key, ())
        levels = {each.about: each.value for each in fields.get(Entry.LEVEL, ())}
        ids = [each.id for each in known]
        for each in fields.get(Entry.OBSTACLE, ()):
            ids.append(free_id(ids, f"{key}~VM", width=1))
            level = levels.get(fold(tidy(each.value)), Level.WARD)
            row = {"item": key, "kind": ObstacleKind.OTHER.value, "level": level.value, "since": self.today}
            self.work.unit.insert("obstacle", {"id": ids[-1], "text": each.value} | row)
        for obstacle in known:
            if obstacle.id in levels:
                self.work.unit.change("obstacle", obstacle.id, level=levels[obstacle.id].value)

    # Indicators

    def _indicators(self, edits: Mapping[str, Mapping[Entry, list[Edit]]]) -> None:
        for key, fields in edits.items():
            indicator = _indicator(self.facts, key)
            remarks = {each.period: each.value for each in fields.get(Entry.REMARK, ()) if each.period}
            for each in fields.get(Entry.FIGURE, ()):
                period = each.period
                if period is not None:
                    note = remarks.pop(period, "") or _note_of(indicator, each)
                    writing.put_reading(
                        self.work.unit, editing.new_reading(indicator, period, each.form, note, self.today)
                    )
            for period, remark in remarks.items():
                if any(reading.period == period for reading in indicator.readings):
                    self.work.unit.change("reading", f"{key}@{period.code}", note=remark)

    def _notes(self, edits: list[Edit]) -> None:
        """Write remarks, those on one record as one; a remark on a figure that is not taken is one on the target."""
        texts: dict[str, list[str]] = defaultdict(list)
        figures = {(each.id, each.period) for each in edits if each.field is Entry.FIGURE}
        for each in edits:
            if each.field is Entry.NOTE:
                texts[each.id].append(each.value)
            elif each.field is Entry.REMARK and (each.id, each.period) not in figures and self._reading(each) is None:
                texts[_target(each.id)].append(each.value)
        found = [(Note("", key, self.today, "\n".join(said)), key.partition("/")[0]) for key, said in texts.items()]
        if found:
            writing.add_remarks(self.work.unit, found)

    # Answers

    def _answers(self, collection: Collection) -> list[str]:
        """Write which agencies have answered, and return their names."""
        names: dict[str, None] = {}
        known = list(self.facts.answers)
        for number, file in enumerate(collection.files):
            count = sum(each.file == number for each in collection.taken)
            if not file.agency or not collection.answers(number) or (not count and self._is_known(file)):
                continue
            key = free_id(known, f"{file.agency}~TL", width=1)
            known.append(key)
            self.work.unit.insert("form_answer", {"id": key} | self._answer(file, count))
            names[self.facts.agencies[file.agency].name] = None
            self.work.subjects.append(file.agency)
        return list(names)

    def _answer(self, file: FormFile, count: int) -> dict[str, Any]:
        return {
            "programme": self.facts.agencies[file.agency].programme,
            "agency": file.agency,
            "made_on": file.form.made_on or self.today,
            "answered_on": self.today,
            "file": file.form.file,
            "records": list(dict.fromkeys(each.line.id for each in file.form.lines)),
            "changed": count,
        }

    def _is_known(self, file: FormFile) -> bool:
        """Tell whether it was noted already that the agency sent this form back."""
        wanted = (file.agency, file.form.made_on or self.today, fold(tidy(file.form.file)))
        return any(wanted == (each.agency, each.made_on, fold(each.file)) for each in self.facts.answers.values())


def _target(key: str) -> str:
    """Return the target of an indicator."""
    return key.rpartition(".")[0]
