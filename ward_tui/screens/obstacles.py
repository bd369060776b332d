"""What holds rows up, by the level that must unblock it, the longest first; as text and workbook for a letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.following import Level
from ward_tui.domain.hindrances import Hindrance, by_level, hindrances
from ward_tui.domain.records import Kind
from ward_tui.domain.text import fold, matches
from ward_tui.screens.changing import Record
from ward_tui.screens.copying import copy
from ward_tui.screens.lists import ListScreen
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.grid import Grid
from ward_tui.wording import formats
from ward_tui.wording import obstacles as words
from ward_tui.wording import screens as screen_words
from ward_tui.wording.record_names import short_id

if TYPE_CHECKING:
    from pathlib import Path

    from ward_tui.screens.export import ExportScreen
    from ward_tui.services.desk import Desk
    from ward_tui.services.office import Office

COLUMNS = (
    Column(words.DAYS, width=5, right=True),
    Column(words.ID, width=8),
    Column(words.NAME, weight=2),
    Column(words.TEXT, weight=3),
    Column(words.ASKED, weight=2, shown_from=110),
)


class ObstaclesScreen(ListScreen):
    """Lists lasting obstacles by level; Enter goes to the row, F9 corrects, Ctrl+B clears or adds."""

    PLACE = "obstacles"
    TAB = "depth"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("obstacles")]

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._known: dict[str, Hindrance] = {}
        self._past = False

    def body(self) -> ComposeResult:
        """List, detail pane, and below them all of what the cursor stands on."""
        yield Static(id="head", markup=False)
        with Container(classes="columns"):
            yield Grid(COLUMNS, markable=True, id="obstacles")
            yield Detail(classes="aside")
        yield Static(id="why", markup=False)

    def fill(self) -> None:
        """Show the obstacles that match."""
        found = hindrances(self.office.facts, self.office.today, self.programme)
        self._known = {each.obstacle.id: each for each in found}
        wanted = [each for each in found if each.lasts != self._past]
        shown = [each for each in wanted if self._matches(each)]
        empty = words.EMPTY_CLEARED if self._past else words.EMPTY
        grid = self.query_one(Grid)
        grid.marked &= self._known.keys()
        grid.show(list(self._lines(shown)), empty=self.empty(screen_words.EMPTY_SEARCH if self.search else empty))
        told = self.head(len(shown), len(wanted), words.FILTERED if self._past else "")
        self.query_one("#head", Static).update(f"{told} · {words.head(found)}")
        self._explain()

    def _matches(self, each: Hindrance) -> bool:
        return not self.search or matches(fold(words.told(each, self.office.facts)), self.search)

    def _lines(self, shown: Sequence[Hindrance]) -> Iterator[Line]:
        mixed = self.programme is None and len(self.office.facts.programmes) > 1
        for level, members in by_level(shown).items():
            yield Line((screen_words.GROUP.format(title=words.GROUP[level], count=len(members)),))
            for each in members:
                ward = f"{self.office.facts.programmes[each.item.programme].ward} · " if mixed else ""
                cells = (
                    formats.number(each.days),
                    short_id(each.item.id),
                    f"{ward}{each.item.name}",
                    words.what(each),
                    formats.capital(words.request(each)),
                )
                yield Line(cells, key=each.obstacle.id)

    def subject_of(self, key: str) -> str:
        """Return the row that an obstacle holds up."""
        return key.partition("~")[0]

    def on_grid_moved(self) -> None:
        """Show what the cursor stands on."""
        self._explain()

    def _explain(self) -> None:
        each = self._known.get(self.grid.cursor_key)
        self.query_one("#why", Static).update(words.told(each, self.office.facts) if each else "")
        self.show_detail()

    def on_grid_marked(self, event: Grid.Marked) -> None:
        """Say what can be done with the marked obstacles."""
        event.prevent_default()  # what other lists say does not hold here
        marked = self.grid.marked
        self.say(words.MARKED.format(count=len(marked)) if marked else "")

    # Commands

    def open_record(self, key: str) -> None:
        """Go to the row in its list."""
        self.ward_app.show_record("items", key)

    def current_record(self) -> Record | None:
        """Return the obstacle under the cursor."""
        key = self.grid.cursor_key
        return (Kind.OBSTACLE, key) if key else None

    def edit_marked(self) -> bool:
        """Edit the obstacle under the cursor, whatever is marked."""
        return False

    def stand_on(self, _kind: Kind, key: str) -> None:
        """Stay in the list."""
        self.go_to(key)

    def action_filter(self) -> None:
        """Show what was cleared instead of what lasts, or the other way round."""
        self._past = not self._past
        self.reload(force=True)

    def action_back(self) -> None:
        """Drop the marks, the search, then the filter, then go back to the screen before."""
        if self._past and not (self.search or self.grid.marked or self.help_topic()):
            self.action_filter()
        else:
            super().action_back()

    def chosen(self) -> list[Hindrance]:
        """Return the marked obstacles, or those of the level under the cursor that are shown."""
        marked, keys = self.grid.marked, self.grid.keys
        if marked:
            return [each for key, each in self._known.items() if key in marked]
        here = self._known.get(self.grid.cursor_key)
        return [self._known[key] for key in keys if here and self._known[key].level is here.level]

    def action_copy(self) -> None:
        """Copy obstacles as text for a letter."""
        found = self.chosen()
        if found:
            text = words.letter(found, self.office.facts, self.office.today)
            copy(self, text, words.COPIED.format(count=len(found)))
        else:
            self.say(screen_words.CHOOSE_LINE)

    def own_export(self, desk: Desk, folder: Path, slug: str) -> ExportScreen | None:
        """Export obstacles for a letter: those of the level under the cursor, or of the levels that are marked."""
        from ward_tui.screens.obstacle_export import ObstacleExport

        file = folder / f"vuong-mac-{slug}-{self.office.today.isoformat()}.xlsx"
        return ObstacleExport(desk, self.programme, file, tuple(by_level(self.chosen())) or (Level.CITY,))

    def copied(self, keys: list[str]) -> str:
        """Return obstacles as text for a letter."""
        found = [self._known[key] for key in keys if key in self._known]
        return words.letter(found, self.office.facts, self.office.today)
