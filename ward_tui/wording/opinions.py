"""What is proposed to be said to each agency at the end of a weekly review: short lines that the user edits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from ward_tui.domain.capital import rate
from ward_tui.domain.conclusion import Named, Opinion
from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.matters import Held, LateStage, Matter, Unpaid
from ward_tui.domain.model import Facts
from ward_tui.domain.text import tidy
from ward_tui.wording import formats
from ward_tui.wording.answers import OBSTACLE, asked
from ward_tui.wording.money import money, percent

NOBODY = "Việc chưa giao đơn vị chủ trì"
OVERDUE = "- Hoàn thành dứt điểm {} việc quá hạn, báo cáo rõ nguyên nhân chậm:"
SOON = "- Bảo đảm đúng hạn {} việc sắp đến hạn:"
BEHIND = "- Đẩy nhanh tiến độ {} việc đang chậm so với thời gian:"
STAGES = "- Hoàn thành giai đoạn đang trễ của {} việc:"
UNPAID = "- Đẩy nhanh giải ngân {} dự án đang chậm:"
WAITING = "- Triển khai ngay {} việc đã đến kỳ mà chưa ghi nhận bắt đầu:"
SILENT = "- Báo cáo tình hình {} việc lâu chưa có tin:"
HELD = {
    Level.WARD: "- Tháo gỡ dứt điểm vướng mắc thuộc thẩm quyền của phường:",
    Level.CITY: "- Tham mưu văn bản đề nghị thành phố tháo gỡ vướng mắc:",
    Level.CENTRAL: "- Tham mưu báo cáo thành phố kiến nghị Trung ương tháo gỡ vướng mắc:",
    Level.ENTERPRISE: "- Làm việc với doanh nghiệp để tháo gỡ vướng mắc:",
}
REPORT_BACK = "- Báo cáo kết quả trước kỳ rà soát tuần sau."
NOBODY_OVERDUE = "- Giao ngay đơn vị chủ trì {} việc quá hạn:"
NOBODY_SOON = "- Giao đơn vị chủ trì {} việc sắp đến hạn:"
NOBODY_OTHER = "- Giao đơn vị chủ trì {} việc khác đã đến kỳ mà chưa bắt đầu, chậm tiến độ hoặc lâu chưa có tin."
MORE = "+ và {} việc khác"
DUE = "hạn {}"
LATE = "hạn {}, quá {} ngày"
SLOW = "mới đạt {}%, thời gian đã qua {}%"
STAGE_LATE = "giai đoạn “{}” trễ {} ngày"
PAID = "năm {year} mới giải ngân {paid} trên {planned}, đạt {share}"
NOT_PAID = "năm {year} chưa có số giải ngân của kế hoạch vốn {planned}"
QUIET = "{} ngày chưa có tin"
SINCE = "vướng {}từ ngày {}"

MOST_OVERDUE, MOST_OTHER = 5, 3  # rows that are named; the rest is counted
NAME = 70  # letters of a name


def opinions(
    facts: Facts, found: Sequence[Matter], own: Mapping[str, str], today: date, *, wards: bool = False
) -> tuple[Opinion, ...]:
    """Return what agencies are told: the user's own words, else what is proposed; wards: name the ward of each.

    An agency that the user wrote to stays in the list when nothing is to be told of it any more.
    """
    matters = {each.agency: each for each in found}
    keys = [*matters, *(key for key in own if key not in matters and (not key or key in facts.agencies))]
    return tuple(
        Opinion(key, _agency(facts, key, wards), own[key], own=True)
        if key in own
        else Opinion(key, _agency(facts, key, wards), proposal(facts, matters[key], today, wards=wards))
        for key in sorted(keys, key=lambda key: not key)
    )


def proposal(facts: Facts, matter: Matter, today: date, *, wards: bool = False) -> str:
    """Return what is proposed to be said to an agency, or about the rows that nobody leads."""
    lines = _Lines(facts, today, wards)
    made = lines.for_agency(matter) if matter.agency else lines.for_nobody(matter)
    return "\n".join(made)


def row_label(row: Named, wards: Mapping[str, str]) -> str:
    """Return what a row is called in a line: `PL04-03 Giải phóng mặt bằng …`, after its ward where there are several."""
    return f"{row.id.rpartition('/')[2]}{ward_mark(row.id, wards)} {clip(row.name)}"


def ward_mark(key: str, wards: Mapping[str, str]) -> str:
    """Return the ward of a record in brackets after a space: ` (Thủy Nguyên)`; empty where there is only one."""
    return f" ({wards[key.partition('/')[0]]})" if len(wards) > 1 else ""


def clip(name: str, most: int = NAME) -> str:
    """Return a name in one line, cut between words after so many letters."""
    text = tidy(name).rstrip(" .,:;")
    if len(text) <= most:
        return text
    kept = text[:most].rpartition(" ")[0] or text[:most]
    return f"{kept.rstrip(' ,;:-–')}…"


def told_day(value: date | None) -> str:
    """Return a day as texts that leave the office write it: `05/02/2026`, a dash for no day."""
    return formats.day_padded(value) or formats.NONE


def _agency(facts: Facts, key: str, wards: bool) -> str:
    if not key:
        return NOBODY
    agency = facts.agencies.get(key)
    if agency is None:
        return NOBODY
    ward = f" ({facts.programmes[agency.programme].ward})" if wards else ""
    return f"{tidy(agency.name)}{ward}"


class _Lines:
    def __init__(self, facts: Facts, today: date, wards: bool) -> None:
        self._today = today
        self._wards = {each.slug: each.ward for each in facts.programmes.values()} if wards else {}

    def for_agency(self, matter: Matter) -> Iterator[str]:
        """Yield the lines for an agency."""
        yield from self._list(OVERDUE, [(row, self._late(row)) for row in matter.overdue], MOST_OVERDUE)
        yield from self._held(matter.held)
        yield from self._list(BEHIND, [(each.row, SLOW.format(each.progress, each.time)) for each in matter.behind])
        yield from self._list(STAGES, [(each.row, _stage(each)) for each in matter.stages])
        yield from self._list(UNPAID, [(each.row, _unpaid(each)) for each in matter.unpaid])
        yield from self._list(SOON, [(row, _due(row)) for row in matter.soon])
        yield from self._list(WAITING, [(row, _due(row)) for row in matter.waiting])
        yield from self._list(SILENT, [(each.row, QUIET.format(formats.number(each.days))) for each in matter.silent])
        yield REPORT_BACK

    def for_nobody(self, matter: Matter) -> Iterator[str]:
        """Yield the lines about rows that nobody leads: first of all they are to be given to somebody."""
        yield from self._list(NOBODY_OVERDUE, [(row, self._late(row)) for row in matter.overdue], MOST_OVERDUE)
        yield from self._held(matter.held)
        yield from self._list(NOBODY_SOON, [(row, _due(row)) for row in matter.soon])
        named = {row.id for row in (*matter.overdue, *matter.soon)}
        slow, quiet = {each.row.id for each in matter.behind}, {each.row.id for each in matter.silent}
        slow |= {each.row.id for each in matter.stages} | {each.row.id for each in matter.unpaid}
        others = slow | quiet | {row.id for row in matter.waiting}
        if others - named:
            yield NOBODY_OTHER.format(formats.number(len(others - named)))

    def _held(self, held: Sequence[Held]) -> Iterator[str]:
        for level in Level:
            rows = [(each.row, _obstacle(each)) for each in held if each.level is level]
            yield from self._list(HELD[level], rows, MOST_OVERDUE)

    def _list(self, title: str, rows: Sequence[tuple[Named, str]], most: int = MOST_OTHER) -> Iterator[str]:
        if not rows:
            return
        yield title.format(formats.number(len(rows)))
        shown = rows if len(rows) == most + 1 else rows[:most]  # one more takes no more room than the words for it
        for row, told in shown:
            yield f"+ {row_label(row, self._wards)}: {told}"
        if len(rows) > len(shown):
            yield MORE.format(formats.number(len(rows) - len(shown)))

    def _late(self, row: Named) -> str:
        days = (self._today - row.due_on).days if row.due_on else 0
        return LATE.format(told_day(row.due_on), formats.number(days))


def _due(row: Named) -> str:
    return DUE.format(told_day(row.due_on))


def _stage(each: LateStage) -> str:
    return STAGE_LATE.format(tidy(each.stage), formats.number(each.days))


def _unpaid(each: Unpaid) -> str:
    template = PAID if each.paid is not None else NOT_PAID
    share = percent(rate(each.planned, each.paid))
    return template.format(year=each.year, paid=money(each.paid), planned=money(each.planned), share=share)


def _obstacle(each: Held) -> str:
    kind = "" if each.kind is ObstacleKind.OTHER else f"{OBSTACLE[each.kind]} "
    text = f" ({tidy(each.text).rstrip('.')})" if tidy(each.text) else ""
    told = asked(tidy(each.asked_of), tidy(each.request).rstrip("."))
    return SINCE.format(kind, told_day(each.since)) + text + (f"; {told}" if told else "")
