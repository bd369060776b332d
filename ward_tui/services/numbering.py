"""Identifiers of new records: the next free number, code or row, and where a record belongs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ward_tui.domain.errors import WardError
from ward_tui.domain.model import GIVEN, Facts
from ward_tui.domain.records import Kind

_CODE = re.compile(r"[A-Z]{1,4}\d{0,3}")
_LAST_ROW = 9999


def free_id(known: Iterable[str], stem: str, width: int = 2) -> str:
    """Return the stem with the number after the highest in use: `thuy-nguyen/CQ05`."""
    used = [int(rest) for key in known if key.startswith(stem) and (rest := key[len(stem) :]).isdigit()]
    return f"{stem}{max(used, default=0) + 1:0{width}}"


def free_code(facts: Facts, programme: str, wanted: str) -> str:
    """Return the code of a new appendix: the one wanted, or for '' the next `PLnn`.

    Raises:
        WardError: `code_form` unless it is up to four letters and three digits, `code_taken`.
    """
    stem = f"{programme}/"
    if not wanted:
        return free_id(facts.appendices, f"{stem}PL").removeprefix(stem)
    code = wanted.upper().replace(" ", "")
    if not _CODE.fullmatch(code) or code == GIVEN:
        raise WardError("code_form", value=wanted)
    if f"{stem}{code}" in facts.appendices:
        raise WardError("code_taken", value=code)
    return code


def free_row(facts: Facts, appendix: str, wanted: int | None) -> int:
    """Return the number of a new row: the one wanted, or the one after the last; those of dropped rows are free.

    Raises:
        WardError: `row_range`, `row_taken`.
    """
    slug, _, code = appendix.rpartition("/")
    own = [item for item in facts.items.values() if item.appendix == code and item.programme == slug]
    used = {item.row for item in own if item.dropped_on is None}
    if wanted is None:
        return max(used, default=0) + 1
    if not 1 <= wanted <= _LAST_ROW:
        raise WardError("row_range", row=wanted)
    if wanted in used:
        raise WardError("row_taken", row=wanted, appendix=code)
    return wanted


def free_item(facts: Facts, appendix: str, row: int) -> str:
    """Return the identifier of a new row: `thuy-nguyen/PL04-03`; where a row that moved has it, the next one of all."""
    key = f"{appendix}-{row:02}"
    return free_id(facts.items, f"{appendix}-") if key in facts.items else key


def programme_of(facts: Facts, kind: Kind, key: str) -> str:
    """Return the slug of the programme that a record, or the parent of a new one, belongs to; '' for a new programme.

    Raises:
        WardError: `unknown_programme`.
    """
    slug = key.partition("/")[0]
    if slug not in facts.programmes and not (kind is Kind.PROGRAMME and not key):
        raise WardError("unknown_programme", slug=slug, known=tuple(facts.programmes))
    return slug
