"""Reading a form that an agency sent back, however its columns and rows were moved and whatever saved it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ward_tui.documents import form_cells
from ward_tui.documents.form_cells import Sheet, plain
from ward_tui.domain.errors import WardError
from ward_tui.domain.following import Level
from ward_tui.domain.forms import FORMAT, OF_INDICATOR, OF_ROW, Entry, FormLine
from ward_tui.domain.returned import ReturnedForm, ReturnedLine
from ward_tui.domain.text import fold, tidy
from ward_tui.wording import form_sheets as words

KEYS = ("format", "database", "programme", "agency", "agency_name", "made_on", "made_at", "seq")
LINE = "line"
_DEEP = 60  # rows in which the heads of a table are looked for
_LONGEST_NUMBER = 18  # digits; no journal is longer
_ENOUGH = 3  # heads that make a row the heads of a table
_HEADS = {fold(word) for word in (*words.ENTRY.values(), *words.SHOWN_OF_ROW, *words.SHOWN_OF_INDICATOR, words.ID)}
_KEY = re.compile(r"[a-z0-9-]+/[A-Z]{1,4}\d{0,3}(-\d+|\.\d+)")
_TYPED = {
    Entry.PROGRESS: form_cells.as_progress,
    Entry.DONE_ON: form_cells.as_day,
    Entry.PERIOD: form_cells.as_period,
    Entry.FIGURE: form_cells.as_figure,
}
_LEVELS = {fold(word): level for level, word in words.LEVEL_WORDS.items()}


@dataclass(slots=True)
class _Made:
    """What the hidden sheet says: the form as it was made, and by identifier its lines with their hashes."""

    about: dict[str, str] = field(default_factory=dict)
    lines: dict[str, tuple[FormLine, str]] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """True when it names the database and the day."""
        return bool(self.about.get("database")) and self.made_on is not None

    @property
    def made_on(self) -> date | None:
        """The day on which the form was made."""
        with suppress(ValueError):
            return date.fromisoformat(self.about.get("made_on", ""))
        return None

    @property
    def seq(self) -> int | None:
        """The number of the journal entry after which it was made."""
        text = self.about.get("seq", "")
        return _number(text)


@dataclass(frozen=True, slots=True)
class _Table:
    """Where the columns of a sheet stand, 0-based; a column that is lost is left out.

    Attributes:
        top: the row of the heads.
        shown: the columns of the locked texts, None for one that is lost.
        lost: what can be filled in, but whose column is gone.
    """

    top: int
    id: int
    shown: tuple[int | None, ...]
    entries: dict[Entry, int]
    lost: tuple[Entry, ...] = ()
    revision: int | None = None
    hash: int | None = None


def read_form(path: Path) -> ReturnedForm:
    """Read a form that came back.

    Raises:
        WardError: `form_foreign` for a file that is no form, `form_newer`, and those of `check_file`.
    """
    sheets, digest = form_cells.read_sheets(path)
    made = next((found for found in map(_hidden, sheets) if found is not None), _Made())
    if made.about.get("format", "1") != str(FORMAT):
        raise WardError("form_newer", file=path.name)
    tables = [(sheet, table) for sheet in sheets if (table := _table(sheet)) is not None]
    lines = [line for sheet, table in tables for line in _lines(sheet, table, made)]
    if not lines and not made.lines:
        raise WardError("form_foreign", file=path.name)
    there = {each.line.id for each in lines}
    about = made.about
    return ReturnedForm(
        file=path.name,
        digest=digest,
        database=about.get("database", "") if made.is_whole else "",
        programme=about.get("programme", "") or next((key.partition("/")[0] for key in sorted(there)), ""),
        agency=about.get("agency", ""),
        agency_name=tidy(about.get("agency_name", "")),
        made_on=made.made_on,
        seq=made.seq,
        lines=tuple(lines),
        missing=tuple(key for key in made.lines if key not in there),
        checked=any(_is_checked(sheet) for sheet in sheets),
        whole=made.is_whole,
        lost=tuple(dict.fromkeys(entry for _, table in tables for entry in table.lost)),
    )


def _hidden(sheet: Sheet) -> _Made | None:
    """Return what the hidden sheet says, None when this is another one."""
    made = _Made()
    for row in sheet.rows:
        cells = list(row)
        while cells and not cells[0].strip():  # columns that were inserted before the first
            cells.pop(0)
        if cells and cells[0] == LINE:
            _take_line(made, cells)
        elif len(cells) > 1 and cells[0] in KEYS:
            made.about.setdefault(cells[0], cells[1])
    return made if made.about.get("database") or made.lines else None


def _take_line(made: _Made, cells: Sequence[str]) -> None:
    with suppress(ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError):  # as good as lost
        key, revision, mark = cells[1], int(cells[2]), cells[3]
        content = json.loads("".join(cells[4:]))
        reported = {Entry(name): str(text) for name, text in content["reported"].items()}
        shown = tuple(str(text) for text in content["shown"])
        made.lines.setdefault(key, (FormLine(key, revision, shown, reported), mark))


def _table(sheet: Sheet) -> _Table | None:
    """Return where the columns of a sheet stand, None when it holds no table of a form."""
    for top, row in enumerate(sheet.rows[:_DEEP]):
        heads: dict[str, int] = {}
        for column, cell in enumerate(row):
            if text := fold(plain(cell)):
                heads.setdefault(text, column)
        if len(heads.keys() & _HEADS) >= _ENOUGH:
            key = heads.get(fold(words.ID), _id_column(sheet, top))
            return None if key is None else _placed(top, heads, key)
    return None


def _id_column(sheet: Sheet, top: int) -> int | None:
    """Return the column in which identifiers stand, where its head is lost."""
    for row in sheet.rows[top + 1 : top + _DEEP]:
        for column, cell in enumerate(row):
            if _KEY.fullmatch(plain(cell)):
                return column
    return None


def _placed(top: int, heads: dict[str, int], key: int) -> _Table:
    """Return the columns by their heads; a head that stands in no form is that of somebody's own column."""
    is_row = fold(words.ENTRY[Entry.FIGURE]) not in heads
    shown = words.SHOWN_OF_ROW if is_row else words.SHOWN_OF_INDICATOR
    entries = OF_ROW if is_row else OF_INDICATOR
    found = {entry: heads.get(fold(words.ENTRY[entry])) for entry in entries}
    return _Table(
        top=top,
        id=key,
        shown=tuple(heads.get(fold(word)) for word in shown),
        entries={entry: column for entry, column in found.items() if column is not None},
        lost=tuple(entry for entry, column in found.items() if column is None),
        revision=heads.get(fold(words.REVISION)),
        hash=heads.get(fold(words.HASH)),
    )


def _lines(sheet: Sheet, table: _Table, made: _Made) -> Iterator[ReturnedLine]:
    for number in range(table.top + 1, len(sheet.rows)):
        key = tidy(sheet.at(number, table.id))
        if "/" in key:
            yield _line(sheet, table, made, number, key)


def _line(sheet: Sheet, table: _Table, made: _Made, number: int, key: str) -> ReturnedLine:
    known, _ = made.lines.get(key, (None, ""))
    shown = tuple("" if column is None else sheet.at(number, column) for column in table.shown)
    mark = "" if table.hash is None else sheet.at(number, table.hash).strip()
    revision = "" if table.revision is None else sheet.at(number, table.revision).strip()
    filled = {entry: text for entry, column in table.entries.items() if (text := _entry(sheet, number, column, entry))}
    locked = _changed(known, shown) if known else []
    stamped = known is not None and mark not in ("", known.hash)
    line = FormLine(
        id=key,
        revision=known.revision if known else _number(revision) or 0,
        shown=shown,
        reported=known.reported if known else {},
        filled=filled,
    )
    return ReturnedLine(
        line=line,
        hash=mark,
        spot=sheet.spot(number, table.id),
        spots={entry: sheet.spot(number, column) for entry, column in table.entries.items() if entry in filled},
        locked=tuple(sheet.spot(number, place) for each in locked if (place := table.shown[each]) is not None),
        mixed=stamped or _is_mixed(known, key, shown, locked),
        told=known is not None,
    )


def _changed(known: FormLine, shown: Sequence[str]) -> list[int]:
    """Return which of the locked texts say something else; one whose column is lost says nothing."""
    pairs = zip(known.shown, shown, strict=False)
    return [place for place, (before, now) in enumerate(pairs) if tidy(plain(before)) != tidy(now) and now.strip()]


def _is_mixed(known: FormLine | None, key: str, shown: Sequence[str], locked: Sequence[int]) -> bool:
    """Tell whether what is shown belongs to another line than the hidden identifier."""
    code = tidy(shown[0]) if shown else ""
    own = tidy(known.shown[0]) if known and known.shown else key.rpartition("/")[2]
    return (bool(code) and fold(code) != fold(own)) or len(locked) > 1


def _entry(sheet: Sheet, row: int, column: int, entry: Entry) -> str:
    """Return what was filled into a cell, as a person would type it."""
    text = sheet.entry(row, column).strip()
    if make := _TYPED.get(entry):
        return make(text)
    if entry is Entry.LEVEL:
        level = _LEVELS.get(fold(text))
        return level.value if isinstance(level, Level) else text
    return text


def _number(text: str) -> int | None:
    """Return the number of an entry of the journal, None for what is none."""
    return int(text) if text.isdecimal() and len(text) <= _LONGEST_NUMBER else None


def _is_checked(sheet: Sheet) -> bool:
    """Tell whether the agency says that it went through all lines."""
    wanted, yes = fold(words.CHECKED), fold(words.YES)
    for row in sheet.rows[:_DEEP]:
        cells = [fold(plain(cell)) for cell in row]
        for place, text in enumerate(cells):
            if text.startswith(wanted):
                return yes in cells[place + 1 :] or text.removeprefix(wanted).strip(" :") == yes
    return False
