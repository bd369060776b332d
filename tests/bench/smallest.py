"""The floor of the start: the smallest Textual app that paints one line. Run as a program of its own."""

from textual.app import App, ComposeResult
from textual.widgets import Static

LINE = "Smallest app: one line"


class Smallest(App[None]):
    """Paints one line."""

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        yield Static(LINE)


if __name__ == "__main__":
    Smallest().run()
