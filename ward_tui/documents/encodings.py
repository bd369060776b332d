"""Bytes of a text file to letters: UTF-8, UTF-16 and Windows-1258; anything else is refused and not guessed."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from ward_tui.domain.errors import WardError
from ward_tui.domain.text import nfc

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_VIETNAMESE = frozenset(
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
    "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
    "–—‘’“”„…•·°±²³½«»§×€₫\u00a0\u00ad"
)
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BINARY_BYTES = re.compile(_BINARY.pattern.encode())
_LEAST_LETTERS = 0.999  # of those outside ASCII, how many Vietnamese has, for a text in Windows-1258
# Letters of the fonts of before Unicode (TCVN3: "tr×nh hµnh ®éng", VNI: "haønh ñoäng"), which no Vietnamese word has.
_STRANGE = "®©ª«¬µ¶¸¹¼¾×Þ÷ßæñöøïûäåëüîÑÖØÏÛÄÅËÜÎ"
_OLD_FONT = re.compile(rf"[{_STRANGE}][A-Za-z]|[A-Za-z][{_STRANGE}]")
_OLD_FONT_WORDS = 0.2


def decode(data: bytes, path: Path) -> str:
    """Return the text of a file, in composed letters.

    Raises:
        WardError: `intake_encoding` with the line of the first byte that cannot be read, `intake_binary`,
            `intake_old_font`.
    """
    text = nfc(_decoded(data, path))
    if _BINARY.search(text):
        raise WardError("intake_binary", file=path.name)
    if is_old_font(text):
        raise WardError("intake_old_font", file=path.name)
    return text


def is_old_font(text: str) -> bool:
    """Tell whether a text was typed for a font of before Unicode, so that its letters mean others."""
    words = text[:20_000].split()
    strange = sum(1 for word in words if _OLD_FONT.search(word))
    return strange > 5 and strange > _OLD_FONT_WORDS * len(words)


def _decoded(data: bytes, path: Path) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data, name, path)
    if wide := _wide(data):
        return _strictly(data, wide, path)
    if _BINARY_BYTES.search(data):
        raise WardError("intake_binary", file=path.name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if (text := _windows(data)) is not None:
            return text
        if is_old_font(data[:20_000].decode("latin-1")):
            raise WardError("intake_old_font", file=path.name) from error
        raise WardError("intake_encoding", file=path.name, line=data.count(b"\n", 0, error.start) + 1) from error


def _strictly(data: bytes, name: str, path: Path) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(name, "replace").count("\n") + 1
        raise WardError("intake_encoding", file=path.name, line=line) from error


def _wide(data: bytes) -> str:
    """Return the name of the UTF-16 that text without a mark is in, '' when it is not."""
    sample = data[:4000]
    if len(sample) < 4 or 0 not in sample:
        return ""
    low, high = sample[1::2].count(0), sample[0::2].count(0)
    least = len(sample) // 8
    if low > least and high < low // 8:
        return "utf-16-le"
    return "utf-16-be" if high > least and low < high // 8 else ""


def _windows(data: bytes) -> str | None:
    """Return the text when the bytes read well as Windows-1258, the Vietnamese code page of Windows; else None."""
    try:
        text = nfc(data.decode("cp1258"))
    except UnicodeDecodeError:
        return None
    letters = [char for char in text if not char.isascii()]
    known = sum(char in _VIETNAMESE for char in letters)
    return text if known >= _LEAST_LETTERS * len(letters) else None
