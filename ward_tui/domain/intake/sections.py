"""Numbered sections of tasks in the text of a programme that has no appendices of tasks: one row for each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ward_tui.domain.intake.casing import is_shouted
from ward_tui.domain.intake.headers import Columns, Role
from ward_tui.domain.intake.manuscript import Paragraph, Spot
from ward_tui.domain.intake.rows import Row
from ward_tui.domain.text import fold, tidy

COLUMNS = Columns((Role.NUMBER, Role.NAME, Role.LEAD, Role.COORDINATING, Role.TIME, Role.FUNDING, Role.NOTE), ("",) * 7)
_PART = re.compile(r"^(?:phần (?:thứ )?)?([IVX]{1,5}|[A-H])\s*[.:/)-]\s*(?=\S)", re.IGNORECASE)
_PART_ALONE = re.compile(r"phan (?:thu )?(nhat|mot|hai|ba|bon|tu|nam|sau|[ivx]{1,5}|\d{1,2})\W*")
_ORDINALS = {"nhat": "I", "mot": "I", "hai": "II", "ba": "III", "bon": "IV", "tu": "IV", "nam": "V", "sau": "VI"}
_NEXT_FACT = re.compile(
    r"[;.]\s+(?=(?:cơ quan|đơn vị|phòng|bộ phận|thời gian|tiến độ|thời hạn|lộ trình|nguồn|kinh phí)[^;:]{0,40}:)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^(\d{1,2}(?:\.\d{1,2}){0,4})(?:\.\s*|\)\s*|\s+)(?=[^\W\d])")
_OF_TASKS = re.compile(
    r"\bnhiem vu\b|\bgiai phap\b|^noi dung\b|\bnoi dung (chuong trinh|ke hoach|thuc hien|cong viec)\b"
)
_NOT_OF_TASKS = re.compile(
    r"\bmuc dich\b|\byeu cau\b|\bquan diem\b|\bmuc tieu\b|\bchi tieu\b|\bto chuc thuc hien\b|\bphan cong\b"
)
_FACET = re.compile(
    r"^(mot so |cac )?(muc tieu|chi tieu|nhiem vu(,| va)? (va )?(cac )?giai phap|(cac )?nhiem vu( chu yeu| cu the|:|$)"
    r"|(cac )?giai phap|(cac )?(hoat dong|noi dung)( chinh| chu yeu| cu the| thuc hien|:|$)|co quan|don vi|tien do"
    r"|thoi gian|nguon luc|kinh phi|phan cong|san pham|ket qua|to chuc thuc hien|yeu cau|lo trinh)\b"
)
_CALLED = re.compile(r"^(?:nhiệm vụ|nội dung|giải pháp|nhóm nhiệm vụ)(?:\s+(?:thứ\s+)?\w+)?\s*:\s*", re.IGNORECASE)
_LONGEST = 400  # letters of a heading
_BULLET = r"^\W*(?:\d+(?:\.\d+)*\.?\s*)?"
_FACTS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        Role.LEAD,
        re.compile(_BULLET + r"(?:cơ quan|đơn vị|phòng|bộ phận)[^:]{0,20}chủ trì[^:]{0,40}:\s*(.+)$", re.IGNORECASE),
    ),
    (
        Role.COORDINATING,
        re.compile(_BULLET + r"(?:cơ quan|đơn vị)?[^:]{0,20}phối hợp[^:]{0,40}:\s*(.+)$", re.IGNORECASE),
    ),
    (Role.TIME, re.compile(_BULLET + r"(?:thời gian|tiến độ|thời hạn|lộ trình)[^:]{0,40}:\s*(.+)$", re.IGNORECASE)),
    (
        Role.FUNDING,
        re.compile(_BULLET + r"(?:nguồn lực|nguồn vốn|kinh phí|nguồn kinh phí)[^:]{0,40}:\s*(.+)$", re.IGNORECASE),
    ),
)
_LED = re.compile(
    r"\s*\((?:giao )?(?P<lead>[^()]+?) chủ trì"
    r"(?:[,;]? (?:hoàn thành|thực hiện|thời gian|trong|trước)? ?(?P<time>[^()]*))?\)",
    re.IGNORECASE,
)
_GIVEN = re.compile(r"(?<=[:.;,])\s*(?:phân công|giao)\s(?=.* chủ trì\b)", re.IGNORECASE)
_ASSIGNED = re.compile(_BULLET + r"phân công[^:]{0,40}:\s*(.+)$", re.IGNORECASE)
_TO_DO = re.compile(
    r"\s+(?:chủ trì|tham mưu|xây dựng kế hoạch|tổ chức thực hiện|triển khai|để|thực hiện)\b.*$", re.IGNORECASE
)


@dataclass(slots=True)
class _Part:
    """A part of a document: its number, its title, the lines below it."""

    number: str
    title: str
    spot: Spot
    lines: list[Paragraph] = field(default_factory=list)


@dataclass(slots=True)
class _Section:
    """A numbered heading: its number as parts, its words, the lines below it."""

    number: tuple[int, ...]
    title: str
    spot: Spot
    printed: str
    part: str
    lines: list[Paragraph] = field(default_factory=list)
    parent: bool = False


@dataclass(frozen=True, slots=True)
class TaskList:
    """The sections of tasks of a document: its heading, and a row for each section that has no sections of its own."""

    title: str
    spot: Spot
    rows: tuple[Row, ...]


def task_sections(paragraphs: Sequence[Paragraph], *, wrapped: bool) -> TaskList | None:
    """Return the numbered sections of the part that holds the tasks, None when there is no such part.

    Args:
        wrapped: lines were broken to fit a page, so that headings and facts may go on in the next ones.
    """
    parts = _parts(paragraphs)
    chosen = [each for each in parts if _is_of_tasks(each.title)]
    found = [(part, _leaves(part.lines, part.number, wrapped=wrapped)) for part in chosen]
    if not any(leaves for _, leaves in found):
        found = [(part, _leaves(_below_heading(part.lines), part.number, wrapped=wrapped)) for part in parts]
    filled = [(part, leaves) for part, leaves in found if leaves]
    if not filled:
        return None
    leaves = [leaf for _, several in filled for leaf in several]
    rows = [_row(number, each, wrapped=wrapped) for number, each in enumerate(leaves, 1)]
    first = filled[0][0]
    title = first.title if _is_of_tasks(first.title) else "Nhiệm vụ, giải pháp"
    return TaskList(title.strip(" .:"), first.spot.to(rows[-1].spot), tuple(rows))


def _full(paragraph: Paragraph) -> str:
    """Return a paragraph with the number of its list in front."""
    return tidy(f"{paragraph.label} {paragraph.text}" if paragraph.label[:1].isalnum() else paragraph.text)


def _parts(paragraphs: Sequence[Paragraph]) -> list[_Part]:
    """Return the parts of a document, which Roman numbers or letters head."""
    parts: list[_Part] = []
    alone = ""  # the number of a part whose title stands in the next line
    for each in paragraphs:
        text = _full(each)
        if alone:
            parts.append(_Part(alone, text, each.spot))
            alone = ""
            continue
        if found := _PART_ALONE.fullmatch(fold(text)):
            alone = _ORDINALS.get(found[1], found[1].upper())
            continue
        match = _PART.match(text)
        if match and len(text) < _LONGEST and _heads_part(match, text, each):
            parts.append(_Part(match[1].upper(), text[match.end() :], each.spot))
        elif parts:
            parts[-1].lines.append(each)
    return parts


def _heads_part(match: re.Match[str], text: str, line: Paragraph) -> bool:
    if match[1].isupper() and match[1] not in "ABCDEFGH":
        return True
    return is_shouted(text[match.end() :]) or (line.level > 0 and match[1].isupper())


def _leaves(lines: Sequence[Paragraph], part: str, *, wrapped: bool) -> list[_Section]:
    """Return the sections that have none of their own, when there are several."""
    leaves = [each for each in _sections(lines, part, wrapped=wrapped) if not each.parent]
    return leaves if len(leaves) > 1 else []


def _below_heading(lines: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the lines below a numbered heading such as `2. Các nhiệm vụ và giải pháp`, up to the next like it."""
    begin = None
    for place, line in enumerate(lines):
        match = _NUMBERED.match(_full(line))
        if match is None or "." in match[1]:
            continue
        if begin is not None:
            return lines[begin:place]
        if _is_of_tasks(_full(line)[match.end() :]) and len(line.text) < _LONGEST // 2:
            begin = place + 1
    return [] if begin is None else lines[begin:]


def _is_of_tasks(title: str) -> bool:
    words = fold(title)
    return _OF_TASKS.search(words) is not None and _NOT_OF_TASKS.search(words) is None


def _sections(lines: Sequence[Paragraph], part: str, *, wrapped: bool) -> list[_Section]:
    found: list[_Section] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        place += 1
        section = _section(line, part, found)
        if section is None:
            if found:
                found[-1].lines.append(line)
            continue
        while wrapped and place < len(lines) and _heading_goes_on(section.title, lines[place]):
            section.title = f"{section.title} {lines[place].text}"
            section.spot = section.spot.to(lines[place].spot)
            place += 1
        found.append(section)
    return found


def _section(line: Paragraph, part: str, found: list[_Section]) -> _Section | None:
    """Return the section that a line begins; None for other lines, among them the facts of the section above."""
    text = _full(line)
    match = _NUMBERED.match(text)
    if match is None or len(text) > _LONGEST:
        return None
    title = text[match.end() :]
    number = tuple(int(each) for each in match[1].split("."))
    if _FACET.match(fold(_CALLED.sub("", title))) and found:
        return None
    if not _follows(number, found):
        return None
    if found and len(number) > len(found[-1].number):
        found[-1].parent = True
    return _Section(number, _CALLED.sub("", title), line.spot, match[1], part)


def _follows(number: tuple[int, ...], found: list[_Section]) -> bool:
    """Tell whether a number goes on with those above it: the next one, or the first one deeper down."""
    if not found:
        return number[-1] == 1
    last = found[-1].number
    if len(number) > len(last):
        return number[: len(last)] == last and len(number) == len(last) + 1 and number[-1] == 1
    return number[:-1] == last[: len(number) - 1] and number[-1] == last[len(number) - 1] + 1


def _heading_goes_on(title: str, line: Paragraph) -> bool:
    return not title.rstrip().endswith((".", ":", ";")) and line.text[:1].islower() and len(title) < _LONGEST


def _row(number: int, section: _Section, *, wrapped: bool) -> Row:
    cells = [""] * len(COLUMNS.roles)
    cells[0], cells[1] = section.printed, _without_assignment(section.title, cells).strip(" .:;")
    for text in _facts(section.lines, wrapped=wrapped):
        _take(text, cells)
    place = f"Mục {section.part}.{section.printed}" if section.part else f"Mục {section.printed}"
    cells[-1] = f"{place}; {cells[-1]}" if cells[-1] else place
    last = section.lines[-1].spot if section.lines else section.spot
    return Row(number, section.printed, cells, section.spot.to(last))


def _without_assignment(title: str, cells: list[str]) -> str:
    """Return a title without what it says of who does the work: `(Công an phường chủ trì, hoàn thành quý IV/2026)`."""
    if aside := _LED.search(title):
        cells[COLUMNS.roles.index(Role.LEAD)] = aside["lead"].strip(" ,.")
        cells[COLUMNS.roles.index(Role.TIME)] = (aside["time"] or "").strip(" ,.")
        return title[: aside.start()] + title[aside.end() :]
    given = _GIVEN.search(title)
    if given is None:
        return title
    _assign(title[given.start() :], cells)
    cells[-1] = title[given.start() :].strip()
    return title[: given.start()]


def _facts(lines: Sequence[Paragraph], *, wrapped: bool) -> list[str]:
    """Return the lines that say who does the work, when and with what, each with the lines that it goes on in."""
    found: list[str] = []
    goes_on = False
    for line in lines:
        text = tidy(line.text)
        if goes_on and wrapped and not found[-1].endswith("."):
            found[-1] = f"{found[-1]} {text}"
        elif _ASSIGNED.match(text) or any(pattern.match(text) for _, pattern in _FACTS):
            found += _NEXT_FACT.split(text)
            goes_on = True
        else:
            goes_on = False
    return found


def _take(text: str, cells: list[str]) -> None:
    if assigned := _ASSIGNED.match(text):
        _assign(assigned[1], cells)
        return
    for role, pattern in _FACTS:
        place = COLUMNS.roles.index(role)
        if not cells[place] and (match := pattern.match(text)):
            said = match[1].strip(" .;")
            cells[place] = _TO_DO.sub("", said) if role in (Role.LEAD, Role.COORDINATING) else said
            return


def _assign(text: str, cells: list[str]) -> None:
    """Take `giao A chủ trì, phối hợp với B xây dựng kế hoạch thực hiện` apart."""
    given = re.split(r"\bgiao\s+(?:cho\s+)?", text, maxsplit=1, flags=re.IGNORECASE)[-1]
    lead, sign, rest = given.partition(" chủ trì")
    if not sign:
        return
    cells[COLUMNS.roles.index(Role.LEAD)] = lead.strip(" ,.")
    match = re.search(r"phối hợp\s+(?:với\s+|cùng\s+)?(.+)", rest, re.IGNORECASE)
    if match:
        cells[COLUMNS.roles.index(Role.COORDINATING)] = _TO_DO.sub("", match[1]).strip(" ,.")
