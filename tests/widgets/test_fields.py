"""Keys of the text fields that people know from Word."""

from __future__ import annotations

from collections.abc import Callable

from tests.widgets.hosts import Host, every_host, running
from ward_tui.widgets.fields import NoteField


@every_host
async def test_ctrl_a_marks_all_so_that_typing_replaces_it(make_host: Callable[[], Host]) -> None:
    async with running(make_host()) as host:
        await host.type("30/6/2027")
        await host.press("ctrl+a")
        await host.type("Quý I/2027")
        assert host.text == "Quý I/2027"
        await host.press("ctrl+z", "ctrl+y", "ctrl+a", "delete")
        assert host.text == ""


async def test_ctrl_home_and_ctrl_end_go_to_both_ends_of_a_note() -> None:
    async with running(Host(NoteField())) as host:
        await host.type("Dòng một")
        await host.press("enter")
        await host.type("dòng hai")
        await host.press("ctrl+home")
        await host.type("1. ")
        await host.press("ctrl+end")
        await host.type(".")
        assert host.text == "1. Dòng một\ndòng hai."
