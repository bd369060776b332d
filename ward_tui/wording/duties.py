"""The words of reporting duties: periods, states with their signs, and the sentences of screen 6."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from ward_tui.domain.duties import ANSWERED, DutyState, DutyView, Lacking, Occurrence
from ward_tui.domain.duty import Duty, DutyPeriod, Recurrence
from ward_tui.domain.duty_periods import MIDDLE, is_code, span_of
from ward_tui.domain.model import Facts
from ward_tui.domain.weekdays import WEEKDAYS
from ward_tui.wording import formats

SUNDAY = 6
PERIODS = {
    DutyPeriod.MONTH: "hằng tháng",
    DutyPeriod.QUARTER: "hằng quý",
    DutyPeriod.HALF_YEAR: "6 tháng một lần",
    DutyPeriod.NINE_MONTHS: "9 tháng",
    DutyPeriod.YEAR: "hằng năm",
    DutyPeriod.MID_TERM: "giữa nhiệm kỳ",
    DutyPeriod.END_OF_TERM: "cuối nhiệm kỳ",
    DutyPeriod.UNSPECIFIED: "chưa rõ kỳ",
}
RECURRENCES = {
    Recurrence.CALENDAR: "theo lịch; kỳ sau thay kỳ chưa gửi",
    Recurrence.CATCH_UP: "theo lịch; kỳ nào cũng phải gửi",
    Recurrence.AFTER_DONE: "tính từ lần gửi trước",
}
STATE = {
    DutyState.OVERDUE: "Quá hạn",
    DutyState.MISSED: "Chưa gửi",
    DutyState.DUE_SOON: "Sắp đến hạn",
    DutyState.UPCOMING: "Chưa đến hạn",
    DutyState.BEFORE: "Chưa ghi",
    DutyState.ON_TIME: "Đã gửi đúng hạn",
    DutyState.LATE: "Đã gửi trễ hạn",
    DutyState.DONE: "Đã gửi",
    DutyState.NOT_NEEDED: "Không phải gửi",
    DutyState.UNDATED: "Chưa có ngày gửi",
    DutyState.UNSCHEDULED: "Không có ngày cố định",
    DutyState.CLOSED: "Đã xong các kỳ",
}
STATE_SHORT = STATE | {DutyState.ON_TIME: "Đúng hạn", DutyState.LATE: "Trễ hạn"}
SIGN = {
    DutyState.OVERDUE: "■",
    DutyState.MISSED: "×",
    DutyState.DUE_SOON: "▲",
    DutyState.UPCOMING: "○",
    DutyState.BEFORE: "?",
    DutyState.ON_TIME: "√",
    DutyState.LATE: "▼",
    DutyState.DONE: "√",
    DutyState.NOT_NEEDED: "–",
    DutyState.UNDATED: "?",
    DutyState.UNSCHEDULED: "·",
    DutyState.CLOSED: "√",
}
_LEGEND = {
    DutyState.ON_TIME: "đúng hạn",
    DutyState.LATE: "trễ hạn",
    DutyState.NOT_NEEDED: "không phải gửi",
    DutyState.OVERDUE: "quá hạn",
    DutyState.MISSED: "chưa gửi",
    DutyState.DUE_SOON: "sắp đến hạn",
    DutyState.UPCOMING: "chưa đến hạn",
    DutyState.BEFORE: "chưa ghi",
}
LEGEND = "  ".join(f"{SIGN[each]} {word}" for each, word in _LEGEND.items())
LACKING = {
    Lacking.PERIOD: "Chưa rõ bao lâu báo cáo một lần và gửi ngày nào",
    Lacking.DAY: "Chưa có ngày gửi",
    Lacking.INTERVAL: "Chưa ghi bao nhiêu ngày báo cáo một lần",
    Lacking.FIRST: "Chưa ghi lần gửi gần nhất nên chưa tính được hạn: hãy ghi bằng F5 ở màn hình Báo cáo",
}

# Screen 6
NAME, WHO, NEXT, STRIP, STATE_TITLE = "Báo cáo", "Đơn vị báo cáo → nơi nhận", "Hạn gửi", "Các kỳ", "Tình trạng"
EMPTY = "Chưa có báo cáo nào phải gửi. Bấm Ctrl+N để thêm."
HEAD = "{count} báo cáo"
HEAD_LATE = "{count} quá hạn"
HEAD_SOON = "{count} sắp đến hạn"
ASK_DAYS = "{count} báo cáo chưa có ngày gửi: hãy đặt ngày gửi bằng F9."
NO_HOLIDAYS = "Không đọc được bảng ngày nghỉ lễ, tạm tính theo thứ Bảy, Chủ nhật."
NOBODY = "chưa rõ"
NO_OPEN = "Báo cáo này không còn kỳ nào phải ghi: bấm Enter để xem các kỳ."
ASK_FIRST = "Hãy ghi lần gửi gần nhất bằng F5 để tính được hạn."
SET_DAY_FIRST = "Báo cáo này chưa có ngày gửi: bấm F9 để đặt ngày gửi, hoặc Enter để chọn kỳ."

# The window about the periods of one duty
WINDOW_KEYS = "F5 đã gửi · F4 không phải gửi · Delete bỏ ghi · Esc đóng"
WINDOW_COLUMNS = ("Kỳ", "Hạn gửi", "Tình trạng", "Đã gửi")
WINDOW_EMPTY = "Chưa có kỳ nào. Bấm F5 để ghi lần gửi gần nhất, hoặc Esc rồi F9 để đặt ngày gửi."

# The window that asks when a report was sent
SENT_TITLE = "Đã gửi báo cáo {period}\n{name}"
SENT_FIRST = "Ghi lần gửi gần nhất\n{name}"
SENT_DAY, SENT_NUMBER, SENT_NOTE = "Ngày gửi", "Số văn bản", "Ghi chú"
SENT_NUMBER_EXAMPLE, SENT_NOTE_EXAMPLE = "ví dụ 15/BC-UBND", "ví dụ gửi qua trục liên thông"
SENT_SAVE = "Ghi đã gửi (Ctrl+S)"

# The facts beside the list
LABELS = {
    "state": "Tình trạng",
    "why": "Vì sao",
    "next": "Kỳ cần ghi",
    "due": "Hạn gửi",
    "cutoff": "Chốt số liệu",
    "period": "Kỳ báo cáo",
    "words": "Văn bản ghi",
    "recurrence": "Cách tính",
    "from": "Đơn vị báo cáo",
    "to": "Nơi nhận",
    "source": "Trong văn bản",
    "periods": "Các kỳ",
}
MOVED = "ngày {day} là ngày nghỉ"


def head(seen: Sequence[DutyView], *, holidays: bool) -> str:
    """Return how many reports there are, how many are late, and what is still to be said about them."""
    states = Counter(each.state for each in seen)
    counts = [(HEAD, len(seen)), (HEAD_LATE, states[DutyState.OVERDUE]), (HEAD_SOON, states[DutyState.DUE_SOON])]
    found = [" · ".join(template.format(count=count) for template, count in counts if count)]
    if undated := states[DutyState.UNDATED]:
        found.append(ASK_DAYS.format(count=undated))
    return "\n".join(filter(None, [*found, "" if holidays else NO_HOLIDAYS]))


def period(code: str) -> str:
    """Return how a period is called: `tháng 10/2026`, `6 tháng đầu năm 2026`; a code that is none as it is."""
    if not is_code(code):
        return code
    span = span_of(code)
    year, quarter = span.last.year, (span.last.month + 2) // 3
    if span.kind in {DutyPeriod.MID_TERM, DutyPeriod.END_OF_TERM}:
        first, last, which = code.split("-")
        return f"{'giữa' if which == MIDDLE else 'cuối'} nhiệm kỳ {first}-{last}"
    return {
        DutyPeriod.MONTH: f"tháng {span.last.month}/{year}",
        DutyPeriod.QUARTER: f"quý {formats.QUARTERS[quarter - 1]}/{year}",
        DutyPeriod.HALF_YEAR: f"6 tháng {'đầu' if quarter == 2 else 'cuối'} năm {year}",
        DutyPeriod.NINE_MONTHS: f"9 tháng năm {year}",
        DutyPeriod.YEAR: f"năm {year}",
        DutyPeriod.UNSPECIFIED: f"ngày {formats.day(span.last)}",
    }[span.kind]


def weekday(day: date) -> str:
    """Return a day with its weekday: `thứ Hai 16/11/2026`."""
    return f"{WEEKDAYS[day.weekday()]} {formats.day(day)}"


def weekday_short(day: date) -> str:
    """Return a day with its weekday, short enough for a column: `T2 16/11/2026`, `CN 15/11/2026`."""
    initials = "".join(word[0].upper() for word in WEEKDAYS[day.weekday()].split())
    return f"{initials if day.weekday() == SUNDAY else f'T{day.weekday() + 2}'} {formats.day(day)}"


def who(facts: Facts, duty: Duty) -> str:
    """Return who reports to whom."""
    sides = (formats.names(facts.names(each), NOBODY) for each in (duty.reporters, duty.receivers))
    return " → ".join(sides) if duty.reporters or duty.receivers else ""


def state(seen: DutyView, today: date) -> str:
    """Return sign and word of a duty: `■ Quá hạn 5 ngày`, `▲ Còn 24 ngày`."""
    word = STATE[seen.state]
    due_on = seen.next.due_on if seen.next else None
    if due_on is not None and seen.state in {DutyState.OVERDUE, DutyState.DUE_SOON}:
        left = (due_on - today).days
        word = f"{word} {-left} ngày" if left < 0 else f"Còn {left} ngày" if left else "Hôm nay phải gửi"
    return f"{SIGN[seen.state]} {word}"


def capital_period(code: str) -> str:
    """Return how a period is called, at the beginning of a line."""
    return formats.capital(period(code))


def column_period(code: str) -> str:
    """Return how a period is called in a column: `Tháng 11/2026`, `6 tháng đầu 2026`, `Giữa nhiệm kỳ`."""
    if not is_code(code):
        return code
    span = span_of(code)
    return {
        DutyPeriod.HALF_YEAR: f"6 tháng {'đầu' if span.last.month == 6 else 'cuối'} {span.last.year}",
        DutyPeriod.NINE_MONTHS: f"9 tháng {span.last.year}",
        DutyPeriod.MID_TERM: "Giữa nhiệm kỳ",
        DutyPeriod.END_OF_TERM: "Cuối nhiệm kỳ",
        DutyPeriod.UNSPECIFIED: formats.day(span.last),
    }.get(span.kind) or capital_period(code)


def strip(seen: DutyView, most: int) -> str:
    """Return the signs of the last periods, oldest first, the open one among them."""
    signs = [SIGN[each.state] for each in seen.periods]
    return " ".join(signs[-most:])


def due(each: Occurrence) -> str:
    """Return the due day of a period, and why it is not the day that was set."""
    if each.due_on is None:
        return formats.NONE
    moved = f" ({MOVED.format(day=weekday(each.nominal))})" if each.nominal and each.nominal != each.due_on else ""
    return f"{weekday(each.due_on)}{moved}"


def sent(each: Occurrence) -> str:
    """Return when a report was sent and its number, empty while nothing was said."""
    if each.done is None or each.done.done_on is None:
        return each.done.note if each.done else ""
    parts = (formats.day(each.done.done_on), formats.evidence(each.done.evidence), each.done.note)
    return ", ".join(part for part in parts if part)


def schedule(duty: Duty) -> str:
    """Return how a duty recurs, in words."""
    if duty.recurrence is Recurrence.AFTER_DONE:
        every = f"{duty.interval_days} ngày một lần, " if duty.interval_days else ""
        return f"{every}{RECURRENCES[duty.recurrence]}"
    when = PERIODS[duty.period]
    if duty.unscheduled:
        return f"{when}, không có ngày cố định"
    day = f", ngày {duty.due_day}{_month(duty)}" if duty.due_day else ""
    return f"{when}{day}; {RECURRENCES[duty.recurrence]}"


def _month(duty: Duty) -> str:
    if duty.due_month:
        return f"/{duty.due_month}" + (f"/{duty.due_year}" if duty.due_year else "")
    if duty.months_after:
        return f", sau kỳ {duty.months_after} tháng"
    return " tháng cuối kỳ" if duty.period not in {DutyPeriod.MONTH, DutyPeriod.UNSPECIFIED} else ""


def fields(facts: Facts, seen: DutyView, today: date, why: str) -> list[tuple[str, str]]:
    """Return what is known of a duty, most urgent first; why is the sentence of its alert."""
    duty, following = seen.duty, seen.next
    found = [("state", state(seen, today)), ("why", why)]
    if following is not None:
        found += [("next", formats.capital(period(following.code))), ("due", due(following))]
        if following.cutoff_on is not None:
            found.append(("cutoff", f"{formats.day(following.data_from)} – {formats.day(following.cutoff_on)}"))
    found += [("recurrence", formats.capital(schedule(duty))), ("words", duty.due_text)]
    found += [(side, formats.names(facts.names(ids), NOBODY)) for side, ids in _sides(duty)]
    found += [("source", formats.source(duty.source))]
    shown = [(LABELS[key], text) for key, text in found if text]
    lines = [f"{SIGN[each.state]} {formats.capital(period(each.code))}: {line(each)}" for each in seen.periods[:-9:-1]]
    return shown + [(LABELS["periods"] if not place else "", text) for place, text in enumerate(lines)]


def _sides(duty: Duty) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return ("from", duty.reporters), ("to", duty.receivers)


def line(each: Occurrence) -> str:
    """Return the state of a period with what is known of it: `đã gửi đúng hạn, 12/11/2026, 15/BC-UBND`."""
    due_on = f"hạn {formats.day(each.due_on)}" if each.due_on and each.state not in ANSWERED else ""
    return ", ".join(part for part in (formats.small(STATE[each.state]), due_on, sent(each)) if part)


def whole(each: Occurrence) -> str:
    """Return everything about a period: `Tháng 11/2026: quá hạn; hạn thứ Hai 16/11/2026; số liệu 15/10/2026 – 14/11/2026`."""
    data = f"số liệu {formats.day(each.data_from)} – {formats.day(each.cutoff_on)}" if each.cutoff_on else ""
    due_on = f"hạn {due(each)}" if each.due_on else ""
    joint = " ngày " if each.done and each.done.done_on else ", "
    known = joint.join(part for part in (formats.small(STATE[each.state]), sent(each)) if part)
    parts = (known, due_on, data)
    return f"{capital_period(each.code)}: {'; '.join(part for part in parts if part)}."
