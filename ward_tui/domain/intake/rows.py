"""The rows of a table: numbered ones, what goes on after a page break, groups, and what is not sure about them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ward_tui.domain.intake.casing import is_shouted
from ward_tui.domain.intake.draft import DoubtKind
from ward_tui.domain.intake.groups import Levels
from ward_tui.domain.intake.headers import ONCE, Columns, Role, is_numbering
from ward_tui.domain.intake.manuscript import NOWHERE, Cells, Spot
from ward_tui.domain.intake.moments import is_time
from ward_tui.domain.intake.tables import Table, number_of
from ward_tui.domain.text import fold, tidy

_DEEP = re.compile(r"\d{1,3}(?:\.\d{1,3})+\.?")
_SIGN = re.compile(r"\(?(?:[IVXLC]{1,6}|[A-HĐa-hđ])\)?[.)]?")
_BULLET = re.compile(r"[-–+•*]+")
_TOTAL = re.compile(r"(?:tong cong|tong so|tong|cong)\W*(?:(?:[ivx]{1,5}|[a-h]|\d+)\b\W*)*")
_GROUP = re.compile(r"([ivx]{1,5}|[a-h])[.)/]\s|(linh vuc|nhom|phan|muc|ve)\b")
_PART_OF = re.compile(r"trong do\b")  # a row without a number of its own that is a part of the row above it
_FIGURE = re.compile(r"[\d.,\s-]*\d[\d.,\s]*%?|-")
_PERIOD = re.compile(
    r"(?:(?:thang|quy|tuan) (?:\d{1,2}|[ivx]{1,4})|(?:sau|6|ba|3|9) thang (?:dau|cuoi) nam)(?:\W+(?:nam )?20\d\d)?"
)
_FULL = 8000  # letters of a cell that surely does not go on
_NEAR = 60  # rows that are looked at for the same words
_WANTING = re.compile(
    r"(?<!\w)(?:và|của|cho|về|các|trong|với|theo|tại|từ|đến|Phòng|Ban|quý|Quý|tháng|Tháng|năm|Năm|số)$"
)
_OPEN = ",-–;:&("
_OWN_NUMBER = re.compile(r"^\(?(\d{1,3})[.)]\)?\s+")


@dataclass(frozen=True, slots=True)
class Remark:
    """What is not sure about a row, before the row has a key."""

    kind: DoubtKind
    field: str = ""
    raw: str = ""
    proposal: str = ""
    choices: tuple[str, ...] = ()
    spot: Spot = NOWHERE


@dataclass(slots=True)
class Row:
    """One row as it is put together.

    Attributes:
        number: unique in its table; printed: as it stands, '' when it is lost.
        cells: the texts of its columns; parts of them that were lines of their own joined.
        group: the heading of the group in which it stands.
    """

    number: int
    printed: str
    cells: list[str]
    spot: Spot
    group: str = ""
    remarks: list[Remark] = field(default_factory=list)

    def text(self, columns: Columns, role: Role) -> str:
        """Return the text of a column, '' when the table has no such column."""
        place = columns.place(role)
        return "" if place is None else self.cells[place]


def rows_of(table: Table) -> tuple[list[Row], list[Remark]]:
    """Return the rows of a table whose columns are known, and remarks about lines that are none."""
    if table.columns is None:
        return [], []
    builder = _Builder(table.columns, _has_numbers(table))
    for place, row in enumerate(table.rows):
        following = table.rows[place + 1] if place + 1 < len(table.rows) else None
        builder.take(row, following)
    return builder.rows, builder.remarks


def _has_numbers(table: Table) -> bool:
    place = table.columns.place(Role.NUMBER) if table.columns is not None else None
    return place is not None and any(place < len(row.texts) and _is_number(row.texts[place]) for row in table.rows)


def _is_number(text: str) -> bool:
    return number_of(text) is not None or _DEEP.fullmatch(text) is not None


@dataclass(slots=True)
class _Builder:
    columns: Columns
    numbered: bool
    rows: list[Row] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    _group: str = ""
    _shift: int = 0  # by how much the printed numbers and those given differ, as far as was told
    _levels: Levels = field(default_factory=Levels)
    _sums: int = -1  # the place of the remark about rows of sums
    _number: int = -1  # the place of the column of numbers
    _name: int = -1

    def __post_init__(self) -> None:
        number, name = self.columns.place(Role.NUMBER), self.columns.name_place
        self._number, self._name = (-1 if place is None else place for place in (number, name))

    def take(self, row: Cells, following: Cells | None) -> None:
        """Take the next row of the table."""
        texts = self._fitted(row)
        printed = texts[self._number] if self._number >= 0 else ""
        others = [place for place, text in enumerate(texts) if text and place != self._number]
        if is_numbering(texts) or not (printed or others):
            return
        if _is_number(printed):
            self._numbered(printed, self._with_merged(row, texts), others, row.spot, following)
        elif printed and not _BULLET.fullmatch(printed):
            self._signed(printed, texts, others, row.spot)
        else:
            self._unnumbered(texts, others, row.spot, following)

    def _fitted(self, row: Cells) -> list[str]:
        wide = len(self.columns.roles)
        texts = [*row.texts[:wide], *[""] * (wide - len(row.texts))]
        for text in row.texts[wide:]:
            if text:
                self.remarks.append(Remark(DoubtKind.UNREAD, raw=text, spot=row.spot))
        return texts

    def _with_merged(self, row: Cells, texts: list[str]) -> list[str]:
        """Return the texts of a row with those of cells that are one with the cell above."""
        if not self.rows or not row.merged:
            return texts
        above = self.rows[-1].cells
        own = {self._number, self._name}
        return [above[place] if place in row.merged - own else text for place, text in enumerate(texts)]

    def _numbered(self, printed: str, texts: list[str], others: list[int], spot: Spot, following: Cells | None) -> None:
        number = number_of(printed)
        if not others:
            if number == self._next():
                self.remarks.append(Remark(DoubtKind.UNREAD, raw=printed, spot=spot))
            return
        if others == [self._name] and self._is_over(printed, following):
            self._group = texts[self._name]
            return
        self._add(number, printed, texts, spot)

    def _is_over(self, printed: str, following: Cells | None) -> bool:
        """Tell whether the rows below a number are parts of it: `2` above `2.1`."""
        below = following.texts[self._number] if following and self._number < len(following.texts) else ""
        return _DEEP.fullmatch(below) is not None and below.startswith(f"{printed.strip('.')}.")

    def _signed(self, printed: str, texts: list[str], others: list[int], spot: Spot) -> None:
        """Take a row whose first cell is no number: the heading of a group, a sum, or a row with a sign of its own."""
        alone = not others
        if _TOTAL.fullmatch(fold(printed if alone else texts[self._name] or printed)):
            self._total(texts, spot)
        elif alone:
            self._group = printed
        elif self._is_group(printed, texts, others):
            name = texts[self._name]
            self._group = name if self.columns.is_of_targets else self._levels.opened(printed, name)
        else:
            self._add(None, printed, texts, spot)

    def _is_group(self, printed: str, texts: list[str], others: list[int]) -> bool:
        """Tell whether a row with a letter or a Roman number is the heading of a group, perhaps with sums."""
        if not _SIGN.fullmatch(printed) or not texts[self._name]:
            return False
        said = [place for place in others if place != self._name]
        return not said or (self.numbered and all(_FIGURE.fullmatch(texts[place]) for place in said))

    def _total(self, texts: list[str], spot: Spot) -> None:
        """Keep a row of sums; all of a table are told as one."""
        raw = " ".join(text for text in texts if text)
        if self._sums < 0:
            self._sums = len(self.remarks)
            self.remarks.append(Remark(DoubtKind.UNREAD, raw=raw, spot=spot))
        else:
            first = self.remarks[self._sums]
            self.remarks[self._sums] = replace(first, raw=f"{first.raw}\n{raw}")

    def _unnumbered(self, texts: list[str], others: list[int], spot: Spot, following: Cells | None) -> None:
        name = texts[self._name] if self._name >= 0 else ""
        sums = all(_FIGURE.fullmatch(texts[place]) for place in others if place != self._name)
        if name and _TOTAL.fullmatch(fold(name)):
            self._total(texts, spot)
        elif name and sums and self._heads_group(name, following):
            self._group = name
        elif not name and self._is_period(texts, others, following):
            self._group = texts[others[0]]
        elif not self.rows or (name and self._is_own(texts, name)):
            own = _OWN_NUMBER.match(name)
            if own and self._number < 0:
                texts[self._name] = name[own.end() :]
            self._add(int(own[1]) if own and self._number < 0 else None, "", texts, spot)
        else:
            self._continue(texts, spot)

    def _heads_group(self, name: str, following: Cells | None) -> bool:
        """Tell whether a row with a name alone is the heading of a group."""
        if not self.numbered and not is_shouted(name) and not _GROUP.match(fold(name)):
            return False
        if name[:1].islower() or following is None:
            return False
        below = following.texts[self._number] if 0 <= self._number < len(following.texts) else ""
        if is_shouted(name) or (_GROUP.match(fold(name)) and _is_number(below)):
            return True
        return number_of(below) == 1 or (not self.rows and _is_number(below))

    def _is_period(self, texts: list[str], others: list[int], following: Cells | None) -> bool:
        """Tell whether a row says nothing but a month or quarter above the rows that belong to it."""
        if len(others) != 1 or following is None or not _PERIOD.fullmatch(fold(texts[others[0]])):
            return False
        below = following.texts[self._number] if 0 <= self._number < len(following.texts) else ""
        return _is_number(below) and texts[others[0]][:1].isupper()

    def _is_own(self, texts: list[str], name: str) -> bool:
        """Tell whether a row without a number is a row of its own rather than the rest of the one above it."""
        if not self.numbered:
            return not name[:1].islower() and (self._number < 0 or len([text for text in texts if text]) > 1)
        last = self.rows[-1]
        filled = [p for p, role in enumerate(self.columns.roles) if role in ONCE and texts[p] and last.cells[p]]
        return bool(filled) and not name[:1].islower()

    def _add(self, printed_number: int | None, printed: str, texts: list[str], spot: Spot) -> None:
        expected = self._next()
        row = Row(expected, printed, texts, spot, self._group)
        if printed_number is not None:
            row.number = self._settled(printed_number, expected, row)
        elif self._name >= 0 and self.rows and _PART_OF.match(fold(texts[self._name])):
            self._shift += 1
        elif self.numbered and not (printed and (_DEEP.fullmatch(printed) or _SIGN.fullmatch(printed))):
            row.remarks.append(Remark(DoubtKind.ROW_NUMBER, "number", printed, str(expected), spot=spot))
        elif not self.numbered and not self.rows and self._number >= 0:
            row.remarks.append(Remark(DoubtKind.ROW_NUMBER, "number", "", str(expected), spot=spot))
        self.rows.append(row)

    def _settled(self, printed: int, expected: int, row: Row) -> int:
        """Return the number of a row: the printed one where it goes on, otherwise the next, told once for a run."""
        if printed == 1 and self.rows and row.group != self.rows[-1].group:
            self._shift = expected - 1
            return expected
        if printed + self._shift == expected:
            return expected
        taken = printed if printed > expected and not self._shift else expected
        self._shift = taken - printed
        row.remarks.append(Remark(DoubtKind.ROW_NUMBER, "number", row.printed, str(taken), spot=row.spot))
        return taken

    def _next(self) -> int:
        return self.rows[-1].number + 1 if self.rows else 1

    def _is_known(self, place: int, before: str) -> bool:
        """Tell whether a cell that was put together says what other rows say there, and its first part does not."""
        whole, others = self.rows[-1].cells[place], [row.cells[place] for row in self.rows[-_NEAR:-1]]
        if whole in others and before not in others:
            return True
        return self.columns.roles[place] in ONCE and is_time(whole) and not is_time(before)

    def _continue(self, texts: list[str], spot: Spot) -> None:
        """Put what a row says behind the row above it, column by column."""
        row = self.rows[-1]
        unsure = []
        for place, text in enumerate(texts):
            if not text or place == self._number:
                continue
            before = row.cells[place]
            if len(before) > _FULL:
                self.remarks.append(Remark(DoubtKind.UNREAD, raw=text, spot=spot))
                continue
            row.cells[place] = tidy(f"{before} {text}")
            if not _goes_on(before, text) and not self._is_known(place, before):
                unsure.append((place, text))
        row.spot = row.spot.to(spot)
        for place, text in unsure:
            role = self.columns.roles[place]
            field_name = "" if role is None else role.value
            row.remarks.append(Remark(DoubtKind.JOINED, field_name, text, row.cells[place], spot=spot))


def _goes_on(before: str, text: str) -> bool:
    """Tell whether a text is surely the rest of another one."""
    open_end = before.endswith(tuple(_OPEN)) or _WANTING.search(before) is not None
    return not before or open_end or text[:1].islower() or text[:1] in ",.;:)"


def filled(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the texts of a row without the empty ones at its end."""
    last = max((place for place, text in enumerate(texts) if text), default=-1)
    return tuple(texts[: last + 1])
