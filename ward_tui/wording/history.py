"""What happened to one record: when, what, old and new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ward_tui.domain.comparing import WALK
from ward_tui.domain.comparing import Difference as Compared
from ward_tui.domain.journal import Change, Entry
from ward_tui.wording import formats, week_changes
from ward_tui.wording.changes import Difference, Names, differences, joined
from ward_tui.wording.journal import describe, short_id

TITLE = "Lịch sử · Tab chọn · Enter xem, hoàn tác"
EMPTY = "Chưa có thay đổi nào. Bấm F2 để ghi tiến độ, F9 để sửa; mọi thay đổi hiện ở đây."
EMPTY_TITLE = "Lịch sử · Chưa có thay đổi nào"
WHEN, WHAT = "Ngày", "Thay đổi"
LOADED = "có trong văn bản khi nạp chương trình"
ADDED, REMOVED = "thêm mới", "xóa"
_WHOLE_STEPS = frozenset({"load", "undo_to"})
_BY_FIELD = frozenset({"edit", "bulk"})
_KINDS = {"do": "", "undo": "hoàn tác: ", "redo": "làm lại: "}
CHANGE_TITLE = "Thay đổi lúc {day}"
CHANGE_NOW = "Hoàn tác riêng thay đổi này"
CHANGE_LINE = "{label}: {old} → {new}"
NOTHING = "(trống)"
LONG_LINE = "{label}\nTrước:\n{old}\nSau:\n{new}"  # for texts of several lines
LONG_SIDES = "{old}\n→\n{new}"


@dataclass(frozen=True, slots=True)
class Event:
    """One action as far as it concerns a record.

    Attributes:
        can_revert: True for an action that may be taken back by itself.
    """

    entry: Entry
    told: str
    fields: tuple[Difference, ...]

    @property
    def can_revert(self) -> bool:
        """Tell whether the action is one that may be taken back by itself."""
        return self.entry.kind == "do" and self.entry.verb not in _WHOLE_STEPS


def events(entries: Sequence[Entry], key: str, names: Names) -> list[Event]:
    """Return what the actions did to a record and to what belongs to it, newest first."""
    return [_event(entry, key, names) for entry in entries]


def _event(entry: Entry, key: str, names: Names) -> Event:
    own = [change for change in joined(entry.changes) if _belongs(change, key)]
    if entry.verb == "load" and entry.kind == "do":
        return Event(entry, LOADED, ())
    own = [change for change in own if change.table not in WALK]
    fields = tuple(each for change in own if change.before and change.after for each in _fields(change, names))
    fields += tuple(
        each for change in own if not (change.before and change.after) for each in _side(change, key, names)
    )
    if fields and entry.verb in _BY_FIELD:
        return Event(entry, _KINDS[entry.kind] + "; ".join(_told(each) for each in fields), fields)
    told = describe(entry)
    return Event(entry, told.removeprefix(f"{short_id(key)} – "), fields)


def _belongs(change: Change, key: str) -> bool:
    subject = (change.after or change.before or {}).get("subject", "")
    return change.key == key or change.key.startswith(tuple(f"{key}{mark}" for mark in ".@#~")) or subject == key


def _side(change: Change, key: str, names: Names) -> Iterator[Difference]:
    """Return what was added or removed under a record; the record itself is told in one word."""
    if change.key != key:
        yield from _fields(change, names)
    else:
        yield Difference(ADDED if change.before is None else REMOVED, "", "")


def _fields(change: Change, names: Names) -> list[Difference]:
    """Return the fields of a change; what is followed beside a record is told in one line."""
    told = week_changes.part(Compared(change.table, change.key, change.before, change.after), names)
    if told is None:
        return differences(change, names)
    return [Difference(formats.capital(told.what), told.old, told.new)] if told.old != told.new else []


def _told(field: Difference) -> str:
    if not field.old and not field.new:
        return field.label
    if not field.old:
        return f"{formats.small(field.label)}: {field.new}"
    return f"{formats.small(field.label)}: {field.old} → {field.new or NOTHING}"


def sides(field: Difference) -> str:
    """Return old and new of a field for the pane beside the journal; nothing for what only came or went."""
    if not field.old:
        return field.new
    if _is_long(field):
        return LONG_SIDES.format(old=field.old, new=field.new or NOTHING)
    return f"{field.old} → {field.new or NOTHING}"


def line(field: Difference) -> str:
    """Return one field of the window about a change."""
    if not field.old and not field.new:
        return formats.capital(field.label)
    template = LONG_LINE if _is_long(field) else CHANGE_LINE
    return template.format(label=field.label, old=field.old or NOTHING, new=field.new or NOTHING)


def _is_long(field: Difference) -> bool:
    return "\n" in field.old or "\n" in field.new
