"""What forms that came back would change, value by value, and what the user decides about it; nothing is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from ward_tui.domain.errors import WardError
from ward_tui.domain.forms import Entry
from ward_tui.domain.intake.manuscript import Spot
from ward_tui.domain.periods import Period
from ward_tui.domain.returned import ReturnedForm


class EditState(StrEnum):
    """How a value of a form stands to what is known now.

    CONFLICT: it was changed here since the form was made, to something else. TWICE: forms give several values for it.
    REFUSED: it cannot be taken over, `error` says why.
    """

    CHANGED = "changed"
    CONFLICT = "conflict"
    TWICE = "twice"
    REFUSED = "refused"


class Remark(StrEnum):
    """What is to be said of a whole file."""

    FOREIGN = "other_database"
    OLD = "old"
    LOST = "hidden_sheet_lost"
    NO_AGENCY = "unknown_agency"
    MISSING = "lines_missing"
    COLUMNS = "columns_lost"
    AGAIN = "same_file"


class FileState(StrEnum):
    """What a file brings."""

    CHANGED = "changed"
    CHECKED = "checked"
    UNCHANGED = "unchanged"
    OLD = "old"
    FOREIGN = "other_database"


@dataclass(frozen=True, slots=True)
class Place:
    """A record, or a cell of one, in a file."""

    file: int
    id: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Edit:
    """One value that an agency filled in and that differs from what is known now.

    Attributes:
        file: the number of its file in the collection.
        id: the row or indicator.
        exported, form, now: the texts at export, in the form and now; exported None when it is not known.
        value: what the text of the form means: a whole number, a day, a text, a number, a `Level`.
        period: of a figure and its remark.
        taken: it would be written; decided: the user has said whether it would.
        mixed: the line in which it stands is doubtful.
        about: of a level the obstacle that it is of: its identifier, or what a new one says, folded.
    """

    file: int
    id: str
    field: Entry
    exported: str | None
    form: str
    now: str
    value: Any
    spot: Spot
    state: EditState
    taken: bool = False
    decided: bool = False
    period: Period | None = None
    error: WardError | None = None
    mixed: bool = False
    about: str = ""

    @property
    def subject(self) -> tuple[str, Entry, Period | None, str]:
        """What it changes; several edits of one subject exclude each other, but for additions."""
        return self.id, self.field, self.period, self.about

    @property
    def key(self) -> str:
        """What tells it from every other one of its collection."""
        spot = self.spot
        return f"{self.file}|{self.id}|{self.field.value}|{spot.sheet}!{spot.cell}"

    @property
    def adds(self) -> bool:
        """True for what stands beside what is known and never replaces it."""
        return self.field in {Entry.NOTE, Entry.OBSTACLE} or (self.field is Entry.REMARK and self.period is None)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A filled cell whose text means nothing that could be taken over."""

    file: int
    id: str
    field: Entry
    raw: str
    spot: Spot
    error: WardError


@dataclass(frozen=True, slots=True)
class Doubled:
    """A record that stands in several lines of one file."""

    file: int
    id: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class FormFile:
    """One file of a collection.

    Attributes:
        agency: identifier of the agency that is known now; '' when it is not.
        remarks: what is to be said of it; held: nothing of it is taken over unless the user says so.
        same: how many filled values stand here already.
    """

    form: ReturnedForm
    state: FileState
    agency: str = ""
    remarks: tuple[Remark, ...] = ()
    held: bool = False
    same: int = 0


@dataclass(frozen=True, slots=True)
class Collection:
    """Everything that some forms would change.

    Attributes:
        edits: in the order of the files and lines, by key.
        skipped: the files of a folder that are no forms, or cannot be read, with the reason.
    """

    files: tuple[FormFile, ...]
    edits: Mapping[str, Edit]
    unknown: tuple[Place, ...] = ()
    doubled: tuple[Doubled, ...] = ()
    locked: tuple[Place, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    skipped: tuple[tuple[str, WardError], ...] = ()

    def of(self, *states: EditState) -> list[Edit]:
        """Return the edits of some states."""
        return [each for each in self.edits.values() if each.state in states]

    @property
    def taken(self) -> list[Edit]:
        """The edits that would be written."""
        return [each for each in self.edits.values() if each.taken]

    @property
    def open_conflicts(self) -> list[Edit]:
        """The conflicts that the user has not decided."""
        return [each for each in self.of(EditState.CONFLICT, EditState.TWICE) if not each.decided]

    def chosen(self, key: str, *, taken: bool) -> Collection:
        """Return the collection with an edit taken over or left out; others of the same subject give way to it."""
        wanted = self.edits[key]
        if wanted.state is EditState.REFUSED:
            return self
        edits = dict(self.edits)
        if taken and not wanted.adds:
            for other in self.edits.values():
                if other.subject == wanted.subject and other.state is not EditState.REFUSED:
                    edits[other.key] = replace(other, taken=False, decided=True)
        edits[key] = replace(wanted, taken=taken, decided=True)
        return replace(self, edits=edits)

    def all_of_form(self) -> Collection:
        """Return the collection with every conflict decided for the form; files from elsewhere and doubles stay."""
        wanted = {
            each.key: True
            for each in self.of(EditState.CONFLICT, EditState.CHANGED)
            if not each.taken and not each.mixed and Remark.FOREIGN not in self.files[each.file].remarks
        }
        return self._decided(wanted)

    def file_taken(self, number: int, *, taken: bool) -> Collection:
        """Return the collection with all of a file taken over that needs no decision of its own, or with none of it."""
        own = (each for each in self.edits.values() if each.file == number and each.taken != taken)
        ready = (each for each in own if not taken or (each.state is EditState.CHANGED and not each.mixed))
        files = _at(self.files, number, replace(self.files[number], held=not taken))
        return replace(self._decided({each.key: taken for each in ready}), files=files)

    def _decided(self, wanted: Mapping[str, bool]) -> Collection:
        """Return the collection with edits that exclude no other one taken over or left out."""
        edits = {
            key: replace(each, taken=wanted[key], decided=True) if key in wanted else each
            for key, each in self.edits.items()
        }
        return replace(self, edits=edits)

    def answers(self, file: int) -> bool:
        """Tell whether the agency of a file has answered: it changes something, says all is right, or was decided."""
        form = self.files[file]
        own = [each for each in self.edits.values() if each.file == file]
        return any(each.taken or each.decided for each in own) or (form.form.checked and not form.held)

    @property
    def writes(self) -> bool:
        """True when confirming could change anything."""
        return bool(self.taken) or any(self.answers(number) for number in range(len(self.files)))


def _at(files: tuple[FormFile, ...], number: int, file: FormFile) -> tuple[FormFile, ...]:
    return (*files[:number], file, *files[number + 1 :])
