"""What a record is called in a sentence of the journal."""

from __future__ import annotations

from ward_tui.domain.contradiction import FOUND, Counted, finding_parts
from ward_tui.domain.journal import Entry
from ward_tui.domain.periods import parse_period
from ward_tui.domain.records import Kind
from ward_tui.wording import formats
from ward_tui.wording.words import RECORD

MOST_LETTERS = 60  # of a name in a sentence
COUNTED: dict[str, str] = {Counted.TARGETS: "số chỉ tiêu", Counted.ITEMS: "số dự án, nhiệm vụ"}
_OF_PLACE = {Kind.READING, Kind.PLAN, Kind.CAPITAL}


def short_id(key: str) -> str:
    """Return the part of an identifier that people read: `PL14-07`; of what a check has found, the records."""
    short = key.rpartition("/")[2]
    if short.startswith(FOUND) and (parts := finding_parts(short)) is not None:
        return ", ".join(COUNTED.get(each, each) for each in parts[1])
    return short


def shortened(name: str, most: int = MOST_LETTERS) -> str:
    """Return a name as a sentence holds it."""
    return name if len(name) <= most else f"{name[: most - 1].rstrip()}…"


def record_name(entry: Entry) -> str:
    """Return the kind, identifier and name of the record that an entry added, edited or removed."""
    kind, key, name = Kind(entry.facts["kind"]), entry.facts["id"], entry.facts["name"]
    if kind in _OF_PLACE:
        return f"{RECORD[kind]} {_of_place(kind, key)}"
    if kind is Kind.NOTE:
        return f"{RECORD[kind]} của {short_id(entry.facts['about'])}"
    if kind in {Kind.OBSTACLE, Kind.STAGE}:
        owner = f"của {short_id(key).partition('~')[0]}"
        told = f"“{shortened(name)}”" if name else ""
        parts = (told, owner) if kind is Kind.STAGE else (owner, told)
        return " ".join(part for part in (RECORD[kind], *parts) if part)
    if kind in {Kind.PROGRAMME, Kind.AGENCY, Kind.POSITION}:
        return f"{RECORD[kind]} {name}"
    return f"{RECORD[kind]} {short_id(key)} {shortened(name)}".rstrip()


def _of_place(kind: Kind, key: str) -> str:
    """Return the period or year of a figure, plan or sum and what it belongs to."""
    if kind is Kind.CAPITAL:
        item, _, year = key.rpartition("~V")
        return f"năm {year} của {short_id(item)}"
    indicator, _, code = key.rpartition("@")
    if kind is Kind.PLAN:
        return f"{code[2:]} của {short_id(indicator)}"
    return f"{short_id(indicator)} {formats.period(parse_period(code))}"
