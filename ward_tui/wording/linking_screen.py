"""The words of the list of pairs and of the window in which one is made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ward_tui.domain.depth import LinkKind
from ward_tui.domain.linking import LinkState, LinkVerdict, LinkView, telling
from ward_tui.domain.model import AppendixItem, Facts
from ward_tui.wording import formats, linking
from ward_tui.wording.copying import table
from ward_tui.wording.journal import short_id

# The list
BEFORE, DUE, AFTER, SPAN, NAME, LIKE, FITS = "Trước", "Xong", "Sau", "Thời gian", "Việc trước", "Giống", "Có kịp không"
GROUPS = {
    LinkState.PROPOSED: "Cặp đề xuất, chờ xác nhận",
    LinkState.CONFIRMED: "Cặp đã xác nhận",
    LinkState.REFUSED: "Không phải cặp",
}
GROUP = "{state} · {ward}"
HEAD = "{proposed} cặp chờ xác nhận · {confirmed} cặp đã xác nhận, {hard} cặp không kịp"
FOLDED = " · {count} cặp không phải, F4 để xem"
UNFOLDED = " · F4 giấu cặp không phải"
LOOKING = "Đang tìm cặp…"
EMPTY = (
    "Chưa có cặp nào. Phần mềm đề xuất cặp khi dòng giải phóng mặt bằng và dự án, hoặc đề án và nghị quyết, có tên giống nhau. "
    "Bấm Ctrl+N để tự thêm một cặp."
)
EMPTY_FOLDED = "Các cặp đề xuất đều đã ghi không phải cặp. Bấm F4 để xem, Ctrl+N để tự thêm một cặp."
WHY_PROPOSED = "Tên giống nhau {like}%: Space là đúng cặp, phím trừ (-) là không phải."
WHY_REFUSED = "Đã ghi không phải cặp. Bấm Space nếu đúng là cặp, Delete để được đề xuất lại."
ALREADY, ALREADY_NOT = (
    "Cặp này đã xác nhận. Bấm Delete để bỏ cặp.",
    "Cặp này đã ghi không phải. Bấm Space nếu đúng là cặp.",
)
NOTHING_PROPOSED = "Không còn cặp đề xuất nào chờ xác nhận."
ONLY_PROPOSED = "Cặp này đang chờ xác nhận: bấm Space nếu đúng, phím trừ (-) nếu không phải."
NO_LINE = "Hãy chọn một cặp."

# The pane
FIRST, THEN, ALIKE, FIT, KIND, STATE, NOTE = (
    "Việc trước",
    "Việc sau",
    "Tên giống",
    "Có kịp không",
    "Loại cặp",
    "Xác nhận",
    "Ghi chú",
)
BY_HAND = "tự thêm"

# The windows
ALL_TITLE = "Xác nhận cả {count} cặp đề xuất?"
ALL_TEXT = "Nên xem lướt tên từng cặp trước; cặp dưới 100% là tên chỉ gần giống. Một lần Ctrl+Z lấy lại tất cả."
ALL_LEAST = "Cặp ít giống nhất: {before} và {after}, {like}%."
ALL = "Xác nhận cả (Ctrl+S)"
REMOVE_TITLE = "Bỏ cặp {before} → {after}?"
REMOVE_TEXT = "Hai dòng vẫn còn nguyên, chỉ bỏ việc chờ nhau; lấy lại được bằng Ctrl+Z."
REMOVE = "Bỏ cặp (Ctrl+S)"
ADD_TITLE = "Thêm cặp việc trước, việc sau"
ADD_KIND, ADD_BEFORE, ADD_AFTER, ADD_NOTE = "Loại cặp", "Việc trước", "Việc sau", "Ghi chú"
KINDS = {LinkKind.CLEARANCE: "giải phóng mặt bằng", LinkKind.SCHEME: "đề án", LinkKind.NEEDS: "việc khác"}
ADD_ROW_EXAMPLE = "gõ mã hoặc vài chữ của tên"
ADD_NOTE_EXAMPLE = "để trống cũng được"
ADD_KEYS = "Gõ số để chọn loại · Tab sang ô sau · Ctrl+S lưu"
ROW = "{id} {name}"

COLUMNS = (
    "Trước",
    "Việc trước",
    "Thời gian",
    "Sau",
    "Việc sau",
    "Thời gian",
    "Loại cặp",
    "Xác nhận",
    "Có kịp không",
    "Vì sao",
)

SCREEN = (
    "Việc nào phải xong trước việc nào: giải phóng mặt bằng trước xây dựng, đề án trước nghị quyết, hoặc việc khác cần chờ nhau. "
    "Phần mềm đề xuất cặp theo tên giống nhau; Bí thư xác nhận từng cặp, phần mềm không tự gộp dòng nào.\n\n"
    "Space: đúng cặp. Phím trừ (-): không phải, lần sau không đề xuất nữa. Ctrl+A xác nhận cả sau khi hỏi lại. "
    "Enter mở việc trước, phím → mở việc sau. F4 xem những cặp đã ghi không phải.\n\n"
    "Dấu ▲ Không kịp: mặt bằng xong trong năm cuối của dự án hoặc muộn hơn; việc trước đến hạn sau việc sau. Chỉ những cặp này có cảnh báo. "
    "Dấu ○ Gối nhau: việc trước xong khi việc sau đã bắt đầu, chỉ để biết. Dấu √ Kịp: việc trước xong trước khi việc sau bắt đầu.\n\n"
    "Ctrl+N tự thêm một cặp, Delete bỏ cặp. Không cho hai việc chờ lẫn nhau. Mọi bước hoàn tác được bằng Ctrl+Z."
)
HELP = {
    "link-kind": "Gõ số trước từ cần chọn. Mặt bằng: đất phải sạch trước năm cuối của dự án. Đề án, việc khác: việc trước phải xong "
    "không muộn hơn hạn của việc sau. Ví dụ: 1 là giải phóng mặt bằng.",
    "link-before": "Dòng phải xong trước: gõ mã hoặc vài chữ của tên, không cần dấu, rồi chọn trong danh sách. Ví dụ: “PL04-03”.",
    "link-after": "Dòng phải chờ: gõ mã hoặc vài chữ của tên, không cần dấu, rồi chọn trong danh sách. Ví dụ: “benh vien”.",
    "link-note": "Vì sao phải chờ, để trống cũng được. Ví dụ: chung một khu đất.",
    "link-all": "Xác nhận mọi cặp đang chờ bằng một lần bấm; Esc là thôi. Một lần Ctrl+Z lấy lại tất cả.",
}


def head(views: Sequence[LinkView], *, folded: bool) -> str:
    """Return how many pairs there are of each sort, and what is folded away."""
    confirmed = [each for each in views if each.state is LinkState.CONFIRMED]
    hard = sum(each.verdict is LinkVerdict.HARD for each in confirmed)
    proposed = sum(each.state is LinkState.PROPOSED for each in views)
    refused = len(views) - len(confirmed) - proposed
    told = HEAD.format(proposed=proposed, confirmed=len(confirmed), hard=hard)
    return told + ((FOLDED.format(count=refused) if folded else UNFOLDED) if refused else "")


def cells(view: LinkView) -> tuple[str, ...]:
    """Return the line of a pair; a proposal is not judged before it is confirmed."""
    like = formats.NONE if view.likeness is None else f"{view.likeness}%"
    judged = view.state is not LinkState.REFUSED
    return (
        short_id(view.before.id),
        formats.deadline(view.before.finish),
        short_id(view.after.id),
        linking.span(view.after),
        formats.capital(telling(view.before.name)),
        like,
        f"{linking.SIGN[view.verdict]} {linking.VERDICT[view.verdict]}" if judged else formats.NONE,
    )


def told(view: LinkView) -> str:
    """Return a pair in running text: both rows, why, and what can be said of it."""
    sides = [
        f"{label}: {short_id(item.id)} {item.name} ({linking.span(item)})"
        for label, item in ((FIRST, view.before), (THEN, view.after))
    ]
    return "\n".join([*sides, f"{linking.view_reason(view)} {answer(view)}".rstrip()])


def answer(view: LinkView) -> str:
    """Return what can be said of a pair that is not confirmed."""
    if view.state is LinkState.PROPOSED:
        return WHY_PROPOSED.format(like=view.likeness)
    return WHY_REFUSED if view.state is LinkState.REFUSED else ""


def fields(view: LinkView) -> list[tuple[str, str]]:
    """Return everything about a pair, for the pane beside the list."""
    like = BY_HAND if view.likeness is None else f"{view.likeness}%"
    rest = [
        (FIT, f"{linking.SIGN[view.verdict]} {linking.view_reason(view)}"),
        (KIND, formats.capital(linking.KIND[view.kind])),
        (ALIKE, like),
        (STATE, f"{formats.capital(linking.STATE[view.state])}. {answer(view)}".rstrip()),
    ]
    note = [(NOTE, view.note)] if view.note else []
    return [*_side(FIRST, view.before), *_side(THEN, view.after), *rest, *note]


def _side(label: str, item: AppendixItem) -> list[tuple[str, str]]:
    return [(label, f"{short_id(item.id)} {item.name}"), ("", linking.span(item))]


def title(view: LinkView) -> str:
    """Return the name of a pair: `PL04-03 → PL03-02`."""
    return f"{short_id(view.before.id)} → {short_id(view.after.id)}"


def least(views: Sequence[LinkView]) -> str:
    """Return the pair whose names are least alike."""
    weakest = min(views, key=lambda view: view.likeness or 0)
    sides = (short_id(weakest.before.id), short_id(weakest.after.id))
    return ALL_LEAST.format(before=sides[0], after=sides[1], like=weakest.likeness)


def table_text(views: Sequence[LinkView]) -> str:
    """Return pairs as a table to be pasted."""
    return table(COLUMNS, [_row(view) for view in views])


def _row(view: LinkView) -> list[Any]:
    sides = [[short_id(each.id), each.name, linking.span(each)] for each in (view.before, view.after)]
    because = linking.reason(view.kind, view.why, view.before, view.after)
    return [
        *sides[0],
        *sides[1],
        linking.KIND[view.kind],
        linking.STATE[view.state],
        linking.VERDICT[view.verdict],
        because,
    ]


def rows(facts: Facts, programme: str) -> dict[str, str]:
    """Return the rows of a programme that can be linked, by what the window calls them."""
    return {
        ROW.format(id=short_id(item.id), name=item.name): item.id
        for item in facts.items.values()
        if item.programme == programme and item.dropped_on is None
    }
