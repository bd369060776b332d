"""The line of answers below a card: nothing is left out, every answer can be clicked."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from tests.journeys.conftest import finer_waits
from ward_tui.commands import commands_for
from ward_tui.messages import Run
from ward_tui.widgets.answerbar import AnswerBar

__all__ = ["finer_waits"]

COMMANDS = [each for each in commands_for("review") if each.shown][:10]


class Host(App[None]):
    """Shows the answers, and what was clicked."""

    CSS = "AnswerBar { height: auto; }"

    def __init__(self) -> None:
        super().__init__()
        self.ran: list[str] = []

    def compose(self) -> ComposeResult:
        yield AnswerBar()

    def on_mount(self) -> None:
        self.query_one(AnswerBar).show(COMMANDS)

    def on_run(self, event: Run) -> None:
        self.ran.append(event.name)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
async def test_every_answer_stands_whole_and_does_what_it_says_when_clicked(width: int) -> None:
    host = Host()
    async with host.run_test(size=(width, 24)) as pilot:
        await pilot.pause()
        for command in COMMANDS:
            label = f"{command.shown} {command.label}"
            strips = host.screen._compositor.render_strips()
            lines = ["".join(part.text for part in strip) for strip in strips]
            y = next(y for y, line in enumerate(lines) if label in line)
            await pilot.click(offset=(lines[y].index(label) + len(label) - 1, y))
            await pilot.pause()
        assert host.ran == [command.name for command in COMMANDS]
        await pilot.click(offset=(width - 1, 23))
        assert len(host.ran) == len(COMMANDS)
