"""The sheets of appendix rows: projects and tasks, resolutions, and what is overdue."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from ward_tui.domain.alerts import Alert
from ward_tui.domain.status import ItemStatus
from ward_tui.reports.content import Content, Line, Names
from ward_tui.reports.listing import Column, Listing, Value
from ward_tui.reports.numerals import letter, roman
from ward_tui.wording import alerts as alert_words
from ward_tui.wording import formats, reminders, words, workbook
from ward_tui.wording import workbook_cells as cells
from ward_tui.wording import workbook_heads as heads

Tick = Callable[[], None]

_ITEM_WIDTHS = (5, 10, 34, 13, 10, 11, 13, 8, 14, 15, 20, 26, 13, 12, 30, 24, 24, 24, 24, 20)
_RESOLUTION_WIDTHS = (5, 48, 20, 14, 18, 22, 12, 13, 12, 30, 13, 26)
_GIVEN_WIDTHS = (5, 38, 28, 18, 12, 8, 15, 28, 10, 12, 13, 30, 20)
_OVERDUE_WIDTHS = (5, 40, 17, 12, 10, 34, 18, 12, 26)


def item_columns() -> list[Column]:
    """Return the columns of projects and tasks."""
    return _columns(workbook.ITEM_COLUMNS, _ITEM_WIDTHS, {0, 1, 3, 4, 5, 6, 7, 8}, {4, 5}, printed=11)


def resolution_columns() -> list[Column]:
    """Return the columns of resolutions."""
    return _columns(workbook.RESOLUTION_COLUMNS, _RESOLUTION_WIDTHS, {0, 3, 4}, {3}, printed=6)


def overdue_columns() -> list[Column]:
    """Return the columns of overdue rows."""
    return _columns(workbook.OVERDUE_COLUMNS, _OVERDUE_WIDTHS, {0, 3, 4}, set(), printed=7)


def given_columns() -> list[Column]:
    """Return the columns of work given outside the programmes."""
    return _columns(workbook.GIVEN_COLUMNS, _GIVEN_WIDTHS, {0, 4, 5, 6}, set(), printed=8)


def _columns(
    titles: Sequence[str], widths: Sequence[float], centred: set[int], years: set[int], printed: int
) -> list[Column]:
    columns = []
    for place, (title, width) in enumerate(zip(titles, widths, strict=True)):
        kind = "centre" if place in centred else "text"
        whole = "year" if place in years else "number"
        columns.append(Column(title, width, kind, whole, "percent", internal=place >= printed))
    return columns


def fill_items(listing: Listing, content: Content, tick: Tick) -> None:
    """Write projects and tasks by appendix, numbered through."""
    if not content.work:
        listing.sentence(workbook.NO_ITEMS)
        return
    listing.header()
    facts, names, notes, number = content.facts, Names(content.facts), content.book.notes, 0
    for place, (slug, lines) in enumerate(groupby(content.work, key=lambda line: line.item.programme)):
        ward = formats.capital(heads.ward_name(facts.programmes[slug].ward))
        if content.several:
            listing.ward(f"{letter(place)}. {heads.programme_group(facts.programmes[slug])}")
        for group_place, (code, members) in enumerate(groupby(lines, key=lambda line: line.item.appendix)):
            title = heads.appendix(facts.appendices[f"{slug}/{code}"])
            listing.group(f"{roman(group_place + 1)}. {title}")
            for line in members:
                number += 1
                news = cells.news(line.item, notes.get(line.item.id))
                listing.row(_item_row(number, line, names, news, ward))
                tick()
    listing.total(len(content.work), workbook.ITEM_UNIT)
    listing.finish()


def _item_row(number: int, line: Line, names: Names, news: str, ward: str) -> tuple[Value, ...]:
    item = line.item
    return (
        number,
        item.id.rpartition("/")[2],
        item.name,
        item.funding_text,
        cells.moment(item.start, item.start_text),
        cells.due(item, line.moved),
        cells.stage(item),
        item.progress / 100,
        words.status(item, line.state, line.days),
        names.of(item.lead),
        news,
        formats.source(item.source),
        item.due_on,
        line.original,
        cells.decided(line.moved),
        item.product,
        item.authority,
        item.responsibility,
        item.measures,
        ward,
    )


def fill_resolutions(listing: Listing, content: Content, tick: Tick) -> None:
    """Write resolutions and schemes, by programme when there are several, numbered through."""
    if not content.resolutions:
        listing.sentence(workbook.NO_RESOLUTIONS)
        return
    listing.header()
    names, number = Names(content.facts), 0
    for place, (slug, lines) in enumerate(groupby(content.resolutions, key=lambda line: line.item.programme)):
        if content.several:
            listing.ward(f"{letter(place)}. {heads.programme_group(content.facts.programmes[slug])}")
        for line in lines:
            number += 1
            listing.row(_resolution_row(number, line, names))
            tick()
    listing.total(len(content.resolutions), workbook.RESOLUTION_UNIT)
    listing.finish()


def _resolution_row(number: int, line: Line, names: Names) -> tuple[Value, ...]:
    item = line.item
    return (
        number,
        item.name,
        names.of(item.lead),
        cells.due(item, line.moved),
        cells.result(item, line.state, line.days),
        cells.issue(item),
        item.id.rpartition("/")[2],
        item.due_on,
        line.original,
        cells.decided(line.moved),
        item.done_on,
        formats.source(item.source),
    )


def fill_given(listing: Listing, content: Content, tick: Tick) -> None:
    """Write work given outside the programmes, by programme when there are several, numbered through."""
    listing.header()
    names, number, programmes = Names(content.facts), 0, content.facts.programmes
    for place, (slug, lines) in enumerate(groupby(content.given, key=lambda line: line.item.programme)):
        if content.several:
            listing.ward(f"{letter(place)}. {heads.programme_group(programmes[slug])}")
        for line in lines:
            number += 1
            note, ward = content.book.notes.get(line.item.id), formats.capital(heads.ward_name(programmes[slug].ward))
            listing.row(_given_row(number, line, names, cells.given_result(line.item, note), ward))
            tick()
    listing.total(len(content.given), workbook.GIVEN_UNIT)
    listing.finish()


def _given_row(number: int, line: Line, names: Names, result: str, ward: str) -> tuple[Value, ...]:
    item = line.item
    return (
        number,
        item.name,
        reminders.given(item),
        names.of(item.lead),
        item.due_on or formats.NONE,
        item.progress / 100,
        words.status(item, line.state, line.days),
        result,
        item.id.rpartition("/")[2],
        item.given_on,
        line.original,
        cells.decided(line.moved),
        ward,
    )


def fill_overdue(listing: Listing, content: Content, tick: Tick) -> None:
    """Write overdue rows by length, most overdue first, numbered through."""
    if not content.overdue:
        listing.sentence(workbook.none_overdue(content.book.as_of))
        return
    listing.header()
    names, number = Names(content.facts), 0
    for place, (programme, alerts) in enumerate(_by_ward(content)):
        if content.several:
            listing.ward(f"{letter(place)}. {programme}")
        for group_place, (title, members) in enumerate(content.groups(alerts)):
            listing.group(f"{roman(group_place + 1)}. {title}")
            for alert in members:
                number += 1
                listing.row(_overdue_row(number, alert, content, names))
                tick()
    listing.total(content.summary.items[ItemStatus.OVERDUE], workbook.OVERDUE_UNIT)
    listing.finish()


def _by_ward(content: Content) -> list[tuple[str, list[Alert]]]:
    groups: dict[str, list[Alert]] = {programme.slug: [] for programme in content.programmes}
    for alert in content.overdue:
        groups[alert.programme].append(alert)
    names = content.facts.programmes
    return [(heads.programme_group(names[slug]), alerts) for slug, alerts in groups.items() if alerts]


def _overdue_row(number: int, alert: Alert, content: Content, names: Names) -> tuple[Value, ...]:
    return (
        number,
        alert.name,
        names.of(content.facts.items[alert.subject_id].lead),
        alert.due_on,
        alert.days,
        alert_words.reason(alert),
        None,
        alert.subject_id.rpartition("/")[2],
        formats.source(alert.source),
    )
