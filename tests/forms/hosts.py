"""A small app that opens one form, with facts of its own, fed as the driver feeds it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from typing import Any, ClassVar, cast

from textual import events
from textual._xterm_parser import XTermParser
from textual.binding import Binding, BindingType
from textual.pilot import Pilot
from textual.widgets import Input, Select, Static, TextArea

from tests.journeys.rest import press, rest
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.errors import WardError
from ward_tui.domain.following import Level, Obstacle, ObstacleKind
from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.model import (
    Agency,
    Appendix,
    AppendixItem,
    Capital,
    Facts,
    Indicator,
    ItemKind,
    Note,
    Position,
    Programme,
    Source,
    Target,
)
from ward_tui.domain.records import Values
from ward_tui.domain.restaging import templated
from ward_tui.screens.early import EarlyKeys
from ward_tui.screens.records import capital, duties, items, obstacles, places, stages, targets
from ward_tui.screens.records.asking import Basis
from ward_tui.screens.records.drafts import Drafts
from ward_tui.screens.records.form import RecordForm, Saved
from ward_tui.screens.records.spec import Form
from ward_tui.settings import Remembered
from ward_tui.widgets.scrollbars import use_whole_cells
from ward_tui.widgets.theme import DARK

TODAY = date(2026, 11, 21)
SLUG = "thuy-nguyen"
PROGRAMME = Programme(
    SLUG, "Thủy Nguyên", "Hải Phòng", "Kế hoạch", "Năm năm", "", "", "", 2025, date(2030, 12, 31), TODAY
)
AGENCIES = ("Phòng Kinh tế", "Công an phường", "Đảng ủy Công an phường", "Trạm Y tế")
LEAD = f"{SLUG}/CQ01"
INDICATOR = Indicator(
    f"{SLUG}/CT01.1",
    f"{SLUG}/CT01",
    "Tỷ lệ",
    Goal(Comparator.RANGE, cast("Any", 62), cast("Any", 63)),
    "%",
    Cadence.ANNUAL,
)
TARGET = Target(f"{SLUG}/CT01", SLUG, "(1)", "Kinh tế", "Thu ngân sách", "Thu", Source("", ""), indicators=(INDICATOR,))
ITEM = AppendixItem(
    f"{SLUG}/PL04-01",
    SLUG,
    "PL04",
    1,
    "Đường Trần Hưng Đạo",
    ItemKind.PROJECT,
    Source("", ""),
    start=parse_deadline("2025"),
    finish=parse_deadline("Quý III/2027"),
    lead=(LEAD,),
    progress=30,
)
STAGED = templated(ITEM, ("soạn thảo", "thẩm định", "ban hành"))
FACTS = Facts(
    programmes={SLUG: PROGRAMME},
    agencies={f"{SLUG}/CQ{n:02}": Agency(f"{SLUG}/CQ{n:02}", SLUG, name) for n, name in enumerate(AGENCIES, 1)},
    positions={f"{SLUG}/CV01": Position(f"{SLUG}/CV01", SLUG, "Chủ tịch UBND phường")},
    targets={TARGET.id: TARGET},
    appendices={
        f"{SLUG}/PL04": Appendix(f"{SLUG}/PL04", SLUG, "PL04", "Giải phóng mặt bằng"),
        f"{SLUG}/PL05": Appendix(f"{SLUG}/PL05", SLUG, "PL05", "Thu, chi ngân sách"),
    },
    items={ITEM.id: ITEM},
)
BASIS = Basis(FACTS, TODAY, SLUG)
NOTE = Note(f"{ITEM.id}#1", ITEM.id, TODAY, "Đã họp")
OBSTACLE = Obstacle(f"{ITEM.id}~VM1", ITEM.id, ObstacleKind.CAPITAL, Level.CITY, date(2026, 10, 3), "chờ bố trí vốn")

CAPITAL = Capital(f"{ITEM.id}~V2026", ITEM.id, 2026, 12_500_000_000, 8_250_000_000, date(2026, 11, 15), "4500/QĐ-UBND")


def every_form() -> dict[str, Form]:
    """Return a form of each kind, for a new record and for an old one."""
    held = Indicator(**{name: getattr(INDICATOR, name) for name in INDICATOR.__slots__} | {"basis": "city_plan"})
    agency, position = next(iter(FACTS.agencies.values())), next(iter(FACTS.positions.values()))
    return {
        "item": items.edit_item(BASIS, ITEM, "Sửa"),
        "new item": items.add_item(BASIS, "", "Thêm"),
        "new given": items.add_item(BASIS, f"{SLUG}/GT", "Thêm"),
        "target": targets.target_form(BASIS, "Sửa", TARGET, adding=False),
        "indicator": targets.indicator_form(BASIS, "Sửa", TARGET.id, INDICATOR, adding=False),
        "reading": targets.reading_form(BASIS, "Thêm", held),
        "plan": targets.plan_form(BASIS, "Thêm", INDICATOR),
        "programme": places.programme_form(BASIS, "Sửa", PROGRAMME, adding=False),
        "appendix": places.appendix_form(BASIS, "Thêm"),
        "agency": places.agency_form(BASIS, "Sửa", agency, adding=False),
        "position": places.position_form(BASIS, "Sửa", position, adding=False),
        "note": places.note_form(BASIS, "Sửa", NOTE),
        "duty": duties.duty_form(BASIS, "Thêm"),
        "obstacle": obstacles.obstacle_form(BASIS, "Sửa", OBSTACLE),
        "capital": capital.capital_form(BASIS, "Sửa", ITEM.id, CAPITAL),
        "staged item": items.edit_item(BASIS, STAGED, "Sửa"),
        "stage": stages.stage_form(BASIS, "Sửa", STAGED, STAGED.stages[0]),
    }


class FormHost(EarlyKeys):
    """Opens a form and keeps what it saves; an error that it is given is what the office answers."""

    CSS_PATH: ClassVar[Any] = "../../ward_tui/app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f12", "done", priority=True)]

    def __init__(self, form: Form, remembered: Remembered | None = None) -> None:
        use_whole_cells()
        super().__init__()
        self.register_theme(DARK)
        self.theme = DARK.name
        self.form, self.remembered = form, remembered or Remembered()
        self.saved: list[Values] = []
        self.said: list[str] = []
        self.closed: list[Saved | None] = []
        self.refusal: WardError | None = None

    async def on_mount(self) -> None:
        await self.open(self.form)

    async def open(self, form: Form) -> None:
        """Open a form."""
        await self.push_screen(RecordForm(form, self._save, Drafts(self.remembered, lambda: None)), self.closed.append)

    def _save(self, values: Values) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.saved.append(values)

    def say(self, sentence: str) -> None:
        """Note what is said."""
        self.said.append(sentence)


class Clerk:
    """Fills a form in by keys and reads it."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot
        self.host = cast("FormHost", pilot.app)

    @property
    def screen(self) -> RecordForm:
        """The form in front."""
        return cast("RecordForm", self.host.screen)

    async def press(self, *keys: str) -> None:
        """Press keys, each after the one before."""
        await press(self.host, *keys)

    async def settle(self) -> None:
        """Wait until everything is handled and drawn."""
        await rest(self.host)

    async def burst(self, text: str) -> None:
        """Send what a terminal sends for the text, all at once."""
        await self._post([token for token in XTermParser().feed(text) if isinstance(token, events.Event)])

    async def keys(self, *names: str) -> None:
        """Send keys by name, all at once."""
        await self._post([events.Key(name, name if len(name) == 1 else None) for name in names])

    async def _post(self, incoming: list[events.Event]) -> None:
        for event in incoming:
            event.set_sender(self.host)
            self.host.post_message(event)
        await self.settle()
        async with asyncio.timeout(20):
            while self.host.early:
                await self.pilot.pause()
        await self.settle()

    async def go(self, name: str) -> None:
        """Stand in a field."""
        self.screen.set_focus(self.screen._widget(self.field(name)))
        await self.settle()

    def field(self, name: str) -> Any:
        """Return the field of a name."""
        return next(each for each in self.host.form.fields if each.name == name)

    async def put(self, name: str, text: str) -> None:
        """Type a text into a field in the place of what stands there."""
        await self.go(name)
        editor = self.screen._widget(self.field(name))
        assert isinstance(editor, Input | TextArea)
        editor.clear()
        await self.burst(text)

    def text(self, name: str) -> str:
        """Return what stands in a field."""
        editor = self.screen._widget(self.field(name))
        return str(editor.value) if isinstance(editor, Input | Select) else cast("TextArea", editor).text

    def under(self, name: str) -> str:
        """Return what is said under a field."""
        line = self.screen.query_one(f"#under-{self.field(name).id}", Static)
        return str(line.content) if line.display else ""

    @property
    def focused(self) -> str:
        """The name of the field in which the cursor is, or the identifier of a button."""
        widget = self.host.focused
        return "" if widget is None else self.screen._name_of(widget) or str(widget.id)

    def lines(self) -> list[str]:
        """Return the lines of the screen."""
        return [strip.text for strip in self.host.screen._compositor.render_strips()]


@asynccontextmanager
async def filling(
    form: Form, remembered: Remembered | None = None, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Clerk]:
    """Open a form."""
    async with FormHost(form, remembered).run_test(size=size) as pilot:
        clerk = Clerk(pilot)
        await clerk.settle()
        yield clerk
