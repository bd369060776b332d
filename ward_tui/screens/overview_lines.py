"""The lines of the overview, made of its figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from textual.widgets import Static

from ward_tui.domain.alerts import Alert
from ward_tui.domain.attainment import Attainment
from ward_tui.domain.funding import Funding
from ward_tui.domain.glance import Figure, Part
from ward_tui.domain.model import AppendixItem, Facts, Target
from ward_tui.domain.status import ItemStatus, TargetStatus
from ward_tui.messages import Run
from ward_tui.screens.looks import ITEM_LOOKS, TARGET_LOOKS
from ward_tui.widgets.columnchart import Bar
from ward_tui.widgets.columns import Column, Line
from ward_tui.wording import formats
from ward_tui.wording import overview as words
from ward_tui.wording import screens as common
from ward_tui.wording.words import ITEM_SIGN, TARGET_SIGN, TARGET_STATUS, UNASSIGNED

if TYPE_CHECKING:
    from ward_tui.services.office import Office

BAR, SHORT_BAR = 18, 8
FULL, REST, MARK = "█", "░", "│"
COUNTS = (
    Column(words.ITEMS, weight=1),
    Column(words.NOW, width=5, right=True),
    Column(words.BEFORE, width=10, right=True),
    Column(words.CHANGE, width=8, right=True),
    Column("", width=SHORT_BAR, shown_from=64),
)
BARS = (Column("", weight=1), Column("", width=5, right=True), Column("", width=BAR))
DATES = (
    Column("", width=7),
    Column("", weight=1),
    Column("", width=11, right=True, shown_from=66),
    Column("", width=13, right=True),
)
Past = Mapping[tuple[Part, str], Figure]


def key_of(figure: Figure) -> str:
    """Return the key of the line of a figure."""
    return f"{figure.part}:{figure.key}"


# Counts, with last week's beside them


def counts(figures: Sequence[Figure], past: Past | None) -> Iterator[Line]:
    """Return the lines of counts; past are the figures of last week, None while they are not known."""
    rows = [figure for figure in figures if figure.part in {Part.STATUS, Part.RATE, Part.WAITING, Part.ALL}]
    targets = [figure for figure in figures if figure.part is Part.TARGET]
    if any(figure.count for figure in rows):
        yield from (_of_rows(figure, past) for figure in rows)
    if targets:
        yield Line((words.TARGETS,))
        yield from (_of_targets(figure, past) for figure in targets)


def _of_rows(figure: Figure, past: Past | None) -> Line:
    if figure.part is Part.RATE:
        return _rate(figure, past)
    if figure.part is Part.STATUS:
        state = ItemStatus(figure.key)
        look = ITEM_LOOKS.get(state, "") if figure.count else ""
        return _count(figure, f"{ITEM_SIGN[state]} {words.STATUS[state]}", past, look)
    return _count(figure, words.WAITING[figure.key] if figure.part is Part.WAITING else words.ALL, past)


def _of_targets(figure: Figure, past: Past | None) -> Line:
    if not figure.key:
        return _count(figure, words.ALL, past)
    state = TargetStatus(figure.key)
    return _count(figure, f"{TARGET_SIGN[state]} {TARGET_STATUS[state]}", past, TARGET_LOOKS.get(state, ""))


def _count(figure: Figure, name: str, past: Past | None, look: str = "") -> Line:
    before, change = formats.NONE, ""
    if past is not None:
        known = past.get((figure.part, figure.key))
        count = known.count if known else 0
        before, change = str(count), words.change(figure.count, count)
    drawn = _short_bar(figure.count, figure.whole) if figure.whole else ""
    return Line((name, str(figure.count), before, change, drawn), key_of(figure), look)


def _rate(figure: Figure, past: Past | None) -> Line:
    name, before, change = words.RATE[figure.key].format(whole=figure.whole), formats.NONE, ""
    known = past.get((figure.part, figure.key)) if past is not None else None
    if known is not None:
        before = words.share(known.count, known.whole)
        change = words.change(words.tenths(figure.count, figure.whole), words.tenths(known.count, known.whole))
    return Line((name, words.share(figure.count, figure.whole), before, change), key_of(figure))


def _short_bar(part: int, whole: int) -> str:
    return FULL * max(round(SHORT_BAR * part / whole), 1 if part else 0)


# Months


def months(figures: Iterable[Figure]) -> Iterator[Bar]:
    """Return the columns of the chart."""
    for figure in figures:
        if figure.part is not Part.MONTH:
            continue
        year, month = map(int, figure.key.split("-"))
        spoken = words.MONTH.format(month=month, year=year, count=figure.count)
        yield Bar(words.month_label(year, month), figure.count, spoken, key_of(figure))


# Bars


def bars(facts: Facts, figures: Sequence[Figure], *, wards: bool) -> Iterator[Line]:
    """Return the bars of overdue rows and of money; wards: name the ward, because there are several."""
    for part, title in ((Part.AGENCY, words.AGENCIES), (Part.APPENDIX, words.APPENDICES)):
        shares = [figure for figure in figures if figure.part is part]
        if shares or part is Part.APPENDIX:
            yield Line((title,))
        most = max((figure.whole for figure in shares), default=0)
        for figure in shares:
            drawn = _two_parts(figure.count, figure.whole, most)
            yield Line((_name(facts, figure, wards=wards), str(figure.count), drawn), key_of(figure), "overdue")
        if not shares and part is Part.APPENDIX:
            yield Line((f"  {words.NONE_OVERDUE}",))
    yield from _years([figure for figure in figures if figure.part is Part.YEAR])


def _name(facts: Facts, figure: Figure, *, wards: bool) -> str:
    agency, appendix = facts.agencies.get(figure.key), facts.appendices.get(figure.key)
    if figure.part is Part.AGENCY:
        name = agency.name if agency else UNASSIGNED
    else:
        name = f"{appendix.code} {appendix.title}" if appendix else figure.key.rpartition("/")[2]
    slug = figure.key.partition("/")[0]
    return f"{facts.programmes[slug].ward} · {name}" if wards and slug else name


def _two_parts(part: int, whole: int, most: int) -> str:
    """Return a bar as long as the whole, drawn full as far as the part goes; every part shows."""
    length = max(round(BAR * whole / most), 1) if most else 0
    full = max(min(round(length * part / whole), length), 1) if part else 0
    return FULL * full + REST * (length - full)


def _years(figures: Sequence[Figure]) -> Iterator[Line]:
    if figures:
        yield Line((words.YEARS,))
    most = max((figure.count for figure in figures), default=0)
    shown = ""
    for figure in figures:
        code, _, value = figure.key.partition("/")
        funding = Funding(value)
        year = ("" if code == shown else words.NO_YEAR if code == "0" else code).ljust(len(words.NO_YEAR))
        shown = code
        drawn = words.GLYPHS.get(funding, words.OTHER) * max(round(BAR * figure.count / most), 1)
        yield Line((f"{year}  {words.FUNDING[funding]}", str(figure.count), drawn), key_of(figure))


def attained(targets: Iterable[tuple[Target, Attainment, TargetStatus]], elapsed: int) -> Iterator[Line]:
    """Return a bar for each target, with a mark where the term has come to."""
    for place, (target, attainment, state) in enumerate(targets):
        if not place:
            yield Line((words.ATTAINED.format(elapsed=elapsed),))
        name = f"{target.id.rpartition('/')[2]} {target.name}"
        degree = attainment.degree
        if degree is None:
            yield Line((name, formats.NONE, words.NO_FIGURE), target.id)
        else:
            cells = (name, words.PER_CENT.format(degree=degree), _marked(degree, elapsed))
            yield Line(cells, target.id, TARGET_LOOKS.get(state, ""))


def _marked(degree: int, elapsed: int) -> str:
    full = max(BAR * degree // 100, 1 if degree else 0)
    drawn, mark = FULL * full + REST * (BAR - full), min(BAR * elapsed // 100, BAR - 1)
    return drawn[:mark] + MARK + drawn[mark + 1 :]


# Dates


def late(item: AppendixItem, days: int) -> Line:
    """Return the line of a row that is overdue."""
    return _dated(item, common.LATE.format(days=days), "overdue")


def late_report(alert: Alert) -> Line:
    """Return the line of a report that is overdue."""
    days, key = common.LATE.format(days=alert.days), alert.subject_id
    return Line((key.rpartition("/")[2], alert.name, formats.day(alert.due_on), days), key, "overdue")


def near(item: AppendixItem, state: ItemStatus, today: date) -> Line:
    """Return the line of a row that is due next."""
    left = (item.due_on - today).days if item.due_on else 0
    return _dated(item, common.LEFT.format(days=left) if left else common.DUE_TODAY, ITEM_LOOKS.get(state, ""))


def _dated(item: AppendixItem, days: str, look: str) -> Line:
    return Line((item.id.rpartition("/")[2], item.name, formats.deadline(item.finish), days), item.id, look)


# This week's review


def review_line(office: Office, programme: str | None) -> str:
    """Return what there is to say about this week's review, '' once it is finished or where nothing is followed."""
    from ward_tui.wording.review import overview_line

    if not office.facts.programmes:
        return ""
    return overview_line(office.walk(programme), office.today, office.settings.review_weekday)


class ReviewLine(Static):
    """The line about this week's review; hidden while there is nothing to say, a click opens the review."""

    def tell(self, text: str) -> None:
        """Say something, or nothing."""
        self.update(text)
        self.display = bool(text)

    def on_click(self) -> None:
        """Go to the review."""
        self.post_message(Run("go('review')", "app.go('review')"))
