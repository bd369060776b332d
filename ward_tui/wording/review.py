"""The words of the weekly review: its first view, the line above a card, the line on the overview."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ward_tui.domain.model import Facts
from ward_tui.domain.review import Answer, Review, Step, week_of
from ward_tui.domain.walk import Walk, WalkCard
from ward_tui.wording import answers, formats

if TYPE_CHECKING:
    from ward_tui.wording.week_changes import Told

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")

# First view
INTRO = (
    "Mỗi tuần một lần, đi qua từng việc cần xem và trả lời mỗi thẻ bằng một phím. Mỗi câu trả lời được lưu ngay; "
    "dừng lúc nào cũng được, lần sau vào đúng thẻ đang xem."
)
DONE_INTRO = "Tuần này đã rà soát xong. Cảm ơn bạn! Mọi thay đổi sau đây được tính vào tuần sau."
NOTHING_INTRO = "Tuần này không có thẻ nào phải trả lời. Có thể kết luận ngay."
NEVER = "Chưa có lần rà soát nào trước đây."
LAST = "Lần trước: tuần {week}, kết luận ngày {day}."
STEP, CARDS, LEFT = "Bước", "Số thẻ", "Còn lại"
START = "► Bắt đầu rà soát (Enter)"
RESUME = "► Đi tiếp từ thẻ đang xem (Enter)"
TO_END = "► Xem những gì đã thay đổi rồi kết luận (Enter)"
FINISHED = "√ Đã kết luận ngày {day}: xem kết luận (Enter)"
CONCLUDE = "  Kết luận tuần"
STEP_LINE = "  {number}. {name}"
PAST = "Các tuần trước (Enter xem kết luận)"
PAST_DONE = "  {week}: kết luận ngày {day}"
PAST_OPEN = "  {week}: chưa kết luận"
OF_ALL = "tất cả chương trình"

# Cards
HEAD = "Bước {number}/{steps} · {name} · thẻ {place}/{count} · còn {left}"
HEAD_DONE = "Bước {number}/{steps} · {name} · thẻ {place}/{count} · đã trả lời hết"
QUEUE_STEP = "{name} ({count})"
QUEUE_STEP_LEFT = "{name} ({count}; còn {left})"
WAITING, ANSWERED, SKIPPED = "○", "√", "-"
PROGRESS, FIGURES, SENT = "tiến độ", "số liệu", "đã gửi"
KEEP_DUTY = "vẫn theo lịch"
ASSIGN = "chủ trì"

# Messages
NOT_STARTED = "Chưa bắt đầu rà soát: bấm Enter để bắt đầu."
NO_CARD = "Thẻ này không nhận câu trả lời đó: hãy chọn một câu trả lời ghi dưới thẻ."
NOT_A_CARD = "Đây là phần đã thay đổi, không phải thẻ: bấm ← để về thẻ trước, Enter để kết luận."
FIRST_CARD = "Đây là thẻ đầu tiên."
SKIP_TITLE = "Bỏ qua cả bước “{name}”?"
SKIP_TEXT = "{count} thẻ chưa trả lời của bước này được ghi là bỏ qua trong tuần này. Ctrl+Z lấy lại được."
SKIP_SAVE = "Bỏ qua cả bước (Ctrl+S)"
SKIP_NOTHING = "Bước này không còn thẻ nào chưa trả lời."
FIGURE_OF = "Chỉ số {place}/{count} · để trống rồi Enter để qua chỉ số này · Esc để thôi"
NO_FIGURE_GIVEN = "Chưa nhập số liệu nào, thẻ vẫn chờ trả lời."
NOTHING_TO_CONCLUDE = "Chưa có gì để kết luận: bấm Enter để bắt đầu rà soát."

# Changes
CHANGES_STEP = "Đã thay đổi"
CHANGES_HEAD = "Đã thay đổi từ lần rà soát trước · Enter sang kết luận"
CHANGES_HEAD_FIRST = "Đã thay đổi trong bảy ngày qua · Enter sang kết luận"
CHANGES_TITLE = "{count} mục đã thay đổi"
CHANGE = "· {what}"
CHANGES_NONE = "Chưa có thay đổi nào."
CONCLUSION_STEP = "Kết luận"

# Overview
OVERVIEW_DUE = "Tuần này chưa rà soát ({weekday} {day} là ngày rà soát) · bấm 5"
OVERVIEW_RUNNING = "Đang rà soát: còn {left} thẻ · bấm 5"
OVERVIEW_TO_END = "Đã trả lời hết các thẻ tuần này, chưa kết luận · bấm 5"


def week(monday: date) -> str:
    """Return `Tuần 47 (16/11-22/11/2026)`."""
    return f"Tuần {formats.week(monday)}"


def intro(walk: Walk) -> str:
    """Return what the first view says: what a review is, when the last one was."""
    text = INTRO
    if walk.review is not None and walk.review.is_finished:
        text = DONE_INTRO
    elif not walk.cards:
        text = NOTHING_INTRO
    before = walk.before
    last = NEVER if before is None else LAST.format(week=formats.week(before.week), day=formats.day(before.finished_on))
    return f"{text}\n{last}"


def start(walk: Walk) -> str:
    """Return the line with which the walk is started, gone on with, or its conclusion opened."""
    if walk.review is None:
        return START
    if walk.review.is_finished:
        return FINISHED.format(day=formats.day(walk.review.finished_on))
    return RESUME if walk.left else TO_END


def step_line(step: Step) -> str:
    """Return a step with its number."""
    return STEP_LINE.format(number=number(step), name=answers.STEP[step])


def number(step: Step) -> int:
    """Return the place of a step among all, from 1."""
    return list(Step).index(step) + 1


def past(facts: Facts, review: Review, *, named: bool) -> str:
    """Return the line of an earlier review; named: with its programme, because several are shown."""
    template = PAST_DONE if review.is_finished else PAST_OPEN
    line = template.format(week=week(review.week), day=formats.day(review.finished_on))
    ward = facts.programmes[review.programme].ward if review.programme else OF_ALL
    return f"{line} ({ward})" if named else line


def head(walk: Walk, card: WalkCard) -> str:
    """Return the line above a card: `Bước 3/9 · Sắp đến hạn · thẻ 2/5 · còn 12`."""
    own = [each.subject for each in walk.cards if each.step is card.step]
    template = HEAD if walk.left else HEAD_DONE
    return template.format(
        number=number(card.step),
        steps=len(Step),
        name=answers.STEP[card.step],
        place=own.index(card.subject) + 1,
        count=len(own),
        left=walk.left,
    )


def mark(card: WalkCard) -> str:
    """Return the sign of a card in the queue."""
    if card.answer is None:
        return WAITING
    return SKIPPED if card.answer.answer is Answer.SKIP else ANSWERED


def in_ward(name: str, ward: str) -> str:
    """Return the name of a record, after its ward where one is given: codes repeat from ward to ward."""
    return f"{ward} · {name}" if ward else name


def queue_step(step: Step, count: int, left: int) -> str:
    """Return the heading of a step in the queue."""
    template = QUEUE_STEP_LEFT if left and left < count else QUEUE_STEP
    return template.format(name=answers.STEP[step], count=count, left=left)


def overview_line(walk: Walk, today: date, weekday: int) -> str:
    """Return the line of the overview about this week's review, '' once it is finished.

    Args:
        weekday: the day of the review, 0 Monday to 6 Sunday.
    """
    if walk.review is None:
        day = week_of(today) + timedelta(days=weekday)
        return OVERVIEW_DUE.format(weekday=WEEKDAYS[weekday], day=f"{day.day}/{day.month}")
    if walk.review.is_finished:
        return ""
    return OVERVIEW_RUNNING.format(left=walk.left) if walk.left else OVERVIEW_TO_END


def change(each: Told) -> str:
    """Return one change of a record, without the identifier that stands beside it: `· Tiến độ: 0% → 40%`."""
    from ward_tui.wording.record_names import short_id

    return CHANGE.format(what=formats.capital(each.line.removeprefix(f"{short_id(each.record)} ")))


def answered(card: WalkCard) -> str:
    """Return what was said to a card and when, '' while it waits."""
    if card.answer is None:
        return ""
    told: Mapping[str, object] = card.answer.facts
    return f"{mark(card)} {formats.capital(answers.answer(card.answer.answer, told))} ({formats.day(card.answer.on)})"
