"""Pairs of rows of which one comes before the other: proposed, confirmed, refused; answered with one key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.linking import LinkState, LinkVerdict, LinkView
from ward_tui.domain.text import fold, matches
from ward_tui.screens.changing import Record
from ward_tui.screens.detail import DetailScreen
from ward_tui.screens.linking import AddLinkScreen, AgreeScreen, Linked
from ward_tui.screens.lists import ListScreen
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.detail import Detail
from ward_tui.widgets.grid import Grid
from ward_tui.wording import linking_screen as words
from ward_tui.wording import screens as screen_words
from ward_tui.wording.journal import short_id

if TYPE_CHECKING:
    from ward_tui.services.office import Office

COLUMNS = (
    Column(words.BEFORE, width=7),
    Column(words.DUE, width=7),
    Column(words.AFTER, width=7),
    Column(words.SPAN, width=9),
    Column(words.NAME, weight=1),
    Column(words.LIKE, width=5, right=True, shown_from=90),
    Column(words.FITS, width=12),
)
LOOKS = {LinkVerdict.HARD: "soon", LinkVerdict.FINE: "done"}
WORST = tuple(LinkVerdict)
MANY = 2000  # rows of which the pairs are looked for only after the first picture


class PairGrid(Grid):
    """A list in which Space answers the line under the cursor."""

    def action_mark(self) -> None:
        """Tell that the user pressed Space."""
        if self.cursor_key:
            self.post_message(self.Marked(self, self.cursor_key))


class LinksScreen(ListScreen):
    """Lists pairs; Space confirms one, - refuses it, Delete takes it away, Ctrl+N makes one by hand."""

    PLACE = "links"
    TAB = "depth"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("links")]

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._views: dict[str, LinkView] = {}
        self._folded = True

    def body(self) -> ComposeResult:
        """List, detail pane, and below them all of the pair under the cursor."""
        yield Static(id="head", markup=False)
        with Container(classes="columns"):
            yield PairGrid(COLUMNS, id="links")
            yield Detail(classes="aside")
        yield Static(id="why", markup=False)

    # Contents

    def fill(self) -> None:
        """Show the pairs that match; of very many rows they are looked for after the first picture."""
        if len(self.office.facts.items) < MANY or self.office.knows_proposals:
            self._show(self.office.link_views(self.programme))
        else:
            self.query_one("#head", Static).update(words.LOOKING)
            self.query_one(Grid).show([], empty=words.LOOKING)
            self.call_after_refresh(self._look)

    def _look(self) -> None:
        if self.is_attached and self.office is self.ward_app.office:
            self._show(self.office.link_views(self.programme))

    def _show(self, views: Sequence[LinkView]) -> None:
        self._views = {view.id: view for view in views}
        shown = [view for view in views if self._is_wanted(view)]
        empty = words.EMPTY_FOLDED if views and not self.search else words.EMPTY
        self.query_one(Grid).show(list(self._lines(shown)), empty=self.empty(self._why_empty(empty)))
        searched = f"{screen_words.SEARCHED.format(text=self.search)} · " if self.search else ""
        self.query_one("#head", Static).update(searched + words.head(views, folded=self._folded))
        self._explain()

    def _why_empty(self, empty: str) -> str:
        return screen_words.EMPTY_SEARCH if self.search else empty

    def _is_wanted(self, view: LinkView) -> bool:
        if self._folded and view.state is LinkState.REFUSED:
            return False
        sides = " ".join(f"{short_id(each.id)} {each.name}" for each in (view.before, view.after))
        return not self.search or matches(fold(f"{sides} {words.cells(view)[-1]}"), self.search)

    def _lines(self, shown: Sequence[LinkView]) -> Iterator[Line]:
        programmes = self.office.facts.programmes
        mixed = self.programme is None and len(programmes) > 1
        for state, title in words.GROUPS.items():
            of_state = [view for view in shown if view.state is state]
            if state is LinkState.CONFIRMED:
                of_state.sort(key=lambda view: WORST.index(view.verdict))
            for slug in dict.fromkeys(view.programme if mixed else "" for view in of_state):
                members = [view for view in of_state if slug in ("", view.programme)]
                named = words.GROUP.format(state=title, ward=programmes[slug].ward) if slug else title
                yield Line((screen_words.GROUP.format(title=named, count=len(members)),))
                yield from map(_line, members)

    def subject_of(self, key: str) -> str:
        """Return the row that comes before."""
        view = self._views.get(key)
        return view.before.id if view else ""

    def show_detail(self) -> None:
        """Show the pair under the cursor in the pane beside the list."""
        pane = self.query_one("Detail.aside", Detail)
        if pane.display and self.has_class("wide"):
            view = self._view
            pane.show(words.title(view) if view else "", words.fields(view) if view else [])

    def on_grid_moved(self) -> None:
        """Show what the cursor stands on."""
        self._explain()

    def _explain(self) -> None:
        self.query_one("#why", Static).update(words.told(self._view) if self._view else "")
        self.show_detail()

    @property
    def _view(self) -> LinkView | None:
        return self._views.get(self.grid.cursor_key)

    # Answers

    def on_grid_marked(self, event: Grid.Marked) -> None:
        """Space says that the pair is right."""
        event.prevent_default()  # nothing is marked here
        self.action_confirm_pair()

    def action_confirm_pair(self) -> None:
        """Say that the pair under the cursor is right."""
        self._answer(confirmed=True)

    def action_refuse_pair(self) -> None:
        """Say that the pair under the cursor is none."""
        self._answer(confirmed=False)

    def _answer(self, *, confirmed: bool) -> None:
        view = self._view
        if view is None:
            self.say(words.NO_LINE)
        elif confirmed and view.state is LinkState.CONFIRMED:
            self.say(words.ALREADY)
        elif not confirmed and view.state is LinkState.REFUSED:
            self.say(words.ALREADY_NOT)
        else:
            verb = self.office.confirm_links if confirmed else self.office.refuse_links
            following = self._next_proposal(view)
            if self.do(lambda: verb([view.id])) and following:
                self.grid.go_to(following)

    def _next_proposal(self, view: LinkView) -> str:
        """Return the proposal after one, or before it at the end; '' when there is no other."""
        keys = [key for key in self.grid.keys if self._views[key].state is LinkState.PROPOSED]
        if view.id not in keys:
            return view.id
        place = keys.index(view.id)
        return next(iter([*keys[place + 1 :], *reversed(keys[:place])]), "")

    def action_confirm_all(self) -> None:
        """Confirm every proposal that is shown, after asking."""
        proposed = [self._views[key] for key in self.grid.keys if self._views[key].state is LinkState.PROPOSED]
        if not proposed:
            self.say(words.NOTHING_PROPOSED)
            return
        told = f"{words.ALL_TEXT}\n{words.least(proposed)}"
        window = AgreeScreen(words.ALL_TITLE.format(count=len(proposed)), told, words.ALL, "link-all")
        self.app.push_screen(window, lambda agreed: self._confirm_all(proposed) if agreed else None)

    def _confirm_all(self, views: Sequence[LinkView]) -> None:
        self.do(lambda: self.office.confirm_links([view.id for view in views]))
        self.grid.action_end(0)

    # Pairs made by hand, and taken away

    def _ask_what(self, programme: str, _record: Record | None) -> None:
        """Add a pair; nothing else is added here."""
        window = AddLinkScreen(self.office, programme, self.drafts())
        self.app.push_screen(window, lambda made: self._add(programme, made) if made else None)

    def _add(self, programme: str, made: Linked) -> None:
        if self.do(lambda: self.office.link(made.before, made.after, made.kind, made.note)):
            self.drafts().drop(AddLinkScreen.draft_of(programme))
            self.go_to(made.id)

    def current_record(self) -> Record | None:
        """Return nothing: a pair is answered, and its rows are opened first."""
        return None

    def action_remove(self) -> None:
        """Take the pair under the cursor away: a confirmed one after asking, a refused one is proposed again."""
        view = self._view
        if view is None:
            self.say(words.NO_LINE)
        elif view.state is LinkState.PROPOSED:
            self.say(words.ONLY_PROPOSED)
        elif view.state is LinkState.REFUSED:
            self._unlink(view)
        else:
            sides = {"before": short_id(view.before.id), "after": short_id(view.after.id)}
            window = AgreeScreen(words.REMOVE_TITLE.format(**sides), words.REMOVE_TEXT, words.REMOVE, "remove")
            self.app.push_screen(window, lambda agreed: self._unlink(view) if agreed else None)

    def _unlink(self, view: LinkView) -> None:
        self.do(lambda: self.office.unlink(view.id))

    def action_open_after(self) -> None:
        """Open everything that is known of the row that comes after."""
        if self._view:
            self.app.push_screen(DetailScreen(self.office, self._view.after.id))
        else:
            self.say(words.NO_LINE)

    def action_filter(self) -> None:
        """Show the refused pairs, or fold them away."""
        self._folded = not self._folded
        self.reload(force=True)

    def go_to(self, key: str) -> None:
        """Stand on a pair, or on the first one of a row."""
        own = (view.id for view in self._views.values() if key in (view.before.id, view.after.id))
        super().go_to(key if key in self._views else next(own, key))

    def action_back(self) -> None:
        """Drop the search, then fold the refused pairs away, then go back to the screen before."""
        if not self._folded and not self.search and not self.help_topic():
            self.action_filter()
        else:
            super().action_back()

    def copied(self, keys: list[str]) -> str:
        """Return pairs as a table."""
        return words.table_text([self._views[key] for key in keys if key in self._views])


def _line(view: LinkView) -> Line:
    look = "quiet" if view.state is LinkState.REFUSED else LOOKS.get(view.verdict, "")
    return Line(words.cells(view), key=view.id, look=look)
