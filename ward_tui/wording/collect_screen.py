"""The words of the screen on which forms that came back are looked at and taken over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ward_tui.domain.collection import Collection, Edit, EditState, FileState, FormFile, Unreadable
from ward_tui.domain.model import Facts
from ward_tui.domain.text import tidy
from ward_tui.wording import collecting as told
from ward_tui.wording import errors, formats
from ward_tui.wording.record_names import short_id

# The list
ID, FIELD, NOW, FORM, STATE = "Mã", "Ô trong phiếu", "Hiện có", "Phiếu ghi", "Nhận"
FILE, MADE, MADE_UNKNOWN, NOTED = "Phiếu", "lập {day}", "không rõ ngày", "{count} điều lưu ý"
TAKEN, LEFT, OPEN, REFUSED = "√ nhận", "○ không nhận", "▲ phải chọn", "× không hợp lệ"
ASK_AGAIN, NOTE_ADDED = "× phải hỏi lại", "(ghi thêm)"
KEPT, OF_FORM = "○ giữ hiện có", "√ lấy phiếu"
FILE_STATE: Mapping[FileState, str] = {
    FileState.CHANGED: "► có tin mới",
    FileState.CHECKED: "√ đã rà soát",
    FileState.UNCHANGED: "○ chưa điền",
    FileState.OLD: "▲ phiếu cũ",
    FileState.FOREIGN: "■ nơi khác",
}
HEAD = "{files} phiếu · nhận {taken} thay đổi · {open} chỗ phải chọn · {refused} chỗ không hợp lệ"
HEAD_SKIPPED = "bỏ qua {count} tệp khác · "
ONLY = "chỗ phải xem"
EMPTY = (
    "Chưa chọn phiếu nào. Bấm Ctrl+N rồi chỉ tệp phiếu đơn vị gửi lại, hoặc thư mục chứa các phiếu. "
    "Xem trước từng thay đổi rồi mới ghi."
)
EMPTY_FILTER = "Không có chỗ nào phải xem. Bấm F4 để xem tất cả, Ctrl+S để ghi."
UNKNOWN_AGENCY = "Không rõ đơn vị"

# What stands below or beside the list
SIDES = "lúc lập phiếu {exported}, hiện có {now}, phiếu ghi {form}."
ADDED = "ghi thêm “{form}”."
NAME, AT_EXPORT, PLACE, NOTICE, AGENCY, FILE_NAME, LINES, SAME = (
    "Tên",
    "Lúc lập phiếu",
    "Chỗ trong phiếu",
    "Lưu ý",
    "Đơn vị",
    "Tệp",
    "Số dòng",
    "Đã có sẵn",
)
WHOLE, WHOLE_SAME = "Phiếu có {lines} dòng.", "{same} ô điền trùng với số hiện có nên không phải ghi."
CHECKED = "Đơn vị đã rà soát toàn bộ, không có nội dung khác."
TAKE_ALL = "Bấm Space để nhận cả phiếu này."

# Messages
NOTHING_OPEN = "Không còn chỗ nào phải chọn."
NOT_TO_TAKE = "Ô này không hợp lệ nên không nhận được: hãy hỏi lại đơn vị."
NOTHING_TO_DECIDE = "Dòng này không phải chọn: Space để nhận hoặc để lại."
NO_FORMS = "Chưa chọn phiếu nào: bấm Ctrl+N để chọn."
NOTHING_TO_WRITE = "Không có gì để ghi: chưa nhận thay đổi nào, cũng chưa đơn vị nào trả lời."
NOTHING_TO_COPY = "Không có chỗ nào phải hỏi lại đơn vị."
READ = "Đã đọc {count} phiếu. Bấm Ctrl+S để ghi sau khi xem."
SKIPPED = "Bỏ qua {count} tệp không phải phiếu: {names}."
MOST_NAMES = 3  # files that are named
COPIED = "Đã chép {count} dòng, dán bằng Ctrl+V vào Zalo, Word."

# The windows
CHOOSE_TITLE, CHOOSE_LABEL, CHOOSE, READING = (
    "Nhận phiếu các đơn vị gửi lại",
    "Tệp phiếu hoặc thư mục",
    "Đọc phiếu",
    "Đang đọc phiếu…",
)
CHOOSE_TEXT = "Chỉ một tệp phiếu (.xlsx, .xls, .ods) hoặc thư mục chứa các phiếu. Đọc xong chỉ xem, chưa ghi gì."
DECIDE_KEEP, DECIDE_TAKE = "Giữ hiện có: {now}", "Lấy theo phiếu: {form}"
DECIDE_TAKE_OF = "Lấy theo phiếu: {form} ({place})"
DECIDE_KEYS = "Gõ số để chọn · Enter nhận · Esc thôi"
DECIDE = "Nhận lựa chọn"
SAVE_TITLE, SAVE_TITLE_NONE = "Ghi {count} thay đổi từ {files} phiếu?", "Ghi nhận {files} phiếu không có gì mới?"
SAVE_OPEN = "Còn {count} chỗ chưa chọn, giữ nguyên như hiện có."
SAVE_ANSWERED = "Ghi là đã trả lời: {names}."
SAVE_REFUSED = "{count} ô không hợp lệ không được ghi: Esc rồi Ctrl+C để chép, gửi hỏi lại đơn vị."
SAVE_UNDO = "Một lần Ctrl+Z lấy lại tất cả."
SAVE = "Ghi (Ctrl+S)"


def head(found: Collection) -> str:
    """Return how much the forms bring, and what is to be looked at."""
    skipped = HEAD_SKIPPED.format(count=len(found.skipped)) if found.skipped else ""
    return skipped + HEAD.format(
        files=len(found.files),
        taken=len(found.taken),
        open=len(found.open_conflicts),
        refused=refused(found),
    )


def read(found: Collection) -> str:
    """Return what is said when forms were read: files that are no forms by name, what else was in the way in words."""
    told = READ.format(count=len(found.files))
    others = [name for name, error in found.skipped if error.code == "form_foreign"]
    if others:
        told = f"{told} {SKIPPED.format(names=formats.joined(others[:MOST_NAMES], 'và'), count=len(others))}"
    broken = [errors.sentence(error) for _, error in found.skipped if error.code != "form_foreign"]
    return " ".join([told, *broken[:1]])


def state(edit: Edit) -> str:
    """Return what becomes of a value, with a sign."""
    if edit.state is EditState.REFUSED:
        return REFUSED
    if edit.state in {EditState.CONFLICT, EditState.TWICE}:
        return OPEN if not edit.decided else OF_FORM if edit.taken else KEPT
    return TAKEN if edit.taken else LEFT


def file_state(found: Collection, number: int) -> str:
    """Return what a file brings, with a sign; one of which nothing can be taken over is to be asked again."""
    file = found.files[number]
    if file.state is FileState.CHANGED and not any(each.file == number for each in _usable(found)):
        return ASK_AGAIN
    released = file.state in {FileState.OLD, FileState.FOREIGN} and not file.held
    return TAKEN if released else FILE_STATE[file.state]


def _usable(found: Collection) -> Iterator[Edit]:
    return (each for each in found.edits.values() if each.state is not EditState.REFUSED)


def refused(found: Collection) -> int:
    """Return how many filled cells cannot be taken over."""
    return len(found.of(EditState.REFUSED)) + len(found.unreadable)


def made(file: FormFile) -> str:
    """Return when a form was made."""
    return MADE.format(day=formats.day(file.form.made_on)) if file.form.made_on else MADE_UNKNOWN


def agency(file: FormFile, facts: Facts) -> str:
    """Return what the agency of a file is called."""
    known = facts.agencies.get(file.agency)
    return tidy(known.name) if known else file.form.agency_name or UNKNOWN_AGENCY


def name(facts: Facts, key: str) -> str:
    """Return what a row or indicator is called, '' when it is not there."""
    if item := facts.items.get(key):
        return tidy(item.name)
    target = facts.targets.get(key.rpartition(".")[0])
    return next((tidy(each.name) for each in target.indicators if each.id == key), "") if target else ""


def below(edit: Edit, found: Collection, facts: Facts) -> str:
    """Return all of a value in two or three lines."""
    first = f"{short_id(edit.id)} {name(facts, edit.id)}"
    shown = {side: told.value(edit.field, text) for side, text in (("now", edit.now), ("form", edit.form))}
    sides = ADDED.format(form=edit.form) if edit.adds else SIDES.format(exported=told.exported(edit), **shown)
    where = told.place(edit.spot, found.files[edit.file].form.file)
    notice = "" if edit.state is EditState.CONFLICT and not edit.mixed else told.why(edit)
    return "\n".join(
        part for part in (first, f"{told.field_name(edit)}: {sides}", notice, formats.capital(where)) if part
    )


def fields(edit: Edit, found: Collection, facts: Facts) -> list[tuple[str, str]]:
    """Return all of a value, for the pane beside the list."""
    file = found.files[edit.file]
    notice = told.why(edit)
    sides = [] if edit.adds else [(AT_EXPORT, told.exported(edit)), (NOW, told.value(edit.field, edit.now))]
    return [
        (NAME, name(facts, edit.id)),
        (FIELD, told.field_name(edit)),
        *sides,
        (FORM, edit.form if edit.adds else told.value(edit.field, edit.form)),
        (STATE, state(edit)),
        *([(NOTICE, notice)] if notice else []),
        (AGENCY, agency(file, facts)),
        (PLACE, told.place(edit.spot, file.form.file)),
    ]


def of_file(found: Collection, number: int) -> str:
    """Return what is to be said of a file."""
    file = found.files[number]
    said = [WHOLE.format(lines=len(file.form.lines))]
    said += [WHOLE_SAME.format(same=file.same)] if file.same else []
    said += [CHECKED] if file.form.checked else []
    said += told.problems(found, number)
    return " ".join([*said, TAKE_ALL] if file.held else said)


def unread(each: Unreadable, found: Collection, facts: Facts) -> str:
    """Return why a filled cell cannot be read, and where it stands."""
    where = told.place(each.spot, found.files[each.file].form.file)
    return f"{short_id(each.id)} {name(facts, each.id)}\n{_told_of(each)}\n{where}"


def _told_of(each: Unreadable) -> str:
    """Return why a cell cannot be read, after its name unless the sentence begins with that."""
    field, why = told.FIELD[each.field], told.unreadable(each)
    return why if why.startswith(field) else f"{field}: {why}"


def unread_fields(each: Unreadable, found: Collection, facts: Facts) -> list[tuple[str, str]]:
    """Return why a filled cell cannot be read, for the pane beside the list."""
    file = found.files[each.file]
    return [
        (NAME, name(facts, each.id)),
        (FIELD, told.FIELD[each.field]),
        (FORM, told.raw(each)),
        (NOTICE, told.unreadable(each)),
        (AGENCY, agency(file, facts)),
        (PLACE, told.place(each.spot, file.form.file)),
    ]


def save_title(found: Collection) -> str:
    """Ask whether to write."""
    files = len({each.file for each in found.taken} | set(_answering(found)))
    count = len(found.taken)
    return SAVE_TITLE.format(count=count, files=files) if count else SAVE_TITLE_NONE.format(files=files)


def save_text(found: Collection, facts: Facts) -> str:
    """Return what is written, and what is left as it is."""
    names = dict.fromkeys(agency(found.files[number], facts) for number in _answering(found))
    said = [SAVE_ANSWERED.format(names=formats.joined(list(names), "và"))] if names else []
    if found.open_conflicts:
        said.append(SAVE_OPEN.format(count=len(found.open_conflicts)))
    if count := refused(found):
        said.append(SAVE_REFUSED.format(count=count))
    return "\n".join([*said, SAVE_UNDO])


def _answering(found: Collection) -> Sequence[int]:
    return [number for number, file in enumerate(found.files) if file.agency and found.answers(number)]


def to_ask(found: Collection, facts: Facts) -> str:
    """Return what the agencies are to be asked again, by agency, as lines to paste; '' when there is nothing."""
    lines = []
    for number, file in enumerate(found.files):
        own = [each for each in found.unreadable if each.file == number]
        edits = [each for each in found.edits.values() if each.file == number and told.why(each)]
        problems = told.problems(found, number)
        if own or edits or problems:
            lines.append(f"{agency(file, facts)} ({file.form.file}):")
            lines += [f"- {sentence}" for sentence in problems]
            lines += [_asked(each.id, told.FIELD[each.field], told.unreadable(each), facts) for each in own]
            lines += [_asked(each.id, told.field_name(each), told.why(each), facts) for each in edits]
    return "".join(f"{line}\n" for line in lines)


def _asked(key: str, field: str, why: str, facts: Facts) -> str:
    return f"- {short_id(key)} {name(facts, key)} – {field}: {why}"
