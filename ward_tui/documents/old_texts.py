"""The shared texts of an .xls; they run over several records, each of which tells their width anew."""

from __future__ import annotations

from struct import error, unpack_from

_WIDE, _FAR_EAST, _RICH = 0x01, 0x04, 0x08


def text_of(data: bytes, letters: int, flags: int) -> str:
    """Return a text that stands within one record."""
    if flags & _WIDE:
        return data[: 2 * letters].decode("utf-16-le", "replace")
    return data[:letters].decode("latin-1")


class Texts:
    """Walks over the texts; `place` is within the present part.

    Args:
        parts: the content of the record after its two counts, and the contents of the records that go on with it.
    """

    def __init__(self, parts: list[bytes]) -> None:
        self.parts, self.number, self.place = parts, 0, 0

    def read(self, count: int) -> list[str]:
        """Return the texts, as many as there are said to be; what cannot be followed ends the list."""
        found: list[str] = []
        try:
            while len(found) < count:
                found.append(self._next())
        except (error, IndexError):
            pass  # cells with later texts stay empty
        return found

    def _next(self) -> str:
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
        text = self._letters(letters, flags)
        self._skip(after)
        return text

    def _letters(self, letters: int, flags: int) -> str:
        found = []
        while letters:
            width = 2 if flags & _WIDE else 1
            here = min(letters, (len(self.parts[self.number]) - self.place) // width)
            piece = self.parts[self.number][self.place : self.place + here * width]
            found.append(text_of(piece, here, flags))
            self.place += here * width
            letters -= here
            if letters:
                self._turn()
                flags = self.parts[self.number][0]
                self.place = 1
        return "".join(found)

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
