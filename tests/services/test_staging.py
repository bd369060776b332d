"""The verbs of stages: what is written, what follows for progress and result, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from tests.services.actions import Player
from tests.services.stage_actions import RandomStager, check_stages
from tests.services.staged import ITEM, OTHER_ITEM, RESOLUTION, YESTERDAY, marks, stage, told
from tests.services.test_editing import refusal
from tests.store.small import DAY, SLUG, Workplace, fresh_alerts, stored_facts
from ward_tui.domain.alerts import Rule
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import ItemKind
from ward_tui.domain.records import Kind
from ward_tui.domain.review import Answer
from ward_tui.domain.staging import Template, current_stage
from ward_tui.services.answering import Said
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office


def test_a_template_is_one_step_and_is_undone(office: Office) -> None:
    before = office.content_hash()
    assert told(office.use_template(ITEM)) == "PL02-01 – dùng mẫu giai đoạn “Dự án đầu tư công”"
    assert (len(office.item(ITEM).stages), current_stage(office.item(ITEM))) == (8, "chủ trương đầu tư")
    assert refusal(office, lambda: office.use_template(ITEM)).code == "stages_exist"
    office.undo()
    assert (office.item(ITEM).stages, office.content_hash()) == ((), before)
    office.redo()
    assert office.facts == stored_facts(office.path)


def test_another_template_can_be_chosen(office: Office) -> None:
    office.use_template(ITEM, Template.TASK)
    assert office.item(ITEM).stages[0].name == "lập kế hoạch"


def test_reaching_a_stage_is_news_and_takes_the_template_along(office: Office) -> None:
    assert told(office.reach(ITEM, "gpmb")) == "PL02-01 – giai đoạn GPMB"
    assert (marks(office), office.item(ITEM).news_on, office.item(ITEM).stage) == ("xx------", DAY, "")
    assert office.reach(ITEM, "GPMB") is None
    assert refusal(office, lambda: office.reach(ITEM, "chờ vốn")).code == "unknown_stage"


def test_a_text_that_is_no_usual_stage_is_kept_as_it_is(office: Office) -> None:
    office.reach(ITEM, "chờ  vốn")
    assert (office.item(ITEM).stage, office.item(ITEM).stages) == ("chờ vốn", ())


def test_enforcement_comes_along_where_it_is_named(office: Office) -> None:
    office.edit(Kind.ITEM, ITEM, {"kind": ItemKind.CLEARANCE})
    office.reach(ITEM, "cưỡng chế")
    assert [each.name for each in office.item(ITEM).stages][-2:] == ["bàn giao mặt bằng", "cưỡng chế"]


def test_a_stage_is_passed_on_a_day_on_an_unknown_one_and_not(staged: Office) -> None:
    key = stage(staged, 2)
    assert told(staged.pass_stage(key, YESTERDAY)) == "PL02-01 – xong giai đoạn “GPMB” ngày 20/11/2026"
    assert told(staged.pass_stage(key, None)) == "PL02-01 – xong giai đoạn “GPMB” không rõ ngày"
    assert marks(staged) == "xxx-----"
    assert told(staged.unpass_stage(key)) == "PL02-01 – giai đoạn “GPMB” chưa xong"
    assert staged.unpass_stage(key) is None
    assert staged.history(ITEM)[0].subjects == (ITEM, key)


def test_a_project_may_have_been_prepared_long_before_the_programme(staged: Office) -> None:
    staged.pass_stage(stage(staged, 0), date(2016, 5, 1))
    error = refusal(staged, lambda: staged.pass_stage(stage(staged, 0), date(1026, 5, 1)))
    assert error.code == "year_early"
    assert refusal(staged, lambda: staged.pass_stage(stage(staged, 0), DAY + timedelta(1))).code == "day_after_today"


def test_a_progress_follows_the_stages_until_one_is_typed(staged: Office) -> None:
    assert told(staged.follow_stages(ITEM, on=True)) == "PL02-01 – tiến độ tính theo giai đoạn"
    assert (staged.item(ITEM).progress, staged.item(ITEM).progress_on) == (25, DAY)
    staged.pass_stage(stage(staged, 2), DAY)
    assert staged.item(ITEM).progress == 37
    staged.undo()
    assert staged.item(ITEM).progress == 25
    staged.update(ITEM, ItemUpdate(progress=60))
    assert (staged.item(ITEM).progress, staged.item(ITEM).by_stages) == (60, False)
    assert refusal(staged, lambda: staged.follow_stages(OTHER_ITEM, on=True)).code == "no_stages"


TYPED: dict[str, Callable[[Office], object]] = {
    "update": lambda office: office.update(ITEM, ItemUpdate(progress=60)),
    "form": lambda office: office.edit(Kind.ITEM, ITEM, {"progress": 60}),
    "bulk": lambda office: office.bulk([ITEM, OTHER_ITEM], {"progress": 60}),
    "review": lambda office: office.answer_card(office.start_review(SLUG), ITEM, Said(Answer.UPDATE, progress=60)),
}


@pytest.mark.parametrize("way", TYPED.values(), ids=TYPED)
def test_typing_a_progress_ends_following_wherever_it_is_typed(staged: Office, way: Callable[[Office], object]) -> None:
    staged.follow_stages(ITEM, on=True)
    way(staged)
    assert (staged.item(ITEM).progress, staged.item(ITEM).by_stages) == (60, False)
    check_stages(staged.facts)


def test_a_row_that_is_done_is_at_100_and_goes_back_to_its_share_when_it_is_opened_again(staged: Office) -> None:
    staged.follow_stages(ITEM, on=True)
    staged.update(ITEM, ItemUpdate(done_on=DAY))
    assert (staged.item(ITEM).progress, staged.item(ITEM).by_stages) == (100, True)
    staged.pass_stage(stage(staged, 2), DAY)
    assert staged.item(ITEM).progress == 100
    staged.update(ITEM, ItemUpdate(reopen=True))
    assert staged.item(ITEM).progress == 37


REOPENED: dict[str, Callable[[Office], object]] = {
    "update": lambda office: office.update(RESOLUTION, ItemUpdate(reopen=True)),
    "form": lambda office: office.edit(Kind.ITEM, RESOLUTION, {"done_on": None}),
    "bulk": lambda office: office.bulk([RESOLUTION], {"done_on": None}),
    "stage": lambda office: office.unpass_stage(stage(office, -1, RESOLUTION)),
    "stage-form": lambda office: office.edit(
        Kind.STAGE, stage(office, -1, RESOLUTION), {"done_on": None, "passed": False}
    ),
}
FINISHED: dict[str, Callable[[Office], object]] = {
    "update": lambda office: office.update(RESOLUTION, ItemUpdate(done_on=DAY)),
    "form": lambda office: office.edit(Kind.ITEM, RESOLUTION, {"done_on": DAY}),
    "bulk": lambda office: office.bulk([RESOLUTION], {"done_on": DAY}),
    "stage": lambda office: office.pass_stage(stage(office, -1, RESOLUTION), DAY),
    "stage-form": lambda office: office.edit(Kind.STAGE, stage(office, -1, RESOLUTION), {"done_on": DAY}),
}


@pytest.mark.parametrize("finish", FINISHED.values(), ids=FINISHED)
@pytest.mark.parametrize("reopen", REOPENED.values(), ids=REOPENED)
def test_passing_the_last_stage_of_a_resolution_is_finishing_it(
    office: Office, finish: Callable[[Office], object], reopen: Callable[[Office], object]
) -> None:
    office.reach(RESOLUTION, "thẩm định")
    office.follow_stages(RESOLUTION, on=True)
    finish(office)
    item = office.item(RESOLUTION)
    assert (item.done_on, item.progress, marks(office, RESOLUTION)) == (DAY, 100, "xx--d")
    assert [each.rule for each in office.alerts_about(RESOLUTION)] == [Rule.NO_DOCUMENT]
    reopen(office)
    item = office.item(RESOLUTION)
    assert (item.done_on, item.progress, marks(office, RESOLUTION)) == (None, 40, "xx---")
    check_stages(office.facts)
    assert office.facts == stored_facts(office.path)
    assert office.check().sound


def test_what_kind_a_row_is_decides_who_has_the_day_of_its_last_stage(office: Office) -> None:
    office.reach(RESOLUTION, "ban hành")
    office.update(RESOLUTION, ItemUpdate(done_on=DAY))
    office.edit(Kind.ITEM, RESOLUTION, {"kind": ItemKind.TASK})
    assert marks(office, RESOLUTION) == "xxxxd"
    office.edit(Kind.ITEM, RESOLUTION, {"done_on": None})
    assert marks(office, RESOLUTION) == "xxxxd", "a task is not finished by its last stage"
    office.bulk([RESOLUTION], {"kind": ItemKind.RESOLUTION})
    assert (marks(office, RESOLUTION), office.item(RESOLUTION).done_on) == ("xxxx-", None)
    assert office.facts == stored_facts(office.path)


def test_alerts_follow_the_stages(staged: Office) -> None:
    key = stage(staged, 2)
    staged.alerts()
    staged.edit(Kind.STAGE, key, {"planned": parse_deadline("9/2026")})
    assert Rule.STAGE_LATE in {each.rule for each in staged.alerts() if each.subject_id == ITEM}
    assert staged.alerts() == fresh_alerts(staged.path, DAY)
    staged.pass_stage(key, DAY)
    assert Rule.STAGE_LATE not in {each.rule for each in staged.alerts()}


def test_one_action_is_not_taken_back_where_the_progress_rests_on_it(staged: Office) -> None:
    reached = staged.last_seq()
    staged.follow_stages(ITEM, on=True)
    error = refusal(staged, lambda: staged.revert(reached))
    assert (error.code, error.facts["later"].verb) == ("revert_later", "stage_follow")
    staged.undo()
    staged.revert(reached)
    assert marks(staged) == "-" * 8


def test_looking_back_sees_the_stages_of_the_day(staged: Office, workplace: Workplace) -> None:
    workplace.today = DAY + timedelta(days=7)
    staged.reach(ITEM, "thi công")
    then = staged._store.facts_on(staged.facts, DAY)
    assert current_stage(then.items[ITEM]) == "GPMB"
    assert current_stage(staged.item(ITEM)) == "thi công"


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.long) for seed in (1, 2))])
def test_no_order_of_actions_makes_stages_progress_and_result_disagree(
    workplace: Workplace, loaded: Path, seed: int
) -> None:
    player = Player(workplace, workplace.copy(Workplace(loaded.parent)), Random(seed), again=0)
    stager = RandomStager(player.office, player.random)
    for _ in range(120):
        verbs = [*stager.verbs() * 2, player.update, player.clerk.edit, player.clerk.bulk, player.clerk.revert]
        verbs += [player.undo, player.redo, player.clerk.remove, player.clerk.add]
        try:
            entry = player.random.choice(verbs)()
        except WardError:
            entry = None
        if entry is not None:
            player.count(entry)
            check_stages(player.office.facts)
    assert player.office.facts == stored_facts(workplace.path)
    assert player.office.check().sound
    player.undo_all()
