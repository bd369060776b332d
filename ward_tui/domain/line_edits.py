"""One line of a form against what is known: each filled cell is there already, new, or was changed here meanwhile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ward_tui.domain.collection import Edit, EditState, Unreadable
from ward_tui.domain.errors import WardError
from ward_tui.domain.filled import Said, plain, said_of, text_of, value_of
from ward_tui.domain.following import Obstacle
from ward_tui.domain.forms import Entry
from ward_tui.domain.model import AppendixItem, Facts, Indicator
from ward_tui.domain.periods import Period, parse_period
from ward_tui.domain.returned import ReturnedLine
from ward_tui.domain.status import known_on
from ward_tui.domain.text import fold, tidy, tidy_lines

LIKE = 60.0  # how like the name in a form must be to that of its row, in per cent, for the row to be the same one
NOT_KNOWN = object()  # what a value was when the form was made, where nothing says it


@dataclass(frozen=True, slots=True)
class Known:
    """What forms are compared with.

    Attributes:
        database: the identifier of this database.
        notes: the texts of the remarks on each record.
        then: the facts as they stood after entries of the journal, by their numbers, as far as they are needed.
    """

    facts: Facts
    today: date
    database: str
    notes: Mapping[str, Sequence[str]] = field(default_factory=dict)
    then: Mapping[int, Facts] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Sides:
    """What stands now, and what stood when the form was made, or NOT_KNOWN."""

    now: Any
    then: Any
    yes_no: bool = False
    period: Period | None = None
    about: str = ""  # the obstacle that a level is of


@dataclass(slots=True)
class LineEdits:
    """Reads the filled cells of one line.

    Attributes:
        seq: the number of the journal entry that the form was made after, None when nothing of then is known.
        edits, unreadable, same: what was found; same counts what stands here already.
        mixed: the words of the line are of another record than its identifier.
    """

    known: Known
    file: int
    line: ReturnedLine
    seq: int | None
    edits: list[Edit] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)
    same: int = 0
    mixed: bool = False

    def read(self) -> bool:
        """Compare every filled cell; False when the record is not there."""
        key, facts = self.line.line.id, self.known.facts
        item, indicator = facts.items.get(key), indicator_of(facts, key)
        if item is None and indicator is None:
            return False
        self.mixed = self.line.mixed or (item is not None and self._is_other(item))
        for said in said_of(self.line.line):
            try:
                if item is not None:
                    self._of_row(item, said)
                elif indicator is not None:
                    self._of_indicator(indicator, said)
            except WardError as error:
                self.unreadable.append(Unreadable(self.file, key, said.field, said.text, self._spot(said), error))
        return True

    # Rows

    def _is_other(self, item: AppendixItem) -> bool:
        """Tell whether a row has the identifier of one that was removed since the form was made."""
        from rapidfuzz import fuzz

        shown = fold(self.line.line.shown[1]) if len(self.line.line.shown) > 1 else ""
        return bool(shown) and max(fuzz.ratio(shown, fold(each)) for each in _names(item)) < LIKE

    def _of_row(self, item: AppendixItem, said: Said) -> None:
        if said.field is Entry.NOTE:
            self._add(said, self.known.notes.get(item.id, ()))
        elif said.field is Entry.OBSTACLE:
            self._add(said, [each.text for each in self._lasting(item)])
        elif said.field is Entry.LEVEL:
            self._level(item, said)
        else:
            now = value_of(said.field, text_of(known_on(item, self.known.today), said.field))
            self._compare(said, _Sides(now, self._row_then(item, said)))

    def _row_then(self, item: AppendixItem, said: Said) -> Any:
        if self.line.told:
            return self._reported(said)
        before = self._then.items.get(item.id) if self._then else None
        return NOT_KNOWN if before is None else value_of(said.field, text_of(before, said.field))

    def _lasting(self, item: AppendixItem) -> list[Obstacle]:
        return [each for each in self.known.facts.obstacles.get(item.id, ()) if each.lasts(self.known.today)]

    def _level(self, item: AppendixItem, said: Said) -> None:
        """Take who must clear the obstacle of the same line, or the only one that lasts."""
        value = value_of(Entry.LEVEL, said.text)
        text = tidy(self.line.line.filled.get(Entry.OBSTACLE, ""))
        lasting = [each for each in self._lasting(item) if not text or _alike(each.text, text)]
        if text and not lasting:
            self._keep(said, value, _Sides("", "", about=fold(text)), EditState.CHANGED)
        elif len(lasting) != 1:
            raise WardError("level_alone", id=item.id.rpartition("/")[2])
        else:
            self._compare(said, _Sides(lasting[0].level, self._level_then(lasting[0]), about=lasting[0].id))

    def _level_then(self, obstacle: Obstacle) -> Any:
        """Return who had to clear an obstacle when the form was made; one that the form does not name is as it was."""
        reported = self.line.line.reported
        if self.line.told and _alike(reported.get(Entry.OBSTACLE, ""), obstacle.text) and Entry.LEVEL in reported:
            return self._reported(Said(Entry.LEVEL, ""))
        return obstacle.level

    # Indicators

    def _of_indicator(self, indicator: Indicator, said: Said) -> None:
        period = self._period()
        reading = next((each for each in indicator.readings if each.period == period), None)
        yes_no = indicator.is_yes_no
        notes = self.known.notes.get(indicator.target, ())
        alone = said.field is Entry.REMARK and reading is None
        if alone and (not self._fills(Entry.FIGURE) or any(_says(each, said.text) for each in notes)):
            self._add(said, notes)
            return
        shown = text_of(reading, said.field, yes_no=yes_no) if reading else ""
        now = value_of(said.field, shown, yes_no=yes_no)
        self._compare(said, _Sides(now, self._figure_then(indicator, said, period), yes_no, period))

    def _figure_then(self, indicator: Indicator, said: Said, period: Period) -> Any:
        """Return what was known of a figure, or of the remark on it, when the form was made."""
        yes_no = indicator.is_yes_no
        if self.line.told and _period_of(self.line.line.reported.get(Entry.PERIOD, "")) == period:
            return self._reported(said, yes_no=yes_no)
        before = indicator_of(self._then, indicator.id) if self._then else None
        if before is None:
            return NOT_KNOWN
        reading = next((each for each in before.readings if each.period == period), None)
        shown = text_of(reading, said.field, yes_no=yes_no) if reading else ""
        return value_of(said.field, shown, yes_no=yes_no)

    def _period(self) -> Period:
        """Return the period that a figure is of: the one that stands beside it, else the one that the form proposed."""
        line = self.line.line
        own = line.filled.get(Entry.PERIOD, "").strip()
        return parse_period(own or line.reported.get(Entry.PERIOD, ""))

    # What was found

    @property
    def _then(self) -> Facts | None:
        return None if self.seq is None else self.known.then.get(self.seq)

    def _fills(self, entry: Entry) -> bool:
        return bool(self.line.line.filled.get(entry, "").strip())

    def _spot(self, said: Said) -> Any:
        return self.line.spots.get(said.field, self.line.spot)

    def _reported(self, said: Said, *, yes_no: bool = False) -> Any:
        """Return what the form itself says of then; words that mean nothing tell nothing."""
        try:
            return value_of(said.field, self.line.line.reported.get(said.field, ""), yes_no=yes_no)
        except WardError:
            return NOT_KNOWN

    def _add(self, said: Said, there: Sequence[str]) -> None:
        """Take a text that stands beside what is known, unless it is there already."""
        if any(_says(each, said.text) for each in there):
            self.same += 1
        else:
            self._keep(said, value_of(said.field, said.text), _Sides("", ""), EditState.CHANGED)

    def _compare(self, said: Said, sides: _Sides) -> None:
        """Compare three ways: what the form says, what stood when it was made, what stands now."""
        value = value_of(said.field, said.text, yes_no=sides.yes_no)
        if value == sides.now:
            self.same += 1
        else:
            self._keep(said, value, sides, EditState.CHANGED if sides.then == sides.now else EditState.CONFLICT)

    def _keep(self, said: Said, value: Any, sides: _Sides, state: EditState) -> None:
        form, now = (plain(each, yes_no=sides.yes_no) for each in (value, sides.now))
        edit = Edit(
            file=self.file,
            id=self.line.line.id,
            field=said.field,
            exported=None if sides.then is NOT_KNOWN else plain(sides.then, yes_no=sides.yes_no),
            form=form,
            now=now,
            value=value,
            spot=self._spot(said),
            state=state,
            period=sides.period,
            mixed=self.mixed,
            about=sides.about,
        )
        self.edits.append(edit)


def indicator_of(facts: Facts, key: str) -> Indicator | None:
    """Return an indicator, None when it is not there."""
    target = facts.targets.get(key.rpartition(".")[0])
    return next((each for each in target.indicators if each.id == key), None) if target else None


def _names(item: AppendixItem) -> tuple[str, str]:
    """Return what a row is called, and what the document calls it."""
    return item.name, dict(item.printed).get("name", item.name)


def _period_of(text: str) -> Period | None:
    try:
        return parse_period(text)
    except WardError:
        return None


def _says(text: str, part: str) -> bool:
    """Tell whether whole lines of a text say the same as another one, without regard to marks."""
    lines, wanted = ("\n".join(fold(line) for line in each.splitlines()) for each in (text, tidy_lines(part)))
    return f"\n{wanted}\n" in f"\n{lines}\n"


def _alike(one: str, other: str) -> bool:
    return fold(one) == fold(other)
