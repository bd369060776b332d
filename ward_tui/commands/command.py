"""What a command is, and the groups of screens that know the same ones."""

from __future__ import annotations

from dataclasses import dataclass

EVERYWHERE = "everywhere"
LISTS = ("targets", "items", "alerts", "given", "timeline")
FOLLOWED = ("review", "items", "alerts", "given", "timeline", "detail")
ROWS = ("items", "alerts", "given", "timeline", "detail")
MARKABLE = ("items", "alerts", "given", "timeline", "clarity")
RECORDS = (*LISTS, "detail", "target")
EDITABLE = ("targets", "items", "given", "timeline", "detail", "target", "catalogue", "duties")


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can do.

    Attributes:
        name: the action that carries it out.
        keys: Textual's names of its keys; empty for commands that only the menu offers.
        shown: the key as it is written on the screen.
        label: two or three words for the footer.
        help: one sentence for the menu and the user guide.
        places: the screens that know it, or EVERYWHERE.
        hint: its rank in the footer, 0 when it is never shown there; low ranks stay longest.
        short: the label of a tab where all of them would not fit.
    """

    name: str
    keys: tuple[str, ...]
    shown: str
    label: str
    help: str
    places: tuple[str, ...] = (EVERYWHERE,)
    hint: int = 0
    short: str = ""

    @property
    def action(self) -> str:
        """The action as Textual runs it: on the app for commands known everywhere, on the screen otherwise."""
        return f"app.{self.name}" if EVERYWHERE in self.places else f"screen.{self.name}"
