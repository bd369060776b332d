"""A row of a table of targets understood: a sentence, or a name with unit and goal in columns of their own."""

from __future__ import annotations

import re
from dataclasses import replace

from ward_tui.domain.goals import Cadence, Comparator
from ward_tui.domain.intake.draft import Doubt, DoubtKind, DraftIndicator, DraftRow, DraftTarget
from ward_tui.domain.intake.naming import group_name, target_name
from ward_tui.domain.intake.sentences import Understood, understand
from ward_tui.domain.intake.target_lists import keyed
from ward_tui.domain.intake.units import unit_at
from ward_tui.domain.intake.words import capital, lowered

_OFFICES = ("lead", "directing", "coordinating")
_BARE_GOAL = re.compile(r"[\d.,]+(?: ?[-–] ?[\d.,]+)?(?: ?%)?")
_REACHED = re.compile(
    r"(?:đạt|có|x|hoàn thành|được công nhận|duy trì|giữ vững|đạt chuẩn|công nhận|đảm bảo|bảo đảm)\W*"
    r"(?:(?:vào|từ|trong|đến)? ?(?:năm )?(?P<year>20\d\d))?\W*"
)
_UNIT_OF_NAME = re.compile(r"(?P<name>.+?)\s*\((?P<unit>[^()]{1,40})\)$")
_COUNT = re.compile(r"\s*\(\d+ chỉ tiêu\)")
_GROUPED = re.compile(r"(?:nhóm|các|lĩnh vực|về|chỉ tiêu) ")
_NONE = re.compile(r"(?:không còn|không có|không để xảy ra|không phát sinh)\W*")
_KEPT = re.compile(r"USD|GRDP|kWh|MW|BHYT|BHXH|GDP|CNTT|OCOP|UBND|HĐND|TTHC")
_FIRST = re.compile(r"(?:giảm|tăng|tỷ lệ|tỷ trọng|tốc độ|mức)\b")
_EACH_YEAR = re.compile(r"(?<!người)(?<!hộ)(?<!lao động) ?/ ?năm\b|hằng năm|mỗi năm")
_SPAN = re.compile(r"20\d\d ?[-–] ?20\d\d")


def target_of_row(row: DraftRow, key: str, term_end: int) -> tuple[DraftTarget, list[Doubt]]:
    """Return the target of one row and what is asked about it."""
    row = _with_unit_of_name(row)
    unit = small_unit(row.texts.get("unit", ""))
    sentence = _sentence(row, unit)
    said = _named(row, _with_unit(understand(sentence, term_end, spot=row.spot), unit))
    said = _yearly(row, said)
    texts = {name: row.texts[name] for name in _OFFICES if row.texts.get(name)}
    group = row.texts.get("group", "")
    group = group_name(_COUNT.sub("", group)) if group.isupper() or _GROUPED.match(lowered(group)) else group
    target = DraftTarget(str(row.number), group, said.name, _text(row, unit), row.spot, said.indicators, texts)
    return target, keyed(said, key)


def _with_unit_of_name(row: DraftRow) -> DraftRow:
    """Return a row whose name ends with its unit, `Thu nhập bình quân (triệu đồng)`, with the unit apart."""
    match = _UNIT_OF_NAME.match(row.name)
    if row.texts.get("unit") or not row.texts.get("goal") or match is None:
        return row
    unit = match["unit"].strip()
    low = lowered(unit)
    name, end, known = unit_at(low)
    if unit != "%" and not (known and name and not low[end:].strip("/ ").replace("năm", "")):
        return row
    return replace(row, texts={**row.texts, "name": match["name"], "unit": unit})


def small_unit(unit: str) -> str:
    """Return a unit as it stands inside a sentence: `Mô hình` as `mô hình`, `USD` as it is."""
    unit = unit.strip(" ()")
    if not unit or _KEPT.search(unit):
        return unit
    return unit.lower() if unit.isupper() or unit[:1].isupper() else unit


def _text(row: DraftRow, unit: str) -> str:
    """Return the words of a row: its name, with goal and unit of columns of their own, and what else stands in it."""
    name, goal, note = row.name.rstrip(" .;:"), row.texts.get("goal", ""), row.texts.get("note", "")
    if not goal:
        return f"{row.name} ({note})" if note else row.name
    return f"{name}: {_measured(goal, unit)}" + (f" ({note})" if note else "")


def _measured(goal: str, unit: str) -> str:
    if not unit or not re.search(r"\d", goal) or lowered(unit) in lowered(goal):
        return goal
    return goal + (unit if unit.startswith("%") else f" {unit}")


def _sentence(row: DraftRow, unit: str) -> str:
    """Return a row as one sentence: `Tỷ lệ hộ nghèo` with goal `dưới 1` and unit `%` is `Tỷ lệ hộ nghèo dưới 1%`."""
    name, goal = row.name.rstrip(" .;:"), row.texts.get("goal", "").strip()
    if not goal:
        return row.name
    verb = "đạt " if _BARE_GOAL.fullmatch(goal) else ""
    said, time = f"{name} {verb}{_measured(goal, unit)}", _time(row)
    if reached := _REACHED.fullmatch(lowered(goal)):
        said, time = name, f"đến năm {reached['year']}" if reached["year"] else time
    elif _NONE.fullmatch(lowered(goal)):
        said = f"{capital(goal)} {name[:1].lower()}{name[1:]}"
    return (
        f"{capital(time)}, {said[:1].lower() if _FIRST.match(lowered(said)) else said[:1]}{said[1:]}" if time else said
    )


def _time(row: DraftRow) -> str:
    """Return when a row is judged, as a sentence says it."""
    start, finish = row.texts.get("start", ""), row.texts.get("finish", "")
    if _EACH_YEAR.search(lowered(f"{row.texts.get('goal', '')} {row.texts.get('unit', '')}")):
        return ""  # the goal itself says when it is judged
    if start and finish and _SPAN.fullmatch(f"{start} - {finish}"):
        return f"giai đoạn {start}-{finish}"
    words = finish.lower()
    return f"đến {'năm ' if finish.isdigit() else ''}{words}" if re.search(r"\d", finish) else words


def _with_unit(said: Understood, unit: str) -> Understood:
    """Return what was understood with the unit that the table gives for it, which is beyond doubt."""
    if not unit or len(said.indicators) != 1:
        return said
    only: DraftIndicator = said.indicators[0]
    if only.goal.value is None:
        return said
    doubts = tuple(each for each in said.doubts if each.kind is not DoubtKind.UNIT)
    kept = only.unit if only.unit.startswith("%") and unit == "%" else unit
    return replace(said, indicators=(replace(only, unit=kept),), doubts=doubts)


def _named(row: DraftRow, said: Understood) -> Understood:
    """Return what was understood with the name that the row itself gives to something counted."""
    if not row.texts.get("goal") or len(said.indicators) != 1:
        return said
    only, name = said.indicators[0], row.name.rstrip(" .;:")
    bare = only.goal.value is None or only.goal.comparator is Comparator.EQUAL
    if bare or only.unit.startswith("%") or _FIRST.match(lowered(name)):
        return said
    thing = only.unit.split("/")[0]
    if thing and lowered(name).startswith(f"{thing} "):
        name = f"Số {name[:1].lower()}{name[1:]}"
    title = target_name(name, [name])
    return replace(said, name=title, indicators=(replace(only, name=name),))


def _yearly(row: DraftRow, said: Understood) -> Understood:
    """Return what was understood as judged each year where the table gives the same goal for every year."""
    if not row.texts.get("each_year") or len(said.indicators) != 1:
        return said
    only = said.indicators[0]
    return replace(said, indicators=(replace(only, cadence=Cadence.ANNUAL, due_year=None),))
