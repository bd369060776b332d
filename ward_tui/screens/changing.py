"""Adding, editing, duplicating and removing records from any screen, with forms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from ward_tui.domain.errors import WardError
from ward_tui.domain.model import Facts
from ward_tui.domain.records import Kind
from ward_tui.screens.base import WardScreen
from ward_tui.wording import screens as words

if TYPE_CHECKING:
    from ward_tui.domain.journal import Entry
    from ward_tui.screens.records.form import Saved
    from ward_tui.screens.records.parts import Part

Record = tuple[Kind, str]


class Changing(WardScreen):
    """A screen whose records can be changed; what its cursor stands on is `current_record`."""

    def current_record(self) -> Record | None:
        """Return the kind and identifier of the record under the cursor, None when there is none."""
        return None

    def edit_marked(self) -> bool:
        """Edit the marked rows at once, and tell whether there are any."""
        return False

    def after_assign(self) -> None:
        """Tidy up after the marked rows were changed."""

    def stand_on(self, kind: Kind, key: str) -> None:
        """Put the cursor on a record that was just added or edited, in its own list."""
        facts = self.office.facts
        places = PLACES_OF.get(kind, ("catalogue",))
        if kind is Kind.ITEM and not facts.items[key].is_given:
            places = tuple(place for place in places if place != "given")
        if kind is Kind.NOTE or self.PLACE == "alerts":
            return
        if self.PLACE in places:
            self.go_to(shown_key(facts, kind, key))
        else:
            self.ward_app.show_record(places[0], shown_key(facts, kind, key))

    def go_to(self, key: str) -> None:
        """Stand on a record of this screen."""
        self.grid.go_to(key)

    # Commands

    def action_edit(self) -> None:
        """Edit the record under the cursor, one of its parts, or all marked rows at once."""
        if self.edit_marked():
            return
        if (record := self.current_record()) is None:
            self.say_nothing_here()
        else:
            self._choose_part(record, self._edit_part, editing=True)

    def action_add(self) -> None:
        """Ask what to add to the chosen programme, and with several in which one."""
        facts, record = self.office.facts, self.current_record()
        here = record[1].partition("/")[0] if record else ""
        if not facts.programmes:
            self.ward_app.action_programmes()
        elif self.programme or len(facts.programmes) == 1:
            self._ask_what(self.programme or next(iter(facts.programmes)), record)
        else:
            from ward_tui.screens.records.parts import ProgrammeWindow, programmes
            from ward_tui.wording.forms import WHERE

            self.app.push_screen(
                ProgrammeWindow(WHERE, programmes(facts, here)),
                lambda slug: self._ask_what(slug, record if slug == here else None) if slug else None,
            )

    def _ask_what(self, programme: str, record: Record | None) -> None:
        from ward_tui.screens.records.parts import PartsWindow, additions
        from ward_tui.wording.forms import ADD_WHAT

        kind, key = record or (Kind.TARGET if self.PLACE == "targets" else None, "")
        choices = additions(self.office.facts, programme, kind, key)
        self.app.push_screen(PartsWindow(ADD_WHAT, choices), lambda part: self._edit_part(part) if part else None)

    def action_duplicate(self) -> None:
        """Open the form for a new record, filled from the one under the cursor."""
        if (record := self.current_record()) is None:
            self.say_nothing_here()
        else:
            kind, key = record
            self.add_record(kind, parent_of(self.office.facts, kind, key), copied=key)

    def action_remove(self) -> None:
        """Remove the record under the cursor, or one of its parts, after asking."""
        if (record := self.current_record()) is None:
            self.say_nothing_here()
        else:
            self._choose_part(record, lambda part: self.remove_record(part.kind, part.key), editing=False)

    def say_nothing_here(self) -> None:
        """Say that there is nothing under the cursor to change."""
        self.say(words.CHOOSE_LINE)

    def _choose_part(self, record: Record, then: Callable[[Part], None], *, editing: bool) -> None:
        """Ask which part of a target, or of a row that is seen whole, is meant; one alone is meant at once."""
        from ward_tui.screens.records.parts import Part, PartsWindow, parts_of
        from ward_tui.wording.forms import EDIT_WHAT, REMOVE_WHAT

        kind, key = record
        whole = kind in {Kind.TARGET, Kind.INDICATOR} or (kind is Kind.ITEM and self.shows_parts)
        parts = parts_of(self.office, kind, key, additions=editing) if whole else []
        if len(parts) < 2:
            then(Part(kind, key))
            return
        title = EDIT_WHAT if editing else REMOVE_WHAT
        self.app.push_screen(PartsWindow(title, parts), lambda part: then(part) if part else None)

    @property
    def shows_parts(self) -> bool:
        """True where a row is seen with its remarks, which can be changed too."""
        return False

    def _edit_part(self, part: Part) -> None:
        if part.adding:
            self.add_record(part.kind, part.key)
        else:
            self.edit_record(part.kind, part.key)

    # Forms; other screens call these too

    def edit_record(self, kind: Kind, key: str) -> None:
        """Open the form of a record."""
        from ward_tui.screens.records.opening import open_edit

        self._try(lambda: open_edit(self.ward_app, self.office, kind, key, lambda saved: self._saved(kind, key, saved)))

    def add_record(self, kind: Kind, parent: str, copied: str = "") -> None:
        """Open the form of a new record; after a new appendix or target, that of its first row or indicator."""
        from ward_tui.screens.records.opening import open_add

        def then(saved: Saved) -> None:
            if saved.entry is not None and kind in FIRST_INSIDE and not copied:
                self._told(saved.entry)
                self.add_record(FIRST_INSIDE[kind], saved.entry.subjects[0])
            else:
                self._saved(kind, "", saved)

        self._try(lambda: open_add(self.ward_app, self.office, kind, parent, then, copied=copied))

    def remove_record(self, kind: Kind, key: str) -> None:
        """Remove a record after asking."""
        from ward_tui.screens.records.removing import ask_remove

        self._try(lambda: ask_remove(self.app, self.office, kind, key, lambda: self._remove(kind, key)))

    def _remove(self, kind: Kind, key: str) -> None:
        self._try(lambda: self._told(self.office.remove(kind, key)))

    def _saved(self, kind: Kind, key: str, saved: Saved) -> None:
        self._told(saved.entry)
        fresh = saved.entry.subjects[0] if saved.entry else key
        self.stand_on(kind, fresh)

    def _told(self, entry: Entry | None) -> None:
        from ward_tui.wording import journal as journal_words

        self.say(journal_words.describe(entry) if entry else words.NOTHING)
        self.reload()

    def _try(self, what: Callable[[], None]) -> None:
        try:
            what()
        except WardError as error:
            self.refuse(error)


IN_TARGETS = frozenset({Kind.TARGET, Kind.INDICATOR, Kind.READING, Kind.PLAN})
PLACES_OF = {
    Kind.ITEM: ("items", "timeline", "given"),
    Kind.DUTY: ("duties",),
    **dict.fromkeys(IN_TARGETS, ("targets",)),
}
FIRST_INSIDE = {Kind.APPENDIX: Kind.ITEM, Kind.TARGET: Kind.INDICATOR}


def record_of(facts: Facts, key: str) -> Record | None:
    """Return the kind of the record that stands in a list under an identifier, None for anything else."""
    tables: dict[Kind, Mapping[str, object]] = {
        Kind.ITEM: facts.items,
        Kind.TARGET: facts.targets,
        Kind.APPENDIX: facts.appendices,
        Kind.AGENCY: facts.agencies,
        Kind.POSITION: facts.positions,
        Kind.PROGRAMME: facts.programmes,
        Kind.DUTY: facts.duties,
    }
    for kind, known in tables.items():
        if key in known:
            return kind, key
    target = facts.targets.get(key.rpartition(".")[0])
    found = target is not None and any(each.id == key for each in target.indicators)
    return (Kind.INDICATOR, key) if found else None


def parent_of(facts: Facts, kind: Kind, key: str) -> str:
    """Return what a record stands under, as `Office.add` takes it."""
    if kind is Kind.ITEM:
        return f"{facts.items[key].programme}/{facts.items[key].appendix}"
    if kind is Kind.INDICATOR:
        return key.rpartition(".")[0]
    return "" if kind is Kind.PROGRAMME else key.partition("/")[0]


def shown_key(facts: Facts, kind: Kind, key: str) -> str:
    """Return the identifier of the line that shows a record: an indicator has a line of its own only beside others."""
    if kind not in IN_TARGETS:
        return key
    own = key.partition("@")[0]
    slug, _, short = own.rpartition("/")
    target = facts.targets.get(f"{slug}/{short.partition('.')[0]}")
    alone = target is not None and len(target.indicators) < 2
    return target.id if target is not None and (alone or own == target.id) else own
