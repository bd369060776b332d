"""The same answers as lines of text, for people who read the command line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from ward_tui.cli.duties import lines as duty_lines
from ward_tui.domain.status import ItemStatus, TargetStatus
from ward_tui.wording import cli as words
from ward_tui.wording import formats
from ward_tui.wording.words import ITEM_SIGN, ITEM_STATUS_SHORT, TARGET_SIGN, TARGET_STATUS

_NAME = 70


def _columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Align all columns but the last; every Vietnamese letter is one cell wide."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _cut(text: str) -> str:
    return text if len(text) <= _NAME else text[: _NAME - 1] + "…"


def programmes(values: list[dict[str, Any]]) -> Iterable[str]:
    """Return the built-in programmes, a line each."""
    return _columns([[each["slug"], each["ward"], _counts(each["counts"]), each["title"]] for each in values])


def _counts(counts: dict[str, int]) -> str:
    return words.COUNTS.format(**counts)


def targets(values: list[dict[str, Any]]) -> Iterable[str]:
    """Return the targets, a line each."""
    rows = []
    for each in values:
        state = TargetStatus(each["status"])
        rows.append([each["id"], f"{TARGET_SIGN[state]} {TARGET_STATUS[state]}", _cut(each["name"])])
    return _columns(rows)


def items(values: list[dict[str, Any]]) -> Iterable[str]:
    """Return the rows of appendices, a line each."""
    rows = []
    for each in values:
        state = ItemStatus(each["status"])
        word = f"{ITEM_SIGN[state]} {ITEM_STATUS_SHORT[state]}"
        rows.append([each["id"], word, f"{each['progress']}%", each["finish_text"], _cut(each["name"])])
    return _columns(rows)


def alerts(values: list[dict[str, Any]]) -> Iterable[str]:
    """Return the alerts, a line each with its reason."""
    return _columns([[each["subject_id"], each["reason"]] for each in values])


def duties(values: list[dict[str, Any]]) -> Iterable[str]:
    """Return the reporting duties, a line each."""
    return _columns([[*cells[:-1], _cut(cells[-1])] for cells in duty_lines(values)])


def history(values: list[dict[str, Any]]) -> Iterable[str]:
    """Return the journal, a line each, newest first."""
    if not values:
        return [words.NO_HISTORY]
    return _columns(
        [[str(each["seq"]), formats.moment(datetime.fromisoformat(each["at"])), each["text"]] for each in values]
    )


def check(value: dict[str, Any]) -> Iterator[str]:
    """Return what the check found."""
    if value["sound"]:
        yield words.CHECK_SOUND.format(**value)
    if not value["integrity"]:
        yield words.CHECK_INTEGRITY
    if not value["foreign_keys"]:
        yield words.CHECK_KEYS
    if value["broken_entry"] is not None:
        yield words.CHECK_CHAIN.format(seq=value["broken_entry"])
    if value["differs_from_journal"]:
        differs = value["differs_from_journal"]
        yield words.CHECK_REPLAY.format(count=len(differs), key=differs[0])
