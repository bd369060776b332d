"""The words of the screen of the clarities ("6 rõ"): columns, heads, signs, tables to be copied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ward_tui.domain.clarifying import Meter
from ward_tui.domain.clarity import WORDS, Clarities, Clarity, called, lacking
from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.wording import formats
from ward_tui.wording.clarity import COMPLETE, named
from ward_tui.wording.copying import table
from ward_tui.wording.words import UNASSIGNED

HAS, LACKS = "●", "○"
AGENCY, ROWS, FULL, SHARE, MOST_LACKING = "Đơn vị chủ trì", "Số mục", "Đủ", "Tỷ lệ đủ", "Thiếu nhiều nhất"
ID, NAME, LACKING, LEAD = "Mã", "Nội dung", "Còn thiếu", "Chủ trì"
HEAD = "{full}/{rows} mục đủ {called} rõ ({share}%)"
HEAD_MOST = " · thiếu nhiều nhất: {most}"
HEAD_OF = "{name}: "
LEGEND = "{has} đã nêu, {lacks} còn thiếu: {elements}"
NOTE = "Không tính mục đã hoàn thành, thôi thực hiện. Bộ {called} rõ đặt ở màn hình Cài đặt (8)."
EMPTY = "Chưa có mục nào đang làm để xem {called} rõ. Bấm 3 để xem dự án, nhiệm vụ, Ctrl+O để nạp chương trình có sẵn."
MARKED = "Đã đánh dấu {count} mục · F9 điền một lần · F7 giao chủ trì · Ctrl+C chép · Esc bỏ"
COPIED = "Đã chép {count} dòng, dán bằng Ctrl+V vào Word, Excel, Zalo."
OPEN_FIRST = "Bấm Enter để xem các mục của đơn vị này, rồi F9 điền phần còn thiếu, F7 giao chủ trì."
GROUP, GROUP_FULL = "Thiếu {count} điều", "Đủ {called} rõ"
TOLD = "{unclear}/{rows} mục còn thiếu: {what}."
TOLD_FULL = "{rows} mục đều đã đủ {called} rõ."
IN_ROWS = "{count}/{rows} mục"
# Short titles of the strip of signs; each is said in full below the list.
SHORT: Mapping[Clarity, str] = {
    Clarity.PERSON: "ng",
    Clarity.WORK: "vi",
    Clarity.TIME: "tg",
    Clarity.RESPONSIBILITY: "tn",
    Clarity.PRODUCT: "sp",
    Clarity.AUTHORITY: "tq",
    Clarity.RESOURCES: "nl",
    Clarity.MEASURES: "bp",
    Clarity.COORDINATION: "ph",
}


def strip(item: AppendixItem, wanted: Clarities) -> tuple[str, ...]:
    """Return a sign for each clarity."""
    missing = lacking(item, wanted)
    return tuple(LACKS if each in missing else HAS for each in wanted)


def most(meter: Meter, count: int = 2) -> str:
    """Return what lacks most often, with in how many rows: `sản phẩm (104), thẩm quyền (98)`."""
    return ", ".join(f"{WORDS[each]} ({formats.number(rows)})" for each, rows in meter.lacks[:count])


def head(meter: Meter, name: str = "") -> str:
    """Return how many rows say enough, and what lacks most often; name is whose rows they are."""
    told = HEAD.format(
        full=formats.number(meter.complete), rows=formats.number(meter.rows), called=meter.called, share=meter.share
    )
    most_lacking = HEAD_MOST.format(most=most(meter)) if meter.lacks else ""
    return f"{HEAD_OF.format(name=name) if name else ''}{told}{most_lacking}"


def legend(wanted: Clarities) -> str:
    """Return what the signs and the short titles mean."""
    elements = ", ".join(f"{SHORT[each]} {WORDS[each]}" for each in wanted)
    return LEGEND.format(has=HAS, lacks=LACKS, elements=elements)


def group(missing: int, wanted: int) -> str:
    """Return the title of the rows that lack so many things."""
    return GROUP.format(count=missing) if missing else GROUP_FULL.format(called=wanted)


def told(meter: Meter) -> str:
    """Return in one sentence what the rows of an agency do not say."""
    template = TOLD if meter.unclear else TOLD_FULL
    rows = formats.number(meter.rows)
    return template.format(
        unclear=formats.number(meter.unclear), rows=rows, called=meter.called, what=most(meter, len(meter.lacks))
    )


def meter_fields(meter: Meter, wanted: Clarities) -> list[tuple[str, str]]:
    """Return in how many rows of an agency each thing is said."""
    lacks = dict(meter.lacks)
    said = [(each, meter.rows - lacks.get(each, 0)) for each in wanted]
    return [
        (FULL, f"{IN_ROWS.format(count=meter.complete, rows=meter.rows)} ({meter.share}%)"),
        *((f"Rõ {WORDS[each]}", IN_ROWS.format(count=count, rows=meter.rows)) for each, count in said),
    ]


def agency_name(facts: Facts, key: str, *, mixed: bool = False) -> str:
    """Return the name of an agency, with its ward where there are several; '' stands for rows without lead."""
    agency = facts.agencies.get(key)
    if agency is None:
        return UNASSIGNED
    return f"{agency.name} ({facts.programmes[agency.programme].ward})" if mixed else agency.name


def meters_text(facts: Facts, meters: Sequence[Meter], wanted: Clarities, *, mixed: bool) -> str:
    """Return agencies as a table, with in how many rows each thing is not said."""
    header = (AGENCY, ROWS, FULL, SHARE, *(f"Thiếu {WORDS[each]}" for each in wanted))
    rows = []
    for meter in meters:
        lacks = dict(meter.lacks)
        counts = (str(lacks.get(each, 0)) for each in wanted)
        name = agency_name(facts, meter.key, mixed=mixed)
        rows.append((name, str(meter.rows), str(meter.complete), f"{meter.share}%", *counts))
    return table(header, rows)


def items_text(facts: Facts, items: Sequence[AppendixItem], wanted: Clarities) -> str:
    """Return rows as a table, each with what it does not say."""
    rows = [
        (
            item.id.rpartition("/")[2],
            item.name,
            formats.names(facts.names(item.lead), UNASSIGNED),
            named(lacking(item, wanted)) or COMPLETE.format(called=called(wanted)),
        )
        for item in items
    ]
    return table((ID, NAME, LEAD, LACKING), rows)
