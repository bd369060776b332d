"""The words of one paragraph of a Word file: what a reader of the printed page sees, changes of others accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from ward_tui.documents.word_parts import is_on, value_of

# Taken out by somebody who tracks changes, settings, the second form of a drawing, fields' own instructions.
_PASSED = {"pPr", "rPr", "del", "moveFrom", "Fallback", "sdtPr", "sdtEndPr", "instrText", "delText", "rubyPr", "rt"}
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_DRAWN = {"drawing", "pict", "object"}
_PICTURES = ("blip", "imagedata", "OLEObject", "chart", "relIds")


@dataclass(slots=True)
class Words:
    """What a paragraph holds: its text with tabs and line ends, text boxes that hang on it, pictures without text."""

    text: str = ""
    boxes: list[Element] = field(default_factory=list)
    lost: int = 0


def words_of(paragraph: Element) -> Words:
    """Return the words of a paragraph."""
    found = Words()
    pieces: list[str] = []
    raised = False
    for element in _seen(paragraph):
        tag = element.tag
        if tag == "r":
            raised = value_of(element, "rPr/vertAlign") == "superscript"
        elif tag == "t":
            pieces.append(_raised(element.text or "", pieces) if raised else element.text or "")
        elif tag in _SIGNS:
            pieces.append(_SIGNS[tag])
        elif tag == "sym":
            pieces.append(_symbol(element))
        elif tag in _DRAWN:
            boxes = list(_boxes(element))
            found.boxes += boxes
            found.lost += not boxes and any(next(element.iter(name), None) is not None for name in _PICTURES)
    found.text = "".join(pieces)
    return found


def is_joined(paragraph: Element) -> bool:
    """Tell whether the end of a paragraph was deleted, so that the next one goes on with it."""
    return paragraph.find("pPr/rPr/del") is not None or is_on(paragraph, "pPr/rPr/moveFrom")


def _seen(paragraph: Element) -> Iterator[Element]:
    """Yield what can be seen of a paragraph, in its order; the inside of drawings is left to the caller."""
    waiting = [iter(paragraph)]
    while waiting:
        element = next(waiting[-1], None)
        if element is None:
            waiting.pop()
        elif element.tag not in _PASSED and not (element.tag == "r" and is_on(element, "rPr/vanish")):
            yield element
            if element.tag not in _DRAWN and len(element):
                waiting.append(iter(element))


def _boxes(drawn: Element) -> Iterator[Element]:
    """Yield the text boxes of a drawing, not those within one of them, and each only in its first form."""
    waiting = [drawn]
    while waiting:
        element = waiting.pop()
        if element.tag == "txbxContent":
            yield element
        elif element.tag != "Fallback":
            waiting += reversed(element)


def _raised(text: str, before: list[str]) -> str:
    """Return a raised 2 or 3 after a measure of length as the letter of its own: m²."""
    power = {"2": "²", "3": "³"}.get(text.strip())
    return power if power and before and before[-1].endswith("m") else text


def _symbol(element: Element) -> str:
    """Return a sign of a symbol font; those fonts are used for bullets and arrows only."""
    code = element.get("char", "")
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "-" if "\uf000" <= sign <= "\uf0ff" else sign
