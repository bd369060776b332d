"""Each user command once: name, keys, Vietnamese words; bindings, footer, menu and help come from here."""

from __future__ import annotations

from textual.binding import Binding

from ward_tui.commands.agency_forms import AGENCY_FORMS
from ward_tui.commands.collecting import COLLECTING
from ward_tui.commands.command import EVERYWHERE, Command
from ward_tui.commands.depth import DEPTH
from ward_tui.commands.everywhere import KNOWN_EVERYWHERE
from ward_tui.commands.following import FOLLOWING
from ward_tui.commands.intake import INTAKE
from ward_tui.commands.records import RECORD_COMMANDS
from ward_tui.commands.rows import ROW_COMMANDS
from ward_tui.commands.tabs import TABS

__all__ = ["COMMANDS", "EVERYWHERE", "TABS", "Command", "bindings_for", "command_named", "commands_for", "hints_for"]

COMMANDS: tuple[Command, ...] = (
    *TABS,
    *ROW_COMMANDS,
    *FOLLOWING,
    *DEPTH,
    *INTAKE,
    *AGENCY_FORMS,
    *COLLECTING,
    *RECORD_COMMANDS,
    *KNOWN_EVERYWHERE,
)


def commands_for(place: str) -> list[Command]:
    """Return the commands that a screen knows, in the order of the menu."""
    own = [command for command in COMMANDS if place in command.places]
    return own + [command for command in COMMANDS if EVERYWHERE in command.places]


def hints_for(place: str) -> list[Command]:
    """Return the commands for the footer of a screen, most important first."""
    return sorted((c for c in commands_for(place) if c.hint), key=lambda command: command.hint)


def bindings_for(place: str) -> list[Binding]:
    """Return the key bindings of a screen, or of the app for EVERYWHERE."""
    return [
        Binding(",".join(command.keys), command.action.partition(".")[2], command.label, show=False)
        for command in COMMANDS
        if command.keys and place in command.places
    ]


def command_named(name: str) -> Command:
    """Return the command with this action."""
    return next(command for command in COMMANDS if command.name == name)
