"""Taking out of a text what layout left in it: tags, marks of emphasis, invisible and control characters.

The words themselves are not touched, except that every letter gets its one usual form.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache
from html.entities import html5

from ward_tui.domain.text import tidy

_BLOCK_TAGS = "p|br|div|li|ul|ol|tr|td|th|table|thead|tbody|h[1-6]|hr|center|blockquote"
_INLINE_TAGS = "u|b|i|s|em|strong|span|font|a|sup|sub|mark|small|big|ins|del|strike|o:p"
_ATTRIBUTES = r"(?:\s[^<>]{0,500})?"
_BLOCK = re.compile(rf"</?(?:{_BLOCK_TAGS}){_ATTRIBUTES}/?>", re.IGNORECASE)
_INLINE = re.compile(rf"</?(?:{_INLINE_TAGS}){_ATTRIBUTES}/?>", re.IGNORECASE)
_POWER = re.compile(r"<sup>\s*([23])\s*</sup>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_EMPHASIS = re.compile(r"(?<![\w*(])\*(?=\S)([^*\n]*?\S)\*(?![\w*)])")
_STARS = re.compile(r"\*{2,}")
_MARKS = re.compile(r"(\S[\u0300-\u036f]{2})[\u0300-\u036f]+")
_LETTERS = {
    "Ð": "Đ",  # the Icelandic letter looks the same and is often typed instead
    "ð": "đ",
    "\N{LATIN SMALL LIGATURE FF}": "ff",
    "\N{LATIN SMALL LIGATURE FI}": "fi",
    "\N{LATIN SMALL LIGATURE FL}": "fl",
    "\N{LATIN SMALL LIGATURE FFI}": "ffi",
    "\N{LATIN SMALL LIGATURE FFL}": "ffl",
    "\uf0b7": "-",  # bullets of the symbol fonts of Word
    "\uf0a7": "-",
    "\uf0d8": "-",
    "\uf02d": "-",
    "\uf0fc": "-",
    "\u2011": "-",  # the hyphen that does not break
    "\u200b": "",
}
_GONE = {"Cc", "Cf", "Co", "Cs", "Cn"}
_JOINERS = {0x034F, *range(0xFE00, 0xFE10), *range(0x180B, 0x180E), *range(0xE0100, 0xE01F0)}


class _Characters(dict[int, str]):
    """What becomes of each character; filled as characters are met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        found = self[code] = _LETTERS[char] if char in _LETTERS else _plain(char)
        return found


def _plain(char: str) -> str:
    if char in "\t\n\r\v\f\x85\u2028\u2029":
        return " "
    category = unicodedata.category(char)
    if category in _GONE or ord(char) in _JOINERS:
        return ""
    return " " if category == "Zs" else char


_CHARACTERS = _Characters()


@lru_cache(maxsize=16_384)
def clean(text: str) -> str:
    """Return the text in one line, in composed letters, with single spaces and without marks of layout."""
    if "&" in text:
        text = _ENTITY.sub(_character, text)
    if "<" in text:
        text = _POWER.sub(lambda found: "²³"[int(found[1]) - 2], text)
        text = _INLINE.sub("", _BLOCK.sub(" ", text))
    text = visible(text)
    if "*" in text:
        text = _EMPHASIS.sub(r"\1", _STARS.sub("", text))
    return tidy(text)


def _character(found: re.Match[str]) -> str:
    """Return what an entity stands for; one that is none stays as it was typed."""
    name = found[0][1:]
    return html.unescape(found[0]) if name.startswith("#") else html5.get(name, found[0])


def visible(text: str) -> str:
    """Return the text without control, bidirectional, zero-width and private characters; any space as a plain one."""
    text = unicodedata.normalize("NFC", text).translate(_CHARACTERS)
    return _MARKS.sub(r"\1", text) if not text.isascii() else text
