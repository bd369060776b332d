"""The numbers and signs that Word puts before paragraphs, and the levels of headings: neither stands in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from ward_tui.documents.word_parts import WordParts, is_on, number_of, value_of

LEVELS = 9
_DEEP = 50  # styles that are based on one another, before a circle is suspected
_PLACE = re.compile(r"%([1-9])")
_BULLET = "-"


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How one level of a list counts: form as Word names it (`decimal`, `bullet` …), text with %1 to %9."""

    form: str = "decimal"
    text: str = "%1."
    start: int = 1
    plain: bool = False  # all its numbers are shown as 1, 2, 3
    style: str = ""  # paragraphs of this style stand on this level


@dataclass(slots=True)
class WordList:
    """One list: its count is shared by all lists of the same root; `afresh` holds the levels that begin again."""

    root: str
    levels: dict[int, ListLevel]
    afresh: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of its paragraphs: list and level of the list, level of the heading, and its name."""

    name: str = ""
    number: str | None = None
    level: int | None = None
    outline: int | None = None


class Marks:
    """Counts along a document and says what stands before each paragraph; ask in the order of the document."""

    def __init__(self, parts: WordParts) -> None:
        self._lists = _lists(parts.numbering)
        self._styles = _styles(parts.styles)
        self._counts: dict[str, list[int | None]] = {}

    def is_contents(self, settings: Element | None) -> bool:
        """Tell whether a paragraph is a line of the table of contents, which repeats the headings."""
        return self._style(settings).name.casefold().startswith(("toc ", "mục lục"))

    def heading(self, settings: Element | None) -> int:
        """Return the level of a heading, 1 to 9, 0 for other paragraphs."""
        outline = number_of(settings, "outlineLvl")
        if outline is None:
            outline = self._style(settings).outline
        return outline + 1 if outline is not None and 0 <= outline < LEVELS else 0

    def label(self, settings: Element | None) -> str:
        """Return number or sign before a paragraph and count it; empty when it is not in a list."""
        style = self._style(settings)
        number = value_of(settings, "numPr/numId") or style.number
        found = self._lists.get(number or "")
        if found is None:
            return ""
        level = number_of(settings, "numPr/ilvl")
        if level is None:
            linked = value_of(settings, "pStyle")
            level = next(
                (place for place, each in found.levels.items() if linked and each.style == linked), style.level
            )
        return self._count(found, level or 0) if 0 <= (level or 0) < LEVELS else ""

    def _style(self, settings: Element | None) -> Style:
        return self._styles.get(value_of(settings, "pStyle") or "", self._styles[""])

    def _count(self, found: WordList, place: int) -> str:
        counts = self._counts.setdefault(found.root, [None] * LEVELS)
        if place in found.afresh:
            counts[place] = found.afresh.pop(place) - 1
        before = counts[place]
        counts[place] = _level(found, place).start if before is None else before + 1
        counts[place + 1 :] = [None] * (LEVELS - place - 1)
        return _label(found, place, counts)


def _level(found: WordList, place: int) -> ListLevel:
    return found.levels.get(place, ListLevel(text=f"%{place + 1}."))


def _label(found: WordList, place: int, counts: list[int | None]) -> str:
    level = _level(found, place)
    if level.form == "bullet":
        return _BULLET
    if level.form == "none":
        return ""

    def number(match: re.Match[str]) -> str:
        which = int(match[1]) - 1
        other = _level(found, which)
        count = counts[which]
        return figure(other.start if count is None else count, "decimal" if level.plain else other.form)

    return _PLACE.sub(number, level.text).strip()


def figure(count: int, form: str) -> str:
    """Return a number as a list shows it: 3, 03, c, C, iii or III; other forms as 3."""
    if form == "decimalZero":
        return f"{count:02}"
    if form in {"lowerLetter", "upperLetter"} and 1 <= count <= 26 * 30:
        turns, place = divmod(count - 1, 26)
        letter = chr(ord("a") + place) * (turns + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in {"lowerRoman", "upperRoman"} and 1 <= count < 400:
        roman = _roman(count)
        return roman.lower() if form == "lowerRoman" else roman
    return str(count)


def _roman(count: int) -> str:
    steps = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    text = ""
    for worth, letters in steps:
        times, count = divmod(count, worth)
        text += letters * times
    return text


# ------------------------------------------------------------------------------------------- the two parts of the file


def _lists(root: Element | None) -> dict[str, WordList]:
    """Return the lists by their number, with what they change of the list that they are made from."""
    if root is None:
        return {}
    made = {each.get("abstractNumId", ""): _levels(each) for each in root.iter("abstractNum")}
    found: dict[str, WordList] = {}
    for each in root.iter("num"):
        origin = value_of(each, "abstractNumId") or ""
        levels = dict(made.get(origin, {}))
        afresh: dict[int, int] = {}
        for change in each.iter("lvlOverride"):
            place = _whole(change.get("ilvl"))
            levels |= _levels(change)
            if (start := number_of(change, "startOverride")) is not None:
                afresh[place] = start
        found[each.get("numId", "")] = WordList(origin, levels, afresh)
    found.pop("0", None)  # the number 0 takes a paragraph out of its list
    return found


def _levels(root: Element) -> dict[int, ListLevel]:
    return {
        _whole(each.get("ilvl")): ListLevel(
            form=value_of(each, "numFmt") or "decimal",
            text=value_of(each, "lvlText") or "",
            start=_started(each),
            plain=is_on(each, "isLgl"),
            style=value_of(each, "pStyle") or "",
        )
        for each in root.iter("lvl")
    }


def _started(level: Element) -> int:
    start = number_of(level, "start")
    return 1 if start is None else start


def _whole(text: str | None) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 3 else 0


def _styles(root: Element | None) -> dict[str, Style]:
    """Return the styles of paragraphs by identifier, what they take over from others worked in; '' is the usual one."""
    found: dict[str, Style] = {"": Style()}
    entries = {} if root is None else {each.get("styleId", ""): each for each in root.iter("style")}
    for key, entry in entries.items():
        if entry.get("type") != "paragraph":
            continue
        number: str | None = None
        level: int | None = None
        outline: int | None = None
        name = value_of(entry, "name") or ""
        at: Element | None = entry
        for _ in range(_DEEP):
            number = number if number is not None else value_of(at, "pPr/numPr/numId")
            level = level if level is not None else number_of(at, "pPr/numPr/ilvl")
            outline = outline if outline is not None else number_of(at, "pPr/outlineLvl")
            at = entries.get(value_of(at, "basedOn") or "")
            if at is None:
                break
        found[key] = Style(name, number, level, outline)
        if entry.get("default") in {"1", "true"}:
            found[""] = found[key]
    return found
