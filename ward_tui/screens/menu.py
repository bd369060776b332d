"""The runnable list of what can be done here, and the palette over everything."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ward_tui.commands import COMMANDS, Command, commands_for
from ward_tui.domain.text import fold
from ward_tui.screens.listing import Entry, ListWindow, entry
from ward_tui.widgets.columns import Column
from ward_tui.wording import screens as words

if TYPE_CHECKING:
    from ward_tui.domain.model import Facts


@dataclass(frozen=True, slots=True)
class Pick:
    """What was chosen: a command, or a record of a list (items or targets)."""

    command: Command | None = None
    place: str = ""
    record: str = ""


class MenuScreen(ListWindow[Pick]):
    """Lists commands with their keys and a sentence each; Enter runs the one under the cursor."""

    COLUMNS = (Column("", width=7), Column("", weight=1))
    PLACEHOLDER = words.MENU_SEARCH

    @classmethod
    def here(cls, place: str, unwanted: Collection[str] = ()) -> MenuScreen:
        """Return the list of what one screen can do, without what makes no sense now."""
        return cls.of([command for command in commands_for(place) if command.name not in unwanted])

    @classmethod
    def of(cls, commands: Sequence[Command]) -> MenuScreen:
        """Return the list of these commands."""
        return cls(words.MENU_TITLE, _commands(commands), empty=words.EMPTY_MENU)

    @classmethod
    def everything(cls, place: str, facts: Facts, programme: str | None) -> MenuScreen:
        """Return the palette: commands of the screen first, then rows and targets by name."""
        here = commands_for(place)
        tabs = [command for command in COMMANDS if command.name.startswith("go(") and command not in here]
        return cls(
            words.PALETTE_TITLE,
            [*_commands([*here, *tabs]), *_records(facts, programme)],
            empty=words.EMPTY_MENU,
        )


def _commands(commands: Sequence[Command]) -> list[Entry[Pick]]:
    return [
        Entry((command.shown, command.help), Pick(command), fold(f"{command.shown} {command.label} {command.help}"))
        for command in commands
    ]


def _records(facts: Facts, programme: str | None) -> list[Entry[Pick]]:
    groups = (("items", facts.items), ("targets", facts.targets))
    return [
        entry((key.rpartition("/")[2], record.name), Pick(place=place, record=key))
        for place, records in groups
        for key, record in records.items()
        if programme in (None, record.programme)
    ]
