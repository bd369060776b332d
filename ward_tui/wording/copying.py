"""What is copied to be pasted into Word, Excel or Zalo: tables as lines of cells with a tab between, facts as lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from ward_tui.domain.alerts import Alert, Subject
from ward_tui.domain.model import AppendixItem, Facts, Indicator, Target
from ward_tui.domain.status import ItemStatus, TargetStatus, readings_on
from ward_tui.domain.summary import Summary
from ward_tui.domain.text import tidy
from ward_tui.wording import alerts as alert_words
from ward_tui.wording import formats
from ward_tui.wording.amending import dropped_by
from ward_tui.wording.details import Field
from ward_tui.wording.journal import short_id
from ward_tui.wording.words import FUNDING, ITEM_STATUS, SEVERITY, TARGET_STATUS, UNASSIGNED, status

COPIED = "Đã chép {count} dòng, dán bằng Ctrl+V vào Word, Excel, Zalo."
COPIED_RECORD = "Đã chép thông tin của {id}, dán bằng Ctrl+V vào Word, Excel, Zalo."
COPIED_FIGURES = "Đã chép số liệu tổng quan, dán bằng Ctrl+V vào Word, Excel, Zalo."
COPIED_TEXT = "Đã chép, dán bằng Ctrl+V."

WARD, ID, NAME, FUNDING_TEXT, LEAD, COORDINATING = "Phường", "Mã", "Nội dung", "Nguồn vốn", "Chủ trì", "Phối hợp"
START, FINISH, PROGRESS, STATE, DOCUMENT = "Bắt đầu", "Hoàn thành", "Tiến độ", "Tình trạng", "Văn bản kết quả"
GIVER, GIVEN_ON, GIVEN_BY_PAPER = "Nơi giao", "Ngày giao", "Văn bản giao"
TARGET, UNIT, GOAL, FIGURE, PERIOD, VERDICT = (
    "Chỉ tiêu, chỉ số",
    "Đơn vị tính",
    "Mục tiêu",
    "Số liệu mới nhất",
    "Kỳ",
    "Đánh giá",
)
SEVERITY_WORD, DAYS, DUE, REASON = "Mức độ", "Số ngày", "Hạn", "Lý do"
FIGURES, COUNT, SHARE = "Số liệu đến {day}", "Số mục", "Tỷ lệ"
ALL_ITEMS, OPEN_UNASSIGNED, OVERDUE_IN = "Dự án, nhiệm vụ", "Chưa giao đơn vị chủ trì", "Quá hạn – {code} {title}"
TARGETS = "Chỉ tiêu – {state}"

JudgedItem = tuple[AppendixItem, ItemStatus]
JudgedTarget = tuple[Target, TargetStatus, Sequence[TargetStatus]]


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return lines of cells; tabs and line breaks inside a cell become spaces, and no cell becomes a formula in Excel."""
    return "\n".join("\t".join(map(_plain, row)) for row in (header, *rows))


def _plain(cell: str) -> str:
    text = tidy(cell)
    formula = text[:1] in "=+@" or (text.startswith("-") and not text[1:2].isdigit())
    return f" {text}" if text and formula else text


def facts_text(title: str, fields: Sequence[Field]) -> str:
    """Return everything that is known of a record, a line for each fact."""
    lines = [f"{label}: {value}" if label else f"  {value}" for label, value in fields]
    return "\n".join([title, *lines])


def items_text(facts: Facts, rows: Sequence[JudgedItem], today: date) -> str:
    """Return rows as a table; the ward stands first where there are several, who gave it where work was given."""
    wards = len({item.programme for item, _ in rows}) > 1
    given = any(item.is_given for item, _ in rows)
    header = [WARD] * wards + [ID, NAME] + [GIVER, GIVEN_ON, GIVEN_BY_PAPER] * given
    header += [FUNDING_TEXT, LEAD, COORDINATING, START, FINISH, PROGRESS, STATE, DOCUMENT]
    return table(header, [_item(facts, item, state, today, (wards, given)) for item, state in rows])


def _item(facts: Facts, item: AppendixItem, state: ItemStatus, today: date, more: tuple[bool, bool]) -> list[str]:
    wards, given = more
    days = (today - item.due_on).days if item.due_on else None
    cells = [facts.programmes[item.programme].ward] if wards else []
    cells += [short_id(item.id), item.name]
    if given:
        cells += [item.given_by, formats.day_padded(item.given_on), item.given_document]
    return [
        *cells,
        item.funding_text or FUNDING[item.funding],
        formats.names(facts.names(item.lead), UNASSIGNED),
        formats.names(facts.names(item.coordinating), ""),
        _time(formats.deadline(item.start)),
        _time(formats.deadline(item.finish)),
        f"{item.progress}%",
        status(item, state, days),
        item.document,
    ]


def targets_text(facts: Facts, rows: Sequence[JudgedTarget], today: date) -> str:
    """Return targets as a table, a line for each indicator, below its target where there are several."""
    wards = len({target.programme for target, _, _ in rows}) > 1
    header = [WARD] * wards + [ID, TARGET, LEAD, UNIT, GOAL, FIGURE, PERIOD, VERDICT]
    lines = []
    for row in rows:
        ward = [facts.programmes[row[0].programme].ward] if wards else []
        lines += [[*ward, *cells] for cells in _target(facts, *row, today)]
    return table(header, lines)


def _target(
    facts: Facts, target: Target, state: TargetStatus, states: Sequence[TargetStatus], today: date
) -> Iterator[list[str]]:
    lead = formats.names(facts.names(target.lead), UNASSIGNED)
    if target.is_dropped(today):
        yield [short_id(target.id), target.name, lead, "", "", "", "", dropped_by(target.dropped_document)]
        return
    if len(target.indicators) == 1:
        yield [short_id(target.id), target.name, lead, *_indicator(target.indicators[0], states[0], today)]
        return
    yield [short_id(target.id), target.name, lead, "", "", "", "", TARGET_STATUS[state]]
    for indicator, each in zip(target.indicators, states, strict=True):
        yield [short_id(indicator.id), f"– {indicator.name}", "", *_indicator(indicator, each, today)]


def _indicator(indicator: Indicator, state: TargetStatus, today: date) -> list[str]:
    readings = readings_on(indicator, today)
    latest = formats.latest(indicator, readings[-1], "") if readings else ""
    period = formats.period(readings[-1].period) if readings else ""
    return [indicator.unit, formats.goal(indicator.goal, indicator.unit), latest, period, TARGET_STATUS[state]]


def alerts_text(facts: Facts, alerts: Sequence[Alert]) -> str:
    """Return alerts as a table, each with its reason."""
    wards = len({alert.programme for alert in alerts}) > 1
    header = [WARD] * wards + [SEVERITY_WORD, DAYS, ID, NAME, LEAD, DUE, REASON]
    return table(header, [_alert(facts, alert, wards=wards) for alert in alerts])


def _alert(facts: Facts, alert: Alert, *, wards: bool) -> list[str]:
    nobody = UNASSIGNED if alert.subject in {Subject.ITEM, Subject.TARGET} else ""
    return [
        *([facts.programmes[alert.programme].ward] if wards else []),
        SEVERITY[alert.severity],
        "" if alert.days is None else formats.number(alert.days),
        short_id(alert.subject_id),
        alert_words.name(alert),
        formats.names(facts.names(facts.leads(alert.subject_id)), nobody),
        formats.day_padded(alert.due_on),
        alert_words.reason(alert),
    ]


def summary_text(facts: Facts, summary: Summary) -> str:
    """Return the figures of the overview as a table."""
    total = summary.total_items
    rows = [[ALL_ITEMS, formats.number(total), ""]]
    rows += [
        [f"– {ITEM_STATUS[state]}", formats.number(count), _share(count, total)]
        for state in ItemStatus
        if (count := summary.items.get(state, 0))
    ]
    if summary.unassigned:
        rows.append([OPEN_UNASSIGNED, formats.number(summary.unassigned), _share(summary.unassigned, total)])
    for late in summary.appendices:
        if late.overdue:
            appendix = facts.appendices[late.id]
            name = OVERDUE_IN.format(code=appendix.code, title=appendix.title)
            rows.append([name, formats.number(late.overdue), _share(late.overdue, late.total)])
    targets = sum(summary.targets.values())
    rows += [
        [TARGETS.format(state=TARGET_STATUS[each].lower()), formats.number(count), _share(count, targets)]
        for each in TargetStatus
        if (count := summary.targets.get(each, 0))
    ]
    return table([FIGURES.format(day=formats.day_padded(summary.today)), COUNT, SHARE], rows)


def _share(part: int, whole: int) -> str:
    return f"{formats.number(Decimal(round(1000 * part / whole if whole else 0)) / 10)}%"


def _time(text: str) -> str:
    return "" if text == formats.NONE else text
