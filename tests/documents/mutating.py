"""Damaging a file as disks, networks, converters and bad people do: everything follows from the given chance."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable
from struct import unpack_from

Damage = Callable[[bytes, random.Random], bytes]

_TOKENS = (
    *(b"0", b"-1", b"65536", b"2147483648", b"99999999999999999999", b"1e999", b"NaN", b"\xff", b"\xed\xa0\x80"),
    *(b"]]>", b"<u>", b"</w:p>", b"<w:tbl>", b"&#0;", b"&amp;", b"&x;", b"<!--", b"<![CDATA[", b"<?x?>", b"XFD1048576"),
    *(b"A0", b"\t\t\t\t", b"\n\n", b'"', b";;;;", b"|||", b"#########", b"***", b"\x00", b"\xe2\x80\xae"),
    *(b"\xcc\x81" * 9, b"%" * 50, b"PL\xe1\xbb\xa5 l\xe1\xbb\xa5c 99", b"1.1.1.1.1.", b"(((", b"stream", b"endobj"),
    *(b"<<", b"/Length 99999999", b"0 R"),
)
_TAG = re.compile(rb"<[^<>]{1,300}>")
_NUMBER = re.compile(rb"\d+")
_VALUE = re.compile(rb'"[^"<>]{0,60}"')
_WORDS_OF_XML = re.compile(rb">([^<>&]+)<")
_VALUE_OF_XML = re.compile(rb'"([^"<>&:/]{0,60})"')
_PLAIN = tuple(each for each in _TOKENS if not set(each) & {*b'<>&"', *range(32), *range(127, 256)})
_ZIPS = {"xlsx", "ods", "docx"}
_WORDS = {"txt", "md", "csv"}


def mutated(data: bytes, kind: str, chance: random.Random) -> bytes:
    """Return the file damaged once or a few times."""
    if kind in _ZIPS and chance.random() < 0.75:
        return _archive(data, chance)
    if kind == "xls" and chance.random() < 0.7:
        return _records(data, chance)
    kinds = (*_ANY, _lines, _tokens, _numbers) if kind in _WORDS or kind == "pdf" else _ANY
    for _ in range(chance.choice((1, 1, 2, 5))):
        data = chance.choice(kinds)(data, chance)
    if kind in _WORDS and chance.random() < 0.7:  # letters that can be read, so that more of them are understood
        data = data.decode("utf-8", "ignore").replace("\0", "").encode()
    return data


def _span(data: bytes, chance: random.Random, most: int = 4000) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.randrange(1, most))


def _flipped(data: bytes, chance: random.Random) -> bytes:
    if not data:
        return b"\x00"
    changed = bytearray(data)
    for _ in range(chance.choice((1, 2, 8, 64))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(data: bytes, chance: random.Random) -> bytes:
    start, end = _span(data, chance, len(data) + 2)
    return chance.choice((data[:start], data[start:], data[:start] + data[end:]))


def _doubled(data: bytes, chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 1, 3, 50)) + data[end:]


def _swapped(data: bytes, chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[end:] + data[start:end] + data[:start]


def _emptied(data: bytes, chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + bytes(end - start) + data[end:]


def _tokens(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 3, 20))):
        start = chance.randrange(len(data) + 1)
        data = data[:start] + chance.choice(_TOKENS) + data[start:]
    return data


def _numbers(data: bytes, chance: random.Random) -> bytes:
    """Put other numbers in place of some."""
    share = chance.choice((0.01, 0.1, 0.5))
    return _NUMBER.sub(lambda found: chance.choice(_TOKENS[:6]) if chance.random() < share else found[0], data)


def _lines(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    for _ in range(chance.choice((1, 5, 30))):
        place = chance.randrange(len(lines))
        lines[place] = chance.choice((b"", lines[chance.randrange(len(lines))], lines[place][: len(lines[place]) // 2]))
    return b"\n".join(lines)


def _spliced(data: bytes, chance: random.Random) -> bytes:
    """Take out, double or exchange tags and values of XML."""
    tags = [found.span() for found in _TAG.finditer(data)]
    if len(tags) < 2:
        return _flipped(data, chance)
    (start, end), (other, after) = sorted(chance.sample(tags, 2))
    first, second, between = data[start:end], data[other:after], data[end:other]
    ways = (
        between + second,
        first + between,
        first + between * 3 + second,
        second + between + first,
        first * 300 + between,
    )
    return data[:start] + chance.choice(ways) + data[after:]


def _valued(data: bytes, chance: random.Random) -> bytes:
    """Put tokens or other values in place of some attributes."""
    values = _VALUE.findall(data) or [b'""']
    share = chance.choice((0.005, 0.05, 0.3))

    def other(found: re.Match[bytes]) -> bytes:
        if chance.random() > share:
            return found[0]
        return chance.choice((chance.choice(values), b'"' + chance.choice(_TOKENS).replace(b'"', b"") + b'"'))

    return _VALUE.sub(other, data)


def _worded(data: bytes, chance: random.Random) -> bytes:
    """Put other words and values in place of some, and leave the tags as they are."""
    share = chance.choice((0.01, 0.1, 0.4))

    def other(found: re.Match[bytes]) -> bytes:
        if chance.random() > share:
            return found[0]
        said = chance.choice((*_PLAIN, found[1], found[1] * 50, found[1][::-1] if found[1].isascii() else b""))
        return found[0][:1] + said + found[0][-1:]

    return chance.choice((_WORDS_OF_XML, _VALUE_OF_XML)).sub(other, data)


_ANY: tuple[Damage, ...] = (_flipped, _cut, _doubled, _swapped, _emptied)
_XML: tuple[Damage, ...] = (*_ANY, _tokens, _numbers, _spliced, _spliced, _valued)


def _archive(data: bytes, chance: random.Random) -> bytes:
    """Damage what is inside of an archive and pack it again."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [(each.filename, archive.read(each)) for each in archive.infolist()]
    for _ in range(chance.choice((1, 1, 2, 4))):
        place = chance.randrange(len(members))
        name, content = members[place]
        if chance.random() < 0.8:
            damage = _worded if chance.random() < 0.5 else chance.choice(_XML)
            members[place] = name, damage(content, chance)
        elif len(members) > 1:
            _rearranged(members, place, chance)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in dict(members).items():
            archive.writestr(zipfile.ZipInfo(name), content, compresslevel=1)
    return packed.getvalue()


def _rearranged(members: list[tuple[str, bytes]], place: int, chance: random.Random) -> None:
    """Exchange the content of two members, rename one or leave it out."""
    name, content = members[place]
    other = chance.randrange(len(members))
    kind = chance.randrange(3)
    if kind == 0:
        members[place], members[other] = (name, members[other][1]), (members[other][0], content)
    elif kind == 1:
        members[place] = members[other][0] + "x", content
    else:
        del members[place]


def _records(data: bytes, chance: random.Random) -> bytes:
    """Damage records of an .xls in their place: their kind, their length, what they hold."""
    changed = bytearray(data)
    start = data.find(b"\x09\x08\x10\x00\x00\x06")  # where the records begin, after the container's own sectors
    places, place = [], max(start, 0)
    while start >= 0 and place + 4 < len(data):
        kind, size = unpack_from("<HH", data, place)
        if not kind:
            break
        places.append((place, size))
        place += 4 + size
    for _ in range(chance.choice((1, 1, 3, 10))):
        if not places:
            return _flipped(data, chance)
        place, size = chance.choice(places)
        if chance.random() < 0.7 and size and place + 4 + size <= len(changed):
            place += 4 + chance.randrange(size)
        else:
            place += chance.randrange(4)
        changed[place] = chance.choice((0, 1, 255, chance.randrange(256)))
    return bytes(changed)
