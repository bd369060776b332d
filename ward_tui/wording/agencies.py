"""The words of the screen of agencies: its columns, what is told of each, who has been silent, names that may be one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from ward_tui.domain.agencies import AgencyLoad
from ward_tui.domain.aliases import AliasPair, Likeness
from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.domain.text import tidy
from ward_tui.wording import formats
from ward_tui.wording.copying import table
from ward_tui.wording.words import UNASSIGNED

Field = tuple[str, str]

AGENCY, LED, DONE, OPEN, OVERDUE, DUE_SOON = "Đơn vị", "Chủ trì", "Xong", "Chưa xong", "Quá hạn", "Sắp đến hạn"
NEWS, SILENT, OBSTACLES, TARGETS = "Tin mới nhất", "Chưa có tin", "Vướng mắc", "Chỉ tiêu"
WARD, SILENT_DAYS = "Phường", "Số ngày chưa có tin"
HEAD = "{shown}/{total} đơn vị · {silent} đơn vị từ {days} ngày trở lên chưa có tin"
IDLE = "Chưa chủ trì việc nào"
EMPTY = "Chưa có đơn vị nào. Bấm Ctrl+L để thêm đơn vị trong danh mục, Ctrl+O để nạp chương trình có sẵn."
OFFER = "▲ {count} cặp tên có thể là một đơn vị: bấm Enter để xem từng cặp"
OFFER_TITLE = "Có thể là một đơn vị"
OFFER_TOLD = "Bấm Enter để xem từng cặp: gộp làm một, hoặc ghi là hai đơn vị khác nhau và không hỏi lại nữa."
NO_ROWS = "{name} chưa chủ trì dự án, nhiệm vụ nào."
ONLY_TARGETS = "{name} chỉ chủ trì chỉ tiêu ({count}), chưa chủ trì dự án, nhiệm vụ nào: bấm 2 để xem chỉ tiêu."
MARKED = "Đã đánh dấu {count} đơn vị · Ctrl+C chép · Ctrl+G gộp · Esc bỏ"
MORE = "… còn {count} mục nữa: bấm Enter để xem đủ"
NEVER, TODAY, DAYS = "chưa có tin lần nào", "hôm nay", "{count} ngày"
SHOWN_ROWS = 12  # overdue rows in the detail pane

# Who has been silent
SILENT_TITLE = "Đơn vị chưa có tin"
SILENT_KEYS = "↑ ↓ chọn từ khi nào · Enter chép · Tab đọc hết · Esc đóng"
SILENT_COPIED = "Đã chép danh sách {count} đơn vị. Dán bằng Ctrl+V vào Zalo, công văn."
SILENT_SINCE, SILENT_COUNT = "Chưa có tin từ", "Số đơn vị"
SINCE_LIMIT, SINCE_WEEK, SINCE_SEVEN, SINCE_MONTH = (
    "{days} ngày trở lên (mức cảnh báo)",
    "Đầu tuần này (thứ Hai, {day})",
    "7 ngày qua (từ {day})",
    "Đầu tháng này ({day})",
)
SILENT_HEAD = "Đơn vị chưa có tin từ {since} đến {today}:"
SILENT_LINE = "{number}. {name}: {work}; {news}"
SILENT_WORK = "đang thực hiện {count} việc"
SILENT_OVERDUE = ", trong đó {count} việc quá hạn"
SILENT_LAST = "tin gần nhất ngày {day}"
SILENT_NEVER = "chưa có tin lần nào"
SILENT_ASK = "Đề nghị các đơn vị báo cáo tiến độ, khó khăn, vướng mắc của từng việc."
SILENT_NONE = "Không có đơn vị nào đang có việc từ trước ngày {since} mà đến ngày {today} chưa có tin."

# Names that may be one
ALIAS_TITLE = "Hai tên này có phải là một đơn vị không?"
ALIAS_LEFT = "còn {count} cặp"
ALIAS_NAME = "“{name}”: {work}"
ALIAS_WORK = "chủ trì {led} dự án, nhiệm vụ, {targets} chỉ tiêu"
ALIAS_WHY = "Vì sao hỏi: {why}."
ALIAS_KEEP = "Là một, giữ tên “{name}”"
ALIAS_REFUSE = "Là hai đơn vị khác nhau, không hỏi lại"
ALIAS_LATER = "Chưa rõ, để lần sau"
ALIAS_REFUSED = "Đã ghi nhận “{first}” và “{second}” là hai đơn vị khác nhau."
LIKENESS = {
    Likeness.SPELLING: "hai tên chỉ khác cách bỏ dấu hoặc dấu nối giữa các từ",
    Likeness.ABBREVIATION: "một tên là cách viết tắt, viết gọn của tên kia",
    Likeness.INITIALS: "một tên ghi bằng chữ cái đầu của các từ trong tên kia",
    Likeness.WARD: "hai tên chỉ khác phần ghi tên phường hoặc cấp ủy",
    Likeness.PREFIX: "một tên không ghi “Phòng”, “Ban” hoặc “Các” ở đầu",
}


def name(facts: Facts, load: AgencyLoad, *, mixed: bool = False) -> str:
    """Return the name of an agency, after its ward where programmes are mixed."""
    if not load.agency:
        return UNASSIGNED
    own = facts.agencies[load.agency].name
    return f"{facts.programmes[load.programme].ward} · {own}" if mixed else own


def silence(load: AgencyLoad, today: date) -> str:
    """Return for how long news has been waited for: `173 ngày`, `hôm nay`; a dash while nothing is running.

    What was loaded today and has never been heard of has a dash, too: no news came today.
    """
    days = load.silent_days(today)
    if days is None or (not days and load.news_on is None):
        return formats.NONE
    return DAYS.format(count=formats.number(days)) if days else TODAY


def told(load: AgencyLoad, today: date) -> str:
    """Return what an agency has on its hands as a sentence."""
    if load.is_empty:
        return f"{IDLE}."
    work = [f"Chủ trì {load.led} dự án, nhiệm vụ: xong {load.done}, chưa xong {load.open}"]
    work.append(f"quá hạn {load.overdue}, sắp đến hạn {load.due_soon}")
    more = [f"{load.obstacles} vướng mắc chưa tháo gỡ"] if load.obstacles else []
    more += [f"chủ trì {load.targets} chỉ tiêu"] if load.targets else []
    return f"{'; '.join([*work, *more, news(load, today)])}."


def news(load: AgencyLoad, today: date) -> str:
    """Return when an agency was last heard of: `tin mới nhất 18/11/2026 (3 ngày trước)`."""
    if load.news_on is None:
        return NEVER
    days = (today - load.news_on).days
    return f"tin mới nhất {formats.day(load.news_on)} ({f'{days} ngày trước' if days else TODAY})"


def fields(facts: Facts, load: AgencyLoad, late: Sequence[AppendixItem], today: date) -> list[Field]:
    """Return what stands in the detail pane: names, counts, and the overdue rows, longest overdue first."""
    agency = facts.agencies.get(load.agency)
    found = [("Còn gọi", "; ".join(agency.aliases))] if agency and agency.aliases else []
    found += [
        (LED, f"{load.led} dự án, nhiệm vụ: xong {load.done}, chưa xong {load.open}"),
        (OVERDUE, str(load.overdue)),
        (DUE_SOON, str(load.due_soon)),
        (OBSTACLES, str(load.obstacles)),
        (TARGETS, str(load.targets)),
        (NEWS, formats.capital(news(load, today).removeprefix("tin mới nhất "))),
    ]
    if late:
        found.append(("", ""))
    for item in late[:SHOWN_ROWS]:
        days = (today - item.due_on).days if item.due_on else 0
        found.append((item.id.rpartition("/")[2], f"■ quá {formats.number(days)} ngày: {item.name}"))
    return [*found, ("", MORE.format(count=len(late) - SHOWN_ROWS))] if len(late) > SHOWN_ROWS else found


def loads_text(facts: Facts, loads: Sequence[AgencyLoad], today: date) -> str:
    """Return agencies as a table to paste."""
    wards = len({load.programme for load in loads if load.agency}) > 1
    header = [WARD] * wards + [AGENCY, LED, DONE, OPEN, OVERDUE, DUE_SOON, OBSTACLES, TARGETS, NEWS, SILENT_DAYS]
    rows = []
    for load in loads:
        ward = [facts.programmes[load.programme].ward if load.agency else ""] if wards else []
        counts = (load.led, load.done, load.open, load.overdue, load.due_soon, load.obstacles, load.targets)
        days = load.silent_days(today)
        heard = formats.day(load.news_on) if load.news_on else ""
        rows.append([*ward, name(facts, load), *map(str, counts), heard, "" if days is None else str(days)])
    return table(header, rows)


def silent_text(facts: Facts, loads: Iterable[AgencyLoad], since: date, today: date) -> str:
    """Return the agencies that have been silent since a day as lines to paste, with the request to report."""
    found = list(loads)
    when = {"since": formats.day_padded(since), "today": formats.day_padded(today)}
    if not found:
        return SILENT_NONE.format(**when)
    mixed = len({load.programme for load in found}) > 1
    lines = [SILENT_HEAD.format(**when)]
    for number, load in enumerate(found, 1):
        work = SILENT_WORK.format(count=load.running)
        work += SILENT_OVERDUE.format(count=load.overdue) if load.overdue else ""
        heard = SILENT_LAST.format(day=formats.day_padded(load.news_on)) if load.news_on else SILENT_NEVER
        own = tidy(facts.agencies[load.agency].name)
        ward = f" ({tidy(facts.programmes[load.programme].ward)})" if mixed else ""
        lines.append(SILENT_LINE.format(number=number, name=own + ward, work=work, news=heard))
    return "\n".join([*lines, SILENT_ASK])


def alias_text(facts: Facts, pair: AliasPair, work: Sequence[AgencyLoad]) -> str:
    """Return the two names with what hangs on each, and why it is asked."""
    lines = []
    for key in (pair.first, pair.second):
        load = next(each for each in work if each.agency == key)
        hangs = ALIAS_WORK.format(led=load.led, targets=load.targets)
        also = [each for each in pair.names if each in facts.agencies[key].aliases]
        called = f"; còn gọi “{also[0]}”" if also else ""
        lines.append(ALIAS_NAME.format(name=facts.agencies[key].name, work=hangs + called))
    return "\n".join([*lines, "", ALIAS_WHY.format(why=LIKENESS[pair.why])])
