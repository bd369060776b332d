"""Opening the scan of a record; of several the user chooses one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ward_tui.domain.errors import WardError
from ward_tui.screens.listing import ListWindow, entry
from ward_tui.widgets.columns import Column
from ward_tui.wording import evidence as words
from ward_tui.wording import screens as screen_words

if TYPE_CHECKING:
    from ward_tui.screens.verbs import RowVerbs


class ScanScreen(ListWindow[str]):
    """Lists the scans of one record; Enter returns the one under the cursor."""

    COLUMNS = (Column("", width=24), Column("", weight=1))
    PLACEHOLDER = words.CHOOSE_SEARCH


def open_evidence(screen: RowVerbs, key: str) -> None:
    """Open the scan of a record, or let the user choose among several."""
    papers = [paper for paper in screen.office.papers(key) if paper.evidence.scan]
    short = key.rpartition("/")[2]
    if not papers:
        screen.refuse(WardError("no_scan", id=short))
    elif len(papers) == 1:
        _open(screen, papers[0].evidence.scan)
    else:
        entries = [
            entry((words.what(each), words.file_name(each.evidence.scan)), each.evidence.scan) for each in papers
        ]
        window = ScanScreen(words.CHOOSE.format(id=short), entries, empty=screen_words.EMPTY_SEARCH)
        screen.app.push_screen(window, partial(_open, screen))


def _open(screen: RowVerbs, scan: str | None) -> None:
    if scan is None:
        return
    try:
        path = screen.office.open_scan(scan)
    except WardError as error:
        screen.refuse(error)
    else:
        screen.say(words.OPENED.format(file=path.name))
