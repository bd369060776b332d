"""The catalogue: programmes, appendices, agencies and posts, each with what hangs on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from ward_tui.commands import bindings_for
from ward_tui.domain.model import Agency, Appendix, Position, Programme
from ward_tui.domain.selection import ItemFilter
from ward_tui.domain.text import fold, matches
from ward_tui.screens.merging import MergingScreen
from ward_tui.widgets.columns import Column, Line
from ward_tui.widgets.grid import Grid
from ward_tui.wording import catalogue as words
from ward_tui.wording import screens as screen_words

if TYPE_CHECKING:
    from ward_tui.services.office import Office

T = TypeVar("T", Appendix, Agency, Position)
COLUMNS = (
    Column(screen_words.ID, width=6),
    Column(words.NAME, weight=3),
    Column(words.ABOUT, weight=2, shown_from=100),
    Column(words.WORK, width=22, right=True),
)


class CatalogueScreen(MergingScreen):
    """Lists what rows and targets hang on; Enter opens the rows of an appendix or agency."""

    PLACE = "catalogue"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("catalogue")]

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self._leads: Counter[str] = Counter()

    def body(self) -> ComposeResult:
        """One list, as wide as the screen."""
        yield Static(id="head", markup=False)
        yield Grid(COLUMNS, markable=True, id="catalogue")

    def show_detail(self) -> None:
        """Show no pane: a line says all."""

    def fill(self) -> None:
        """Show everything that matches, under its headings."""
        self._leads = self._count_work()
        groups = list(self._groups())
        wanted = [(title, [line for line in lines if self._matches(line)]) for title, lines in groups]
        shown = [line for title, lines in wanted if lines for line in (Line((f"{title}  ({len(lines)})",)), *lines)]
        total, found = (sum(len(lines) for _, lines in each) for each in (groups, wanted))
        self.query_one(Grid).show(shown, empty=screen_words.EMPTY_SEARCH if total else self.empty(words.EMPTY))
        self.query_one("#head", Static).update(self.head(found, total))

    def _groups(self) -> Iterator[tuple[str, list[Line]]]:
        facts = self.office.facts
        yield words.PROGRAMMES, [self._programme(each) for each in facts.programmes.values() if self._own(each.slug)]
        yield words.APPENDICES, [self._appendix(each) for each in self._of(facts.appendices.values())]
        yield words.AGENCIES, [self._agency(each) for each in self._of(facts.agencies.values())]
        yield words.POSTS, [self._post(each) for each in self._of(facts.positions.values())]

    def _own(self, slug: str) -> bool:
        return self.programme in (None, slug)

    def _of(self, records: Iterable[T]) -> list[T]:
        return [each for each in records if self._own(each.programme)]

    def _matches(self, line: Line) -> bool:
        return not self.search or matches(fold(" ".join(line.cells)), self.search)

    def _count_work(self) -> Counter[str]:
        """Count the rows of each appendix, and those that each agency leads or post directs, but for dropped ones."""
        counts: Counter[str] = Counter()
        for item in self.office.facts.items.values():
            if item.dropped_on is not None and item.dropped_on <= self.office.today:
                continue
            counts.update([f"{item.programme}/{item.appendix}", item.programme, *item.lead, *item.directing])
        return counts

    def _programme(self, programme: Programme) -> Line:
        targets = sum(self.office.summary(programme.slug).targets.values())
        term = words.TERM.format(start=programme.term_start, end=programme.term_end.year)
        work = words.TARGETS_ITEMS.format(targets=targets, items=self._leads[programme.slug])
        return Line(("", f"{programme.ward}: {programme.title}", term, work), key=programme.slug)

    def _appendix(self, appendix: Appendix) -> Line:
        work = words.ITEMS.format(count=self._leads[appendix.id])
        return Line((appendix.code, appendix.title, appendix.note, work), key=appendix.id)

    def _agency(self, agency: Agency) -> Line:
        also = words.ALSO.format(names="; ".join(agency.aliases)) if agency.aliases else ""
        about = " · ".join(part for part in (words.GROUP if agency.group else "", also) if part)
        return Line((agency.id.rpartition("/")[2], agency.name, about, self._work(words.LEADS, agency.id)), agency.id)

    def _post(self, post: Position) -> Line:
        return Line((post.id.rpartition("/")[2], post.name, post.person, self._work(words.DIRECTS, post.id)), post.id)

    def _work(self, template: str, key: str) -> str:
        return template.format(count=self._leads[key]) if self._leads[key] else words.NO_WORK

    # Commands

    def open_record(self, key: str) -> None:
        """Open the rows of an appendix or agency, follow a programme, edit a post."""
        facts = self.office.facts
        if key in facts.programmes:
            self.ward_app.programme = key
            self.ward_app.remember()
            self.call_later(self.app.run_action, "go('overview')")
        elif key in facts.appendices:
            self.ward_app.show_items(ItemFilter(appendix=key))
        elif key in facts.agencies:
            self.ward_app.show_items(ItemFilter(lead=key))
        else:
            self.run_command("edit", "screen.edit")

    def on_grid_marked(self, event: Grid.Marked) -> None:
        """Say what can be done with the marked agencies."""
        event.prevent_default()  # what other lists say does not hold here
        marked = self.grid.marked
        self.say(words.MARKED.format(count=len(marked)) if marked else "")
