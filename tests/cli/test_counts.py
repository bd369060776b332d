"""The counts to check oneself against, and the filters of the lists."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.cli.shell import SLUG, Shell

TARGETS = {"hai-duong": 14, "pham-su-manh": 19, "thuy-nguyen": 20, "dong-hai": 15}
INDICATORS = {"hai-duong": 16, "pham-su-manh": 34, "thuy-nguyen": 36, "dong-hai": 34}
ROWS = {
    **{"PL01": 3, "PL02": 7, "PL03": 36, "PL04": 18, "PL05": 2, "PL06": 7, "PL07": 3, "PL08": 3},
    **{"PL09": 3, "PL10": 5, "PL11": 2, "PL12": 2, "PL13": 4, "PL14": 9, "PL15": 7},
}
BROKEN_OVER_A_PAGE = (
    "Dự án xây dựng Khu đô thị hỗn hợp đa chức năng tại lô I.17/CTHH-01, I.18 thuộc khu đô thị mới Bắc Sông Cấm"
)


def test_targets_of_every_programme(everything: Shell) -> None:
    targets = everything.ask("targets")
    found = Counter(target["programme"] for target in targets)
    checks = Counter(target["programme"] for target in targets for _ in target["indicators"])
    assert found.pop("hoa-binh") >= 9
    assert checks.pop("hoa-binh") >= 9
    assert (found, checks) == (TARGETS, INDICATORS)


def test_built_in_counts_are_those_of_the_lists(everything: Shell) -> None:
    for programme in everything.ask("programmes"):
        chosen = ("--programme", programme["slug"])
        targets = everything.ask("targets", *chosen)
        counted = {
            "targets": len(targets),
            "indicators": sum(len(target["indicators"]) for target in targets),
            "items": len(everything.ask("items", *chosen)),
            "questions": sum(each["rule"] == "question" for each in everything.ask("alerts", *chosen)),
        }
        assert counted.items() <= programme["counts"].items()


def test_rows_by_appendix(shell: Shell) -> None:
    rows = shell.ask("items")
    assert Counter(row["appendix"] for row in rows) == ROWS
    assert len(rows) == 111
    assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)
    assert all(
        [row["row"] for row in rows if row["appendix"] == code] == [*range(1, n + 1)] for code, n in ROWS.items()
    )


def test_kinds_by_appendix(shell: Shell) -> None:
    kinds = {"PL02": "project", "PL03": "project", "PL04": "clearance", "PL14": "resolution"}
    assert all(row["kind"] == kinds.get(row["appendix"], "task") for row in shell.ask("items"))


def test_funding_of_projects_and_tasks(shell: Shell) -> None:
    rows = [row for row in shell.ask("items") if row["appendix"] < "PL14"]
    assert Counter(row["funding"] for row in rows) == {"budget": 51, "enterprise": 35, "mixed": 9}
    texts = Counter(row["funding_text"].casefold() for row in rows)
    assert (texts["ngân sách"], texts["doanh nghiệp"], texts["ngân sách nhà nước"]) == (40, 35, 1)


def test_a_row_broken_over_a_page_has_its_whole_name(shell: Shell) -> None:
    row = shell.item(f"{SLUG}/PL03-24")
    assert row["name"] == BROKEN_OVER_A_PAGE
    assert row["source"]["lines"] == [485, 487]


def test_most_rows_name_no_lead(shell: Shell) -> None:
    assert not any(row["lead"] for row in shell.ask("items") if row["appendix"] < "PL14")


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (["--appendix", "PL04"], 18),
        (["--kind", "clearance"], 18),
        (["--kind", "project"], 43),
        (["--status", "overdue"], 13),
        (["--status", "overdue", "--kind", "clearance"], 4),
        (["--programme", SLUG, "--appendix", "PL14", "--kind", "resolution", "--status", "overdue"], 9),
        (["--kind", "clearance", "--appendix", "PL14"], 0),
        (["--status", "paused"], 0),
    ],
)
def test_filters_of_rows_go_together(shell: Shell, filters: list[str], count: int) -> None:
    assert len(shell.ask("items", *filters)) == count


@pytest.mark.parametrize("command", ["targets", "items", "alerts"])
def test_one_programme_is_a_part_of_all(everything: Shell, command: str) -> None:
    chosen = everything.ask(command, "--programme", "dong-hai")
    assert chosen
    found = everything.ask(command)
    assert [each for each in found if (each.get("id") or each["subject_id"]).partition("/")[0] == "dong-hai"] == chosen
