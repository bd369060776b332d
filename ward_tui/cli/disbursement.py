"""Disbursement on the command line: one year's JSON document and its lines."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from ward_tui.domain.capital import Paid, Total, level_of
from ward_tui.domain.paying import Group, GroupBy, Table, behind
from ward_tui.services.office import Office
from ward_tui.wording import disbursement as words
from ward_tui.wording.cli import NO_ROWS
from ward_tui.wording.money import money, percent

Document = dict[str, Any]
_NAME = 70  # letters of a name on a line


def document(office: Office, programme: str | None, year: int) -> Document:
    """Return the disbursement of a year of one programme, or of all: sums, groups, rows with the lowest rate first."""
    found = office.disbursement(programme, year, GroupBy.ITEM)
    groups = {by: office.disbursement(programme, year, by).groups for by in (GroupBy.APPENDIX, GroupBy.FUNDING)}
    return {
        "programme": programme,
        "year": year,
        "time": found.time,
        **_sums(office, found.total, year),
        "unplanned_projects": found.total.unplanned,
        "unplanned_paid": found.total.paid_unplanned,
        "appendices": [_appendix(office, each, year) for each in groups[GroupBy.APPENDIX]],
        "funding": [{"funding": each.key, **_sums(office, each.total, year)} for each in groups[GroupBy.FUNDING]],
        "years": [_year(office, programme, each) for each in office.money_years(programme)],
        "items": [_item(office, each) for each in found.lines],
    }


def _sums(office: Office, found: Total, year: int) -> Document:
    gap = behind(found, year, office.today)
    return {
        "projects": found.count,
        "told": found.told,
        "planned": found.planned,
        "paid": found.paid,
        "rate": _number(found.rate),
        "behind": _number(gap),
        "level": level_of(gap, office.settings.thresholds.paid).value,
        "as_of": found.as_of.isoformat() if found.as_of else None,
    }


def _appendix(office: Office, each: Group, year: int) -> Document:
    appendix = office.facts.appendices[each.key]
    place = {"programme": appendix.programme, "appendix": appendix.code, "title": appendix.title}
    return place | _sums(office, each.total, year)


def _year(office: Office, programme: str | None, year: int) -> Document:
    found: Table = office.disbursement(programme, year, GroupBy.ITEM)
    return {"year": year, **_sums(office, found.total, year)}


def _item(office: Office, line: Paid) -> Document:
    item, capital = line.item, line.capital
    gap = line.behind(office.today)
    return {
        "id": item.id,
        "programme": item.programme,
        "appendix": item.appendix,
        "name": item.name,
        "funding": item.funding.value,
        "funding_text": item.funding_text,
        "investment": item.investment,
        "planned": line.planned,
        "paid": line.paid,
        "rate": _number(line.rate),
        "behind": _number(gap),
        "level": level_of(gap, office.settings.thresholds.paid).value,
        "as_of": capital.as_of.isoformat() if capital and line.paid is not None else None,
        "document": capital.document if capital else "",
        "note": capital.note if capital else "",
        "lead": office.facts.names(item.lead),
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def lines(office: Office, programme: str | None, year: int) -> Iterable[str]:
    """Return the rows, a line each, lowest rate first, and the sums last."""
    found, levels = office.disbursement(programme, year, GroupBy.ITEM), office.settings.thresholds.paid
    if not found.lines:
        return [NO_ROWS]
    rows = [
        [
            line.item.id,
            percent(line.rate),
            f"{money(line.paid)}/{money(line.planned)}",
            words.standing(line.behind(office.today), levels),
            line.item.name[:_NAME],
        ]
        for line in found.lines
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    told = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return [*told, words.total(found.total, year, office.today, levels)]
