"""What the command line says of a document that is imported."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ward_tui.domain.intake.plan import ImportPlan
    from ward_tui.domain.journal import Entry

COMMAND_HELP = {"import": "nhập chỉ tiêu, phụ lục từ tệp Word, Excel, PDF, văn bản; ghi thành một bước"}
ARGUMENT_HELP = {
    "import": "tệp .docx, .xlsx, .xls, .ods, .csv, .txt, .md hoặc .pdf có chữ",
    "into": "mã chương trình nhận; mã chưa có thì lập chương trình mới",
    "import_dry": "chỉ xem tệp sẽ thêm, sửa những gì, không ghi",
}
LOST = "Trong tệp có {count} hình, khung chữ hoặc trang tính không đọc được chữ: hãy xem lại chỗ đó bằng mắt."
GONE = "{what} không còn trong tệp: phần mềm vẫn giữ nguyên, muốn bỏ thì xóa ở màn hình."
OUT = "{what} chưa ghi được: {why}"
QUESTIONS = "{count} câu hỏi chờ trả lời ở màn hình Chỗ chưa khớp:"
MORE = "… và {count} câu hỏi khác."
MOST = 10  # questions that are shown
NOTHING = "Tệp không có gì mới so với dữ liệu."
TARGETS, INDICATORS = "Chỉ tiêu", "chỉ số"
DRY = "Đây là bản xem trước, chưa ghi gì."
WOULD_MAKE = "Chương trình mới {slug}: {name}."


def lines(plan: ImportPlan) -> Iterator[str]:
    """Yield what a document would change: each part with its counts, then the questions."""
    from ward_tui.domain.records import Kind
    from ward_tui.wording import importing
    from ward_tui.wording.record_names import shortened

    if plan.new:
        yield WOULD_MAKE.format(slug=plan.slug, name=plan.lines[""].values["title"])
    targets = tuple(key for key, line in plan.lines.items() if line.kind is Kind.TARGET)
    if targets:
        checks = tuple(key for target in targets for key in plan.children(target))
        told = importing.counted(plan.count(targets))
        yield f"{TARGETS}: {told}; {INDICATORS}: {importing.counted(plan.count(checks))}."
    for key, line in plan.lines.items():
        if line.kind is Kind.APPENDIX:
            called = importing.appendix(key)
            title = f" – {shortened(line.name)}" if line.name not in {"", called} else ""
            yield f"{called}{title}: {importing.counted(plan.count(plan.children(key)))}."
    if not plan.writes:
        yield NOTHING
    asked = plan.open_doubts
    if asked:
        yield QUESTIONS.format(count=len(asked))
        yield from (f"- {importing.doubt(each, plan.file)}" for each in asked[:MOST])
        if len(asked) > MOST:
            yield MORE.format(count=len(asked) - MOST)


def out(plan: ImportPlan) -> Iterator[tuple[str, str]]:
    """Yield what cannot be written, by key, with the reason."""
    from ward_tui.wording import errors, importing

    for key, line in plan.lines.items():
        if line.error is not None and not line.skip:
            yield key, OUT.format(what=importing.record(key), why=errors.sentence(line.error))


def journal(entry: Entry) -> str:
    """Return what an import did: `nhập tệp a.docx vào chương trình Hòa Bình: thêm 3 mục; sửa 2 nội dung`."""
    from ward_tui.domain.records import Kind
    from ward_tui.wording import formats
    from ward_tui.wording.record_names import shortened
    from ward_tui.wording.words import RECORD

    facts = entry.facts
    kinds = (Kind.TARGET, Kind.INDICATOR, Kind.APPENDIX, Kind.ITEM)
    added = [f"{facts['added'][kind.value]} {RECORD[kind]}" for kind in kinds if facts["added"].get(kind.value)]
    told = [f"thêm {formats.joined(added, 'và')}"] if added else []
    told += [f"sửa {facts['changed']} nội dung"] if facts["changed"] else []
    told += [f"để ngỏ {facts['questions']} câu hỏi"] if facts["questions"] else []
    what = "chương trình mới" if facts["new"] else "chương trình"
    return f"nhập tệp {shortened(facts['file'])} vào {what} {facts['name']}: {'; '.join(told) or 'không thêm gì'}"
