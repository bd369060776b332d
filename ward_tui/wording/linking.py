"""What is said of pairs of rows of which one comes before the other: kinds, verdicts, reasons, the journal."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from ward_tui.domain.alert import Alert
from ward_tui.domain.comparing import Difference
from ward_tui.domain.deadlines import Deadline, Precision
from ward_tui.domain.depth import LinkKind
from ward_tui.domain.journal import Entry
from ward_tui.domain.linking import LinkState, LinkVerdict, LinkView, LinkWhy, links_of, verdict
from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.wording import formats

Field = tuple[str, str]

KIND = {
    LinkKind.CLEARANCE: "mặt bằng trước, xây dựng sau",
    LinkKind.SCHEME: "đề án trước, nghị quyết sau",
    LinkKind.NEEDS: "việc sau cần việc trước",
}
STATE = {
    LinkState.PROPOSED: "chờ xác nhận",
    LinkState.CONFIRMED: "đã xác nhận",
    LinkState.REFUSED: "không phải cặp",
}
VERDICT = {
    LinkVerdict.HARD: "Không kịp",
    LinkVerdict.OVERLAP: "Gối nhau",
    LinkVerdict.UNKNOWN: "Chưa rõ",
    LinkVerdict.FINE: "Kịp",
}
SIGN = {LinkVerdict.HARD: "▲", LinkVerdict.OVERLAP: "○", LinkVerdict.UNKNOWN: "·", LinkVerdict.FINE: "√"}
# What each side of a pair is called in a sentence.
_BEFORE = {LinkKind.CLEARANCE: "mặt bằng", LinkKind.SCHEME: "đề án", LinkKind.NEEDS: "việc trước"}
_AFTER = {LinkKind.CLEARANCE: "dự án", LinkKind.SCHEME: "nghị quyết", LinkKind.NEEDS: "việc sau"}
_WHY = {
    LinkWhy.BEFORE_DONE: "{before} đã xong {done}",
    LinkWhy.AFTER_DONE: "{after} đã xong {finished}, không còn phải chờ",
    LinkWhy.DROPPED: "có dòng đã thôi thực hiện nên không xét",
    LinkWhy.NO_DUE: "chưa rõ khi nào {before} xong nên chưa xét được",
    LinkWhy.NO_TIME: "chưa đủ thời gian bắt đầu, hoàn thành của {after} nên chưa xét được",
    LinkWhy.AFTER_ITS_START: "{before} xong {due}, sau khi {after} bắt đầu ({start})",
    LinkWhy.BEFORE_ITS_START: "{before} xong {due}, trước khi {after} bắt đầu ({start})",
}
_SAME_YEAR = "{before} xong {due}, cùng năm {after} phải hoàn thành"
_TOO_LATE = "{before} xong {due}, sau cả hạn của {after} là {finish}"
LISTED_FIRST = "văn bản xếp nghị quyết trước đề án"

# The detail pane of a row
FIRST, WAITS = "Phải xong trước", "Chờ"
_PARTNER = "{id} {name}. {verdict}: {reason}"

# The alert
_ALERT = "Không kịp cho {id} {name}: {reason}"
_OTHERS = "; còn {count} dòng khác cũng chờ"
CLEARS = "Hết khi đổi hạn của một trong hai dòng, ghi đã xong dòng này, hoặc bỏ cặp ở màn hình Việc trước, việc sau (phím 0)."

# The journal
_PAIR = "{before} → {after}"
_CONFIRM, _CONFIRM_MANY = "xác nhận cặp {pair} ({kind})", "xác nhận {count} cặp việc trước, việc sau"
_REFUSE, _REFUSE_MANY = "{pair} không phải một cặp", "{count} cặp đề xuất không phải là cặp"
_LINK = "thêm cặp {pair} ({kind})"
_UNLINK = "bỏ cặp {pair}"
PART = "cặp với {id}"


def _short(key: str) -> str:
    return key.rpartition("/")[2]


def moment(value: Deadline) -> str:
    """Return a deadline as a sentence says it: `năm 2030`, `quý III/2026`, `tháng 9/2026`, `ngày 30/9/2026`."""
    shown = formats.deadline(value)
    if value.precision is Precision.QUARTER:
        return shown[:1].lower() + shown[1:]
    words = {Precision.YEAR: "năm", Precision.MONTH: "tháng", Precision.DAY: "ngày"}
    if value.precision in words:
        return f"{words[value.precision]} {shown}"
    return "cuối nhiệm kỳ" if value.precision is Precision.TERM else shown


def span(item: AppendixItem) -> str:
    """Return when a row is done: `2025-2030`, `đến 9/2026`, a dash for nothing known."""
    start, finish = formats.deadline(item.start), formats.deadline(item.finish)
    if start == formats.NONE:
        return finish if finish == formats.NONE else f"đến {finish}"
    return f"từ {start}" if finish == formats.NONE else f"{start}-{finish}"


def reason(kind: LinkKind, why: LinkWhy, before: AppendixItem, after: AppendixItem) -> str:
    """Return what a verdict rests on, without a full stop: `mặt bằng xong năm 2026, sau khi dự án bắt đầu (2025)`."""
    template = _WHY.get(why) or _hard(kind, before.due_on, after.finish)
    told = template.format(
        before=_BEFORE[kind],
        after=_AFTER[kind],
        due=moment(before.finish),
        start=formats.deadline(after.start),
        finish=moment(after.finish),
        done=f"ngày {formats.day(before.done_on)}",
        finished=f"ngày {formats.day(after.done_on)}",
    )
    return f"{told}; {LISTED_FIRST}" if kind is LinkKind.SCHEME and _is_listed_first(after, before) else told


def _hard(kind: LinkKind, due: date | None, finish: Deadline) -> str:
    """Return the sentence of a row that ends too late: for building on it the last year is too late already."""
    same_year = kind is LinkKind.CLEARANCE and due is not None and due.year == finish.year
    return _SAME_YEAR if same_year else _TOO_LATE


def _is_listed_first(one: AppendixItem, other: AppendixItem) -> bool:
    return one.appendix == other.appendix and one.row < other.row


def view_reason(view: LinkView) -> str:
    """Return the sentence of a pair: `Không kịp: mặt bằng xong năm 2030, cùng năm dự án phải hoàn thành.`"""
    return f"{VERDICT[view.verdict]}: {reason(view.kind, view.why, view.before, view.after)}."


def item_fields(facts: Facts, item: AppendixItem, today: date) -> list[Field]:
    """Return the rows that wait for a row and those that it waits for, with whether the times fit."""
    if not facts.links:
        return []
    waiting, awaited = links_of(facts, item.id)
    found = [(FIRST, link.kind, item, facts.items[link.after], facts.items[link.after]) for link in waiting]
    found += [(WAITS, link.kind, facts.items[link.before], item, facts.items[link.before]) for link in awaited]
    return [(label, _partner(kind, before, after, other, today)) for label, kind, before, after, other in found]


def _partner(kind: LinkKind, before: AppendixItem, after: AppendixItem, other: AppendixItem, today: date) -> str:
    judged, why = verdict(kind, before, after, today)
    told = f"{SIGN[judged]} {VERDICT[judged]}"
    return _PARTNER.format(
        id=_short(other.id), name=other.name.rstrip("."), verdict=told, reason=reason(kind, why, before, after)
    )


def alert_reason(alert: Alert) -> str:
    """Return why there is an alert about a row that another one waits for in vain, without a full stop."""
    if alert.against is None:
        return VERDICT[LinkVerdict.HARD]
    told = _hard(alert.against.kind, alert.due_on, alert.against.finish).format(
        before=_BEFORE[alert.against.kind],
        after=_AFTER[alert.against.kind],
        due=moment(alert.deadline) if alert.deadline else formats.NONE,
        finish=moment(alert.against.finish),
    )
    others = _OTHERS.format(count=alert.others) if alert.others else ""
    return _ALERT.format(id=_short(alert.against.id), name=alert.detail.rstrip("."), reason=told) + others


def way(keys: Sequence[str]) -> str:
    """Return the rows of a circle: `PL04-01 → PL03-01 → PL04-01`."""
    return " → ".join(map(_short, keys))


# The journal and the comparison of two days


def _told(entry: Entry, one: str, many: str = "") -> str:
    facts = entry.facts
    if facts["count"] > 1:
        return many.format(count=facts["count"])
    pair = _PAIR.format(before=_short(facts["id"]), after=_short(facts["after"]))
    return one.format(pair=pair, kind=KIND[LinkKind(facts["kind"])])


VERBS: dict[str, Callable[[Entry], str]] = {
    "link_confirm": lambda entry: _told(entry, _CONFIRM, _CONFIRM_MANY),
    "link_refuse": lambda entry: _told(entry, _REFUSE, _REFUSE_MANY),
    "link": lambda entry: _told(entry, _LINK),
    "unlink": lambda entry: _told(entry, _UNLINK),
}


def part_label(each: Difference) -> str:
    """Return what a pair is called beside the row that comes before."""
    return PART.format(id=each.key.rpartition("~")[2])


def part(values: Mapping[str, Any]) -> str:
    """Return one side of a pair that came, went or was answered otherwise."""
    told = []
    if "confirmed" in values:
        told.append(STATE[LinkState.CONFIRMED if values["confirmed"] else LinkState.REFUSED])
    if "kind" in values:
        told.append(KIND[LinkKind(values["kind"])])
    return "; ".join([*told, *filter(None, [values.get("note")])])
