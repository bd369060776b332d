"""Importing a document on the command line: the fixed JSON document, what is written, what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.shell import SLUG, Shell

HEAD = (
    "KẾ HOẠCH",
    "Phát triển phường Bình Minh, nhiệm kỳ 2025 - 2030",
    "PHỤ LỤC 1",
    "DANH MỤC DỰ ÁN GIAO THÔNG",
    "STT\tTên dự án\tNguồn vốn\tThực hiện\tHoàn thành\tCơ quan chủ trì",
)
ROWS = (
    "1\tĐường Hoàng Quốc Việt\tNgân sách\t2025\t2027\tPhòng Kinh tế, Hạ tầng và Đô thị",
    "2\tCầu Đò Cũ\tDoanh nghiệp\t2026\t2028\tPhòng Kinh tế, Hạ tầng và Đô thị",
)
RESOLUTIONS = (
    "PHỤ LỤC 2",
    "NGHỊ QUYẾT CHUYÊN ĐỀ DỰ KIẾN BAN HÀNH",
    "STT\tTên nghị quyết\tCơ quan chủ trì\tThời gian ban hành",
    "1\tNghị quyết về chuyển đổi số\tVăn phòng Đảng ủy\tQuý III/2026",
)
ITEM = {
    *("id", "programme", "appendix", "appendix_title", "row", "name", "kind", "funding", "funding_text"),
    *("start", "finish", "finish_text", "due_on", "lead", "directing", "coordinating", "progress", "done_on"),
    *("document", "status", "source", "stage", "by_stages", "stages", "state"),
}
WHOLE = {
    *("programme", "new", "file", "appendices", "items", "targets", "resolutions"),
    *("questions", "problems", "counts"),
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A text with two appendices, beside the folder of the database."""
    return written(tmp_path, *HEAD, *ROWS, *RESOLUTIONS)


def written(folder: Path, *lines: str) -> Path:
    """A text of these lines."""
    path = folder / "ke-hoach.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def taken(shell: Shell, file: Path, *options: str, into: str = "binh-minh") -> Any:
    """The JSON document of an import."""
    import json

    said = shell.run("import", str(file), "--into", into, "--json", *options)
    assert said.code == 0, said.err
    return json.loads(said.out)


def test_a_look_says_what_would_be_there_and_changes_no_byte(shell: Shell, file: Path) -> None:
    before = shell.state()
    found = taken(shell, file, "--dry-run")
    assert shell.state() == before
    assert set(found) == WHOLE
    assert (found["programme"], found["new"], found["file"]) == ("binh-minh", True, "ke-hoach.txt")
    assert [(each["code"], each["kind"], each["rows"]) for each in found["appendices"]] == [
        ("PL01", "project", 2),
        ("PL02", "resolution", 1),
    ]
    assert [set(each) for each in found["items"]] == [ITEM, ITEM]
    first = found["items"][0]
    assert (first["id"], first["name"], first["state"]) == ("binh-minh/PL01-01", "Đường Hoàng Quốc Việt", "add")
    assert (first["start"]["year"], first["due_on"], first["funding"]) == (2025, "2027-12-31", "budget")
    assert first["lead"] == ["Phòng Kinh tế, Hạ tầng và Đô thị"]
    assert first["source"]["lines"] == [6]
    assert found["counts"]["add"] == 5


def test_resolutions_stand_apart_and_are_not_repeated(shell: Shell, file: Path) -> None:
    found = taken(shell, file, "--dry-run")
    (one,) = found["resolutions"]
    assert (one["kind"], one["finish_text"], one["source"]["lines"]) == ("resolution", "Quý III/2026", [11])
    assert one["id"] not in {each["id"] for each in found["items"]}


def test_a_look_and_the_import_say_the_same(shell: Shell, file: Path) -> None:
    assert taken(shell, file, "--dry-run") == taken(shell, file)
    assert [each["id"] for each in shell.ask("items", "--programme", "binh-minh")] == [
        "binh-minh/PL01-01",
        "binh-minh/PL01-02",
        "binh-minh/PL02-01",
    ]


def test_the_same_file_again_changes_nothing(shell: Shell, file: Path) -> None:
    taken(shell, file)
    before = shell.state()
    found = taken(shell, file)
    assert shell.state() == before
    assert {each["state"] for each in (*found["items"], *found["resolutions"])} == {"same"}
    assert shell.do("import", str(file), "--into", "binh-minh").endswith("Không có gì thay đổi.")


def test_a_corrected_file_says_what_differs_and_what_is_gone(shell: Shell, file: Path, tmp_path: Path) -> None:
    taken(shell, file)
    found = taken(shell, written(tmp_path, *HEAD, ROWS[0].replace("2027", "2029"), *RESOLUTIONS))
    (first,) = found["items"]
    assert first["state"] == "change"
    assert first["changes"] == [{"field": "finish", "before": "2027", "after": "2029"}]
    assert shell.item("binh-minh/PL01-02")["name"] == "Cầu Đò Cũ"
    (gone,) = found["problems"]
    assert gone["text"].startswith("PL01-02 Cầu Đò Cũ không còn trong tệp")
    assert gone["source"]["lines"] == [7]


def test_what_is_not_sure_is_a_question_with_its_words_and_place(shell: Shell, tmp_path: Path) -> None:
    file = written(tmp_path, *HEAD, ROWS[0], ROWS[1].replace("2028", "khi có vốn"))
    asked = next(each for each in taken(shell, file)["questions"] if each["field"] == "finish")
    assert set(asked) == {"kind", "about", "field", "raw", "proposal", "choices", "text", "source"}
    assert (asked["kind"], asked["about"], asked["raw"]) == ("deadline", "binh-minh/PL01-02", "khi có vốn")
    assert asked["source"]["lines"] == [7]
    assert any("khi có vốn" in each["reason"] for each in shell.ask("alerts", "--programme", "binh-minh"))


def test_without_json_it_says_in_vietnamese_what_was_written(shell: Shell, file: Path) -> None:
    said = shell.do("import", str(file), "--into", "binh-minh").splitlines()
    assert said[0] == "Chương trình mới binh-minh: Phát triển phường Bình Minh, nhiệm kỳ 2025 - 2030."
    assert said[1] == "Phụ lục 01 – Danh mục dự án giao thông: thêm 2."
    assert said[-1].startswith("Đã ghi: Nhập tệp ke-hoach.txt vào chương trình mới Bình Minh: thêm 2 phụ lục và 3 mục")


def test_one_undo_takes_all_of_it_back(shell: Shell, file: Path) -> None:
    before = shell.ask("items")
    taken(shell, file)
    assert shell.do("undo").startswith("Hoàn tác: nhập tệp ke-hoach.txt")
    assert shell.ask("items") == before


@pytest.mark.parametrize("options", [(), ("--json",), ("--dry-run",)])
def test_what_cannot_be_read_is_one_sentence(shell: Shell, tmp_path: Path, options: tuple[str, ...]) -> None:
    shell.refuse("import", str(tmp_path / "khong-co.docx"), "--into", "binh-minh", *options)


def test_a_code_that_cannot_be_typed_is_refused(shell: Shell, file: Path) -> None:
    assert "mã chương trình" in shell.refuse("import", str(file), "--into", "Bình Minh")


@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_a_database_that_is_not_there_is_never_made(nothing: Shell, file: Path, options: tuple[str, ...]) -> None:
    nothing.refuse("import", str(file), "--into", "binh-minh", *options)


def test_where_it_goes_must_be_said(shell: Shell, file: Path) -> None:
    shell.refuse("import", str(file), code=2)


def test_a_file_added_to_a_programme_that_is_there_leaves_its_rows_alone(shell: Shell, file: Path) -> None:
    before = shell.ask("items")
    found = taken(shell, file, into=SLUG)
    assert not found["new"]
    after = {each["id"]: each for each in shell.ask("items")}
    assert [after[each["id"]] for each in before] == before
    assert len(after) == len(before) + 3
