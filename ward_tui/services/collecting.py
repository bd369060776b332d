"""Taking over what the agencies sent back: looked at first, then written as one step for all files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ward_tui.domain.errors import WardError
from ward_tui.services.looking import Looking

if TYPE_CHECKING:
    from ward_tui.domain.collection import Collection
    from ward_tui.domain.journal import Entry
    from ward_tui.domain.line_edits import Known
    from ward_tui.domain.returned import ReturnedForm

ENDINGS = frozenset({".xlsx", ".xls", ".ods"})
MOST_FILES = 500


class Collecting(Looking):
    """The verbs of the forms that came back."""

    def collect_preview(self, paths: Sequence[Path], progress: Callable[[int], None] | None = None) -> Collection:
        """Return what the forms in these files and folders would change; nothing is written.

        Other files of a folder do not stand in the way: they are named in `skipped`.

        Args:
            progress: told how many per cent of the files are read.

        Raises:
            WardError: `form_none` when a folder holds no workbook, those of `read_form` with the name of the file.
        """
        from ward_tui.documents.form_file import read_form

        files = workbooks(paths)
        forms, skipped = [], list[tuple[str, WardError]]()
        for number, file in enumerate(files):
            try:
                forms.append(read_form(file))
            except WardError as error:
                if file in paths:
                    raise
                skipped.append((file.name, error))
            if progress is not None:
                progress(100 * (number + 1) // len(files))
        if skipped and not forms:
            raise skipped[0][1]
        return replace(self.compare_forms(forms), skipped=tuple(skipped))

    def compare_forms(self, forms: Sequence[ReturnedForm]) -> Collection:
        """Return what forms that were read would change."""
        from ward_tui.domain.collecting import collect, judged, needed_entries
        from ward_tui.services.taking_forms import refusals

        known = self._known_to_forms()
        last = self._store.last_seq()
        then = {seq: self._store.facts_at(known.facts, seq) for seq in needed_entries(forms, known) if seq <= last}
        found = collect(forms, replace(known, then=then))
        return judged(found, refusals(found, known.facts, self.today))

    def compare_again(self, collection: Collection) -> Collection:
        """Return what the same forms would change now, with what the user has decided where that still stands."""
        found = self.compare_forms([each.form for each in collection.files])
        for number, file in enumerate(collection.files):
            if found.files[number].held and not file.held:
                found = found.file_taken(number, taken=True)
        for key, edit in collection.edits.items():
            now = found.edits.get(key)
            if edit.decided and now is not None and (now.state, now.now) == (edit.state, edit.now):
                found = found.chosen(key, taken=edit.taken)
        return replace(found, skipped=collection.skipped)

    def collect(self, collection: Collection) -> Entry | None:
        """Take over what is taken of a collection, as one step; None when it changes nothing.

        Raises:
            WardError: `form_stale` when something that would be changed was changed since the forms were looked at.
        """
        from ward_tui.services.taking_forms import Taking

        facts = self.facts
        with self._store.transaction(self._clock.now(), "collect") as work:
            Taking(work, facts, self.today).carry_out(collection)
        return self._after(work.entry)

    def _known_to_forms(self) -> Known:
        from ward_tui.domain.line_edits import Known

        notes = {key: tuple(each.text for each in known) for key, known in self._store.all_notes().items()}
        return Known(self.facts, self.today, self._store.name, notes)

    def _after(self, entry: Entry | None) -> Entry | None:
        """Bring what is held in memory up to date with an entry that was just written."""
        raise NotImplementedError


def workbooks(paths: Sequence[Path]) -> list[Path]:
    """Return the files that are named, and the workbooks in the folders that are; each once, folders by name.

    Raises:
        WardError: `form_none` when a folder holds none, `form_many` for more than 500.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = sorted(each for each in _listed(path) if _is_workbook(each))
            if not inside:
                raise WardError("form_none", file=path)
            found |= dict.fromkeys(inside)
        else:
            found[path] = None
    if len(found) > MOST_FILES:
        raise WardError("form_many", count=len(found), most=MOST_FILES)
    return list(found)


def _listed(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError as error:
        raise WardError("unreadable", file=folder) from error


def _is_workbook(path: Path) -> bool:
    """Tell whether a file is a workbook; what office programs put beside an open one is none."""
    return path.suffix.lower() in ENDINGS and not path.name.startswith((".", "~$")) and path.is_file()
