"""Comparing forms that came back with what is known now and what was known when they were made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ward_tui.domain.collection import (
    Collection,
    Doubled,
    Edit,
    EditState,
    FileState,
    FormFile,
    Place,
    Remark,
    Unreadable,
)
from ward_tui.domain.errors import WardError
from ward_tui.domain.filled import said_of
from ward_tui.domain.line_edits import Known, LineEdits
from ward_tui.domain.model import Facts
from ward_tui.domain.returned import ReturnedForm, ReturnedLine
from ward_tui.domain.text import fold


def collect(forms: Sequence[ReturnedForm], known: Known) -> Collection:
    """Return what forms would change; what needs no decision is taken, files from elsewhere or long ago are held."""
    reader = _Reader(known)
    files = tuple(reader.read(number, form) for number, form in enumerate(forms))
    edits = {each.key: _defaulted(each, files) for each in _told_apart(reader.edits)}
    telling = {*(each.file for each in edits.values()), *(each.file for each in reader.unreadable)}
    return Collection(
        files=tuple(_stated(file, tells=number in telling) for number, file in enumerate(files)),
        edits=edits,
        unknown=tuple(reader.unknown),
        doubled=tuple(reader.doubled),
        locked=tuple(reader.locked),
        unreadable=tuple(reader.unreadable),
    )


def judged(collection: Collection, refusals: Mapping[str, WardError]) -> Collection:
    """Return a collection in which the edits of these keys are refused, each for its reason."""
    if not refusals:
        return collection
    edits = {
        key: replace(each, state=EditState.REFUSED, taken=False, error=refusals[key]) if key in refusals else each
        for key, each in collection.edits.items()
    }
    return replace(collection, edits=edits)


def needed_entries(forms: Sequence[ReturnedForm], known: Known) -> set[int]:
    """Return the numbers of the journal entries after which the facts must be known to compare these forms."""
    return {
        form.last_seq
        for form in forms
        if form.last_seq is not None and form.database in ("", known.database) and any(map(_asks_then, form.lines))
    }


def _asks_then(line: ReturnedLine) -> bool:
    """Tell whether more must be known of a filled line than it says itself: of figures it names one period only."""
    return (not line.told or not line.line.is_row) and any(said_of(line.line))


def _defaulted(edit: Edit, files: Sequence[FormFile]) -> Edit:
    held = files[edit.file].held or edit.mixed
    return replace(edit, taken=edit.state is EditState.CHANGED and not held)


def _stated(file: FormFile, *, tells: bool) -> FormFile:
    """Return a file with what it brings."""
    if Remark.FOREIGN in file.remarks:
        state = FileState.FOREIGN
    elif Remark.OLD in file.remarks:
        state = FileState.OLD
    elif tells:
        state = FileState.CHANGED
    else:
        state = FileState.CHECKED if file.form.checked else FileState.UNCHANGED
    return replace(file, state=state)


def _told_apart(edits: Sequence[Edit]) -> Iterator[Edit]:
    """Yield the edits: of those that say the same only the first, those that contradict each other marked as such."""
    of_subject: dict[Any, list[Edit]] = defaultdict(list)
    for each in edits:
        of_subject[_subject(each)].append(each)
    for each in edits:
        rivals = of_subject[_subject(each)]
        if len({rival.form for rival in rivals}) > 1 and not each.adds:
            yield replace(each, state=EditState.TWICE)
        elif rivals[0] is each:
            yield each


def _subject(edit: Edit) -> Any:
    return (*edit.subject, fold(edit.form)) if edit.adds else edit.subject


@dataclass(slots=True)
class _Reader:
    """Reads one form after the other and remembers what it finds."""

    known: Known
    edits: list[Edit] = field(default_factory=list)
    unknown: list[Place] = field(default_factory=list)
    doubled: list[Doubled] = field(default_factory=list)
    locked: list[Place] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)
    _digests: set[str] = field(default_factory=set)

    def read(self, number: int, form: ReturnedForm) -> FormFile:
        """Compare the lines of one form, and return what is to be said of it as a whole."""
        if form.digest and form.digest in self._digests:
            return FormFile(form, FileState.UNCHANGED, "", (Remark.AGAIN,), held=True)
        self._digests.add(form.digest)
        of_record: dict[str, list[ReturnedLine]] = defaultdict(list)
        for line in form.lines:
            of_record[line.line.id].append(line)
        for key, lines in of_record.items():
            if len(lines) > 1:
                self.doubled.append(Doubled(number, key, tuple(each.spot for each in lines)))
        same = sum(self._line(number, form, line) for line in form.lines)
        return self._file(form, same)

    def _line(self, number: int, form: ReturnedForm, line: ReturnedLine) -> int:
        """Compare one line, and return how many of its values stand here already."""
        key = line.line.id
        self.locked += [Place(number, key, spot) for spot in line.locked]
        own = form.database in ("", self.known.database)
        found = LineEdits(self.known, number, line, form.last_seq if own else None)
        if not found.read():
            self.unknown.append(Place(number, key, line.spot))
        self.edits += found.edits
        self.unreadable += found.unreadable
        return found.same

    def _file(self, form: ReturnedForm, same: int) -> FormFile:
        agency = _agency_of(form, self.known.facts)
        remarks = {
            Remark.FOREIGN: form.database not in ("", self.known.database),
            Remark.OLD: form.is_old(self.known.today),
            Remark.LOST: not form.whole,
            Remark.NO_AGENCY: not agency,
            Remark.MISSING: bool(form.missing),
            Remark.COLUMNS: bool(form.lost),
        }
        said = tuple(remark for remark, holds in remarks.items() if holds)
        return FormFile(form, FileState.UNCHANGED, agency, said, remarks[Remark.FOREIGN] or remarks[Remark.OLD], same)


def _agency_of(form: ReturnedForm, facts: Facts) -> str:
    """Return the agency that a form is of, '' when it is not known: by its name, or what leads all of its lines."""
    if form.agency_name:
        wanted = fold(form.agency_name)
        known = [each for each in facts.agencies.values() if each.programme == form.programme]
        named = [each.id for each in known if wanted in {fold(name) for name in (each.name, *each.aliases)}]
        if form.agency in named or (not named and form.agency in facts.agencies):
            return form.agency
        return named[0] if named else ""
    leads = [set(facts.leads(_owner(each.line.id))) for each in form.lines]
    common = set.intersection(*leads) if leads else set[str]()
    return min(common) if len(common) == 1 else ""


def _owner(key: str) -> str:
    """Return the record that says who leads a line: the target of an indicator, the row itself."""
    return key.rpartition(".")[0] if "." in key.rpartition("/")[2] else key
