"""The window for the view of a list: its groups and order, and the views that have a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Label, Select, Static

from ward_tui.domain.arranging import Arrangement, Choices, Grouping, SortBy
from ward_tui.domain.text import fold, tidy
from ward_tui.domain.views import View
from ward_tui.screens.modal import Window
from ward_tui.widgets.choice import ChoiceField
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.fields import TextField
from ward_tui.widgets.grid import Grid
from ward_tui.wording import screens as screen_words
from ward_tui.wording import views as words

if TYPE_CHECKING:
    from ward_tui.domain.model import Facts
    from ward_tui.screens.views import ViewBook


@dataclass(frozen=True, slots=True)
class ViewChosen:
    """How the list is to stand, and what is said about it."""

    view: View
    message: str = ""


class ViewScreen(Window[ViewChosen]):
    """Chooses groups and order; a name saves them with filter and search; the list below opens what was saved."""

    SAVE_LABEL = words.APPLY
    TOPIC = "view"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("delete", "remove", show=False),
        Binding("f2", "rename", show=False),
    ]

    def __init__(self, place: str, facts: Facts, choices: Choices, now: View, book: ViewBook) -> None:
        super().__init__()
        self._place, self._facts, self._choices, self._now, self._book = place, facts, choices, now, book
        self._doomed = ""  # the view that a second Delete takes away
        self._renamed = ""  # the view that the name is meant for

    def title_text(self) -> str:
        """Name the list."""
        return words.TITLE.format(place=screen_words.PLACES[self._place])

    def fields(self) -> ComposeResult:
        """Ask for groups, order and a name; list what was saved."""
        now = self._now.arrangement
        groups = [(words.GROUPINGS[each], each) for each in self._choices.groups]
        sorts = [(words.SORTS[each], each) for each in self._choices.sorts]
        yield from _choice("group", words.GROUP_BY, groups, now.group)
        yield from _choice("sort", words.SORT_BY, sorts, now.sort)
        yield from _choice("direction", words.DIRECTION, _DIRECTIONS, now.descending)
        with Horizontal(classes="choice"):
            yield Label(words.NAME, markup=False, classes="label", id="view-label")
            yield TextField(placeholder=words.NAME_EXAMPLE, id="view-name")
        yield Grid((Column(words.SAVED, weight=2), Column(words.SAVED_KEYS, weight=3)), id="views")

    def on_mount(self) -> None:
        """List what was saved."""
        self._list()

    def _list(self) -> None:
        lines = list(self._lines())
        grid = self.query_one(Grid)
        grid.show(lines, empty=words.NONE_SAVED)
        grid.styles.height = min(8, max(5, len(lines) + 1))
        grid.can_focus = bool(lines)

    def _lines(self) -> Iterator[Line]:
        for view in self._book.saved:
            yield Line((view.name, words.summary(view, self._choices, self._facts)), key=view.name)

    # What is chosen

    def value(self) -> ViewChosen:
        """Return the chosen arrangement; a name saves it with what is filtered and searched."""
        picked = {name: self.query_one(f"#view-{name}", Select).value for name in ("group", "sort", "direction")}
        group, sort = Grouping(str(picked["group"])), SortBy(str(picked["sort"]))
        chosen = Arrangement(group, sort, descending=picked["direction"] is True)
        view = replace(self._now, arrangement=self._choices.allowed(chosen))
        name = tidy(self.query_one(TextField).value)
        if not name:
            return ViewChosen(view)
        self._keep(replace(view, name=name), instead_of=name)
        return ViewChosen(view, words.SAVED_AS.format(name=name))

    def action_save(self) -> None:
        """Give a view its new name, or return what is chosen."""
        if self._renamed:
            self._rename()
        else:
            super().action_save()

    def on_grid_chosen(self, event: Grid.Chosen) -> None:
        """Open a saved view."""
        event.stop()
        view = next(view for view in self._book.saved if view.name == event.key)
        self.dismiss(ViewChosen(view, words.OPENED.format(name=view.name)))

    def _keep(self, view: View, *, instead_of: str) -> None:
        """Put a view among the saved ones, in the place of one of that name."""
        same = fold(instead_of)
        saved = self._book.saved
        place = next((at for at, each in enumerate(saved) if fold(each.name) == same), len(saved))
        saved[place : place + 1] = [view]
        self._book.saved = saved

    # Renaming and removing

    def action_rename(self) -> None:
        """Ask for another name of the view under the cursor."""
        key = self._chosen_key()
        if key:
            self._ask_name(key, words.NEW_NAME, words.RENAMING.format(name=key))

    def _ask_name(self, renamed: str, label: str, reason: str) -> None:
        self._renamed = renamed
        self.query_one("#view-label", Label).update(label)
        self.query_one("#reason", Static).update(reason)
        field = self.query_one(TextField)
        field.value = renamed
        self.set_focus(field if renamed else self.query_one(Grid))

    def _rename(self) -> None:
        old, name = self._renamed, tidy(self.query_one(TextField).value)
        taken = [view.name for view in self._book.saved if fold(view.name) == fold(name) and view.name != old]
        if taken:
            self.complain(words.NAME_TAKEN.format(name=taken[0]))
            return
        if name:
            view = next(view for view in self._book.saved if view.name == old)
            self._keep(replace(view, name=name), instead_of=old)
        self._list()
        self.query_one(Grid).go_to(name)
        self._ask_name("", words.NAME, "")

    def action_remove(self) -> None:
        """Take the view under the cursor away, at the second time of asking."""
        key = self._chosen_key()
        if not key:
            return
        if key != self._doomed:
            self._doomed = key
            self.query_one("#reason", Static).update(words.DELETE_AGAIN.format(name=key))
            return
        self._book.saved = [view for view in self._book.saved if view.name != key]
        self._forget_doomed()
        self._list()
        if not self._book.saved:
            self.set_focus(self.query_one(TextField))

    def _chosen_key(self) -> str:
        grid = self.query_one(Grid)
        return grid.cursor_key if self.focused is grid else ""

    def on_grid_moved(self) -> None:
        """Another view is not meant."""
        self._forget_doomed()

    def _forget_doomed(self) -> None:
        if self._doomed:
            self._doomed = ""
            self.query_one("#reason", Static).update("")

    def action_leave(self) -> None:
        """Keep the old name, else leave."""
        if self._renamed:
            self._ask_name("", words.NAME, "")
        else:
            super().action_leave()


_DIRECTIONS = [(words.ASCENDING, False), (words.DESCENDING, True)]


def _choice(name: str, label: str, options: list[tuple[str, Any]], value: Any) -> Iterator[Any]:
    with Horizontal(classes="choice close"):
        yield Label(label, markup=False, classes="label")
        yield ChoiceField(options, value=value, allow_blank=False, id=f"view-{name}", compact=True)
