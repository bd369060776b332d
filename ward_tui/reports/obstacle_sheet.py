"""The sheet of what holds rows up: in the summary workbook, and by itself to be sent upwards with a letter."""

from __future__ import annotations

from collections.abc import Sequence

from ward_tui.domain.following import Level
from ward_tui.domain.hindrances import Hindrance, by_level
from ward_tui.reports.content import Content, Names
from ward_tui.reports.front import head_lines, list_lines, signature_lines
from ward_tui.reports.listing import Column, Listing, Value
from ward_tui.reports.numerals import roman
from ward_tui.reports.paper import OfficialSheet
from ward_tui.reports.styles import Styles
from ward_tui.wording import formats, workbook
from ward_tui.wording import obstacles as words
from ward_tui.wording import workbook_heads as heads
from ward_tui.wording.answers import LEVEL

_WIDTHS = (5, 40, 36, 12, 8, 12, 38, 20, 11, 20)
_CENTRED = {0, 3, 4, 5}
_PRINTED = 8
_SPLIT = 3  # the column at which the right half of the official head begins


def columns() -> list[Column]:
    """Return the columns of obstacles."""
    return [
        Column(title, width, "centre" if place in _CENTRED else "text", internal=place >= _PRINTED)
        for place, (title, width) in enumerate(zip(words.COLUMNS, _WIDTHS, strict=True))
    ]


def fill(listing: Listing, content: Content) -> None:
    """Write every obstacle that lasts below a head that is there already."""
    listing.header()
    _rows(listing, content, content.held)
    listing.finish()


def write_letter(sheet: OfficialSheet, styles: Styles, content: Content, levels: Sequence[Level]) -> None:
    """Write the obstacles of some levels with the official head above and room to sign below."""
    listing = Listing(sheet, styles, columns())
    for left, right in head_lines(content):
        listing.pair(left, right, _SPLIT)
    listing.skip()
    listing.head(words.sheet_title(levels), list_lines(content, workbook.OBSTACLES))
    found = [each for each in content.held if each.level in levels]
    if found:
        listing.header(kept=False)
        _rows(listing, content, found)
    else:
        listing.sentence(words.NONE.format(day=formats.day_padded(content.book.as_of)))
    listing.skip()
    for left, right in signature_lines(content):
        listing.pair(left, right, _SPLIT)
    listing.skip(2)
    listing.pair(("", "plain"), (heads.DOTS * 3, "line"), _SPLIT)
    listing.finish()


def _rows(listing: Listing, content: Content, found: Sequence[Hindrance]) -> None:
    names, number, groups = Names(content.facts), 0, by_level(found)
    for place, (level, members) in enumerate(groups.items()):
        if len(groups) > 1:
            listing.group(f"{roman(place + 1)}. {words.GROUP[level]}")
        for each in members:
            number += 1
            listing.row(_row(number, each, content, names))
    listing.total(len(found), words.UNIT)


def _row(number: int, each: Hindrance, content: Content, names: Names) -> tuple[Value, ...]:
    ward = formats.capital(heads.ward_name(content.facts.programmes[each.item.programme].ward))
    return (
        number,
        f"{each.item.name} ({ward})" if content.several else each.item.name,
        words.what(each),
        each.obstacle.since,
        each.days,
        formats.capital(LEVEL[each.level]),
        formats.capital(words.request(each)),
        names.of(each.item.lead),
        each.item.id.rpartition("/")[2],
        ward,
    )
