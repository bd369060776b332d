"""Lists that can be arranged: grouped, sorted, looked at through views with names that outlive a restart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from ward_tui.commands.command import LISTS
from ward_tui.domain.arranging import Arrangement, Choices, Grouping, GroupKey, SortBy
from ward_tui.domain.selection import ItemFilter
from ward_tui.domain.views import View, from_plain, to_plain
from ward_tui.screens.lists import ListScreen
from ward_tui.screens.views_window import ViewChosen, ViewScreen
from ward_tui.widgets.columns import Line
from ward_tui.widgets.grid import Grid
from ward_tui.wording import views as words

if TYPE_CHECKING:
    from ward_tui.domain.model import Facts
    from ward_tui.services.office import Office
    from ward_tui.settings import Remembered


class ViewBook:
    """What is remembered of the views of one list."""

    def __init__(self, remembered: Remembered, place: str, choices: Choices) -> None:
        self._remembered, self._place, self._choices = remembered, place, choices

    @property
    def now(self) -> View:
        """How the list stood last."""
        known = self._known()
        return from_plain(known["now"]).allowed(self._choices) if "now" in known else View("", self._choices.usual)

    @now.setter
    def now(self, view: View) -> None:
        self._write(now=to_plain(view))

    @property
    def saved(self) -> list[View]:
        """The views that have a name."""
        plain = self._known().get("saved")
        views = [from_plain(each).allowed(self._choices) for each in plain] if isinstance(plain, list) else []
        return [view for view in views if view.name]

    @saved.setter
    def saved(self, views: Sequence[View]) -> None:
        self._write(saved=[to_plain(view) for view in views])

    def _known(self) -> dict[str, Any]:
        known = self._remembered.views.get(self._place)
        return known if isinstance(known, dict) else {}

    def _write(self, **values: Any) -> None:
        fresh = self._remembered.views | {self._place: self._known() | values}
        self._remembered.views = {place: known for place, known in fresh.items() if place in LISTS}


class Lined(Protocol):
    """A record with its line."""

    @property
    def line(self) -> Line:
        """The line."""


class ViewedScreen(ListScreen):
    """A list whose groups and order the user chooses."""

    CHOICES: ClassVar[Choices]

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self.arrangement = self.CHOICES.usual
        self.filter = ItemFilter()

    @property
    def book(self) -> ViewBook:
        """What is remembered of the views of this list."""
        return ViewBook(self.ward_app.remembered, self.PLACE, self.CHOICES)

    def on_mount(self) -> None:
        """Stand as the list stood last."""
        view = self.book.now
        self.arrangement, self.filter = view.arrangement, view.filter

    def keep_view(self) -> None:
        """Remember how the list stands now; what is searched for is of the moment."""
        self.book.now = View("", self.arrangement, self.lasting_filter())
        self.ward_app.remember()

    def lasting_filter(self) -> ItemFilter:
        """Return the filter that is remembered."""
        return self.filter

    def rearrange(self, arrangement: Arrangement) -> None:
        """Stand in other groups or in another order."""
        self.arrangement = arrangement
        self.keep_view()
        self.reload(force=True)
        self.query_one(Grid).action_end(0)

    def on_grid_titled(self, event: Grid.Titled) -> None:
        """Sort by the column whose title was clicked."""
        self.rearrange(self.arrangement.sorted_by(SortBy(event.key)))

    def action_view(self) -> None:
        """Choose groups and order, open or save a view."""
        now = View("", self.arrangement, self.filter, self.search)
        self.app.push_screen(ViewScreen(self.PLACE, self.office.facts, self.CHOICES, now, self.book), self._viewed)

    def _viewed(self, chosen: ViewChosen | None) -> None:
        self.ward_app.remember()  # also when views were only renamed or removed
        if chosen is None:
            return
        view = chosen.view
        self.search, self.filter = view.search, view.filter.still(self.office.facts)
        self.rearrange(view.arrangement)
        self.say(chosen.message)

    # What the screens show

    def in_force(self) -> list[str]:
        """Return how the list stands, in words, where that differs from how it first stood."""
        return words.in_force(self.arrangement, self.CHOICES)

    def head(self, shown: int, total: int, *more: str) -> str:
        """Return groups and order, what is searched and filtered, and how much of the list is shown."""
        return "".join(f"{part} · " for part in self.in_force()) + super().head(shown, total, *more)

    def show_order(self) -> None:
        """Show in the titles what the list is sorted by."""
        sort = self.arrangement.sort
        name = "" if sort is SortBy.DOCUMENT else sort.value
        self.query_one(Grid).show_sort(name, descending=self.arrangement.descending)

    def has_heading(self, key: GroupKey) -> bool:
        """Tell whether a group stands under a title; the only group of a list without groups does not."""
        return self.arrangement.group is not Grouping.NONE or bool(key.programme)

    def lines(self, facts: Facts, groups: Iterable[tuple[GroupKey, Sequence[Lined]]]) -> Iterator[Line]:
        """Return the lines of the records that are shown, each group that has any below its title."""
        for key, members in groups:
            if members and self.has_heading(key):
                yield Line((self.heading(facts, key, members),))
            for each in members:
                yield each.line

    def heading(self, facts: Facts, key: GroupKey, members: Sequence[Any]) -> str:
        """Return the title of a group."""
        raise NotImplementedError
