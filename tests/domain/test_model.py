"""Facts are frozen; edits return copies; the little that a fact can tell of itself."""

from dataclasses import FrozenInstanceError, fields, is_dataclass, replace
from datetime import date
from typing import Any

import pytest

from tests.domain.builders import PROGRAMME, SOURCE, indicator, item, readings, target
from ward_tui.domain import model
from ward_tui.domain.errors import WardError
from ward_tui.domain.funding import Funding
from ward_tui.domain.journal import Change
from ward_tui.domain.model import Agency, Facts, ItemKind, Position

CLASSES = [each for each in vars(model).values() if is_dataclass(each) and isinstance(each, type)]


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_fact_is_frozen(kind: Any) -> None:
    assert kind.__dataclass_params__.frozen


@pytest.mark.parametrize(
    "fact",
    [PROGRAMME, SOURCE, item(), target(), indicator(), readings("2026=1")[0]],
    ids=lambda fact: type(fact).__name__,
)
def test_a_fact_cannot_be_changed(fact: Any) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(fact, fields(fact)[0].name, "other")


def test_an_edit_is_a_copy() -> None:
    row = item("2025", "2030")
    edited = replace(row, progress=40)
    assert (row.progress, edited.progress) == (0, 40)
    assert replace(edited, progress=0) == row


def test_a_new_row_has_no_facts_yet() -> None:
    row = item("2025", "9/2026")
    assert (row.progress, row.lead, row.document, row.stage, row.note) == (0, (), "", "", "")
    assert {row.progress_on, row.done_on, row.paused_on, row.dropped_on, row.news_on} == {None}
    assert (row.start_on, row.due_on) == (date(2025, 1, 1), date(2026, 9, 30))


@pytest.mark.parametrize(
    ("text", "funding"),
    [("Ngân sách", Funding.BUDGET), ("Doanh nghiệp", Funding.ENTERPRISE), ("", Funding.UNSPECIFIED)],
)
def test_funding_of_a_row_is_read_from_its_text(text: str, funding: Funding) -> None:
    assert item(funding_text=text).funding is funding


@pytest.mark.parametrize(("words", "answer"), [("yes_no", True), (">= 80", False), ("up", False), ("= 0", False)])
def test_yes_or_no(words: str, answer: bool) -> None:
    assert indicator(words).is_yes_no is answer


def test_first_day_of_the_term() -> None:
    assert PROGRAMME.term_first_day == date(2025, 1, 1)


def test_full_title_reads_as_one() -> None:
    plan = replace(PROGRAMME, kind="Kế hoạch", title="Thực hiện Nghị quyết Đại hội")
    assert plan.full_title == "Kế hoạch thực hiện Nghị quyết Đại hội"
    assert replace(plan, title="").full_title == "Kế hoạch"
    assert replace(plan, title="Kế hoạch năm năm").full_title == "Kế hoạch năm năm"


def test_kinds_are_those_of_the_command_line() -> None:
    assert [each.value for each in ItemKind] == ["project", "clearance", "resolution", "task"]


def test_names_of_agencies_and_positions_stand_in_the_order_given() -> None:
    found = Facts(
        agencies={
            key: Agency(key, "a", name) for key, name in (("a/CQ01", "Công an phường"), ("a/CQ02", "Hội Nông dân"))
        },
        positions={"a/CV01": Position("a/CV01", "a", "Phó Chủ tịch UBND phường 1")},
    )
    names = found.names(("a/CQ02", "a/CV01", "a/CQ01"))
    assert names == ["Hội Nông dân", "Phó Chủ tịch UBND phường 1", "Công an phường"]
    assert found.names(()) == []
    with pytest.raises(KeyError):
        found.names(("a/CQ09",))


def test_facts_do_not_share_their_tables() -> None:
    assert Facts().items is not Facts().items


def test_an_error_carries_facts_and_no_sentence() -> None:
    error = WardError("date", text="31/02/2026")
    assert (error.code, error.facts) == ("date", {"text": "31/02/2026"})
    assert isinstance(error, Exception)


def test_a_change_is_taken_back_by_its_inverse() -> None:
    change = Change("item", "a/PL01-01", {"progress": 0}, {"progress": 40})
    assert change.inverse() == Change("item", "a/PL01-01", {"progress": 40}, {"progress": 0})
    assert change.inverse().inverse() == change
    assert change.packed() == ["item", "a/PL01-01", {"progress": 0}, {"progress": 40}]
