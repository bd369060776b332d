"""The words about forms that came back: files, values, what is asked, what was taken over."""

from __future__ import annotations

from datetime import date

from ward_tui.domain.collection import Collection, Edit, EditState, FileState, FormFile, Remark, Unreadable
from ward_tui.domain.following import Level
from ward_tui.domain.forms import OLD_DAYS, Entry
from ward_tui.domain.intake.manuscript import Spot
from ward_tui.wording import form_sheets, formats
from ward_tui.wording.answers import LEVEL
from ward_tui.wording.record_names import short_id, shortened

FIELD: dict[Entry, str] = {
    Entry.PROGRESS: "Tiến độ",
    Entry.DONE_ON: "Ngày hoàn thành",
    Entry.DOCUMENT: "Số văn bản",
    Entry.OBSTACLE: "Vướng mắc",
    Entry.LEVEL: "Cấp tháo gỡ",
    Entry.NOTE: "Ghi chú",
    Entry.PERIOD: "Kỳ số liệu",
    Entry.FIGURE: "Số liệu",
    Entry.REMARK: "Ghi chú số liệu",
}
FILE_STATE = {
    FileState.CHANGED: "► có nội dung mới",
    FileState.CHECKED: "√ đã rà soát",
    FileState.UNCHANGED: "○ chưa điền gì",
    FileState.OLD: "▲ phiếu cũ",
    FileState.FOREIGN: "■ phiếu nơi khác",
}
REMARK = {
    Remark.FOREIGN: "Phiếu lập từ tệp dữ liệu khác nên chưa nhận gì: chỉ nhận khi biết chắc là phiếu của phường mình.",
    Remark.OLD: "Phiếu lập ngày {day}, đã quá {days} ngày nên chưa nhận gì: hãy xem từng dòng rồi nhận, hoặc lập phiếu mới.",
    Remark.LOST: "Phiếu bị mất phần ghi ẩn nên phải đối chiếu theo mã từng dòng: hãy xem kỹ trước khi nhận.",
    Remark.NO_AGENCY: "Không rõ phiếu của đơn vị nào nên không ghi được đơn vị đã trả lời.",
    Remark.MISSING: "Phiếu thiếu {count} dòng so với lúc lập: {ids}.",
    Remark.COLUMNS: "Phiếu không còn cột {names} (bị xóa hoặc đổi tên) nên không đọc được phần đó.",
    Remark.AGAIN: "Tệp này giống hệt một tệp khác vừa đọc nên được bỏ qua.",
}
UNKNOWN = "Không có mục nào mang mã {id}: dòng này bị bỏ qua."
DOUBLED = "Mục {id} có {count} dòng trong cùng một phiếu: {places}."
LOCKED = "Ô khóa của mục {id} bị sửa, phần sửa này không được nhận."
MIXED = "Chữ trên dòng này là của mục khác với mã ẩn, có lẽ do sắp xếp: chưa nhận, hãy hỏi lại đơn vị."
TWICE = "Các phiếu ghi khác nhau cho cùng một ô: hãy chọn một."
CONFLICT = "Mục này đã được sửa sau khi lập phiếu: lúc lập {exported}, phiếu ghi {form}, hiện có {now}."
CHANGED = "{before} → {after}"
NOT_KNOWN, NOTHING = "không rõ", "(trống)"
PLACE, PLACE_OF_FILE = "trang “{sheet}”, ô {cell}", "Tệp {file}, trang “{sheet}”, ô {cell}."
MOST = 8  # identifiers that one sentence names

# The command line
SUMMARY = "{files} phiếu: {changes} thay đổi, {conflicts} chỗ phải quyết định, {problems} chỗ không nhận được."
LEFT = "Còn {count} chỗ chưa nhận: xem lại các dòng trên, hoặc quyết định ở màn hình Nhận phiếu."
LINE = "{id}  {field}: {what}  ({place})"


def value(field: Entry, text: str) -> str:
    """Return a value of a form as people read it."""
    if not text:
        return NOTHING
    if field is Entry.PROGRESS:
        return f"{text}%"
    if field is Entry.DONE_ON:
        return formats.day(date.fromisoformat(text))
    if field is Entry.LEVEL:
        return LEVEL[Level(text)]
    return " / ".join(text.splitlines())


def field_name(edit: Edit) -> str:
    """Return what a value is of: `Tiến độ`, `Số liệu năm 2026`."""
    name = FIELD[edit.field]
    return f"{name} {formats.period(edit.period)}" if edit.period is not None and edit.field is Entry.FIGURE else name


def told(edit: Edit) -> str:
    """Return what a value of a form would change, or what is to be decided about it."""
    form, now = value(edit.field, edit.form), value(edit.field, edit.now)
    if edit.state is EditState.CONFLICT:
        return CONFLICT.format(exported=exported(edit), form=form, now=now)
    return form if edit.adds else CHANGED.format(before=now, after=form)


def exported(edit: Edit) -> str:
    """Return what stood in the form when it was made."""
    return NOT_KNOWN if edit.exported is None else value(edit.field, edit.exported)


def why(edit: Edit) -> str:
    """Return why a value is not simply taken over, '' when it is."""
    if edit.error is not None:
        from ward_tui.wording import errors

        return errors.sentence(edit.error)
    if edit.mixed:
        return MIXED
    return {EditState.CONFLICT: told(edit), EditState.TWICE: TWICE}.get(edit.state, "")


def place(spot: Spot, file: str = "") -> str:
    """Return where a cell stands."""
    template = PLACE_OF_FILE if file else PLACE
    return template.format(file=file, sheet=spot.sheet, cell=spot.cell)


def problems(collection: Collection, number: int) -> list[str]:
    """Return what is to be said of a file, one sentence each."""
    file = collection.files[number]
    said = [remark(file, each) for each in file.remarks]
    said += [UNKNOWN.format(id=each.id) for each in collection.unknown if each.file == number]
    for each in collection.doubled:
        if each.file == number:
            places = ", ".join(f"{spot.sheet} {spot.cell}" for spot in each.spots)
            said.append(DOUBLED.format(id=short_id(each.id), count=len(each.spots), places=places))
    locked = dict.fromkeys(each.id for each in collection.locked if each.file == number)
    return said + [LOCKED.format(id=short_id(key)) for key in locked]


def remark(file: FormFile, what: Remark) -> str:
    """Return one thing that is to be said of a whole file."""
    form = file.form
    facts = {
        "day": formats.day(form.made_on),
        "days": OLD_DAYS,
        "count": len(form.missing),
        "ids": formats.joined([short_id(key) for key in form.missing[:MOST]], "và")
        + (" …" if len(form.missing) > MOST else ""),
        "names": formats.joined([f"“{form_sheets.ENTRY[entry]}”" for entry in form.lost], "và"),
    }
    return REMARK[what].format(**facts)


def raw(each: Unreadable) -> str:
    """Return what stands in a cell that means nothing."""
    known = each.field is Entry.LEVEL and each.raw in set(Level)
    return value(each.field, each.raw) if known else " / ".join(each.raw.splitlines())


def unreadable(each: Unreadable) -> str:
    """Return why a filled cell cannot be read."""
    from ward_tui.wording import errors

    return errors.sentence(each.error)


def agency_name(file: FormFile, names: dict[str, str]) -> str:
    """Return what the agency of a file is called, its file when it is not known."""
    return names.get(file.agency) or file.form.agency_name or file.form.file


def summary(collection: Collection) -> str:
    """Return how much the forms bring."""
    refused = len(collection.of(EditState.REFUSED)) + len(collection.unreadable)
    return SUMMARY.format(
        files=len(collection.files),
        changes=len(collection.of(EditState.CHANGED)),
        conflicts=len(collection.of(EditState.CONFLICT, EditState.TWICE)),
        problems=refused + len(collection.unknown),
    )


def lines(collection: Collection) -> list[str]:
    """Return the summary, then a line for each file and value."""
    from ward_tui.wording import errors

    found = [summary(collection), *(errors.sentence(error) for _, error in collection.skipped)]
    for number, file in enumerate(collection.files):
        found.append(f"{file.form.file}: {FILE_STATE[file.state]}")
        found += [f"  {sentence}" for sentence in problems(collection, number)]
        for edit in collection.edits.values():
            if edit.file == number:
                what = why(edit) or told(edit)
                found.append("  " + _line(edit.id, field_name(edit), what, edit.spot))
        for each in collection.unreadable:
            if each.file == number:
                found.append("  " + _line(each.id, FIELD[each.field], unreadable(each), each.spot))
    return found


def _line(key: str, field: str, what: str, spot: Spot) -> str:
    return LINE.format(id=short_id(key), field=field, what=shortened(what, 300), place=place(spot))
