"""Reading a programme file (docs/programme-files.md) into frozen domain objects."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.drafts import BodyNote, ProgrammeFile
from ward_tui.domain.errors import WardError
from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.model import (
    Agency,
    Appendix,
    AppendixItem,
    Duty,
    DutyPeriod,
    Facts,
    Indicator,
    ItemKind,
    Position,
    Programme,
    Question,
    Source,
    Target,
)
from ward_tui.domain.text import nfc

FORMAT = 1
_WHO = {"lead", "directing", "coordinating"}
_KEYS: dict[str, set[str]] = {
    "file": {"format", "slug", "ward", "city", "document"}
    | {"agency", "position", "target", "appendix", "duty", "note", "question"},
    "document": {"kind", "title", "number", "issuer", "date_text", "term_start", "term_end", "implements", "lines"}
    | {"announced_targets", "announced_items"},
    "agency": {"name", "aliases", "group", "lines"},
    "position": {"name", "lines"},
    "target": {"number", "group", "name", "text", "place", "from_text", "lines", "indicator"} | _WHO,
    "indicator": {"name", "comparator", "value", "value_max", "unit", "cadence", "due_year"}
    | {"basis", "cumulative", "condition", "wording"},
    "appendix": {"code", "number", "title", "kind", "lines", "note", "item"},
    "item": {"row", "name", "funding", "start", "finish", "finish_text", "note", "lines"} | _WHO,
    "duty": {"name", "period", "due_text", "due_day", "from", "to", "lines"},
    "note": {"text", "about", "lines"},
    "question": {"code", "kind", "about", "text", "place"},
    "place": {"says", "lines"},
}


def read_programme_file(path: Path, today: date) -> ProgrammeFile:
    """Read a programme file; `today` becomes the day on which the programme was loaded.

    Raises:
        WardError: `programme_file` with the file, the place in it and the reason.
    """
    try:
        data = tomllib.loads(nfc(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WardError("programme_file", file=path, place="", why=str(error)) from error
    return _Reader(path, data, today).read()


class _Reader:
    """Walks one parsed file; `place` follows along so that a mistake can be named."""

    def __init__(self, path: Path, data: Mapping[str, Any], today: date) -> None:
        self.path, self.data, self.today = path, data, today
        self.place = "document"
        self.slug = ""
        self.ids: dict[str, str] = {}
        self.title = ""

    def read(self) -> ProgrammeFile:
        try:
            return self._read()
        except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError, WardError) as error:
            why = f"{type(error).__name__}: {error}"
            raise WardError("programme_file", file=self.path, place=self.place, why=why) from error

    def _read(self) -> ProgrammeFile:
        if self.data["format"] != FORMAT:
            raise ValueError(f"format {self.data['format']}")
        _check_keys("file", self.data)
        _check_keys("document", self.data["document"])
        programme = self._programme(self.data["document"])
        self.slug, self.title = programme.slug, programme.full_title
        agencies = self._agencies()
        positions = self._positions()
        appendices = self._appendices()
        facts = Facts(
            programmes={programme.slug: programme},
            agencies=agencies,
            positions=positions,
            targets=_keyed(self._target(number, entry) for number, entry in self._numbered("target")),
            appendices=appendices,
            items=_keyed(item for entry in self.data.get("appendix", []) for item in self._items(entry, programme)),
            duties=_keyed(self._duty(number, entry) for number, entry in self._numbered("duty")),
            questions=_keyed(self._question(entry) for _, entry in self._numbered("question")),
        )
        return ProgrammeFile(programme, facts, tuple(self._note(entry) for _, entry in self._numbered("note")))

    def _numbered(self, name: str) -> Iterable[tuple[int, dict[str, Any]]]:
        for number, entry in enumerate(self.data.get(name, []), 1):
            self.place = f"{name} {number}"
            _check_keys(name, entry)
            yield number, entry

    def _programme(self, entry: Mapping[str, Any]) -> Programme:
        return Programme(
            slug=self.data["slug"],
            ward=self.data["ward"],
            city=self.data["city"],
            kind=entry["kind"],
            title=entry["title"],
            number=entry["number"],
            issuer=entry["issuer"],
            date_text=entry["date_text"],
            term_start=entry["term_start"],
            term_end=date(entry["term_end"], 12, 31),
            created_on=self.today,
            implements=tuple(entry["implements"]),
            announced_targets=_announced(entry, "announced_targets"),
            announced_items=_announced(entry, "announced_items"),
        )

    def _agencies(self) -> dict[str, Agency]:
        found: dict[str, Agency] = {}
        for number, entry in self._numbered("agency"):
            key = f"{self.slug}/CQ{number:02}"
            aliases = tuple(entry.get("aliases", ()))
            found[key] = Agency(key, self.slug, entry["name"], aliases, entry.get("group", False))
            self.ids[entry["name"]] = key
        return found

    def _positions(self) -> dict[str, Position]:
        found: dict[str, Position] = {}
        for number, entry in self._numbered("position"):
            key = f"{self.slug}/CV{number:02}"
            found[key] = Position(key, self.slug, entry["name"])
            self.ids[entry["name"]] = key
        return found

    def _who(self, entry: Mapping[str, Any], role: str) -> tuple[str, ...]:
        return tuple(self.ids[name] for name in entry.get(role, ()))

    def _source(self, place: str, entry: Mapping[str, Any]) -> Source:
        return Source(self.title, place, _lines(entry))

    def _target(self, number: int, entry: Mapping[str, Any]) -> Target:
        key = f"{self.slug}/CT{number:02}"
        indicators = tuple(_indicator(key, place, each) for place, each in enumerate(entry["indicator"], 1))
        return Target(
            id=key,
            programme=self.slug,
            number=entry["number"],
            group=entry["group"],
            name=entry["name"],
            text=entry["text"],
            source=self._source(entry["place"], entry),
            from_text=entry.get("from_text", False),
            lead=self._who(entry, "lead"),
            directing=self._who(entry, "directing"),
            coordinating=self._who(entry, "coordinating"),
            indicators=indicators,
        )

    def _appendices(self) -> dict[str, Appendix]:
        found = {}
        for _, entry in self._numbered("appendix"):
            key = f"{self.slug}/{entry['code']}"
            if key in found:
                raise ValueError(f"{key} twice")
            found[key] = Appendix(key, self.slug, entry["code"], entry["title"], entry.get("note", ""))
        return found

    def _items(self, appendix: Mapping[str, Any], programme: Programme) -> Iterable[AppendixItem]:
        code = appendix["code"]
        for entry in appendix["item"]:
            self.place = f"{code}-{entry['row']:02}"
            _check_keys("item", entry)
            start, finish = parse_deadline(entry["start"]), parse_deadline(entry["finish"])
            place = f"Phụ lục {code[2:]}, dòng {entry['row']}" if code.startswith("PL") else f"Phần {entry['row']}"
            yield AppendixItem(
                id=f"{self.slug}/{self.place}",
                programme=self.slug,
                appendix=code,
                row=entry["row"],
                name=entry["name"],
                kind=ItemKind(appendix["kind"]),
                source=self._source(place, entry),
                funding_text=entry["funding"],
                start=start,
                finish=finish,
                start_on=start.first_day(programme.term_first_day),
                due_on=finish.last_day(programme.term_end),
                start_text=entry["start"],
                finish_text=entry.get("finish_text", entry["finish"]),
                lead=self._who(entry, "lead"),
                directing=self._who(entry, "directing"),
                coordinating=self._who(entry, "coordinating"),
                note=entry.get("note", ""),
            )

    def _duty(self, number: int, entry: Mapping[str, Any]) -> Duty:
        return Duty(
            id=f"{self.slug}/BC{number:02}",
            programme=self.slug,
            name=entry["name"],
            period=DutyPeriod(entry["period"]),
            due_text=entry["due_text"],
            source=self._source("", entry),
            due_day=entry.get("due_day"),
            reporters=self._who(entry, "from"),
            receivers=self._who(entry, "to"),
        )

    def _question(self, entry: Mapping[str, Any]) -> Question:
        for place in entry["place"]:
            _check_keys("place", place)
        places = tuple((place["says"], _lines(place)) for place in entry["place"])
        return Question(
            id=f"{self.slug}/{entry['code']}",
            programme=self.slug,
            kind=entry["kind"],
            text=entry["text"],
            source=Source(self.title, "", places[0][1]),
            about=tuple(entry["about"]),
            places=places,
        )

    def _note(self, entry: Mapping[str, Any]) -> BodyNote:
        return BodyNote(entry["text"], tuple(entry.get("about", ())), _lines(entry))


def _indicator(target: str, number: int, entry: Mapping[str, Any]) -> Indicator:
    _check_keys("indicator", entry)
    goal = Goal(Comparator(entry["comparator"]), _decimal(entry.get("value")), _decimal(entry.get("value_max")))
    _check_goal(goal)
    return Indicator(
        id=f"{target}.{number}",
        target=target,
        name=entry["name"],
        goal=goal,
        unit=entry["unit"],
        cadence=Cadence(entry["cadence"]),
        due_year=entry.get("due_year"),
        basis=entry.get("basis", ""),
        cumulative=entry.get("cumulative", False),
        condition=entry.get("condition", ""),
        wording=entry["wording"],
    )


def _check_goal(goal: Goal) -> None:
    """Refuse a goal without its figure, or with one that its comparator does not take."""
    wordless = goal.comparator in {Comparator.UP, Comparator.DOWN, Comparator.YES_NO}
    if (goal.value is None) != wordless or (goal.value_max is not None) != (goal.comparator is Comparator.RANGE):
        raise ValueError(f"goal {goal.comparator}")


def _announced(entry: Mapping[str, Any], name: str) -> int | None:
    """Return how many targets or rows the document says it has, None when it does not say."""
    count = entry.get(name)
    if count is not None and (not isinstance(count, int) or count < 1):
        raise ValueError(f"{name} {count}")
    return count


def _decimal(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _keyed(entries: Iterable[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for entry in entries:
        if found.setdefault(entry.id, entry) is not entry:
            raise ValueError(f"{entry.id} twice")
    return found


def _check_keys(name: str, entry: Mapping[str, Any]) -> None:
    """Refuse a key that the format does not know, so that a misspelt one is not silently lost."""
    unknown = set(entry) - _KEYS[name]
    if unknown:
        raise ValueError(f"unknown key {min(unknown)}")


def _lines(entry: Mapping[str, Any]) -> tuple[int, ...]:
    lines = tuple(int(line) for line in entry["lines"])
    if not 1 <= len(lines) <= 2 or list(lines) != sorted(lines) or lines[0] < 1:
        raise ValueError(f"lines {list(lines)}")
    return lines
