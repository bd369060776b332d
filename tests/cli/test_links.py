"""Pairs on the command line: listed without a byte changed, confirmed, refused."""

from __future__ import annotations

import json

import pytest

from tests.cli.shell import SLUG, Shell

FIELDS = {
    *("id", "kind", "state", "programme", "before", "before_name", "before_start", "before_finish", "before_due_on"),
    *("after", "after_name", "after_start", "after_finish", "after_due_on"),
    *("likeness", "verdict", "reason", "note"),
}
FIRST, SCHEME = f"{SLUG}/PL04-01~PL03-01", f"{SLUG}/PL14-03~PL14-02"
HARD = [f"{SLUG}/PL04-{row}" for row in (13, 14, 15, 16, 18)]


def states(shell: Shell) -> dict[str, str]:
    """What was said of each pair."""
    return {each["id"]: each["state"] for each in shell.ask("links")}


def test_every_pair_has_its_fields_and_listing_changes_nothing(everything: Shell) -> None:
    before = everything.state()
    found = everything.ask("links")
    assert everything.state() == before
    assert len(found) == 18
    assert all(each.keys() == FIELDS for each in found)
    assert {each["state"] for each in found} == {"proposed"}
    assert [each["before"] for each in found if each["verdict"] == "hard"] == HARD
    assert everything.ask("links", "--programme", "hoa-binh") == []


def test_a_pair_as_json(shell: Shell) -> None:
    first = shell.ask("links")[0]
    year = {"quarter": None, "month": None}
    assert first["before_finish"] == {"year": 2026} | year
    assert first["after_start"] == {"year": 2025} | year
    assert (first["before_due_on"], first["after_due_on"]) == ("2026-12-31", "2030-12-31")
    assert (first["id"], first["kind"], first["likeness"], first["verdict"]) == (FIRST, "clearance", 100, "overlap")
    assert first["reason"] == "Gối nhau: mặt bằng xong năm 2026, sau khi dự án bắt đầu (2025)."


def test_all_are_confirmed_at_once_and_hard_conflicts_are_alerts(shell: Shell) -> None:
    assert shell.do("links", "--refuse", SCHEME) == "Đã ghi: PL14-03 → PL14-02 không phải một cặp."
    assert shell.do("links", "--confirm-all") == "Đã ghi: Xác nhận 17 cặp việc trước, việc sau."
    assert shell.do("links", "--confirm-all") == "Không có gì thay đổi."
    assert sorted(states(shell).values()) == ["confirmed"] * 17 + ["refused"]
    alerts = [each for each in shell.ask("alerts") if each["rule"] == "link_conflict"]
    assert sorted(each["subject_id"] for each in alerts) == HARD
    assert {each["severity"] for each in alerts} == {"warning"}
    assert shell.do("undo") == "Hoàn tác: xác nhận 17 cặp việc trước, việc sau."
    assert sorted(states(shell).values()) == ["proposed"] * 17 + ["refused"]


def test_answers_can_be_asked_for_as_json_too(shell: Shell) -> None:
    said = shell.run("links", "--confirm", FIRST, SCHEME, "--json")
    assert (said.code, said.err) == (0, "Đã ghi: Xác nhận 2 cặp việc trước, việc sau.\n")
    found = {each["id"]: each["state"] for each in json.loads(said.out)}
    assert [key for key, state in found.items() if state == "confirmed"] == [FIRST, SCHEME]


def test_lines_for_people(shell: Shell) -> None:
    lines = shell.do("links").splitlines()
    assert len(lines) == 18
    assert lines[0].split("  ")[:4] == [FIRST, "chờ xác nhận", "100%", "○ Gối nhau"]
    assert shell.do("links", "--programme", SLUG).splitlines() == lines


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("--confirm", FIRST, "x"), 1, "Không có cặp nào mang mã “x”: xem mã bằng lệnh links --json."),
        (("--refuse", "x~y"), 1, "Không có cặp nào mang mã “x~y”: xem mã bằng lệnh links --json."),
        (("--confirm",), 2, "Chưa đúng cách dùng: --confirm: cần ít nhất một giá trị."),
        (("--confirm-all", "--refuse", FIRST), 2, "Chưa đúng cách dùng: --refuse: không dùng cùng với --confirm-all."),
    ],
)
def test_what_is_refused(shell: Shell, arguments: tuple[str, ...], code: int, sentence: str) -> None:
    assert shell.refuse("links", *arguments, code=code) == sentence


def test_an_unknown_programme_is_refused(shell: Shell) -> None:
    assert shell.refuse("links", "--programme", "x").startswith("Không có chương trình “x”")
    assert shell.refuse("links", "--confirm-all", "--programme", "x").startswith("Không có chương trình “x”")
