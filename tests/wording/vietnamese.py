"""Tells Vietnamese words from English ones, so that no message slips out in the language of the code."""

from __future__ import annotations

import re
from collections.abc import Collection

from ward_tui.domain.model import ItemKind
from ward_tui.domain.status import ItemStatus
from ward_tui.domain.text import fold

# A syllable without its marks: consonants before, vowels, consonants after.
_BEFORE = "b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x"
_VOWELS = (
    "a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oay|oe|oeo|oi|oo|u|ua|uay|uau|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu"
    "|y|ye|yeu"
)
_SYLLABLE = re.compile(f"(?:{_BEFORE})?(?:{_VOWELS})(?:c|ch|m|n|ng|nh|p|t)?")
# English words that look like Vietnamese syllables, and are none as long as they carry no mark.
_ENGLISH = {"at", "can", "get", "it", "no", "not", "on", "put", "such", "that", "the", "them", "then", "up"}
# What people type or know as it stands.
_KNOWN = {
    *("enter", "esc", "tab", "space", "ctrl", "delete", "home", "end", "pgup", "pgdn"),
    *("excel", "word", "libreoffice", "zalo", "pdf", "unikey", "evkey", "windows", "json", "unicode"),
    *("ward", "tui", "db", "mb"),
    *("ubnd", "nv", "gt", "kt", "vt", "tm", "pl", "ii", "iii", "iv", "ix"),
    *("init", "items", "targets", "update", "check", "links"),
    *(part for value in (*ItemKind, *ItemStatus) for part in value.split("_")),
}
_TYPED = re.compile(
    r"EVKey|UniKey|Windows Terminal|“[^”]*”|\{\w+\}|%\(\w+\)s|%s"
    r"|--[\w-]+|\S*[/\\.]\S*\w|[A-ZĐ_]{3,}\d*|\b[A-Z]{2}\d[\d.-]*|\d+-Q\d|[a-z]+(?:-[a-z]+)+"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_SPLIT = re.compile(r"[^\w]+")


def typed_as_it_stands(text: str) -> str:
    """Return a text without what is typed as it stands: quoted words, names of fields, options, files, keys."""
    return " ".join(word for word in _SPLIT.split(_TYPED.sub(" ", text)) if word.casefold() not in _KNOWN)


def foreign_words(text: str, known: Collection[str] = ()) -> list[str]:
    """Return the words of a text that are neither Vietnamese nor something that is typed as it stands."""
    return [word for word in _WORD.findall(_TYPED.sub(" ", text)) if word not in known and not _may_stand(word)]


def _may_stand(word: str) -> bool:
    plain = word.casefold()
    if plain in _KNOWN:
        return True
    return plain not in _ENGLISH and bool(_SYLLABLE.fullmatch(fold(word)))


def is_one_sentence(text: str) -> bool:
    """Tell whether a text is one line that starts with a capital letter or a quotation mark and ends with a stop."""
    return "\n" not in text and text.endswith(".") and not text.endswith("..") and (text[0] == "“" or text[0].isupper())
