"""The summary workbook: the sheets of an official report, and a page for the weekly meeting."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ward_tui.reports import files
from ward_tui.reports.book import Book, Written
from ward_tui.wording import workbook as words
from ward_tui.wording import workbook_heads as heads

if TYPE_CHECKING:  # xlsxwriter is imported when a workbook is written, not before
    from xlsxwriter.workbook import Workbook

    from ward_tui.domain.following import Level
    from ward_tui.reports.charts import Draughtsman
    from ward_tui.reports.content import Content
    from ward_tui.reports.grid import Grid
    from ward_tui.reports.listing import Column, Listing
    from ward_tui.reports.paper import OfficialSheet
    from ward_tui.reports.styles import Styles

Progress = Callable[[int], None]
Writer = Callable[["Workbook", "Styles", "Content", Progress], int]
_UPRIGHT = frozenset({words.MEETING, words.REVIEW, words.REMINDERS})
_STEP = 250
_ROWS_SHARE = 60  # per cent of the time that goes into the rows; the rest is packing


def write_summary(path: Path, book: Book, progress: Progress | None = None) -> Written:
    """Write the workbook; progress hears per cents, the last one is 100.

    Raises:
        WardError: `export_name`, `export_folder`, `export_failed`, or `layout`; nothing is left behind then.
    """
    return _write(path, book, progress or _silent, _write_sheets)


def write_review(path: Path, book: Book, progress: Progress | None = None) -> Written:
    """Write a workbook of two sheets, the weekly review and the page for the meeting; see `write_summary`."""
    return _write(path, book, progress or _silent, _write_review_sheets)


def write_obstacles(path: Path, book: Book, levels: Sequence[Level], progress: Progress | None = None) -> Written:
    """Write a workbook of one sheet, what the levels must unblock, to be sent with a letter; see `write_summary`."""

    def write(workbook: Workbook, styles: Styles, content: Content, _progress: Progress) -> int:
        from ward_tui.reports import obstacle_sheet

        sheets = _add_sheets(workbook, content, (words.OBSTACLES,))
        obstacle_sheet.write_letter(sheets[words.OBSTACLES], styles, content, levels)
        return len(sheets)

    return _write(path, book, progress or _silent, write)


def _write(path: Path, book: Book, progress: Progress, write: Writer) -> Written:
    files.check(path)
    with _collector_paused():
        content, sheets, packed = _render(book, progress, write)
    where = files.save(path, packed)
    progress(100)
    return Written(where, where != path, sheets, content.summary.total_items)


def _render(book: Book, progress: Progress, write: Writer) -> tuple[Content, int, bytes]:
    from xlsxwriter.workbook import Workbook

    from ward_tui.reports import front
    from ward_tui.reports.content import gather
    from ward_tui.reports.paper import margins_of
    from ward_tui.reports.styles import WORKBOOK_OPTIONS, Styles

    margins_of(book.layout)
    content = gather(book)
    packed = BytesIO()
    workbook = Workbook(packed, dict(WORKBOOK_OPTIONS))
    names = [heads.ward_name(each.ward) for each in content.programmes]
    properties = {"title": front.title(content), "subject": ", ".join(names), "author": ""}
    workbook.set_properties(properties | {"created": book.made_at})
    sheets = write(workbook, Styles(workbook), content, progress)
    workbook.close()
    return content, sheets, packed.getvalue()


def _write_sheets(workbook: Workbook, styles: Styles, content: Content, progress: Progress) -> int:
    """Write every sheet and return how many there are."""
    from ward_tui.reports import breakdown_sheets, front, item_sheets, target_sheet, timeline_sheet
    from ward_tui.reports.charts import Draughtsman
    from ward_tui.reports.listing import Listing
    from ward_tui.reports.paper import margins_of, page_height

    margins = margins_of(content.book.layout)
    sheets = _add_sheets(workbook, content, front.sheet_counts(content))
    tick, draughtsman = _counter(content, progress), Draughtsman(workbook)

    def listing(name: str, columns: list[Column]) -> Listing:
        made = Listing(sheets[name], styles, columns)
        made.head(words.LIST_TITLES[name], front.list_lines(content, name))
        return made

    _write_pages(sheets, styles, content, draughtsman)
    years = target_sheet.term_years(content)
    target_sheet.fill(listing(words.TARGETS, target_sheet.columns(years)), content)
    item_sheets.fill_items(listing(words.ITEMS, item_sheets.item_columns()), content, tick)
    item_sheets.fill_resolutions(listing(words.RESOLUTIONS, item_sheets.resolution_columns()), content, tick)
    if content.given:
        item_sheets.fill_given(listing(words.GIVEN, item_sheets.given_columns()), content, tick)
    timeline_sheet.write(sheets[words.TIMELINE], styles, content, tick)
    item_sheets.fill_overdue(listing(words.OVERDUE, item_sheets.overdue_columns()), content, tick)
    breakdown_sheets.fill_agencies(listing(words.AGENCIES, breakdown_sheets.agency_columns()), content)
    funding = listing(words.FUNDING, breakdown_sheets.funding_columns())
    breakdown_sheets.fill_funding(funding, content, draughtsman, page_height(margins, breakdown_sheets.page_width()))
    _write_depth(sheets, listing, content)
    return len(sheets)


def _write_depth(
    sheets: Mapping[str, OfficialSheet], listing: Callable[[str, list[Column]], Listing], content: Content
) -> None:
    """Write the sheets of what is followed in depth, as far as there is any."""
    from ward_tui.reports import amendment_sheet, disbursement_sheet, obstacle_sheet

    if words.OBSTACLES in sheets:
        obstacle_sheet.fill(listing(words.OBSTACLES, obstacle_sheet.columns()), content)
    if words.DISBURSEMENT in sheets:
        disbursement_sheet.fill(listing(words.DISBURSEMENT, disbursement_sheet.columns()), content)
    if words.AMENDMENTS in sheets:
        amendment_sheet.fill(listing(words.AMENDMENTS, amendment_sheet.columns()), content)


def _add_sheets(workbook: Workbook, content: Content, names: Iterable[str]) -> dict[str, OfficialSheet]:
    from ward_tui.reports.paper import OfficialSheet, margins_of, set_up

    sheets: dict[str, OfficialSheet] = {}
    for name in names:
        sheets[name] = cast("OfficialSheet", workbook.add_worksheet(name, OfficialSheet))
        set_up(
            sheets[name], margins_of(content.book.layout), upright=name in _UPRIGHT, pages=int(name == words.MEETING)
        )
    return sheets


def _grid(sheet: OfficialSheet, styles: Styles, content: Content, widths: Sequence[float]) -> Grid:
    from ward_tui.reports.grid import Grid
    from ward_tui.reports.paper import margins_of, page_height
    from ward_tui.reports.text import points

    upright = str(sheet.name) in _UPRIGHT
    page = page_height(margins_of(content.book.layout), sum(map(points, widths)), upright=upright)
    return Grid(sheet, styles, widths, page)


def _write_review_sheets(workbook: Workbook, styles: Styles, content: Content, _progress: Progress) -> int:
    """Write the two sheets about the week and return how many there are."""
    from ward_tui.reports import meeting, review_sheet

    sheets = _add_sheets(workbook, content, (words.REVIEW, words.MEETING))
    if content.book.conclusion is not None:
        grid = _grid(sheets[words.REVIEW], styles, content, review_sheet.WIDTHS)
        review_sheet.fill(grid, content.book.conclusion, demo=content.book.demo)
    meeting.fill(_grid(sheets[words.MEETING], styles, content, meeting.WIDTHS), content)
    return len(sheets)


def _write_pages(
    sheets: Mapping[str, OfficialSheet], styles: Styles, content: Content, draughtsman: Draughtsman
) -> None:
    """Write the sheets that are laid out by hand: the front, the meeting, the weekly review, charts, reminders."""
    from ward_tui.reports import chart_sheet, front, meeting, reminder_sheet, review_sheet

    def grid(name: str, widths: Sequence[float]) -> Grid:
        return _grid(sheets[name], styles, content, widths)

    front.fill(grid(words.FRONT, front.WIDTHS), content)
    meeting.fill(grid(words.MEETING, meeting.WIDTHS), content)
    if content.book.conclusion is not None:
        review = grid(words.REVIEW, review_sheet.WIDTHS)
        review_sheet.fill(review, content.book.conclusion, demo=content.book.demo)
    chart_sheet.fill(grid(words.CHARTS, chart_sheet.WIDTHS), content, draughtsman)
    reminder_sheet.fill(grid(words.REMINDERS, reminder_sheet.WIDTHS), content)


def _counter(content: Content, progress: Progress) -> Callable[[], None]:
    total = 2 * len(content.lines) + len(content.overdue)  # each row is listed, and drawn
    done = 0

    def tick() -> None:
        nonlocal done
        done += 1
        if done % _STEP == 0 or done == total:
            progress(_ROWS_SHARE * done // total)

    return tick


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Pause the garbage collector: a workbook is one heap of live cells, which it would walk again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _silent(_percent: int) -> None:
    """Hear nothing."""
