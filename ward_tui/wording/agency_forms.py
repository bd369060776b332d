"""The words about the forms for the agencies: the list of who was asked and who answered, the window, the command."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ward_tui.domain.form_lines import AgencyForm, Share, Standing
from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.domain.text import tidy
from ward_tui.wording import formats
from ward_tui.wording.copying import table
from ward_tui.wording.words import UNASSIGNED

# The list
AGENCY, ROWS, FIGURES, SENT, ANSWERED, STATE = "Đơn vị", "Việc", "Chỉ số", "Lập phiếu", "Trả lời", "Tình trạng"
GROUP = {
    Standing.WAITING: "Đã lập phiếu, chưa trả lời",
    Standing.UNSENT: "Chưa lập phiếu",
    Standing.ANSWERED: "Đã trả lời",
}
HEAD = "{count} đơn vị có việc đang mở: {sent} đã lập phiếu, {answered} đã trả lời, {waiting} chưa trả lời"
ONLY = "chưa trả lời"
EMPTY = "Chưa có đơn vị nào chủ trì việc đang mở. Bấm 3, đánh dấu các việc rồi bấm F7 để giao đơn vị chủ trì."
EMPTY_WAITING = "Mọi đơn vị đã lập phiếu đều đã trả lời. Bấm F4 để xem tất cả."
UNLED = "Chưa giao đơn vị nên không có phiếu"
WAITED = "► chờ {days} ngày"
WAITED_TODAY = "► lập hôm nay"
OLD = "■ chờ {days} ngày"
DONE, NOT_YET = "√ nhận {day}", "○ chưa lập phiếu"
MARKED = "Đã đánh dấu {count} đơn vị · Ctrl+N lập phiếu · Ctrl+C chép danh sách · Esc bỏ"
COPIED = "Đã chép {count} dòng, dán bằng Ctrl+V vào Word, Zalo."
ASKED = "Phiếu có {what}."
AND = "{rows} việc và {figures} chỉ số"
ONLY_ROWS, ONLY_FIGURES = "{count} việc", "{count} chỉ số"
NEVER = "Chưa lập phiếu nào: bấm Ctrl+N."
SENT_ON = "Phiếu gần nhất lập ngày {day}, tệp {file}."
ANSWER_ON = "Trả lời gần nhất nhận ngày {day}, ghi nhận {count} thay đổi."
ANSWER_CHECKED = "Trả lời gần nhất nhận ngày {day}, không có gì mới."
TOO_OLD = "Phiếu đã lập quá lâu: nên lập phiếu mới."
UNLED_TOLD = (
    "Những việc, chỉ số này chưa có đơn vị chủ trì nên không nằm trong phiếu nào. Việc: Enter để xem, bấm F7 để giao. "
    "Chỉ số: bấm 2, chọn chỉ tiêu, bấm F9, điền ô Chủ trì của chỉ tiêu."
)
MORE = "và {count} việc khác"
MOST = 30

# The window
TITLE = "Lập phiếu cập nhật"
TEXT = (
    "Mỗi đơn vị chủ trì một tệp Excel để điền tiến độ, số liệu, vướng mắc: {count}. Gửi tệp cho đơn vị qua Zalo, "
    "thư điện tử; khi đơn vị gửi lại thì nhận ở “Nhận phiếu”."
)
ALL = "{count} đơn vị"
FOLDER, SAVE, DOING = "Lưu vào thư mục", "Lập phiếu (Ctrl+S)", "Đang lập phiếu…"
MADE = "Đã lập {count} phiếu trong {folder}{unled}."
MADE_UNLED = "; {what} chưa giao đơn vị nên không có phiếu"
MADE_LINE, ASKED_LINE = "{file}: {agency}, {what}", "{agency}: {what}"
UNLED_LINE = "Chưa giao đơn vị chủ trì ({what}): {ids}"
RUN = "{first} đến {last}"
WOULD = "Sẽ lập {count} phiếu; chưa ghi tệp nào."


def name(facts: Facts, share: Share, *, mixed: bool = False) -> str:
    """Return the name of an agency, led by its ward where several programmes are shown."""
    ward = f"{facts.programmes[share.programme].ward} · " if mixed else ""
    return f"{ward}{tidy(facts.agencies[share.agency].name) if share.agency else UNASSIGNED}"


def what(rows: int, figures: int) -> str:
    """Return how much a form asks: `24 việc và 3 chỉ số`."""
    if rows and figures:
        return AND.format(rows=formats.number(rows), figures=formats.number(figures))
    return ONLY_ROWS.format(count=formats.number(rows)) if rows else ONLY_FIGURES.format(count=formats.number(figures))


def head(forms: Sequence[AgencyForm]) -> str:
    """Return how many agencies there are, were sent to, have answered."""
    return HEAD.format(
        count=len(forms),
        sent=sum(form.sent is not None for form in forms),
        answered=sum(form.standing is Standing.ANSWERED for form in forms),
        waiting=sum(form.standing is Standing.WAITING for form in forms),
    )


def state(form: AgencyForm, today: date) -> str:
    """Return how far an agency is, with a sign: `► chờ 6 ngày`."""
    days = form.waited(today)
    if form.standing is Standing.ANSWERED and form.answer is not None:
        return DONE.format(day=formats.day(form.answer.answered_on))
    if days is None:
        return NOT_YET
    if not days:
        return WAITED_TODAY
    return (OLD if form.is_old(today) else WAITED).format(days=days)


def told(form: AgencyForm, today: date) -> str:
    """Return what is known of the form of an agency, below the list."""
    share, sent, answer = form.share, form.sent, form.answer
    said = [ASKED.format(what=what(len(share.items), len(share.indicators)))]
    said.append(SENT_ON.format(day=formats.day(sent.on), file=Path(sent.file).name) if sent else NEVER)
    if answer is not None:
        template = ANSWER_ON if answer.changed else ANSWER_CHECKED
        said.append(template.format(day=formats.day(answer.answered_on), count=answer.changed))
    if form.is_old(today):
        said.append(TOO_OLD)
    return " ".join(said)


def fields(share: Share) -> list[tuple[str, str]]:
    """Return what a form asks, for the pane beside the list."""
    lines = [(each.id.rpartition("/")[2], tidy(each.name)) for each in share.items]
    lines += [(each.id.rpartition("/")[2], tidy(each.name)) for each in share.indicators]
    left = len(lines) - MOST
    return [*lines[:MOST], ("", MORE.format(count=left))] if left > 0 else lines


def forms_text(facts: Facts, forms: Sequence[AgencyForm]) -> str:
    """Return agencies as a table."""
    rows = [
        (
            name(facts, form.share),
            formats.number(len(form.share.items)),
            formats.number(len(form.share.indicators)),
            formats.day(form.sent.on if form.sent else None),
            formats.day(form.answer.answered_on if form.answer else None),
            GROUP[form.standing],
        )
        for form in forms
    ]
    return table((AGENCY, ROWS, FIGURES, SENT, ANSWERED, STATE), rows)


def weight(found: Sequence[Share]) -> tuple[int, int]:
    """Return how many rows and indicators there are."""
    return sum(len(each.items) for each in found), sum(len(each.indicators) for each in found)


def asked_line(facts: Facts, share: Share, file: str) -> str:
    """Return what one agency is asked, after the name of its file when it has one."""
    template = MADE_LINE if file else ASKED_LINE
    return template.format(file=file, agency=name(facts, share), what=what(len(share.items), len(share.indicators)))


def unled_line(share: Share) -> str:
    """Return what nobody leads in a programme, each by its identifier."""
    ids = ", ".join((*_runs(share.items), *(each.id.rpartition("/")[2] for each in share.indicators)))
    return UNLED_LINE.format(what=what(len(share.items), len(share.indicators)), ids=ids)


def _runs(items: Sequence[AppendixItem]) -> list[str]:
    """Return the rows by their identifiers, rows that follow one another as `PL01-01 đến PL01-03`."""
    found: list[list[AppendixItem]] = []
    for item in items:
        last = found[-1][-1] if found else None
        if last is not None and (last.appendix, last.row + 1) == (item.appendix, item.row):
            found[-1].append(item)
        else:
            found.append([item])
    ends = [(run[0].id.rpartition("/")[2], run[-1].id.rpartition("/")[2]) for run in found]
    return [first if first == last else RUN.format(first=first, last=last) for first, last in ends]


def made(folder: Path, count: int, unled: tuple[int, int] = (0, 0)) -> str:
    """Return how many forms were written and where, and how much nobody leads (rows, indicators)."""
    more = MADE_UNLED.format(what=what(*unled)) if any(unled) else ""
    return MADE.format(count=count, folder=folder, unled=more)
