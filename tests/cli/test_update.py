"""Changing one row: each option, several at once, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.shell import RESOLUTION, Shell

ITEM = ("update", RESOLUTION)
SHORT = "Đã ghi: PL14-07 – "


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--progress", "40"], "tiến độ 0% → 40%"),
        (["--progress", "100"], "tiến độ 0% → 100%"),
        (["--done-on", "2026-11-20"], "hoàn thành ngày 20/11/2026"),
        (["--done-on", "20/11/2026"], "hoàn thành ngày 20/11/2026"),
        (["--done-on", "2026-11-21", "--progress", "100"], "hoàn thành ngày 21/11/2026"),
        (["--document", "12-NQ/ĐU"], "văn bản 12-NQ/ĐU"),
        (["--stage", "lấy ý kiến"], "giai đoạn lấy ý kiến"),
        (["--lead", "Công đoàn phường"], "giao Công đoàn phường chủ trì"),
        (["--note", "Đã trình."], "ghi chú: Đã trình"),
        (
            ["--progress", "40", "--stage", "thẩm định", "--note", "Xong"],
            "tiến độ 0% → 40%; giai đoạn thẩm định; ghi chú: Xong",
        ),
    ],
)
def test_each_option_is_one_change_and_says_so(shell: Shell, options: list[str], said: str) -> None:
    assert shell.do(*ITEM, *options) == f"{SHORT}{said}."
    assert len(shell.ask("history")) == 2


def test_progress_100_does_not_finish(shell: Shell) -> None:
    shell.do(*ITEM, "--progress", "100")
    row = shell.item(RESOLUTION)
    assert (row["progress"], row["done_on"], row["status"]) == (100, None, "overdue")


def test_finishing_sets_progress_to_100(shell: Shell) -> None:
    shell.do(*ITEM, "--done-on", "2026-09-30")
    row = shell.item(RESOLUTION)
    assert (row["progress"], row["done_on"], row["status"]) == (100, "2026-09-30", "done_on_time")


def test_all_facts_of_one_update_are_one_step(shell: Shell) -> None:
    before = shell.item(RESOLUTION)
    shell.do(
        *ITEM,
        "--done-on",
        "2026-11-20",
        "--document",
        "12",
        "--stage",
        "ban hành",
        "--lead",
        "Hội Nông dân",
        "--note",
        "x",
    )
    assert shell.item(RESOLUTION)["lead"] == ["Hội Nông dân"]
    shell.do("undo")
    assert shell.item(RESOLUTION) == before


def test_reopening_takes_the_result_back(shell: Shell) -> None:
    shell.do(*ITEM, "--done-on", "2026-11-20", "--document", "12-NQ/ĐU")
    assert shell.do(*ITEM, "--reopen", "--progress", "30") == f"{SHORT}mở lại; tiến độ 100% → 30%."
    row = shell.item(RESOLUTION)
    assert (row["progress"], row["done_on"], row["status"]) == (30, None, "overdue")


@pytest.mark.parametrize("name", ["Văn phòng Đảng ủy", "van phong dang uy", "VĂN PHÒNG ĐẢNG UỶ"])
def test_an_agency_is_found_without_regard_to_marks(shell: Shell, name: str) -> None:
    shell.do(*ITEM, "--lead", name)
    assert shell.item(RESOLUTION)["lead"] == ["Văn phòng Đảng ủy"]


def test_an_empty_text_takes_a_fact_away(shell: Shell) -> None:
    shell.do(*ITEM, "--document", "12", "--stage", "soạn thảo", "--lead", "Hội Nông dân")
    assert shell.do(*ITEM, "--document", "", "--stage", "", "--lead", "") == (
        f"{SHORT}bỏ số văn bản; bỏ giai đoạn; bỏ cơ quan chủ trì."
    )
    assert shell.item(RESOLUTION)["lead"] == []


def test_an_update_that_changes_nothing_says_so_and_writes_nothing(shell: Shell) -> None:
    shell.do(*ITEM, "--progress", "40", "--stage", "soạn thảo")
    before = shell.state()
    assert shell.do(*ITEM, "--progress", "40", "--stage", " soạn  thảo ") == "Không có gì thay đổi."
    assert shell.state() == before


def test_text_is_composed_before_it_is_kept(shell: Shell) -> None:
    shell.do(*ITEM, "--stage", "tha\u0302\u0309m ddi\u0323nh")
    assert shell.ask("history")[0]["changes"][0]["after"]["stage"] == "thẩm ddịnh"


def test_markup_in_a_note_stays_as_it_is(shell: Shell) -> None:
    shell.do(*ITEM, "--note", "[b]=1+1[/b]")
    assert shell.ask("history")[0]["text"] == "PL14-07 – ghi chú: [b]=1+1[/b]"


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--progress", "150"], "Tiến độ phải là số từ 0 đến 100, không phải “150”."),
        (["--progress=-5"], "Tiến độ phải là số từ 0 đến 100, không phải “-5”."),
        (["--progress", "50,5"], "Tiến độ phải là số nguyên từ 0 đến 100, không phải “50,5”."),
        (["--progress", "50.5"], "“50.5” chưa rõ là số nào: phần thập phân viết bằng dấu phẩy, ví dụ 50,5."),
        (["--progress", "nửa"], "“nửa” không phải là số: hãy nhập như 13,5 hoặc 1.120."),
        (["--progress", ""], "“” không phải là số: hãy nhập như 13,5 hoặc 1.120."),
        (["--done-on", "31/02/2026"], "“31/02/2026” không phải là ngày hợp lệ: hãy nhập như 30/9/2026."),
        (["--done-on", "2026-13-01"], "“2026-13-01” không phải là ngày hợp lệ: hãy nhập như 30/9/2026."),
        (["--done-on", "9/2026"], "“9/2026” không phải là ngày hợp lệ: hãy nhập như 30/9/2026."),
        (
            ["--done-on", "2026-11-22"],
            "Ngày hoàn thành 22/11/2026 muộn hơn hôm nay (21/11/2026): hãy nhập hôm nay hoặc một ngày đã qua.",
        ),
        (
            ["--done-on", "2026-11-20", "--progress", "50"],
            "Không thể vừa ghi hoàn thành vừa mở lại hoặc ghi tiến độ khác 100: hãy chọn một.",
        ),
        (
            ["--done-on", "2026-11-20", "--reopen"],
            "Không thể vừa ghi hoàn thành vừa mở lại hoặc ghi tiến độ khác 100: hãy chọn một.",
        ),
        (["--reopen"], f"Mục {RESOLUTION} chưa hoàn thành nên không có gì để mở lại."),
        (["--note", "  "], "Ghi chú còn trống: hãy nhập nội dung."),
        (["--progress", "40", "--note", ""], "Ghi chú còn trống: hãy nhập nội dung."),
    ],
)
def test_a_refused_update_changes_nothing(shell: Shell, options: list[str], sentence: str) -> None:
    assert shell.refuse(*ITEM, *options) == sentence


def test_progress_on_a_finished_row_is_refused(shell: Shell) -> None:
    shell.do(*ITEM, "--done-on", "2026-11-20")
    assert shell.refuse(*ITEM, "--progress", "50") == (
        f"Mục {RESOLUTION} đã hoàn thành ngày 20/11/2026: hãy mở lại trước khi ghi tiến độ mới."
    )


def test_an_unknown_agency_is_answered_with_those_there_are(shell: Shell) -> None:
    sentence = shell.refuse(*ITEM, "--lead", "Sở Tài chính")
    assert sentence.startswith("Không có đơn vị “Sở Tài chính”: hãy chọn ")
    assert sentence.endswith("Văn phòng Đảng ủy hoặc Ban Xây dựng Đảng.")


def test_an_update_without_a_change_is_wrong_use(shell: Shell) -> None:
    assert shell.refuse(*ITEM, code=2) == "Chưa nêu thay đổi nào: xem ward-tui update --help."


STAGES = ["soạn thảo", "lấy ý kiến", "thẩm định", "trình Ban Thường vụ", "ban hành"]


def passed(row: dict[str, Any]) -> list[str]:
    """The stages of a row that are behind."""
    return [each["name"] for each in row["stages"] if each["passed"]]


def test_a_stage_that_is_reached_passes_those_before_it(shell: Shell) -> None:
    assert shell.item(RESOLUTION)["stages"] == []
    shell.do(*ITEM, "--stage", "THAM DINH")
    row = shell.item(RESOLUTION)
    assert (row["stage"], row["by_stages"], passed(row)) == ("thẩm định", False, STAGES[:2])
    assert row["stages"][0] == {"name": "soạn thảo", "planned": None, "done_on": None, "passed": True}
    shell.do(*ITEM, "--stage", "lấy ý kiến")
    assert passed(shell.item(RESOLUTION)) == STAGES[:1]
    shell.do("undo")
    assert passed(shell.item(RESOLUTION)) == STAGES[:2]


def test_the_last_stage_of_a_resolution_has_the_day_of_its_result(shell: Shell) -> None:
    shell.do(*ITEM, "--stage", "ban hành", "--done-on", "2026-11-20")
    row = shell.item(RESOLUTION)
    assert (row["stage"], row["stages"][-1]["done_on"], row["status"]) == ("ban hành", "2026-11-20", "done_late")
    shell.do(*ITEM, "--reopen")
    assert passed(shell.item(RESOLUTION)) == STAGES[:4]


def test_a_stage_that_a_row_does_not_have_is_refused_with_those_that_it_has(shell: Shell) -> None:
    shell.do(*ITEM, "--stage", "soạn thảo")
    assert shell.refuse(*ITEM, "--stage", "thi công") == (
        "Không có giai đoạn “thi công”: hãy chọn soạn thảo, lấy ý kiến, thẩm định, trình Ban Thường vụ hoặc ban hành."
    )
