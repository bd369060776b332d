"""How groups are numbered: letters for wards, Roman numerals below them."""

from __future__ import annotations

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"))
_SMALL = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def roman(number: int) -> str:
    """Return a whole number from 1 on as a Roman numeral."""
    text = ""
    for value, sign in _ROMAN + _SMALL:
        count, number = divmod(number, value)
        text += sign * count
    return text


def letter(place: int) -> str:
    """Return the letter of a place from 0 on: A to Z, then AA."""
    return _LETTERS[place] if place < len(_LETTERS) else letter(place // 26 - 1) + letter(place % 26)
