"""A row of a table of targets understood: a sentence, or a name with unit and goal in columns of their own."""

from __future__ import annotations

import re
from dataclasses import replace

from ward_tui.domain.intake.draft import Doubt, DoubtKind, DraftIndicator, DraftRow, DraftTarget
from ward_tui.domain.intake.sentences import Understood, understand
from ward_tui.domain.intake.target_lists import keyed

_OFFICES = ("lead", "directing", "coordinating")
_BARE_GOAL = re.compile(r"[\d.,]+(?: ?[-–] ?[\d.,]+)?(?: ?%)?")


def target_of_row(row: DraftRow, key: str, term_end: int) -> tuple[DraftTarget, list[Doubt]]:
    """Return the target of one row and what is asked about it."""
    text = _sentence(row)
    said = _with_unit(understand(text, term_end, spot=row.spot), row.texts.get("unit", ""))
    texts = {name: row.texts[name] for name in _OFFICES if row.texts.get(name)}
    group = row.texts.get("group", "")
    name = said.name
    target = DraftTarget(str(row.number), group, name, row.name, row.spot, said.indicators, texts)
    return target, keyed(said, key)


def _sentence(row: DraftRow) -> str:
    """Return a row as one sentence: `Tỷ lệ hộ nghèo` with goal `dưới 1` and unit `%` is `Tỷ lệ hộ nghèo dưới 1%`."""
    name, goal, unit = row.name.rstrip(" .;:"), row.texts.get("goal", ""), row.texts.get("unit", "")
    if not goal:
        return row.name
    verb = "đạt " if _BARE_GOAL.fullmatch(goal.strip()) else ""
    if unit and re.search(r"\d", goal) and unit.casefold() not in goal.casefold():
        goal += unit if unit.startswith("%") else f" {unit}"
    time = row.texts.get("finish", "")
    return " ".join(part for part in (name, f"{verb}{goal}", f"vào {time}" if time else "") if part)


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
