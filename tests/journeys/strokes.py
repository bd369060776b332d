"""The keys that a typing program, or a quick hand, sends for a text."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.keys import _character_to_key


def strokes(text: str) -> list[events.Key]:
    """Return the keys of a text; a tab between two parts leads to the next field."""
    return [events.Key("tab" if letter == "\t" else _character_to_key(letter), letter) for letter in text]


def named(keys: Sequence[str]) -> list[events.Key]:
    """Return keys by name, such as `ctrl+z`."""
    return [events.Key(key, None) for key in keys]
