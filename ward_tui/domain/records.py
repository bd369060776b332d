"""What can be added, edited and removed: the kinds of records and the values that a form gives for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """A kind of record, by the name of its table."""

    PROGRAMME = "programme"
    AGENCY = "agency"
    POSITION = "position"
    TARGET = "target"
    INDICATOR = "indicator"
    READING = "reading"
    PLAN = "year_plan"
    APPENDIX = "appendix"
    ITEM = "item"
    NOTE = "note"
    DUTY = "duty"
    OBSTACLE = "obstacle"
    STAGE = "stage"
    CAPITAL = "capital"


@dataclass(frozen=True, slots=True)
class New:
    """An agency or post that was typed and is not there yet; it is added in the same step."""

    name: str


# By the name of the field of the domain object; agencies and posts are identifiers or `New`. An indicator's goal is one
# value (`goal`); the paper that proves a figure or remark is three (`document`, `document_on`, `scan`).
Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Weight:
    """What goes along when a record is removed: how many records of each kind, and in how many places it is named."""

    records: Mapping[Kind, int]
    named: int = 0
