"""The headings of appendices: their number, their title, and what stands for them where they are lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ward_tui.domain.intake.casing import Casing, is_shouted
from ward_tui.domain.intake.draft import Doubt, DoubtKind
from ward_tui.domain.intake.manuscript import NOWHERE, Paragraph, Spot
from ward_tui.domain.intake.tables import APPENDIX, Table, is_heading
from ward_tui.domain.text import fold, tidy

_ROMAN = {"i": 1, "v": 5, "x": 10}
_FAR = 15  # lines between the heading of an appendix and its table
_ASIDE = re.compile(
    r"^(don vi( tinh)?\s*:|dvt\s*:|kem theo|ban hanh kem theo|cong hoa xa hoi|doc lap|dang cong san|so\s*:|\W*$)"
)
UNIT_LINE = re.compile(r"^\W*(?:don vi(?: tinh)?|dvt)\s*:\s*")
_ISSUER = re.compile(r"^(uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|dang uy|dang bo|phuong|xa)\b")
_SIGNED = re.compile(r"^(t\s?/?\s?m\b|tm\.|kt\.|tl\.|bi thu|chu tich|pho|noi nhan|nguoi lap|luu\s*:|- )")
_SHEET = re.compile(r"^(sheet|trang tinh|trang|bang|table)\s*\d*$")
PART = re.compile(r"^(?:[IVX]{1,5}|[A-H]|\d{1,2})\s*[.)/]\s+(?=\S)")
_LONGEST = 250  # letters of a line of a title


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over a table.

    Attributes:
        printed: the number of the appendix as it stands, '' when it is lost.
        number: the number that it says, None when it is lost.
        title: its words as they stand, '' when they are lost; sure: they are surely the title.
        found: there is a heading of an appendix.
    """

    printed: str = ""
    number: int | None = None
    title: str = ""
    sure: bool = True
    found: bool = False
    spot: Spot = NOWHERE


def heading_of(table: Table, ward: str = "") -> Heading:
    """Return what the lines over a table say of it."""
    lines = table.before
    first = max(0, len(lines) - _FAR)
    for place in range(len(lines) - 1, first - 1, -1):
        if is_heading(lines[place].text):
            return _printed(lines[place:], ward)
    if not lines and table.title:
        return _of_sheet(table.title)
    shouted = _shouted(lines, ward)
    if shouted:
        return Heading(title=_joined(shouted), spot=shouted[0].spot)
    last = lines[-1] if lines else None
    if last is not None and _may_be_title(last) and not _is_aside(last.text, ward):
        return Heading(title=last.text.rstrip(" .:"), sure=last.level > 0, spot=last.spot)
    return _of_sheet(table.title)


def money_unit(table: Table) -> str:
    """Return the unit of money that a line above a table says for all of it: `Đơn vị tính: triệu đồng`; '' for none."""
    for line in table.before[-_FAR:]:
        match = UNIT_LINE.match(fold(line.text))
        unit = line.text[match.end() :].strip(" .()").lower() if match else ""
        if unit.endswith("đồng") and len(unit) < 20:
            return unit
    return ""


def codes_of(headings: Sequence[Heading], spots: Sequence[Spot]) -> tuple[list[str], list[Doubt]]:
    """Return the code of each appendix, `PL01`, and doubts where its number is lost or stands twice.

    Args:
        spots: where the table of each stands.
    """
    printed: set[int] = {each.number for each in headings if each.number is not None}
    codes: list[str] = []
    doubts: list[Doubt] = []
    taken: set[int] = set()
    last = 0
    for heading, spot in zip(headings, spots, strict=True):
        number = heading.number
        if number is None or number in taken:
            raw, number = heading.printed, _free(last, taken, printed)
            if heading.number is not None or len(headings) > 1:
                place = heading.spot if heading.spot != NOWHERE else spot
                doubts.append(Doubt(DoubtKind.APPENDIX_CODE, code(number), "code", raw, code(number), spot=place))
        taken.add(number)
        last = number
        codes.append(code(number))
    return codes, doubts


def code(number: int) -> str:
    """Return the code of the appendix with a number."""
    return f"PL{number:02}"


def titled(heading: Heading, code_: str, casing: Casing, spot: Spot) -> tuple[str, list[Doubt]]:
    """Return the title of an appendix as a sentence, and a doubt where it is lost or not sure."""
    if heading.title:
        mended = casing.mended(heading.title)
        title = casing.sentence(mended)
        if heading.sure and mended == heading.title:
            return title, []
        return title, [Doubt(DoubtKind.APPENDIX_TITLE, code_, "title", heading.title, title, spot=heading.spot)]
    title = f"Phụ lục {code_[2:]}"
    return title, [Doubt(DoubtKind.APPENDIX_TITLE, code_, "title", "", title, spot=spot)]


def is_part(table: Table) -> bool:
    """Tell whether a table is a further part of the appendix above it: `II. Lĩnh vực văn hóa` stands over it."""
    found = [line for line in table.before if is_heading(line.text)]
    return not found and bool(table.before) and len(table.before) <= 2 and PART.match(table.before[-1].text) is not None


def _free(last: int, taken: set[int], printed: set[int]) -> int:
    number = last + 1
    while number in taken or number in printed:
        number += 1
    return number


def _printed(lines: Sequence[Paragraph], ward: str) -> Heading:
    """Return what a heading and the lines below it say."""
    text = tidy(lines[0].text)
    match = APPENDIX.match(fold(text))
    if match is None:
        return Heading()
    number = _number(match["number"]) if match["number"] and not match["letter"] else None
    begin, end = match.span("number") if match["number"] else (0, 0)
    rest = text[len(text) - len(match["rest"]) :] if match["rest"] else ""
    title = [each.text for each in _titles([Paragraph(rest, lines[0].spot)] if rest else [], lines[1:], ward)]
    printed = text[begin : end + len(match["letter"] or "")] if match["number"] else ""
    return Heading(printed, number, tidy(" ".join(title)), bool(title), True, lines[0].spot)


def _titles(same: list[Paragraph], below: Sequence[Paragraph], ward: str) -> list[Paragraph]:
    """Return the lines that are a title: those in brackets, of the ward alone and long ones left out."""
    found: list[Paragraph] = []
    inside = False
    for line in [*same, *below]:
        text = line.text
        inside = inside or text.startswith("(")
        if inside:
            inside = not text.rstrip(" .").endswith(")")
        elif len(text) > _LONGEST or (text.endswith(".") and len(text) > 120):
            break
        elif not _is_aside(text, ward) and not (found and is_shouted(found[0].text) != is_shouted(text)):
            found.append(line)
    return found


def _shouted(lines: Sequence[Paragraph], ward: str) -> list[Paragraph]:
    """Return the last lines that are in capitals, as far as they go up."""
    found: list[Paragraph] = []
    for line in reversed(lines):
        if _is_aside(line.text, ward):
            if line.text.startswith("(") or _stray(line.text, ward) or UNIT_LINE.match(fold(line.text)):
                continue
            break
        if not is_shouted(line.text) or len(found) == 4 or (found and _ISSUER.match(fold(line.text))):
            break
        found.insert(0, line)
    return found


def _is_aside(text: str, ward: str) -> bool:
    words = fold(text).strip(" *_")
    return text.startswith("(") or bool(_ASIDE.match(words) or _SIGNED.match(words)) or _stray(text, ward)


def _stray(text: str, ward: str) -> bool:
    """Tell whether a line says nothing but the name of the ward."""
    words = fold(text).strip(" .,*_-")
    return bool(ward) and words in (fold(ward), f"phuong {fold(ward)}")


def _may_be_title(line: Paragraph) -> bool:
    text = line.text
    return len(text) <= 150 and not text.endswith((".", ";", ",")) and text[:1].isupper() and not line.label


def _of_sheet(title: str) -> Heading:
    """Return what the name of a sheet says."""
    if not title or _SHEET.match(fold(title)):
        return Heading()
    if is_heading(title):
        return _printed([Paragraph(title, NOWHERE)], "")
    return Heading(title=title, sure=False)


def _joined(lines: Sequence[Paragraph]) -> str:
    return tidy(" ".join(line.text for line in lines))


def _number(text: str) -> int | None:
    if text.isdigit():
        return int(text) or None
    total = 0
    for place, letter in enumerate(text):
        value = _ROMAN[letter]
        total += -value if place + 1 < len(text) and _ROMAN[text[place + 1]] > value else value
    return total or None
