"""What a user action did, in the user's words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.journal import Change, Entry
from ward_tui.domain.periods import parse_period
from ward_tui.domain.records import Kind
from ward_tui.domain.review import Answer, Step
from ward_tui.domain.text import tidy
from ward_tui.wording import amending, changes, collect_words, formats, import_words, linking, stage_words
from ward_tui.wording.answers import STEP, answer
from ward_tui.wording.money import money
from ward_tui.wording.record_names import MOST_LETTERS, record_name, short_id, shortened

__all__ = ["BARE", "NOBODY", "describe", "duty_period", "short_id"]

NOBODY = "việc chưa giao đơn vị chủ trì"
MOST_FIELDS = 3  # what one sentence holds
# Verbs whose sentence needs none of their changes, which may be very many.
BARE = frozenset({"load", "bulk", "merge", "assign", "revert", "add", "undo_to", "amend", "collect", "import"})
_KINDS = {"do": "", "undo": "Hoàn tác: ", "redo": "Làm lại: "}


def describe(entry: Entry) -> str:
    """Return one sentence: `Hoàn tác: PL14-07 – tiến độ 0% → 50%`."""
    told = _VERBS.get(entry.verb, _unknown)
    return formats.capital(_KINDS.get(entry.kind, "") + told(entry))


def _unknown(entry: Entry) -> str:
    """Return a sentence for an action that this version does not know."""
    named = short_id(entry.subjects[0]) if entry.subjects else ""
    return f"{named} – cập nhật" if named else "cập nhật dữ liệu"


def _load(entry: Entry) -> str:
    return f"nạp chương trình {formats.names(entry.facts['names'])}"


def _update(entry: Entry) -> str:
    lead, made = entry.facts.get("lead", ""), _forward(entry)
    stage = entry.facts.get("stage") if any(each.table == "stage" for each in made) else None
    done = [text for change in made for text in _item_change(change, lead, stage)]
    if stage is not None and all(each.table != "item" for each in made):
        done.insert(0, stage_words.reached(stage))
    return f"{short_id(entry.facts['id'])} – {'; '.join(done) or 'cập nhật tình hình'}"


def _assign(entry: Entry) -> str:
    agency, count = entry.facts["agency"], entry.facts["count"]
    what = f"giao {agency} chủ trì" if agency else "bỏ cơ quan chủ trì"
    if count == 1:
        return f"{short_id(entry.facts['id'])} – {what}"
    return f"{what} {count} mục" if agency else f"{what} của {count} mục"


def _record(entry: Entry) -> str:
    change = next(change for change in _forward(entry) if change.table == "reading")
    period = formats.period(parse_period(entry.facts["period"]))
    unit = entry.facts["unit"]
    sides = ((change.before, entry.facts.get("unit_before", unit)), (change.after, unit))
    values = [((side or {}).get("value"), each) for side, each in sides]
    shown = " → ".join(_figure(value, each) for value, each in values if value is not None)
    return f"{short_id(entry.facts['id'])} – số liệu {period}: {shown or 'ghi lại'}{_instead(entry.facts)}"


def _instead(facts: dict[str, Any]) -> str:
    """Return which computed figure one stands for, and why; nothing for a figure like any other."""
    if "computed" not in facts:
        return ""
    return f", nhập tay thay số tính được {_figure(facts['computed'], facts['unit'])}: {shortened(facts['reason'])}"


def _figure(value: str, unit: str) -> str:
    """Return a figure as it is read aloud; only the answers có and không (1 and 0) have no unit."""
    return formats.figure(Decimal(value), unit, yes_no=not unit and value in {"0", "1"})


def _forward(entry: Entry) -> list[Change]:
    """Return the changes as the action made them first, also when the entry takes it back."""
    if entry.kind != "undo":
        return list(entry.changes)
    return [change.inverse() for change in reversed(entry.changes)]


def _day(value: Any) -> str:
    return formats.day(date.fromisoformat(value)) if value else formats.NONE


def _item_change(change: Change, lead: str, stage: str | None) -> list[str]:
    if change.table == "note":
        return [f"ghi chú: {' / '.join((change.after or {}).get('text', '').splitlines())}"]
    if change.table != "item" or change.before is None or change.after is None:
        return []
    before, after = change.before, change.after
    found = []
    if "done_on" in after:
        found.append(f"hoàn thành ngày {_day(after['done_on'])}" if after["done_on"] else "mở lại")
    if "progress" in after and not after.get("done_on"):
        found.append(f"tiến độ {before['progress']}% → {after['progress']}%")
    if "document" in after and (after["document"] or "done_on" not in after):
        found.append(f"văn bản {after['document']}" if after["document"] else "bỏ số văn bản")
    if "stage" in after or stage is not None:
        found.append(stage_words.reached(after["stage"] if stage is None else stage))
    if "lead" in after:
        found.append(f"giao {lead} chủ trì" if after["lead"] else "bỏ cơ quan chủ trì")
    return found


def _add(entry: Entry) -> str:
    return f"thêm {record_name(entry)}"


def _edit(entry: Entry) -> str:
    cleared = next((each.after.get("cleared_on") for each in _forward(entry) if each.after), None)
    if cleared and entry.facts["kind"] == Kind.OBSTACLE:
        return f"đã tháo gỡ {record_name(entry)} ngày {_day(cleared)}"
    named = entry.facts.get("named", {})
    edits = [each for each in changes.joined(_forward(entry)) if each.before is not None and each.after is not None]
    if "stages" in entry.facts:  # of a row: the stage that it is in says it in one word
        edits = [each for each in edits if each.table != "stage"]
    fields = [found for each in edits for found in changes.differences(each, lambda key: named.get(key, short_id(key)))]
    if "stages" in entry.facts:
        fields.append(changes.Difference(stage_words.STAGE, *entry.facts["stages"]))
    most = MOST_LETTERS // max(1, min(len(fields), MOST_FIELDS))
    told = [f"{each.label.lower()} {_side(each.old, most)} → {_side(each.new, most)}" for each in fields[:MOST_FIELDS]]
    if len(fields) > MOST_FIELDS:
        told.append(f"và {len(fields) - MOST_FIELDS} thông tin khác")
    return f"sửa {record_name(entry)} – {'; '.join(told)}" if told else f"sửa {record_name(entry)}"


def _remove(entry: Entry) -> str:
    along = sum(change.after is None for change in _forward(entry)) - 1
    return f"xóa {record_name(entry)}" + (f" cùng {along} nội dung kèm theo" if along > 0 else "")


def _merge(entry: Entry) -> str:
    return f"gộp {formats.joined(entry.facts['names'], 'và')} vào {entry.facts['name']}"


def _bulk(entry: Entry) -> str:
    return f"sửa một lần {entry.facts['count']} mục"


def _revert(entry: Entry) -> str:
    told = replace(entry, kind="do", verb=entry.facts["verb"], facts=entry.facts["of"], changes=())
    day = formats.day(date.fromisoformat(entry.facts["day"]))
    return f"hoàn tác riêng việc ngày {day}: {_plain(told)}"


def _extend(entry: Entry) -> str:
    facts = entry.facts
    before, after = (formats.deadline(parse_deadline(facts[side])) for side in ("before", "after"))
    return f"{short_id(facts['id'])} – lùi hạn {before} → {after} theo {facts['document']}"


def _acknowledge(entry: Entry) -> str:
    facts = entry.facts
    return f"{short_id(facts['id'])} – hẹn nhắc lại ngày {_day(facts['until'])}: {shortened(tidy(facts['reason']))}"


def _revoke(entry: Entry) -> str:
    facts = entry.facts
    what = short_id(facts["id"]) if "id" in facts else f"{facts['count']} mục"
    return f"bỏ hẹn nhắc lại {what}"


def _report(entry: Entry) -> str:
    facts = entry.facts
    what = f"báo cáo “{shortened(facts['name'])}” kỳ {duty_period(facts['period'])}"
    if facts["done_on"] is None:
        return f"{what}: không phải gửi"
    paper = f", số {facts['document']}" if facts["document"] else ""
    return f"{what}: đã gửi ngày {_day(facts['done_on'])}{paper}"


def _pay(entry: Entry) -> str:
    facts = entry.facts
    before = "" if facts["before"] is None else f"{money(facts['before'])} → "
    return f"{short_id(facts['id'])} – giải ngân năm {facts['year']}: {before}{money(facts['paid'])}, đến {_day(facts['as_of'])}{_above(facts)}"


def _above(facts: dict[str, Any]) -> str:
    planned = facts.get("planned")
    return f", vượt kế hoạch vốn {money(planned)}" if planned and facts["paid"] > planned else ""


def _unreport(entry: Entry) -> str:
    return f"bỏ ghi đã gửi báo cáo “{shortened(entry.facts['name'])}” kỳ {duty_period(entry.facts['period'])}"


def _decide(entry: Entry) -> str:
    return f"{short_id(entry.facts['id'])} – quyết định chỗ chưa khớp: {shortened(entry.facts['choice'])}"


def _undecide(entry: Entry) -> str:
    return f"{short_id(entry.facts['id'])} – để ngỏ lại chỗ chưa khớp"


def _review_start(entry: Entry) -> str:
    return f"bắt đầu rà soát tuần {_week(entry)}: {entry.facts['count']} thẻ"


def _review_finish(entry: Entry) -> str:
    facts = entry.facts
    left = f", còn {facts['left']} thẻ chưa trả lời" if facts["left"] else ""
    return f"kết luận rà soát tuần {_week(entry)}: đã trả lời {facts['answered']} thẻ{left}"


def _review_skip(entry: Entry) -> str:
    return f"rà soát – bỏ qua {entry.facts['count']} thẻ của bước “{STEP[Step(entry.facts['step'])]}”"


def _review_opinion(entry: Entry) -> str:
    return f"sửa ý kiến chỉ đạo cho {entry.facts['agency'] or NOBODY}"


def _review_answer(entry: Entry) -> str:
    return f"rà soát {short_id(entry.facts['id'])} – {answer(Answer(entry.facts['answer']), entry.facts['told'])}"


def _week(entry: Entry) -> str:
    return formats.week(date.fromisoformat(entry.facts["week"]))


def duty_period(code: str) -> str:
    """Return how a period of a report is called."""
    from ward_tui.wording import duties

    return duties.period(code)


def _undo_to(entry: Entry) -> str:
    count, at = entry.facts["count"], entry.facts["at"]
    if entry.kind == "redo":
        return f"{count} bước đã lùi"
    return f"lùi {count} bước về {formats.moment(datetime.fromisoformat(at))}" if at else f"lùi hết {count} bước"


def _plain(entry: Entry) -> str:
    """Return what an action was, for an entry that does not carry its changes."""
    if entry.verb in _RECORDS:
        return f"{_RECORDS[entry.verb]} {record_name(entry)}"
    if entry.verb == "record":
        return f"nhập số liệu {short_id(entry.facts['id'])}"
    if entry.verb in {"update", "note"}:
        return f"cập nhật {short_id(entry.facts['id'])}"
    return _VERBS[entry.verb](entry)


def _side(text: str, most: int) -> str:
    return shortened(text, most) if text else "(trống)"


_RECORDS = {"add": "thêm", "edit": "sửa", "remove": "xóa"}
_VERBS: dict[str, Callable[[Entry], str]] = {
    "add": _add,
    "edit": _edit,
    "remove": _remove,
    "merge": _merge,
    "bulk": _bulk,
    "revert": _revert,
    "load": _load,
    "update": _update,
    "assign": _assign,
    "record": _record,
    "note": _update,
    "extend": _extend,
    "acknowledge": _acknowledge,
    "revoke": _revoke,
    "report": _report,
    "unreport": _unreport,
    "decide": _decide,
    "undecide": _undecide,
    "review_start": _review_start,
    "review_answer": _review_answer,
    "review_skip": _review_skip,
    "review_opinion": _review_opinion,
    "review_finish": _review_finish,
    "undo_to": _undo_to,
    "pay": _pay,
    "amend": amending.journal,
    "import": import_words.journal,
    **stage_words.VERBS,
    **linking.VERBS,
    **collect_words.VERBS,
}
