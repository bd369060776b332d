"""Forms for the agencies from the command line."""

from __future__ import annotations

import json

from tests.cli.shell import SLUG, TODAY, Shell
from tests.store.small import digest

AGENCY = "Ban Xây dựng Đảng"
NAME = f"phieu-ban-xay-dung-dang-{TODAY}.xlsx"


def test_each_agency_gets_a_file_and_the_database_stays_as_it_is(shell: Shell) -> None:
    before, out = digest(shell.db), shell.folder / "phiếu" / "tháng 11"
    said = shell.do("forms", str(out)).splitlines()
    made = sorted(each.name for each in out.iterdir())
    assert NAME in made
    assert f"{NAME}: {AGENCY}, 8 việc" in said
    assert sum(line.startswith("phieu-") for line in said) == len(made)
    assert said[-2].startswith("Chưa giao đơn vị chủ trì (95 việc và 36 chỉ số): PL01-01 đến PL01-03, PL02-01 đến")
    unled = "95 việc và 36 chỉ số chưa giao đơn vị nên không có phiếu"
    assert said[-1] == f"Đã lập {len(made)} phiếu trong {out}; {unled}."
    assert digest(shell.db) == before


def test_making_them_again_leaves_one_file_an_agency_and_remembers_the_day(shell: Shell) -> None:
    out = shell.folder / "phiếu"
    shell.do("forms", str(out))
    shell.do("update", f"{SLUG}/PL14-01", "--progress", "30")
    count = len(list(out.iterdir()))
    shell.do("forms", str(out))
    assert len(list(out.iterdir())) == count
    (told,) = json.loads((shell.folder / "ward.nho.json").read_text(encoding="utf-8"))["forms"].values()
    assert {each["on"] for each in told.values()} == {TODAY}


def test_as_json_it_names_what_each_form_asks_and_a_dry_run_writes_nothing(shell: Shell) -> None:
    out = shell.folder / "phiếu"
    told = shell.ask("forms", str(out), "--dry-run")
    assert not out.exists()
    party = next(each for each in told["forms"] if each["agency"] == AGENCY)
    assert party["file"] is None
    assert party["items"][0] == f"{SLUG}/PL14-01"
    assert len(told["unled"]["items"]) == 95
    assert shell.do("forms", str(out), "--dry-run").splitlines()[-1].endswith("chưa ghi tệp nào.")
    made = shell.ask("forms", str(out))
    assert [each | {"file": None} for each in made["forms"]] == told["forms"]
    assert str(out / NAME) in {each["file"] for each in made["forms"]}


def test_only_the_programme_that_is_named_is_asked_about(everything: Shell) -> None:
    told = everything.ask("forms", str(everything.folder / "phiếu"), "--programme", "dong-hai", "--dry-run")
    assert {each["programme"] for each in told["forms"]} == {"dong-hai"}
    assert sum(len(each["indicators"]) for each in told["forms"]) >= 33
    assert told["unled"] == {"items": [], "indicators": []}


def test_what_cannot_be_made_is_refused_in_one_sentence(shell: Shell, nothing: Shell) -> None:
    shell.refuse("forms", str(shell.folder / "phiếu"), "--programme", "khong-co")
    (shell.folder / "tệp").write_text("")
    shell.refuse("forms", str(shell.folder / "tệp"))
    shell.refuse("forms", code=2)
    nothing.db.unlink()
    nothing.refuse("forms", str(nothing.folder / "phiếu"))
