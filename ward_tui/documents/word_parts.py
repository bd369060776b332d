"""The parts of a Word file that are read: its text, its lists and its styles, as trees with plain names.

Only the zip file and the XML reader of the standard library are used: links between the parts that lead nowhere, which
Word itself passes over, do no harm, pictures are not unpacked, and no entity or outside file is ever followed.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import ZipFile

_START = "_rels/.rels"
MOST_ELEMENTS = 2_000_000  # a table of 10,000 rows has 600,000 that say more than how it looks
_LOOKS = (
    re.compile(rb' w:rsid[A-Za-z]*="[^"<>]*"'),
    re.compile(
        rb"<w:(?:rFonts|sz|szCs|lang|b|bCs|i|iCs|u|color|highlight|kern|noProof|tcW|shd|vAlign|noWrap|spacing|ind|jc|"
        rb"keepNext|keepLines|widowControl|proofErr|bookmarkStart|bookmarkEnd|lastRenderedPageBreak|trHeight|cantSplit)"
        rb"(?: [^<>]*)?/>"
    ),
    re.compile(rb"<w:(?:rPr|trPr)></w:(?:rPr|trPr)>"),
)


class TooLargeError(Exception):
    """A part holds more than is read."""


class WordParts:
    """An open Word file.

    Raises:
        TooLargeError: a part holds more than is read.
        KeyError, ValueError, OSError, EOFError, NotImplementedError, RuntimeError, zipfile.BadZipFile, zlib.error,
        xml.etree.ElementTree.ParseError: it is damaged; the caller has one sentence for all of them.
    """

    def __init__(self, path: Path) -> None:
        self._zip = ZipFile(path)
        try:
            main = next((target for kind, target in self._links("", _START) if kind == "officeDocument"), "")
            folder, name = posixpath.split(main)
            self.document = self.tree(main)
            links = dict(self._links(folder, posixpath.join(folder, "_rels", f"{name}.rels")))
            self.styles = self._wanted(links.get("styles"))
            self.numbering = self._wanted(links.get("numbering"))
        finally:
            self._zip.close()

    def tree(self, name: str) -> Element:
        """Return the root of a part; names of elements and attributes stand without their namespace."""
        return _plain(_without_looks(self._zip.read(name)))

    def _wanted(self, name: str | None) -> Element | None:
        """Return the root of a part that a file may do without, None when it is not there."""
        return self.tree(name) if name and name in self._zip.NameToInfo else None

    def _links(self, folder: str, name: str) -> Iterator[tuple[str, str]]:
        """Yield kind and target of each link within the file, by its list of links."""
        if name not in self._zip.NameToInfo:
            return
        for link in self.tree(name):
            if link.get("TargetMode") != "External":
                target = link.get("Target", "")
                place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
                yield link.get("Type", "").rpartition("/")[2], place.lstrip("/")


def _without_looks(part: bytes) -> bytes:
    """Take out of a part what only says how it looks, most of what Word writes, before it is read."""
    for pattern in _LOOKS:
        part = pattern.sub(b"", part)
    if part.count(b"<") > 2 * MOST_ELEMENTS:
        raise TooLargeError
    return part


def _plain(part: bytes) -> Element:
    """Read a part without the namespaces, which differ between the strict and the usual form of the format."""
    short = _Names()
    root = ElementTree.fromstring(part)
    for element in root.iter():
        element.tag = short[element.tag]
        held = element.attrib
        if held:
            element.attrib = {short[name]: value for name, value in held.items()}
    return root


class _Names(dict[str, str]):
    """Names without their namespace, by name."""

    def __missing__(self, name: str) -> str:
        self[name] = found = name.rpartition("}")[2]
        return found


def value_of(element: Element | None, path: str) -> str | None:
    """Return the value of the property that stands at a path below an element, None when it is not there."""
    found = None if element is None else element.find(path)
    return None if found is None else found.get("val", "")


def number_of(element: Element | None, path: str) -> int | None:
    """Return the value of a property as a whole number, None when it is not there or none."""
    text = value_of(element, path)
    return int(text) if text is not None and text.lstrip("-").isdecimal() and len(text) < 9 else None


def is_on(element: Element | None, path: str) -> bool:
    """Tell whether a property that is switched on by standing there is on."""
    return value_of(element, path) not in {None, "0", "false", "off", "none"}
