"""What comes in from the terminal, made harmless."""

import codecs
import sys
from collections.abc import Callable
from functools import partial
from typing import Final

NO_TEXT: Final = "\ufffd"  # what bytes that are not UTF-8 are read as


def survive_invalid_bytes() -> None:
    """Make Textual read bytes that are not UTF-8 as U+FFFD; on Linux and macOS they would end the program."""
    if sys.platform != "win32":
        from textual.drivers import linux_driver

        vars(linux_driver)["getincrementaldecoder"] = _lenient_decoder


def _lenient_decoder(encoding: str) -> Callable[[], codecs.IncrementalDecoder]:
    """Stand in for `codecs.getincrementaldecoder`, without its refusals."""
    return partial(codecs.getincrementaldecoder(encoding), errors="replace")
