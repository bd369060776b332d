"""The lists of targets of the programmes that are built in, read from their own words, say what the data say."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from ward_tui.domain.intake.draft import Doubt, DraftIndicator, DraftRow, DraftTarget
from ward_tui.domain.intake.manuscript import Paragraph, Spot
from ward_tui.domain.intake.target_lists import targets_of_rows, targets_of_text

TEXTS = Path(__file__).parent / "texts"
DATA = Path(__file__).parents[2] / "data" / "programmes"
# The most questions that are worth asking about the targets of each programme.
PROGRAMMES = {
    "000": ("hai-duong", 14, 16, 0),
    "001": ("pham-su-manh", 19, 34, 8),
    "002": ("thuy-nguyen", 20, 36, 4),
    "004": ("dong-hai", 15, 34, 7),
}


def read(number: str) -> tuple[tuple[DraftTarget, ...], tuple[Doubt, ...]]:
    """The targets of the words of a programme: of its list, or of the rows of its table."""
    lines = [line for line in (TEXTS / f"targets_{number}.txt").read_text(encoding="utf-8").splitlines() if line]
    if number == "004":
        return targets_of_rows([DraftRow(at, {"name": line}, Spot(at, at)) for at, line in enumerate(lines, 1)])
    return targets_of_text([Paragraph(line, Spot(at, at)) for at, line in enumerate(lines, 1)], False)


def known(slug: str) -> list[dict[str, Any]]:
    """The targets of a programme as they are built in."""
    with (DATA / f"{slug}.toml").open("rb") as file:
        return list(tomllib.load(file)["target"])


def said(each: DraftIndicator) -> dict[str, Any]:
    """An indicator as the data of a programme write it, without its words."""
    goal = each.goal
    figures = {"value": goal.value, "value_max": goal.value_max}
    facts: dict[str, Any] = {"comparator": goal.comparator.value, "unit": each.unit, "cadence": each.cadence.value}
    facts |= {name: float(value) for name, value in figures.items() if value is not None}
    facts |= {
        "due_year": each.due_year,
        "basis": each.basis,
        "cumulative": each.cumulative,
        "condition": each.condition,
    }
    return {name: value for name, value in facts.items() if value or name in {"unit", "value"}}


@pytest.mark.parametrize("number", PROGRAMMES)
def test_every_target_and_indicator_is_read_as_the_data_have_it(number: str) -> None:
    slug, targets, indicators, _ = PROGRAMMES[number]
    found, expected = read(number)[0], known(slug)
    facts = [
        [
            {name: value for name, value in each.items() if name not in {"name", "wording"}}
            for each in target["indicator"]
        ]
        for target in expected
    ]
    assert [[said(each) for each in target.indicators] for target in found] == facts
    assert (len(found), sum(len(target.indicators) for target in found)) == (targets, indicators)


@pytest.mark.parametrize("number", PROGRAMMES)
def test_only_what_is_unclear_is_asked_about(number: str) -> None:
    slug, _, _, most = PROGRAMMES[number]
    found, doubts = read(number)
    keys = {f"CT{at:02}" for at in range(1, len(found) + 1)}
    assert len(doubts) <= most, slug
    assert {each.about.partition(".")[0] for each in doubts} <= keys
    assert len({each.key for each in doubts}) == len(doubts)


@pytest.mark.parametrize("number", ["000", "001", "002"])
def test_numbers_and_places_are_those_of_the_document(number: str) -> None:
    expected = known(PROGRAMMES[number][0])
    found = read(number)[0]
    assert [each.number for each in found] == [each["number"] for each in expected]
    told = [(each.place, other["place"]) for each, other in zip(found, expected, strict=True)]
    assert sum(place == other for place, other in told) >= len(told) - 1  # one stands in the line of its heading
