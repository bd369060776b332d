"""The weekly review on the command line: its week, steps, queue and answers."""

from __future__ import annotations

from contextlib import closing
from datetime import date, datetime

from tests.cli.shell import SLUG, Shell
from tests.store.small import digest
from ward_tui.domain.review import Answer, Step
from ward_tui.services.answering import Said
from ward_tui.services.clock import Clock
from ward_tui.services.office import Office
from ward_tui.settings import Settings, programmes_folder

FIELDS = {
    *("week", "programme", "id", "state", "started_on", "finished_on", "last_finished", "total", "left"),
    *("steps", "queue", "answered"),
}
CARD = {"step", "subject", "subject_id", "name", "rules", "days", "due_on", "reasons", "missing_figures"}


def office_of(shell: Shell) -> Office:
    """An office over the database of a shell, on its day."""
    clock = Clock(lambda: datetime(2026, 11, 21, 8), date.fromisoformat(shell.today))
    return Office.open(shell.db, clock, Settings(), programmes_folder())


def test_before_it_is_started_it_says_what_would_be_asked(shell: Shell) -> None:
    before = digest(shell.db)
    found = shell.ask("review")
    assert set(found) == FIELDS
    assert found["week"] == {"code": "2026-W47", "first": "2026-11-16", "last": "2026-11-22"}
    assert (found["state"], found["id"], found["programme"], found["answered"]) == ("not_started", None, SLUG, [])
    assert [each["step"] for each in found["steps"]] == [step.value for step in Step]
    assert sum(each["count"] for each in found["steps"]) == found["total"] == found["left"] == len(found["queue"])
    assert all(set(card) == CARD for card in found["queue"])
    assert digest(shell.db) == before


def test_the_first_card_is_the_row_that_is_overdue_for_longest(shell: Shell) -> None:
    first = shell.ask("review")["queue"][0]
    longest = max(each["days"] for each in shell.ask("alerts") if each["severity"] == "overdue")
    assert (first["subject_id"], first["days"]) == (f"{SLUG}/PL14-04", longest)
    assert (first["step"], first["rules"], first["subject"]) == ("still_overdue", ["overdue"], "item")


def test_answers_leave_the_queue_and_are_listed(shell: Shell) -> None:
    with closing(office_of(shell)) as office:
        review = office.start_review(SLUG)
        office.answer_card(review, f"{SLUG}/PL14-04", Said(Answer.UPDATE, progress=40))
    found = shell.ask("review")
    assert (found["state"], found["id"], found["left"]) == ("in_progress", review, found["total"] - 1)
    assert f"{SLUG}/PL14-04" not in {card["subject_id"] for card in found["queue"]}
    assert found["answered"] == [
        {
            "subject_id": f"{SLUG}/PL14-04",
            "review": review,
            "step": "still_overdue",
            "answer": "update",
            "on": shell.today,
            "text": "tiến độ 40%",
        }
    ]


def test_a_finished_one_says_so_and_the_next_week_names_it(shell: Shell) -> None:
    with closing(office_of(shell)) as office:
        review = office.start_review(SLUG)
        office.finish_review(review)
    found = shell.ask("review")
    assert (found["state"], found["finished_on"], found["queue"]) == ("finished", shell.today, [])
    shell.today = "2026-11-27"
    later = shell.ask("review")
    assert (later["state"], later["last_finished"]) == ("not_started", {"id": review, "finished_on": "2026-11-21"})


def test_programmes_are_chosen_as_elsewhere(everything: Shell) -> None:
    whole, own = everything.ask("review"), everything.ask("review", "--programme", SLUG)
    assert (whole["programme"], own["programme"]) == (None, SLUG)
    chosen = [card["subject_id"] for card in whole["queue"] if card["subject_id"].startswith(f"{SLUG}/")]
    assert sorted(chosen) == sorted(card["subject_id"] for card in own["queue"])
    assert everything.refuse("review", "--programme", "x") == everything.refuse("alerts", "--programme", "x")


def test_an_empty_database_asks_nothing(nothing: Shell) -> None:
    nothing.do("init", "--empty")
    assert (nothing.ask("review")["total"], nothing.ask("duties")) == (0, [])


def test_as_text_it_names_the_week_and_each_step(shell: Shell) -> None:
    lines = shell.do("review").splitlines()
    assert lines[0].startswith("Rà soát tuần 47 (16/11-22/11/2026): chưa bắt đầu")
    assert len(lines) == 1 + len(Step)
