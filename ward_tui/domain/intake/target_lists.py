"""The lists of targets of a document: where they begin and end, their groups, and the sentences in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from ward_tui.domain.goals import Cadence
from ward_tui.domain.intake.clauses import is_whole
from ward_tui.domain.intake.draft import Doubt, DoubtKind, DraftRow, DraftTarget
from ward_tui.domain.intake.manuscript import Block, Spot
from ward_tui.domain.intake.naming import group_name
from ward_tui.domain.intake.numbering import LONGEST, Line, Mark, lines_of
from ward_tui.domain.intake.sentences import TERM, TERM_END, Understood, understand
from ward_tui.domain.intake.times import When, times_in
from ward_tui.domain.intake.words import hidden, lowered
from ward_tui.domain.text import fold

_HEADING = re.compile(
    r"^(?:(?:mot so|cac|he thong|nhung|ve|nhom|danh muc|bo) )*(?:muc tieu(?:,| va|, cac|"
    r" -)? ?)?(?:cac )?chi tieu(?!\w)(?! (?:tai|cua|duoc giao|nay|tren|con lai|do))"
)
_AIMS = re.compile(
    r"^(?:(?:mot so|cac|nhung) )*muc tieu(?: cu the| chu yeu| phan dau| den nam| trong tam| giai doan|$|:)"
)
_ENDS = re.compile(
    r"^(?:\d[\d.]* )?(?:mot so |cac |nhung )*(?:nhiem vu|giai phap|phan cong|to chuc thuc hien|khau dot pha|"
    r"dot pha|quan diem|muc dich|yeu cau|dinh huong|phuong huong|"
    r"muc tieu(?: chung| tong quat|$|:)|noi dung|cac khau|trach nhiem|kinh phi|noi nhan|phu luc|cac hoat dong|"
    r"thoi gian thuc hien|co quan)\b"
)
_GROUP = re.compile(r"^(?:ve|linh vuc|nhom|cac chi tieu|chi tieu|mot so chi tieu|doi voi|trong linh vuc)\b")
_REFERS = re.compile(r"phụ lục|biểu|bảng|kèm theo|đính kèm")
_FIELD = re.compile(r"(?:các |một số )?(?:nhóm|lĩnh vực|chỉ tiêu (?:về|lĩnh vực|trong lĩnh vực))")
_HEADED = frozenset({Mark.NUMBER, Mark.SUB_NUMBER, Mark.HALF, Mark.LETTER})
_LONGEST_HEADING = 220
_LONGEST_GROUP = 140
_INTRODUCTION = 2  # lines between the heading of a list and its first target


@dataclass(slots=True)
class _List:
    """A list that is being read.

    Attributes:
        sign: what its items begin with; None before the first one.
        usual: when its goals are judged that say nothing of time.
    """

    heading: Line
    group: str
    usual: When
    sign: str | None = None
    place: str = ""
    waited: int = 0
    items: int = 0
    in_group: int = 0


@dataclass(slots=True)
class _Item:
    """A target of a list before it is understood."""

    number: str
    group: str
    text: str
    spot: Spot
    place: str
    usual: When
    list: int = 0


@dataclass(slots=True)
class _Finder:
    """Reads the lines of a document and keeps the items of its lists."""

    term_end: int
    strict: bool  # only headings that speak of targets open a list
    items: list[_Item] = field(default_factory=list)
    unread: list[Line] = field(default_factory=list)
    lists: int = 0
    current: _List | None = None

    def read(self, lines: Sequence[Line]) -> None:
        """Read all lines."""
        for place, line in enumerate(lines):
            self._take(line, lines[place + 1] if place + 1 < len(lines) else None)

    def _take(self, line: Line, following: Line | None) -> None:
        if self._opens(line):
            self._open(line)
            return
        if self.current is None:
            return
        kind = self._kind(self.current, line, following)
        if kind == "group":
            self.current.group, self.current.sign = group_name(line.text), None
            self.current.in_group, self.current.place = 0, line.inner
        elif kind == "item":
            self._add(self.current, line)
        elif kind == "end":
            self.current = None

    def _opens(self, line: Line) -> bool:
        """Tell whether a line is the heading of a list (or, inside one, the heading of a further group)."""
        words = fold(line.text[:_LONGEST_HEADING])
        pattern = _HEADING if self.strict else _AIMS
        if not pattern.match(words):
            return False
        head, colon, rest = line.text.partition(":")
        if len(head) > _LONGEST_HEADING or self.says_goal(head):
            return False
        in_list = self.current is not None and line.mark >= Mark.LETTER and self.current.heading.mark < line.mark
        inline = bool(colon and rest.strip())
        return not (in_list and not inline) or self.current is None

    def _open(self, line: Line) -> None:
        head, _, rest = line.text.partition(":")
        self.lists += 1
        path = line.inner
        section = line.section if line.mark in {Mark.NONE, Mark.NUMBER, Mark.SIGN} else line.nearest
        own = line.mark <= Mark.ROMAN or (line.mark is Mark.NONE and head.isupper())  # it is no part of a section
        group = group_name(head if own else section)
        if not group and _FIELD.match(lowered(head)):
            group = group_name(head)
        self.current = _List(line, group, _usual(head, self.term_end), place=path)
        if rest.strip():
            if self.says_goal(rest) and not _REFERS.search(rest):
                text = rest.strip()
                place = f"Mục {path}" if path else ""
                usual = self.current.usual
                self.items.append(_Item("", self.current.group, text, line.spot, place, usual, self.lists))
            self.current = None

    def _kind(self, now: _List, line: Line, following: Line | None) -> str:
        """Tell what a line is inside a list: an item, the heading of a group, its end, or nothing."""
        words = fold(line.text[:_LONGEST_HEADING])
        if line.mark in {Mark.LETTER_PART, Mark.ROMAN} or _ENDS.match(words):
            return "end"
        if now.heading.mark <= Mark.LETTER and line.mark < now.heading.mark:
            return "end"
        goal = self.says_goal(line.text)
        if self._is_group(line, following, goal=goal):
            return "group"
        if now.sign is None:
            return self._first(now, line, goal=goal)
        if line.sign == now.sign or (goal and line.mark >= Mark.LETTER and line.mark is not Mark.NONE):
            return "item"
        goes_on = line.text[0].islower() or (following is not None and following.sign == now.sign)
        if line.mark is Mark.NONE and goes_on:
            return "more" if self._append(line) else "end"
        if goal and line.mark is Mark.NONE:
            self.unread.append(line)
        return "end"

    def _first(self, now: _List, line: Line, *, goal: bool) -> str:
        """Tell whether a line begins the items of a list or of a group."""
        if goal or (line.mark >= Mark.HALF and line.mark is not Mark.NONE):
            now.sign = line.sign
            return "item"
        now.waited += 1
        return "more" if line.mark is Mark.NONE and now.waited <= _INTRODUCTION else "end"

    def _is_group(self, line: Line, following: Line | None, *, goal: bool) -> bool:
        if goal or len(line.text) > _LONGEST_GROUP or following is None or line.mark is Mark.BRACKETS:
            return False
        words = fold(line.text[:_LONGEST_HEADING])
        lettered = line.mark in _HEADED and following.mark is Mark.SIGN and not line.text.rstrip().endswith((";", "."))
        told = lettered or bool(_GROUP.match(words)) or line.text.rstrip().endswith(":")
        deeper = following.mark > line.mark or following.sign != line.sign
        return told and deeper and (self.says_goal(following.text) or following.mark >= Mark.NUMBER)

    def _append(self, line: Line) -> bool:
        """Put a line that has no sign of its own to the item before it."""
        if not self.items:
            return False
        last = self.items[-1]
        last.text, last.spot = f"{last.text} {line.text}", last.spot.to(line.spot)
        return True

    def _add(self, now: _List, line: Line) -> None:
        now.items += 1
        now.in_group += 1
        path = now.place
        number = line.number if line.mark not in {Mark.SIGN, Mark.NONE} else ""
        told = f"chỉ tiêu {number}" if number else f"gạch đầu dòng thứ {now.in_group}"
        place = f"Mục {path}, {told}" if path else told
        self.items.append(_Item(number, now.group, line.text, line.spot, place, now.usual, self.lists))

    def says_goal(self, text: str) -> bool:
        """Tell whether a text says something that can be checked."""
        return len(text) <= LONGEST and is_whole(hidden(lowered(text)), self.term_end)


def _usual(heading: str, term_end: int) -> When:
    """Return when the goals of a list are judged, as its heading says: `các chỉ tiêu hằng năm`."""
    times = times_in(lowered(heading), term_end)
    for each in times:
        if each.cadence is Cadence.ANNUAL:
            return each
        if each.cadence is Cadence.BY_YEAR and each.due_year is not None and each.due_year < term_end:
            return each
    return TERM


def term_end_of(lines: Iterable[Line]) -> int:
    """Return the last year of the term that the document names, 2030 when it names none."""
    for line in lines:
        if match := re.search(r"(?i)nhiệm kỳ (20\d\d) ?[-–] ?(20\d\d)", line.text):
            return int(match[2])
    return TERM_END


def targets_of_text(blocks: Iterable[Block], wrapped: bool) -> tuple[tuple[DraftTarget, ...], tuple[Doubt, ...]]:
    """Return the targets that a document lists in its text, with what is asked about them.

    A document without any list is searched for goals in its running text; each of these is asked about.
    """
    lines = lines_of(blocks, wrapped=wrapped)
    term_end = term_end_of(lines)
    for strict in (True, False):
        finder = _Finder(term_end, strict)
        finder.read(lines)
        if finder.items:
            return _understood(finder, term_end)
    from ward_tui.domain.intake.prose import targets_of_prose

    return targets_of_prose(lines, term_end)


def _understood(finder: _Finder, term_end: int) -> tuple[tuple[DraftTarget, ...], tuple[Doubt, ...]]:
    targets: list[DraftTarget] = []
    doubts: list[Doubt] = []
    for item in finder.items:
        key = f"CT{len(targets) + 1:02}"
        said = understand(item.text, term_end, item.usual, item.spot)
        targets.append(
            DraftTarget(item.number, item.group, said.name, item.text, item.spot, said.indicators, {}, item.place)
        )
        doubts.extend(keyed(said, key))
        if _is_doubled(item, finder.items[: len(targets) - 1]):
            doubts.append(Doubt(DoubtKind.ROW_NUMBER, key, "number", item.number, item.number, (), item.spot))
    doubts.extend(Doubt(DoubtKind.UNREAD, "", "", line.text, "", (), line.spot) for line in finder.unread)
    return tuple(targets), tuple(doubts)


def _is_doubled(item: _Item, earlier: Sequence[_Item]) -> bool:
    """Tell whether a number begins to repeat itself inside one list; the ones that follow are not asked about again."""
    same = [each for each in earlier if each.list == item.list and each.number]
    if not item.number or item.number not in {each.number for each in same}:
        return False
    return same[-1].group != item.group and item.number not in {"(1)", "1", "a"}


def keyed(said: Understood, key: str) -> list[Doubt]:
    """Return the doubts about a text with the keys of its target and indicators."""
    return [replace(each, about=f"{key}.{each.about}" if each.about else key) for each in said.doubts]


def targets_of_rows(
    rows: Sequence[DraftRow], term_end: int = TERM_END, first: int = 1
) -> tuple[tuple[DraftTarget, ...], tuple[Doubt, ...]]:
    """Return the targets of a table of targets, one for each row, with what is asked about them.

    The rows hold the target as `name`; `unit`, `goal`, `finish`, `group` and the offices may be texts of their own.

    Args:
        first: the number of the first of them.
    """
    from ward_tui.domain.intake.target_rows import target_of_row

    targets: list[DraftTarget] = []
    doubts: list[Doubt] = []
    owner = ""
    for each in rows:
        row = each
        if owner and fold(each.name).startswith("trong do"):
            part = re.sub(r"(?i)^trong đó\W*", "", each.name)
            row = replace(each, texts={**each.texts, "name": f"{owner} ({part})"})
        else:
            owner = each.name.rstrip(" .;:")
        target, asked = target_of_row(row, f"CT{len(targets) + first:02}", term_end)
        targets.append(target)
        doubts.extend(asked)
    return tuple(targets), tuple(doubts)
