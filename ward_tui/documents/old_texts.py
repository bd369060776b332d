"""How long the shared texts of an .xls are; they run over several records, each of which tells their width anew."""

from __future__ import annotations

from struct import error, unpack_from

_WIDE, _FAR_EAST, _RICH = 0x01, 0x04, 0x08


def lengths_of(first: bytes, parts: list[bytes], count: int) -> list[int]:
    """Return the number of letters of each of the texts; what cannot be followed ends the list.

    Args:
        first: the content of the record after its two counts.
        parts: the contents of the records that go on with it.
        count: how many texts there are said to be.
    """
    texts = _Texts([first, *parts])
    found: list[int] = []
    try:
        while len(found) < count:
            found.append(texts.next())
    except (error, IndexError):
        pass  # the reader gives up here too
    return found


class _Texts:
    """Walks over the texts; `place` is within the present part."""

    def __init__(self, parts: list[bytes]) -> None:
        self.parts, self.number, self.place = parts, 0, 0

    def next(self) -> int:
        """Go over one text and return its letters."""
        if self.place >= len(self.parts[self.number]):
            self._turn()
        data = self.parts[self.number]
        letters, flags = unpack_from("<HB", data, self.place)
        self.place += 3
        after = 0
        if flags & _RICH:
            after += 4 * int(unpack_from("<H", data, self.place)[0])
            self.place += 2
        if flags & _FAR_EAST:
            after += int(unpack_from("<I", data, self.place)[0])
            self.place += 4
        self._letters(letters, wide=bool(flags & _WIDE))
        self._skip(after)
        return int(letters)

    def _letters(self, letters: int, *, wide: bool) -> None:
        while letters:
            width = 2 if wide else 1
            here = min(letters, (len(self.parts[self.number]) - self.place) // width)
            self.place += here * width
            letters -= here
            if letters:
                self._turn()
                wide = bool(self.parts[self.number][0] & _WIDE)
                self.place = 1

    def _skip(self, size: int) -> None:
        while size > len(self.parts[self.number]) - self.place:
            size -= len(self.parts[self.number]) - self.place
            self._turn()
        self.place += size

    def _turn(self) -> None:
        self.number += 1
        self.place = 0
        if self.number >= len(self.parts):
            raise IndexError(self.number)
