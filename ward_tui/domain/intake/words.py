"""The words of a sentence as rules look at them: lower case, one spelling, names and asides hidden, places kept."""

from __future__ import annotations

import re

from ward_tui.domain.text import nfc

HIDDEN = "¤"  # stands for every letter of a name in quotes or an aside in brackets
_MARKUP = re.compile(r"\*{1,3}|</?[a-z]+/?>|_{2,}", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_QUOTES = re.compile(r"[“‘\"«][^“”‘’\"«»]*[”’\"»]|\([^()]*\)|\[[^\[\]]*\]")
# Endeavour as scanners read it; every form has as many letters.
ENDEAVOUR = re.compile(r"ph[aáấâầăạ]n đ[aáấâầăậ]u", re.IGNORECASE)
_TONES = {"oá": "óa", "oà": "òa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oé": "óe", "oè": "òe", "oẻ": "ỏe"}
_TONES |= {"uý": "úy", "uỳ": "ùy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy"}
_TONE = re.compile(rf"(?<!q)(?:{'|'.join(_TONES)})(?!\w)")
_HABITS = (
    ("hàng năm", "hằng năm"),
    ("quí", "quý"),
    ("tỉ lệ", "tỷ lệ"),
    ("tỉ trọng", "tỷ trọng"),
    ("–", "-"),
    ("—", "-"),
)
_ENDS = re.compile(r"(?<=[.!?])\s+[“\"(]?(?=\w)")
_SHORT = re.compile(r"(?:^|[\s(])(?:TP|Đ/c|đ/c|TS|ThS|P|Q|Tr|St|v\.v)\.$")


def cleaned(text: str) -> str:
    """Return the text without marks of layout, with single spaces; the words stay the document's own."""
    return _SPACES.sub(" ", _MARKUP.sub("", nfc(text))).strip()


def lowered(text: str) -> str:
    """Return the text in lower case and one spelling, letter for letter in the same places."""
    low = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    low = _TONE.sub(lambda match: _TONES[match[0]], low)
    for habit, usual in _HABITS:
        low = low.replace(habit, usual)
    return ENDEAVOUR.sub("phấn đấu", low)


def hidden(low: str) -> str:
    """Return the text with what stands in quotes and brackets hidden; the marks themselves are hidden too."""
    return _QUOTES.sub(lambda match: HIDDEN * len(match[0]), low)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; a full stop in a number, an abbreviation or a quotation ends none."""
    cover = _QUOTES.sub(lambda match: match[0].replace(".", " ").replace("!", " "), text)
    parts, start = [], 0
    for end in _ENDS.finditer(cover):
        begins_anew = not text[end.end()].islower() and not _SHORT.search(text[start : end.start()])
        if begins_anew:
            parts.append(text[start : end.start()].strip())
            start = end.start()
    return [part for part in (*parts, text[start:].strip()) if part]


def capital(text: str) -> str:
    """Return the text with its first letter as a capital."""
    return text[:1].upper() + text[1:]
