"""The summary workbook: five sheets for an official report."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ward_tui.reports import files
from ward_tui.reports.book import Book, Written
from ward_tui.wording import workbook as words

if TYPE_CHECKING:  # xlsxwriter is imported when a workbook is written, not before
    from xlsxwriter.workbook import Workbook

    from ward_tui.reports.content import Content
    from ward_tui.reports.listing import Column, Listing
    from ward_tui.reports.styles import Styles

Progress = Callable[[int], None]
_STEP = 250
_ROWS_SHARE = 60  # per cent of the time that goes into the rows; the rest is packing


def write_summary(path: Path, book: Book, progress: Progress | None = None) -> Written:
    """Write the workbook; progress hears per cents, the last one is 100.

    Raises:
        WardError: `export_name`, `export_folder`, `export_failed`, or `layout`; nothing is left behind then.
    """
    files.check(path)
    with _collector_paused():
        content, packed = _render(book, progress or _silent)
    where = files.save(path, packed)
    (progress or _silent)(100)
    return Written(where, where != path, len(words.SHEETS), content.summary.total_items)


def _render(book: Book, progress: Progress) -> tuple[Content, bytes]:
    from xlsxwriter.workbook import Workbook

    from ward_tui.reports import front
    from ward_tui.reports.content import gather
    from ward_tui.reports.paper import margins_of
    from ward_tui.reports.styles import WORKBOOK_OPTIONS, Styles

    margins_of(book.layout)
    content = gather(book)
    packed = BytesIO()
    workbook = Workbook(packed, dict(WORKBOOK_OPTIONS))
    names = [words.ward_name(each.ward) for each in content.programmes]
    properties = {"title": front.title(content), "subject": ", ".join(names), "author": ""}
    workbook.set_properties(properties | {"created": book.made_at})
    _write_sheets(workbook, Styles(workbook), content, progress)
    workbook.close()
    return content, packed.getvalue()


def _write_sheets(workbook: Workbook, styles: Styles, content: Content, progress: Progress) -> None:
    from ward_tui.reports import front, item_sheets, target_sheet
    from ward_tui.reports.grid import Grid
    from ward_tui.reports.paper import OfficialSheet, margins_of, page_height, set_up
    from ward_tui.reports.text import points

    margins = margins_of(content.book.layout)
    sheets = {name: cast(OfficialSheet, workbook.add_worksheet(name, OfficialSheet)) for name in words.SHEETS}
    for sheet in sheets.values():
        set_up(sheet, margins)
    page = page_height(margins, sum(map(points, front.WIDTHS)))
    front.fill(Grid(sheets[words.FRONT], styles, front.WIDTHS, page), content)
    tick = _counter(content, progress)

    def listing(name: str, columns: list[Column]) -> Listing:
        from ward_tui.reports.listing import Listing

        made = Listing(sheets[name], styles, columns)
        made.head(words.LIST_TITLES[name], front.list_lines(content, name))
        return made

    target_sheet.fill(listing(words.TARGETS, target_sheet.columns()), content)
    item_sheets.fill_items(listing(words.ITEMS, item_sheets.item_columns()), content, tick)
    item_sheets.fill_resolutions(listing(words.RESOLUTIONS, item_sheets.resolution_columns()), content, tick)
    item_sheets.fill_overdue(listing(words.OVERDUE, item_sheets.overdue_columns()), content, tick)


def _counter(content: Content, progress: Progress) -> Callable[[], None]:
    total = len(content.work) + len(content.resolutions) + len(content.overdue)
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
