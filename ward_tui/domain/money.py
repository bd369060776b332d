"""Sums of money as people type them: `12,5 tỷ`, `350 triệu`, `1.250.000.000`; always whole đồng."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from ward_tui.domain.errors import WardError
from ward_tui.domain.numbers import parse_number
from ward_tui.domain.text import fold, tidy

MOST = 10**17  # đồng; a mistyped sum, and no project of a ward, is larger
MILLION, BILLION = 10**6, 10**9
_UNITS = {
    "nghin ty": 1000 * BILLION,
    "ngan ty": 1000 * BILLION,
    "ty": BILLION,
    "ti": BILLION,
    "trieu": MILLION,
    "trd": MILLION,
    "tr": MILLION,
    "nghin": 1000,
    "ngan": 1000,
    "": 1,
}
_CURRENCY = re.compile(r"(?<![a-z])(?:dong|d|vnd|₫)$")
_PART = re.compile(r"(\d[\d.,]*) ?(nghin ty|ngan ty|trieu|nghin|ngan|ty|ti|trd|tr)?(?![a-z])")
_MINUS = ("-", "\u2212", "–")
_LEAST_BARE = 1000  # a smaller number without a unit is one of millions or billions whose unit was forgotten


def parse_money(text: str) -> int:
    """Read a sum of money in whole đồng, with or without marks: `12,5 tỷ`, `1 tỷ 250 triệu`, `1.250.000.000 đồng`, `0`.

    Raises:
        WardError: `money_point` for an English decimal point, `money_negative`, `money_fraction` for a part of a đồng,
            `money_unit` for a small number that says no unit, `money_large` above 10^17 đồng, `money` otherwise.
    """
    words = fold(tidy(text))
    if words.startswith(_MINUS):
        raise WardError("money_negative", text=text)
    bare = _CURRENCY.sub("", words).strip()
    total, least = Fraction(0), Fraction(MOST * 1000)
    parts = list(_PART.finditer(bare))
    if not parts or _PART.sub("", bare).strip():
        raise WardError("money", text=text)
    for part in parts:
        unit = Fraction(_UNITS[part[2] or ""])
        if unit >= least or (unit == 1 and len(parts) > 1 and bare == words):
            raise WardError("money", text=text)
        total, least = total + Fraction(_number(part[1], text)) * unit, unit
    return _checked(total, text, named=bare != words or least > 1)


def _number(words: str, text: str) -> Decimal:
    try:
        return parse_number(words)
    except WardError as error:
        if error.code == "number_point":
            raise WardError("money_point", text=text, hint=tidy(text).replace(words, words.replace(".", ","))) from None
        raise WardError("money", text=text) from None


def _checked(total: Fraction, text: str, *, named: bool) -> int:
    if total > MOST:
        raise WardError("money_large", text=text)
    if total.denominator != 1:
        raise WardError("money_fraction", text=text)
    if 0 < total < _LEAST_BARE and not named:
        raise WardError("money_unit", text=text)
    return int(total)
