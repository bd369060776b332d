"""Numbers as Vietnamese documents write them: decimal comma, thousands dot."""

from __future__ import annotations

import re
from decimal import Decimal

from ward_tui.domain.errors import WardError
from ward_tui.domain.text import tidy

_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?")
_PLAIN = re.compile(r"[+-]?\d+(,\d+)?")
_POINT = re.compile(r"[+-]?\d+\.\d+")
_YES = {"có", "co", "đạt", "dat", "rồi", "roi"}
_NO = {"không", "khong", "chưa", "chua", "không đạt", "khong dat", "chưa đạt", "chua dat"}


def parse_number(text: str) -> Decimal:
    """Read `13,5`, `1.120`, `-3`, `02`, `97,5%`; refuse `13.5` and `0.125`, which are English.

    Raises:
        WardError: `number_point` for an English decimal point, `number` for anything else.
    """
    words = tidy(text).removesuffix("%").strip().replace("\u2212", "-").replace("–", "-")
    if _GROUPED.fullmatch(words):
        return Decimal(words.replace(".", "").replace(",", "."))
    if _PLAIN.fullmatch(words):
        return Decimal(words.replace(",", "."))
    if _POINT.fullmatch(words):
        raise WardError("number_point", text=text, hint=words.replace(".", ","))
    raise WardError("number", text=text)


def parse_yes_no(text: str) -> Decimal:
    """Read `có` as 1 and `không` as 0, with or without marks.

    Raises:
        WardError: `yes_no` for any other word.
    """
    words = tidy(text).casefold()
    if words in _YES:
        return Decimal(1)
    if words in _NO:
        return Decimal(0)
    raise WardError("yes_no", text=text)


def parse_percent(text: str) -> int:
    """Read a progress of 0 to 100 whole per cent.

    Raises:
        WardError: `progress_range` when it lies outside, `progress_whole` for a fraction, or those of `parse_number`.
    """
    value = parse_number(text)
    if not 0 <= value <= 100:
        raise WardError("progress_range", text=text)
    if value != value.to_integral_value():
        raise WardError("progress_whole", text=text)
    return int(value)
