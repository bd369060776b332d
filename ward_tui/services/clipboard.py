"""The clipboard of the computer, as far as it can be reached; terminals have a way of their own besides."""

from __future__ import annotations


def put(text: str) -> bool:
    """Put a text on the clipboard and tell whether that went well; a computer without one is no failure."""
    try:
        import pyperclip  # type: ignore[import-untyped]

        pyperclip.copy(text)
    except Exception:  # noqa: BLE001  every system refuses in its own way, and the terminal may still take it
        return False
    return True
