"""When a program driven by a test is at rest, and keys that wait for it."""

from __future__ import annotations

import asyncio
import unicodedata
from typing import Any

from textual import events
from textual.app import App
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.message_pump import MessagePump

PATIENCE = 60  # seconds
BREATH = 0.001  # seconds between two looks while only a clock can move the program


def _has_message(node: MessagePump) -> bool:
    """Tell whether a part of the program has something to handle."""
    return not node._message_queue.empty()


def _waiting(app: App[Any]) -> tuple[object, ...]:
    """Return what waits to be handled or drawn, each part empty at rest; Textual has no public word for it."""
    screen = app.screen
    nodes: list[MessagePump] = [app, *screen.walk_children(with_self=True)]
    return (
        app._batch_count,
        screen._layout_required,
        screen._scroll_required,
        screen._repaint_required,
        screen._dirty_widgets,
        screen._callbacks,
        list(filter(_has_message, nodes)),
    )


async def _come_to_rest(app: App[Any]) -> None:
    runnable = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]  # asyncio has no public word for it
    while app.return_code is None:
        await asyncio.sleep(0)
        if runnable:
            continue
        if not any(_waiting(app)):
            return
        app.screen._on_timer_update()
        if not runnable:
            await asyncio.sleep(BREATH)


async def rest(app: App[Any]) -> None:
    """Wait until every message is handled, nothing can go on and the screen is drawn, or until the program is left."""
    try:
        async with asyncio.timeout(PATIENCE):
            await _come_to_rest(app)
    except TimeoutError:
        raise AssertionError(f"{app.screen} does not come to rest: {_waiting(app)}") from None


def _key(name: str) -> events.Key:
    """Return a key by its name, such as `question_mark`, or by its letter, with the character that it types."""
    if len(name) == 1 and not name.isalnum():
        name = _character_to_key(name)
    try:
        letter = unicodedata.lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(name, name)))
    except KeyError:
        return events.Key(name, name if len(name) == 1 else None)
    return events.Key(name, letter)


async def press(app: App[Any], *names: str) -> None:
    """Press keys by name, each after the one before has done its work and what moves has come to a stop."""
    for name in names:
        event = _key(name)
        event.set_sender(app)
        app.post_message(event)
        await rest(app)
        await app.animator.wait_until_complete()
        await rest(app)
