"""What an agency is reminded of: short lines to paste into a message or a letter, without a greeting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.domain.status import ItemStatus
from ward_tui.domain.text import tidy
from ward_tui.wording import formats

AGENCY = "Đơn vị: {}"
NOBODY = "Việc chưa giao đơn vị chủ trì"
OVERDUE = "Quá hạn {} việc (tính đến {}):"
DUE_SOON = "Sắp đến hạn {} việc (tính đến {}):"
NOTHING = "Tính đến {}, không có việc nào quá hạn hoặc sắp đến hạn."
REPORT_BACK = "Đề nghị đơn vị báo cáo lại tiến độ, nguyên nhân chậm và ngày hoàn thành của từng việc."
REPORT_SOON = "Đề nghị đơn vị báo cáo lại tiến độ và bảo đảm hoàn thành đúng hạn."
NAME_LEAD = "Đề nghị xác định đơn vị chủ trì của từng việc."

Judged = tuple[AppendixItem, ItemStatus]


def reminder(facts: Facts, agency_id: str, items_with_states: Iterable[Judged], today: date) -> str:
    """Return what an agency is reminded of: overdue work, then work that is due soon, then the request to report.

    Args:
        agency_id: the identifier of the lead agency, '' for work that is given to nobody.
        items_with_states: rows with their states on the day; those that the agency does not lead are left out.
    """
    return "\n".join(reminder_lines(facts, agency_id, items_with_states, today))


def reminder_lines(facts: Facts, agency_id: str, items_with_states: Iterable[Judged], today: date) -> list[str]:
    """Return the lines of a reminder, one a row."""
    mine = [each for each in items_with_states if led_by(each[0], agency_id)]
    overdue = _by_due_day(mine, ItemStatus.OVERDUE)
    soon = _by_due_day(mine, ItemStatus.DUE_SOON)
    day = formats.day_padded(today)
    lines = [AGENCY.format(tidy(facts.agencies[agency_id].name)) if agency_id else NOBODY]
    if not overdue and not soon:
        return [*lines, nothing(today)]
    wards = {item.programme for item in (*overdue, *soon)}
    for title, rows in ((OVERDUE, overdue), (DUE_SOON, soon)):
        if rows:
            lines.append(title.format(formats.number(len(rows)), day))
            lines += [f"{number}. {_line(facts, item, today, len(wards) > 1)}" for number, item in enumerate(rows, 1)]
    return [*lines, _request(agency_id, overdue)]


def nothing(today: date) -> str:
    """Return the sentence that stands where nobody has anything to be reminded of."""
    return NOTHING.format(formats.day_padded(today))


def led_by(item: AppendixItem, agency_id: str) -> bool:
    """Tell whether the agency leads the row; '' asks for rows that nobody leads."""
    return agency_id in item.lead if agency_id else not item.lead


def given(item: AppendixItem) -> str:
    """Return who gave work outside the programme, by which paper, when: `Chủ tịch UBND phường, số 12/TB, ngày …`."""
    parts = [tidy(item.given_by)]
    if item.given_document:
        parts.append(f"văn bản số {tidy(item.given_document)}")
    if item.given_on is not None:
        parts.append(f"ngày {formats.day_padded(item.given_on)}")
    return formats.capital(", ".join(part for part in parts if part))


def _request(agency_id: str, overdue: Sequence[AppendixItem]) -> str:
    if not agency_id:
        return NAME_LEAD
    return REPORT_BACK if overdue else REPORT_SOON


def _by_due_day(rows: Iterable[Judged], wanted: ItemStatus) -> list[AppendixItem]:
    found = [item for item, state in rows if state is wanted]
    return sorted(found, key=lambda item: (item.due_on or date.max, item.id))


def _line(facts: Facts, item: AppendixItem, today: date, with_ward: bool) -> str:
    ward = f" ({tidy(facts.programmes[item.programme].ward)})" if with_ward else ""
    where = f"giao thêm: {given(item)}" if item.is_given and given(item) else formats.source(item.source)
    parts = [f"hạn {formats.day_padded(item.due_on)}", _days(item, today)]
    if item.progress:
        parts.append(f"tiến độ {item.progress}%")
    place = f" ({tidy(where)})" if where else ""
    return f"{item.id.rpartition('/')[2]}{ward} {_name(item)}: {', '.join(parts)}{place}"


def _name(item: AppendixItem) -> str:
    return tidy(item.name).rstrip(" .,:;")


def _days(item: AppendixItem, today: date) -> str:
    days = (today - item.due_on).days if item.due_on is not None else 0
    if not days:
        return "hạn là hôm nay"
    return f"quá {formats.number(days)} ngày" if days > 0 else f"còn {formats.number(-days)} ngày"
