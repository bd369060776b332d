"""Every text of every screen and window can be read: enough contrast in both looks, wherever it stands."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.widget import Widget
from textual.widgets import Input, TextArea

from tests.journeys.conftest import finer_waits, loaded
from tests.journeys.drawing import drawn_when_looked_at
from tests.journeys.secretary import Secretary, Ward
from tests.widgets.contrast import ENOUGH, contrast, drawn, hard_to_read, ratio
from ward_tui.commands import COMMANDS, EVERYWHERE
from ward_tui.widgets.grid import Grid
from ward_tui.widgets.theme import THEMES
from ward_tui.widgets.timeline import Timeline
from ward_tui.wording import screens as words

__all__ = ["drawn_when_looked_at", "finer_waits", "loaded"]

SIZE = (120, 40)
# Keys that lead out of a screen, change the facts, or hand something to another program.
LEFT_OUT = {"escape", "ctrl+q", "ctrl+z", "ctrl+y", "ctrl+c", "ctrl+t", *"123456789", "f8", "ctrl+l"}
PLACES = {
    "overview": ("1",),
    "targets": ("2",),
    "items": ("3", "space", "space"),
    "timeline": ("3", "f12"),
    "alerts": ("4",),
    "detail": ("3", "enter"),
    "target": ("2", "enter"),
    "questions": ("ctrl+p", *"quyet", "space", *"dinh", "space", *"cac", "space", *"cho", "enter"),
    "obstacles": ("ctrl+p", *"theo", "space", *"cap", "space", *"phai", "enter"),
    "given": ("f8",),
    "catalogue": ("ctrl+l",),
    "agencies": ("9",),
    "forms": ("9", "f2"),
    "collect": ("9", "f2", "f5"),
    "duties": ("6",),
    "journal": ("7",),
    "settings": ("8",),
    "guide": ("question_mark", "h", "u", "o", "n", "g", "space", "d", "a", "n", "enter"),
}


ROUNDS = [  # places that share a start of the program
    ("overview", "guide", "questions", "journal"),
    ("targets", "target", "alerts", "settings"),
    ("items", "timeline", "catalogue", "given"),
    ("detail", "agencies", "duties", "obstacles"),
    ("forms", "collect"),
]
MARKED = {"items"}  # where commands are about rows that the keys above mark


@asynccontextmanager
async def looking(ward: Ward, theme: str) -> AsyncIterator[Secretary]:
    """Sit down in front of one look of the program."""
    async with ward.sit_down(SIZE) as secretary:
        secretary.app.theme = theme
        await secretary.settle()
        yield secretary


def keys_of(place: str) -> Iterator[str]:
    """Yield a key of each command that opens something on a screen and on no screen before it."""
    earlier = set(list(PLACES)[: list(PLACES).index(place)])
    known = {place, EVERYWHERE} if place == "overview" else {place}
    for command in COMMANDS:
        places = set(command.places)
        if command.keys and command.keys[0] not in LEFT_OUT and known & places and not earlier & places:
            yield command.keys[0]


class Finder:
    """Collects what is hard to read, with the place where it stands."""

    def __init__(self, secretary: Secretary) -> None:
        self.secretary = secretary
        self.found: dict[str, float] = {}

    def look(self, after: str) -> None:
        """Collect what is hard to read now."""
        for text, found in hard_to_read(self.secretary.app):
            self.found.setdefault(f"{type(self.secretary.app.screen).__name__} after {after}: {text}", found)

    async def press(self, *keys: str) -> None:
        """Press keys and look after each."""
        for key in keys:
            await self.secretary.hit(key)
            self.look(key)

    async def walk(self, key: str, *keys: str) -> None:
        """Press a key and look at what it opens; then press more keys and look where they lead."""
        await self.press(key)
        await self.secretary.hit(*keys[:-1])
        await self.press(*keys[-1:])

    async def back(self) -> None:
        """Leave windows and questions until a working screen is in front, and look at it."""
        for _ in range(6):
            app = self.secretary.app
            if app.working is not None and not isinstance(app.focused, Input | TextArea):
                break
            await self.secretary.hit("escape")
        self.look("escape")


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
@pytest.mark.parametrize("places", ROUNDS, ids=lambda places: places[0])
async def test_every_text_of_a_screen_and_of_its_windows_can_be_read(
    tmp_path: Path, loaded: Path, places: tuple[str, ...], theme: str
) -> None:
    ward = Ward(tmp_path / "ward.db", SIZE)
    shutil.copyfile(loaded, ward.path)
    async with looking(ward, theme) as secretary:
        finder = Finder(secretary)
        for place in places:
            await finder.press("1", *PLACES[place])
            assert secretary.place.endswith(words.PLACES[place])
            for key in keys_of(place):
                if place in MARKED or not secretary.place.endswith(words.PLACES[place]):
                    await secretary.hit("1", *PLACES[place])
                assert secretary.place.endswith(words.PLACES[place])
                await finder.walk(key, "tab", "tab", "a", "ctrl+s")
                await finder.back()
        assert not finder.found


def test_every_place_is_looked_at_once() -> None:
    assert sorted(place for places in ROUNDS for place in places) == sorted(PLACES)


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_the_first_choice_can_be_read(tmp_path: Path, theme: str) -> None:
    async with looking(Ward(tmp_path / "ward.db", SIZE), theme) as secretary:
        finder = Finder(secretary)
        await finder.press("up", "down", "f1", "escape")
        await secretary.choose("Chương trình trống")
        await finder.press("tab", "tab", "tab", "ctrl+s")
        assert not finder.found


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [((0, 0, 0), (255, 255, 255), 21), ((255, 255, 255), (255, 255, 255), 1), ((119, 119, 119), (255, 255, 255), 4.48)],
)
def test_contrast_is_measured_as_the_guidelines_do(
    one: tuple[int, int, int], other: tuple[int, int, int], ratio: float
) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert ENOUGH == 4.5


def shown(secretary: Secretary, widget: Widget) -> list[tuple[str, str]]:
    """What stands where a widget is, each part with its colours."""
    return [(part.text, str(part.style)) for part in drawn(secretary.app, widget.region)]


@pytest.mark.long
@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_where_the_focus_is_can_be_seen(tmp_path: Path, loaded: Path, theme: str) -> None:
    ward = Ward(tmp_path / "ward.db", SIZE)
    shutil.copyfile(loaded, ward.path)
    async with looking(ward, theme) as secretary:
        for keys in (("1",), ("3", "f4"), ("3", "f6"), ("f8", "ctrl+n")):
            await Finder(secretary).back()
            await secretary.hit(*keys)
            screen = secretary.app.screen
            assert len(screen.focus_chain) > 1, keys
            for widget in screen.focus_chain:
                screen.set_focus(None)
                widget.scroll_visible(animate=False, immediate=True)
                await secretary.settle()
                before = shown(secretary, widget)
                screen.set_focus(widget)
                await secretary.settle()
                assert shown(secretary, widget) != before, widget


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_every_look_of_a_line_can_be_read_wherever_it_stands(tmp_path: Path, loaded: Path, theme: str) -> None:
    ward = Ward(tmp_path / "ward.db", SIZE)
    shutil.copyfile(loaded, ward.path)
    async with looking(ward, theme) as secretary:
        await secretary.press("3")
        grid = secretary.app.screen.query_one(Grid)
        looks = {name: grid.get_component_rich_style(name) for name in Grid.COMPONENT_CLASSES}
        last = [name for name in looks if name.rpartition("-")[2] in {"overdue", "soon", "done", "quiet", "key"}]
        bases = ("grid--row", "grid--marked", "grid--cursor-away")
        both = {f"{name} on {base}": looks[base] + looks[name] for name in last for base in bases}
        await secretary.press("f12")
        timeline = secretary.app.screen.query_one(Timeline)
        signs = {name: timeline.get_component_rich_style(name, partial=True) for name in Timeline.COMPONENT_CLASSES}
        both |= {f"{name} on {base}": looks[base] + signs[name] for name in signs for base in bases}
        assert {name: ratio(style) for name, style in (looks | both).items() if ratio(style) < ENOUGH} == {}


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_every_text_of_the_review_can_be_read(tmp_path: Path, loaded: Path, theme: str) -> None:
    ward = Ward(tmp_path / "ward.db", SIZE)
    shutil.copyfile(loaded, ward.path)
    async with looking(ward, theme) as secretary:
        finder = Finder(secretary)
        await finder.press("5", "enter")
        for key in ("f2", "f5", "f6", "f7", "ctrl+w", "ctrl+b", "ctrl+u", "ctrl+x"):
            await finder.walk(key, "tab", "tab", "a")
            await finder.back()
            assert secretary.place.endswith(words.PLACES["review"])
        await finder.press("space", "left", "right", "end")
        assert secretary.place.endswith(words.PLACES["conclusion"])
        for key in ("tab", "enter", "escape", "ctrl+s", "escape"):
            await finder.press(key)
        assert not finder.found
