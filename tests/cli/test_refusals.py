"""Bad input of every kind: one Vietnamese sentence, the right exit code, nothing changed."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.cli.shell import RESOLUTION, SLUG, Shell, refusal
from tests.store.small import digest
from ward_tui.store.migrations import SCHEMA_VERSION

READING = [["targets"], ["items"], ["alerts"], ["history"], ["check"]]
WRITING = [
    ["update", RESOLUTION, "--progress", "5"],
    ["record", f"{SLUG}/CT01.1", "--period", "2026", "--value", "3"],
    ["undo"],
    ["redo"],
]
NEEDING_DATA = [*READING, *WRITING, ["export", "bang.xlsx"]]
SLUGS = "hai-duong, pham-su-manh, thuy-nguyen, hoa-binh hoặc dong-hai"


@pytest.mark.parametrize("command", ["targets", "items", "alerts"])
def test_unknown_programme(everything: Shell, command: str) -> None:
    for slug in ("frob", "", "Thuy-Nguyen", "thuy-nguyen "):
        assert everything.refuse(command, "--programme", slug) == f"Không có chương trình “{slug}”: hãy chọn {SLUGS}."


def test_a_programme_that_is_not_loaded_is_unknown(shell: Shell) -> None:
    assert shell.refuse("items", "--programme", "dong-hai") == "Không có chương trình “dong-hai”: hãy chọn thuy-nguyen."


@pytest.mark.parametrize(
    ("filters", "sentence"),
    [
        (["--kind", "dự án"], "Không có loại “dự án”: hãy chọn project, clearance, resolution hoặc task."),
        (["--kind", ""], "Không có loại “”: hãy chọn project, clearance, resolution hoặc task."),
        (
            ["--status", "late"],
            "Không có tình trạng “late”: hãy chọn overdue, due_soon, in_progress, not_started, no_deadline, "
            "done_on_time, done_late, done, paused hoặc dropped.",
        ),
        (["--appendix", "PL01", "--programme", "hai-duong"], "Không có phụ lục “PL01”: hãy chọn NV."),
    ],
)
def test_unknown_filter_values(everything: Shell, filters: list[str], sentence: str) -> None:
    assert everything.refuse("items", *filters) == sentence


@pytest.mark.parametrize("appendix", ["PL99", "pl04", ""])
def test_unknown_appendix(shell: Shell, appendix: str) -> None:
    assert shell.refuse("items", "--appendix", appendix).startswith(
        f"Không có phụ lục “{appendix}”: hãy chọn PL01, PL02"
    )


@pytest.mark.parametrize("key", ["", "PL14-07", f"{SLUG}/PL14-10", f"{SLUG}/CT01"])
def test_unknown_row(shell: Shell, key: str) -> None:
    assert shell.refuse("update", key, "--progress", "5") == (
        f"Không có mục nào mang mã “{key}”: xem mã bằng lệnh items hoặc targets."
    )


@pytest.mark.parametrize("key", ["frob", f"{SLUG}/CT01.9", RESOLUTION])
def test_unknown_indicator(shell: Shell, key: str) -> None:
    assert shell.refuse("record", key, "--period", "2026", "--value", "3") == (
        f"Không có mục nào mang mã “{key}”: xem mã bằng lệnh items hoặc targets."
    )


@pytest.mark.parametrize("key", ["", f"{SLUG}/PL1"])
def test_history_of_an_unknown_record(shell: Shell, key: str) -> None:
    assert shell.refuse("history", key) == f"Không có mục nào mang mã “{key}”: xem mã bằng lệnh items hoặc targets."


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["bang.txt"], "Tệp “bang.txt” phải có tên kết thúc bằng .xlsx."),
        (["khong-co/bang.xlsx"], "Không có thư mục khong-co: hãy tạo thư mục trước hoặc chọn nơi khác."),
        (["bang.xlsx", "--layout", "a4"], "Không có mẫu trình bày “a4”: chọn dang-uy hoặc ubnd."),
        (["bang.xlsx", "--as-of", "31/02/2026"], "“31/02/2026” không phải là ngày hợp lệ: hãy nhập như 30/9/2026."),
        (
            ["bang.xlsx", "--as-of", "2026-11-22"],
            "Ngày tính số liệu 22/11/2026 muộn hơn hôm nay (21/11/2026): hãy nhập hôm nay hoặc một ngày đã qua.",
        ),
    ],
)
def test_refused_exports(shell: Shell, monkeypatch: pytest.MonkeyPatch, options: list[str], sentence: str) -> None:
    monkeypatch.chdir(shell.folder)
    assert shell.refuse("export", *options) == sentence


@pytest.mark.parametrize("command", NEEDING_DATA, ids=lambda command: command[0])
def test_a_missing_database_is_refused_and_not_made(nothing: Shell, command: list[str]) -> None:
    assert nothing.refuse(*command) == (
        f"Chưa có tệp dữ liệu {nothing.db}: hãy tạo bằng lệnh init, hoặc mở phần mềm rồi chọn chương trình hành động."
    )
    assert list(nothing.folder.iterdir()) == []


def newer(shell: Shell, made: Path) -> str:
    """A database of a later version of the program."""
    shutil.copy(made / "one.db", shell.db)
    with sqlite3.connect(shell.db) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    return (
        f"“{shell.db}” do bản ward-tui mới hơn tạo ra (phiên bản dữ liệu {SCHEMA_VERSION + 1}, "
        f"bản đang dùng chỉ đọc được đến phiên bản {SCHEMA_VERSION}): hãy cài bản mới hơn."
    )


def foreign(shell: Shell, made: Path) -> str:
    """A SQLite file of another program."""
    with sqlite3.connect(shell.db) as connection:
        connection.execute("CREATE TABLE item (id TEXT)")
    connection.close()
    return f"“{shell.db}” là tệp dữ liệu của phần mềm khác: hãy chọn tệp khác."


def text(shell: Shell, made: Path) -> str:
    """A text file in place of a database."""
    shell.db.write_text("Danh sách công việc\n" * 50, encoding="utf-8")
    return f"“{shell.db}” không phải là tệp dữ liệu của ward-tui: hãy chọn tệp khác."


def cut_short(shell: Shell, made: Path) -> str:
    """A database of which a few bytes are left."""
    shell.db.write_bytes((made / "one.db").read_bytes()[:50])
    return f"“{shell.db}” không phải là tệp dữ liệu của ward-tui: hãy chọn tệp khác."


@pytest.mark.parametrize("what", [newer, foreign, text, cut_short])
@pytest.mark.parametrize("command", [["items"], ["check"], ["undo"], WRITING[0], ["init", "--all"]], ids=lambda c: c[0])
def test_other_files_are_refused_untouched(nothing: Shell, made: Path, what: object, command: list[str]) -> None:
    assert callable(what)
    sentence = what(nothing, made)
    assert nothing.refuse(*command) == sentence


@pytest.mark.parametrize("command", [["items"], WRITING[0], ["init", "--all"]], ids=lambda command: command[0])
def test_a_folder_is_no_database(nothing: Shell, command: list[str]) -> None:
    (nothing.db / "x").mkdir(parents=True)
    assert nothing.refuse(*command) == f"“{nothing.db}” không phải là tệp dữ liệu của ward-tui: hãy chọn tệp khác."


@pytest.mark.parametrize("command", [["items"], WRITING[0]], ids=lambda command: command[0])
def test_a_damaged_database_is_refused_untouched(nothing: Shell, made: Path, command: list[str]) -> None:
    whole = bytearray((made / "one.db").read_bytes())
    whole[4096:40960] = b"\xa5" * (40960 - 4096)
    nothing.db.write_bytes(whole)
    assert nothing.refuse(*command) == (
        f"Tệp dữ liệu {nothing.db} bị hỏng: hãy giữ nguyên tệp này và khôi phục từ bản sao lưu."
    )


def test_nothing_can_be_made_below_a_file(nothing: Shell) -> None:
    file = nothing.folder / "tep"
    file.touch()
    inside = file / "ward.db"
    assert refusal(nothing.bare("--db", str(inside), "init", "--all"), 1) == (
        f"Không ghi được {inside}: hãy kiểm tra quyền ghi của tệp và thư mục, hoặc chọn nơi khác."
    )
    assert refusal(nothing.bare("--db", str(inside), "items"), 1).startswith(f"Chưa có tệp dữ liệu {inside}: ")
    assert file.read_bytes() == b""


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_folder_that_may_not_be_written(shell: Shell) -> None:
    before = digest(shell.db)
    shell.folder.chmod(0o500)
    shell.db.chmod(0o400)
    try:
        said = shell.run(*WRITING[0])
        assert refusal(said, 1).startswith("Không ghi được ")
        assert len(shell.ask("items")) == 111
    finally:
        shell.folder.chmod(0o700)
    assert digest(shell.db) == before


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["frob"], "không có lệnh “frob” (xem ward-tui --help)"),
        ([""], "không có lệnh “” (xem ward-tui --help)"),
        (["--frob", "items"], "không hiểu: --frob (xem ward-tui --help)"),
        (["items", "--frob"], "không hiểu: --frob (xem ward-tui --help)"),
        (["items", "--app", "PL04"], "không hiểu: --app PL04 (xem ward-tui --help)"),
        (["items", "thừa"], "không hiểu: thừa (xem ward-tui --help)"),
        (["undo", "hai", "lần"], "không hiểu: hai lần (xem ward-tui --help)"),
        (["items", "--json=có"], "--json: tùy chọn này không nhận giá trị “có”"),
        (["items", "--kind"], "--kind: cần một giá trị"),
        (["update"], "còn thiếu: ITEM (xem ward-tui --help)"),
        (["update", RESOLUTION, "--progress"], "--progress: cần một giá trị"),
        (["record", RESOLUTION], "còn thiếu: --period, --value (xem ward-tui --help)"),
        (["export"], "còn thiếu: FILE.xlsx (xem ward-tui --help)"),
        (["export", ""], "FILE.xlsx: cần một giá trị"),
        (["update", RESOLUTION, "--note", "\udcff"], "có chữ không đọc được, hãy gõ lại bằng bảng mã Unicode"),
        (["hai\ndòng"], "không có lệnh “hai dòng” (xem ward-tui --help)"),
    ],
)
def test_wrong_use(shell: Shell, arguments: list[str], sentence: str) -> None:
    assert shell.refuse(*arguments, code=2) == f"Chưa đúng cách dùng: {sentence}."


@pytest.mark.parametrize("typed", ["2026-02-31", "31/02/2026", "2026", "9/2026", "hôm nay", "", "2999-01-01"])
def test_today_must_be_a_day(shell: Shell, typed: str) -> None:
    assert shell.refuse("items", today=typed or " ", code=2) == (
        f"Chưa đúng cách dùng: --today: “{typed or ' '}” không phải là ngày hợp lệ: hãy nhập như 2026-11-21."
    )


@pytest.mark.parametrize("options", [["--db"], ["--db", ""], ["--db", " "]])
def test_a_database_must_be_named(nothing: Shell, options: list[str]) -> None:
    assert refusal(nothing.bare(*options), 2) == "Chưa đúng cách dùng: --db: cần một giá trị."


@pytest.mark.parametrize("place", [".", "/", "..", "1" * 300])
def test_odd_places_of_a_database(nothing: Shell, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    monkeypatch.chdir(nothing.folder)
    refusal(nothing.bare("--db", place, "items"), 1)
    assert list(nothing.folder.iterdir()) == []


def test_a_text_of_two_lines_is_refused_in_one(shell: Shell) -> None:
    assert shell.refuse("items", "--kind", "a\nb").startswith("Không có loại “a b”: ")
