"""What pdfminer and pdfplumber may use of a machine while they read a file that a stranger has made.

The two libraries unpack every stream whole and keep an object for every letter and line of a page, however many there
are. They have no setting for it, so that their own functions are replaced here, once, by ones that stop.
"""

from __future__ import annotations

import logging
import zlib
from io import BytesIO
from typing import Any

MOST_BYTES = 32 * 1024 * 1024  # of one stream; a font with all its letters has 20 MB
MOST_ALL = 160 * 1024 * 1024  # of all streams that are read
MOST_DRAWN = 60_000  # letters, lines and pictures of one page; a full page of small print has 8,000


class TooMuchError(Exception):
    """A file would take more than it may."""


class _Unpacking:
    """Stands for the module zlib in pdfminer; counts what all streams of one file come to."""

    error = zlib.error

    def __init__(self) -> None:
        self.used = 0

    def decompress(self, data: bytes) -> bytes:
        """Return what a stream unpacks to, as far as it goes when its end is damaged."""
        unpacking = zlib.decompressobj()
        pieces: list[bytes] = []
        view = memoryview(data)
        size = 0
        try:
            for start in range(0, len(view), 1 << 16):
                pieces.append(unpacking.decompress(view[start : start + (1 << 16)], MOST_BYTES))
                size += len(pieces[-1])
                if size > MOST_BYTES or unpacking.unconsumed_tail:
                    raise TooMuchError
                if unpacking.eof:
                    break
        except zlib.error:
            if not size:
                raise
        self.take(size)
        return b"".join(pieces)

    def take(self, size: int) -> None:
        """Count more bytes."""
        self.used += size
        if self.used > MOST_ALL:
            raise TooMuchError


_unpacking = _Unpacking()


def limit() -> None:
    """Put the limits on, begin to count anew, and let the library say nothing on the screen."""
    from pdfminer import pdftypes
    from pdfplumber import page

    _unpacking.used = 0
    for name in ("pdfminer", "pdfplumber"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # it would write over the screen
    known: Any = pdftypes
    if known.zlib is not _unpacking:
        known.zlib = _unpacking
        known.decompress_corrupted = _unpacking.decompress
        known.lzwdecode = _unpacked_lzw
        known.rldecode = _limited(known.rldecode)
        places: Any = page
        places.PDFPageAggregatorWithMarkedContent = _counting(places.PDFPageAggregatorWithMarkedContent)


def _unpacked_lzw(data: bytes) -> bytes:
    from pdfminer.lzw import LZWDecoder

    pieces: list[bytes] = []
    size = 0
    for piece in LZWDecoder(BytesIO(data)).run():
        pieces.append(piece)
        size += len(piece)
        if size > MOST_BYTES:
            raise TooMuchError
    _unpacking.take(size)
    return b"".join(pieces)


def _limited(unpack: Any) -> Any:
    """Return the unpacking of repeated bytes, at most 64 for one, for streams that stay within the limit."""

    def limited(data: bytes) -> bytes:
        if len(data) * 64 > MOST_BYTES:
            raise TooMuchError
        unpacked: bytes = unpack(data)
        _unpacking.take(len(unpacked))
        return unpacked

    return limited


def _counting(device: Any) -> Any:
    """Return the device that collects what a page draws, with a limit."""

    class Counting(device):  # type: ignore[misc]
        """Collects what a page draws, up to a limit."""

        drawn = 0

        def _count(self) -> None:
            self.drawn += 1
            if self.drawn > MOST_DRAWN:
                raise TooMuchError

        def render_char(self, *args: Any, **more: Any) -> float:
            self._count()
            advance: float = super().render_char(*args, **more)
            return advance

        def render_image(self, *args: Any, **more: Any) -> None:
            self._count()
            super().render_image(*args, **more)

        def paint_path(self, *args: Any, **more: Any) -> None:
            self._count()
            super().paint_path(*args, **more)

    return Counting
