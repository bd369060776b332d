"""What changed between two weeks, record by record, old and new, in the user's words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from ward_tui.domain.comparing import Difference
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.journal import Change
from ward_tui.domain.model import Facts
from ward_tui.domain.periods import parse_period
from ward_tui.domain.text import tidy
from ward_tui.wording import changes, collect_words, formats, linking, stage_words
from ward_tui.wording.answers import LEVEL, asked
from ward_tui.wording.answers import OBSTACLE as HINDRANCE
from ward_tui.wording.journal import short_id
from ward_tui.wording.money import money

ADDED, REMOVED = "thêm mới", "xóa"
NOTHING = "(trống)"
NOTE, FIGURE, PLAN = "ghi chú", "số liệu {}", "kế hoạch năm {}"
EXTENSION, OBSTACLE, PUT_OFF, REPORT = "lùi hạn", "vướng mắc", "hẹn nhắc lại", "báo cáo kỳ {}"
MONEY = "vốn"
DECISION = "quyết định"
CLEARED = "đã tháo gỡ ngày {}"
SENT, NOT_NEEDED = "đã gửi ngày {}", "không phải gửi"
TOLD = "{what}: {old} → {new}"
TOLD_NEW = "{what}: {new}"


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that is not as it was: what, and its old and new value; record is where it belongs."""

    record: str
    what: str
    old: str
    new: str

    @property
    def line(self) -> str:
        """All of it in one line."""
        if not self.old:
            return TOLD_NEW.format(what=self.what, new=self.new) if self.new else self.what
        return TOLD.format(what=self.what, old=self.old, new=self.new or NOTHING)


def told(found: Iterable[Difference], facts: Facts) -> list[Told]:
    """Return the differences in words; the facts of now give names and units."""

    def name(key: str) -> str:
        known = facts.agencies.get(key) or facts.positions.get(key)
        return known.name if known else stage_words.stage_name(facts, key) or short_id(key)

    # An edit of what nobody reads, such as the day on which a figure was entered, is told by its empty sides.
    return [
        line
        for each in found
        for line in _lines(each, facts, name)
        if each.is_added or each.is_removed or line.old != line.new
    ]


def part(each: Difference, names: changes.Names = short_id) -> Told | None:
    """Return in one line what became of a new due date, an obstacle, an alert put off or a report; None for others."""
    if each.table == "stage":
        return Told(each.record, *stage_words.changed(each, names))
    if each.table not in _PARTS or each.table == "note":
        return None
    label, value = _PARTS[each.table]
    return Told(each.record, label(each), *(value(side) if side else "" for side in (each.before, each.after)))


def _lines(each: Difference, facts: Facts, names: changes.Names) -> Iterator[Told]:
    short = short_id(each.record)
    if each.table in {"reading", "year_plan"}:
        sides = [_figure(facts, each, side) for side in (each.before, each.after)]
        yield Told(each.record, f"{short_id(each.key.partition('@')[0])} {_period(each)}", *sides)
    elif each.table == "stage":
        label, *sides = stage_words.changed(each, names)
        yield Told(each.record, f"{short} {label}", *sides)
    elif each.table in _PARTS:
        said, value = _PARTS[each.table]
        sides = [value(side) if side else "" for side in (each.before, each.after)]
        yield Told(each.record, f"{short} {said(each)}", *sides)
    elif each.is_added or each.is_removed:
        values = each.after or each.before or {}
        yield Told(each.record, f"{short} {ADDED if each.is_added else REMOVED}", "", tidy(values.get("name", "")))
    else:
        change = Change(each.table, each.key, each.before, each.after)
        for field in changes.differences(change, names):
            yield Told(each.record, f"{short} {field.label.lower()}", field.old, field.new)


def _day(value: Any) -> str:
    return formats.day(date.fromisoformat(value)) if value else ""


def _figure(facts: Facts, each: Difference, values: dict[str, Any] | None) -> str:
    if not values or "value" not in values:
        return tidy(str((values or {}).get("note") or ""))
    target, key = facts.targets.get(each.record), each.key.partition("@")[0]
    indicator = next((one for one in target.indicators if one.id == key), None) if target else None
    value = Decimal(values["value"])
    if indicator is None or each.table != "reading" or values.get("of_plan"):
        return formats.with_unit(formats.number(value), values.get("unit", ""))
    return formats.indicator_figure(indicator, value)


def _extension(values: dict[str, Any]) -> str:
    after = formats.deadline(parse_deadline(values["after"])) if "after" in values else ""
    paper = f"theo {values['document']}" if values.get("document") else ""
    return " ".join(part for part in (after, paper) if part)


def _obstacle(values: dict[str, Any]) -> str:
    parts = []
    if "kind" in values:
        parts.append(HINDRANCE[ObstacleKind(values["kind"])])
    if "level" in values:
        parts.append(f"{LEVEL[Level(values['level'])]} tháo gỡ")
    parts.append(tidy(values.get("text") or ""))
    parts.append(asked(tidy(values.get("asked_of") or ""), tidy(values.get("request") or "")))
    if values.get("cleared_on"):
        parts.append(CLEARED.format(_day(values["cleared_on"])))
    return ", ".join(part for part in parts if part)


def _decision(values: dict[str, Any]) -> str:
    return "; ".join(part for part in (tidy(values.get(each) or "") for each in ("choice", "reason")) if part)


def _put_off(values: dict[str, Any]) -> str:
    until = f"đến ngày {_day(values['until'])}" if values.get("until") else ""
    return ", ".join(part for part in (until, tidy(values.get("reason") or "")) if part)


def _report(values: dict[str, Any]) -> str:
    return SENT.format(_day(values["done_on"])) if values.get("done_on") else NOT_NEEDED


def _period(each: Difference) -> str:
    code = each.key.rpartition("@")[2]
    return FIGURE.format(formats.period(parse_period(code))) if each.table == "reading" else PLAN.format(code[2:])


def _duty_period(each: Difference) -> str:
    from ward_tui.wording.journal import duty_period

    return REPORT.format(duty_period(each.key.rpartition("@")[2]))


def _capital(values: dict[str, Any]) -> str:
    parts = [f"năm {values['year']}" if "year" in values else ""]
    parts.append(f"kế hoạch {money(values['planned'])}" if values.get("planned") is not None else "")
    parts.append(f"giải ngân {money(values['paid'])}" if values.get("paid") is not None else "")
    parts.append(f"đến {_day(values['as_of'])}" if values.get("as_of") else "")
    parts += [tidy(values.get("document") or ""), tidy(values.get("note") or "")]
    return ", ".join(part for part in parts if part)


def _capital_label(each: Difference) -> str:
    """Return whose money it is: an edit names the year, all of a record says its year itself."""
    return MONEY if "year" in (each.after or each.before or {}) else f"{MONEY} năm {each.key.rpartition('~V')[2]}"


_PARTS: dict[str, tuple[Callable[[Difference], str], Callable[[dict[str, Any]], str]]] = {
    "note": (lambda _: NOTE, lambda values: tidy(values.get("text") or "")),
    "extension": (lambda _: EXTENSION, _extension),
    "obstacle": (lambda _: OBSTACLE, _obstacle),
    "capital": (_capital_label, _capital),
    "acknowledgement": (lambda _: PUT_OFF, _put_off),
    "decision": (lambda _: DECISION, _decision),
    "link": (linking.part_label, linking.part),
    "duty_done": (_duty_period, _report),
    "form_answer": (lambda _: collect_words.ANSWERED, collect_words.answered),
}
