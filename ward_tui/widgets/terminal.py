"""What comes in from the terminal, made harmless; done on import, for Textual reads before the app is mounted."""

import os
import sys
from encodings.utf_8 import IncrementalDecoder
from typing import Final

NO_TEXT: Final = "\ufffd"  # what bytes that are not UTF-8 are read as
HUNG_UP: Final = 129  # the exit code that a shell gives a program which SIGHUP ended


class _TerminalDecoder(IncrementalDecoder):
    """Reads bytes that are not UTF-8 as U+FFFD, and ends the program when its terminal is gone."""

    def __init__(self) -> None:
        super().__init__("replace")

    def decode(self, data: bytes, final: bool = False) -> str:  # type: ignore[override]  # Textual gives bytes only
        if not data and not final:  # where SIGHUP is ignored, as under nohup, Textual would read nothing for ever
            os._exit(HUNG_UP)
        return super().decode(data, final)


def survive_invalid_bytes() -> None:
    """Make Textual read bytes that are not UTF-8 as U+FFFD; on Linux and macOS they would end the program.

    Called before the app starts to read: Textual makes its decoder as the input thread begins.
    """
    if sys.platform != "win32":
        from textual.drivers import linux_driver

        vars(linux_driver)["getincrementaldecoder"] = lambda _encoding: _TerminalDecoder
