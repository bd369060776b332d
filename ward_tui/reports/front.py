"""The front sheet: official head, counts, rates, what is overdue, signature."""

from __future__ import annotations

from ward_tui.reports import front_tables as tables
from ward_tui.reports.amendment_sheet import count as amendments
from ward_tui.reports.content import Content
from ward_tui.reports.disbursement_sheet import has_money
from ward_tui.reports.grid import Box, Grid
from ward_tui.reports.numerals import roman
from ward_tui.wording import formats, workbook
from ward_tui.wording import workbook_heads as heads

WIDTHS = (5, 10, 33, 16, 11, 11, 13, 13, 16)
# The left half of the head, and the columns of the four links.
_LEFT, _RIGHT = (0, 3), (4, 8)
Line = tuple[str, str]  # a text and its style
_LINKS = ((2, 2), (3, 4), (5, 6), (7, 8))


def fill(grid: Grid, content: Content) -> None:
    """Write the sheet."""
    _head(grid, content)
    _title(grid, content)
    if not content.programmes:
        grid.skip()
        grid.across(workbook.NO_PROGRAMME, "plain")
    else:
        _body(grid, content)
    _signature(grid, content)
    grid.close()


def _body(grid: Grid, content: Content) -> None:
    _scope(grid, content)
    sections = [(workbook.GENERAL, tables.general, 14), (workbook.LATE, tables.late, 10 if content.overdue else 2)]
    if content.several:
        sections.append((workbook.BY_WARD, tables.by_ward, 5))
    if content.summary.appendices:
        sections.append((workbook.BY_APPENDIX, tables.by_appendix, 6))
    if content.overdue:
        sections.append((workbook.MOST_OVERDUE, tables.most_overdue, 8))
    for number, (title, write, lines) in enumerate(sections, 1):
        grid.skip()
        grid.keep(lines)
        grid.across(f"{roman(number)}. {title}", "section")
        write(grid, content)


def _one(values: set[str]) -> str:
    """Return the only value; empty when there is none, or several."""
    return next(iter(values)) if len(values) == 1 else ""


def _city(content: Content) -> str:
    return _one({each.city for each in content.programmes})


def body_name(content: Content) -> str:
    """Return the issuing body in capitals: `ĐẢNG ỦY PHƯỜNG THỦY NGUYÊN`."""
    ward = heads.ward_name(_one({each.ward for each in content.programmes})).upper()
    return content.book.issuer.upper() or heads.HEADS[content.book.layout].body.format(ward=ward)


def head_lines(content: Content) -> list[tuple[Line, Line]]:
    """Return the official head: what stands on the left and on the right of each line."""
    head, book = heads.HEADS[content.book.layout], content.book
    city = heads.city_name(_city(content)).upper()
    dated = heads.place_and_date(book.place or _city(content), book.made_at.year)
    superior = book.superior.upper() or head.superior.format(city=city)
    left = [(superior, "line"), (body_name(content), "strong"), (head.mark, "line")]
    left.append((head.number, "line"))
    right = [(text, "strong") for text in head.nation[:-1]] + [(head.nation[-1], "ruled")]
    right += [("", "line")] * (len(left) - 1 - len(right)) + [(dated, "slanted")]
    return list(zip(left, right, strict=True))


def signature_lines(content: Content) -> list[tuple[Line, Line]]:
    """Return the end: to whom it goes on the left, who signs on the right, with room to sign."""
    head = heads.HEADS[content.book.layout]
    left = [(workbook.RECIPIENTS, "recipients"), *((text, "plain") for text in head.recipients)]
    right = [*((text, "strong") for text in head.signer), ("", "line")]
    return list(zip(left, right, strict=True))


def _head(grid: Grid, content: Content) -> None:
    for (text, style), (other, other_style) in head_lines(content):
        grid.line(Box(*_LEFT, text, style), Box(*_RIGHT, other, other_style))
    grid.across(workbook.DEMO if content.book.demo else "", "strong")


def _title(grid: Grid, content: Content) -> None:
    grid.across(workbook.TITLE, "title")
    if content.several:
        grid.across(workbook.wards([content.ward_name(each) for each in content.programmes]), "strong")
    for programme in content.programmes[:1] if not content.several else ():
        grid.across(heads.programme_title(programme), "strong")
        if told := heads.issued(programme):
            grid.across(told, "line")
    grid.across(workbook.as_of(content.book.as_of), "slanted")


def _scope(grid: Grid, content: Content) -> None:
    indicators = sum(len(target.indicators) for target in content.targets)
    grid.skip()
    scope = workbook.scope(
        len(content.targets), indicators, content.summary.total_items, programmes=len(content.programmes)
    )
    grid.across(scope, "plain")
    links = [(name, count) for name, count in sheet_counts(content).items() if name != workbook.FRONT]
    for first in range(0, len(links), len(_LINKS)):
        boxes = [
            Box(*place, workbook.sheet_link(name, count), "link", link=name)
            for place, (name, count) in zip(_LINKS, links[first:], strict=False)
        ]
        grid.line(Box(0, 1, "" if first else workbook.ENCLOSED, "note"), *boxes)


def sheet_counts(content: Content) -> dict[str, int | None]:
    """Return the sheets of the workbook in their order, each with how many rows it lists; None where it counts."""
    counts = {
        workbook.TARGETS: len(content.targets),
        workbook.ITEMS: len(content.work),
        workbook.RESOLUTIONS: len(content.resolutions),
        workbook.GIVEN: len(content.given),
        workbook.OVERDUE: len(content.overdue),
        workbook.OBSTACLES: len(content.held),
        workbook.AMENDMENTS: amendments(content),
    }
    absent = {workbook.GIVEN} if not content.given else set()
    if not content.held:
        absent.add(workbook.OBSTACLES)
    if not counts[workbook.AMENDMENTS]:
        absent.add(workbook.AMENDMENTS)
    if not has_money(content):
        absent.add(workbook.DISBURSEMENT)
    if content.book.conclusion is None:
        absent.add(workbook.REVIEW)
    return {name: counts.get(name) for name in workbook.SHEETS if name not in absent}


def _signature(grid: Grid, content: Content) -> None:
    grid.skip()
    grid.keep(7)
    for (text, style), (other, other_style) in signature_lines(content):
        grid.line(Box(*_LEFT, text, style), Box(*_RIGHT, other, other_style))
    grid.skip(2)
    grid.line(Box(*_RIGHT, heads.DOTS * 3, "line"))


def list_lines(content: Content, name: str) -> list[str]:
    """Return the lines under the title of a sheet."""
    programmes, day = content.programmes, workbook.as_of(content.book.as_of)
    lines = [workbook.DEMO] if content.book.demo else []
    if content.several:
        lines.append(workbook.wards([content.ward_name(each) for each in programmes]))
    elif programmes:
        lines.append(heads.programme_title(programmes[0]))
    if name == workbook.ITEMS and content.work:
        told = workbook.elsewhere(len(content.resolutions), len(content.given))
        return [*lines, f"{day}. {told}" if told else day]
    return [*lines, day]


def title(content: Content) -> str:
    """Return the title in the properties of the file."""
    return f"{formats.capital(workbook.TITLE.lower())} ({formats.day_padded(content.book.as_of)})"
