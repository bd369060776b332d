"""Rows of what came in become frozen domain objects here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy import RowMapping

from ward_tui.domain.form_answer import FormAnswer
from ward_tui.domain.model import AppendixItem
from ward_tui.store.damage import whole


def form_answer_of(row: RowMapping) -> FormAnswer:
    """Return the form of a row."""
    return FormAnswer(
        id=row["id"],
        programme=row["programme"],
        agency=row["agency"],
        made_on=row["made_on"],
        answered_on=row["answered_on"],
        file=row["file"],
        records=tuple(str(each) for each in row["records"]),
        changed=whole(row["changed"], 0, 1_000_000),
    )


def with_answers(items: dict[str, AppendixItem], answers: Mapping[str, FormAnswer]) -> dict[str, AppendixItem]:
    """Return the rows with the day of the last form that spoke about each; answers stand oldest first."""
    heard: dict[str, date] = {key: each.answered_on for each in answers.values() for key in each.records}
    said = {key: replace(items[key], answered_on=day) for key, day in heard.items() if key in items}
    return items | said if said else items
