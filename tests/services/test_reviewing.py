"""The weekly review in the office: each answer one step, changed and taken back whole."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.store.small import DAY, SLUG, Workplace, digest, reason
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.errors import WardError
from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.model import Evidence
from ward_tui.domain.periods import parse_period
from ward_tui.domain.records import Kind
from ward_tui.domain.review import Answer, Step
from ward_tui.domain.status import Thresholds
from ward_tui.services.answering import Said
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.settings import Settings
from ward_tui.wording.journal import describe

LATE, LATER = f"{SLUG}/PL14-01", f"{SLUG}/PL02-02"
TARGET = f"{SLUG}/CT03"
PAPER = Evidence("15-NQ/ĐU", date(2026, 11, 18))
NEW_DUE = Said(Answer.NEW_DUE, due=parse_deadline("31/12/2026"), paper=Evidence("20-QĐ/ĐU"), note="chờ ý kiến")
OBSTACLE = Said(Answer.OBSTACLE, kind=ObstacleKind.CAPITAL, level=Level.CITY, note="Chưa có vốn")
PUT_OFF = Said(Answer.ACKNOWLEDGE, until=DAY + timedelta(7), reason="Chờ thành phố")
DONE = Said(Answer.DONE, done_on=DAY, paper=PAPER)
ANSWERS = {
    "keep": Said(Answer.KEEP),
    "update": Said(Answer.UPDATE, progress=40),
    "done": DONE,
    "new-due": NEW_DUE,
    "obstacle": OBSTACLE,
    "note": Said(Answer.NOTE, note="Đã họp", paper=PAPER),
    "put-off": PUT_OFF,
    "skip": Said(Answer.SKIP),
}


@pytest.fixture
def review(office: Office) -> str:
    """The review of this week, started."""
    return office.start_review(SLUG)


def refused(office: Office, review: str, subject: str, said: Said) -> str:
    """Why an answer is refused, after making sure that it left every byte as it was."""
    before = digest(office.path)
    with pytest.raises(WardError) as error:
        office.answer_card(review, subject, said)
    assert digest(office.path) == before
    return reason(error.value)


def test_starting_keeps_the_cards_in_their_order(office: Office, review: str) -> None:
    kept = office.facts.reviews[review]
    assert review == f"{SLUG}/RS2026-W47"
    assert [card.subject for card in kept.queue] == [card.subject for card in office.walk(SLUG).cards]
    assert LATE in {card.subject for card in kept.queue}


def test_starting_twice_changes_nothing(office: Office, review: str) -> None:
    before = digest(office.path)
    assert office.start_review(SLUG) == office.start_review(None) == review
    assert digest(office.path) == before


@pytest.mark.parametrize("said", ANSWERS.values(), ids=ANSWERS)
def test_an_answer_is_one_step_that_can_be_taken_back(office: Office, review: str, said: Said) -> None:
    before, steps = office.content_hash(), len(office.history())
    entry = office.answer_card(review, LATE, said)
    card = office.walk(SLUG).card(LATE)
    assert card is not None
    assert card.answer is not None
    assert card.answer.answer is said.answer
    assert len(office.history()) == steps + 1
    assert describe(entry).startswith("Rà soát PL14-01 – ")
    office.undo()
    assert office.content_hash() == before
    assert office.check().sound


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            ANSWERS[first],
            ANSWERS[second],
            id=f"{first}-{second}",
            marks=[] if (place - number) % 4 == 1 else [pytest.mark.long],  # each twice as the first and the second
        )
        for number, first in enumerate(ANSWERS)
        for place, second in enumerate(ANSWERS)
    ],
)
def test_an_answer_given_anew_leaves_nothing_of_the_first(workplace: Workplace, first: Said, second: Said) -> None:
    workplace.hasty = True
    office = workplace.create(SLUG)
    review = office.start_review(SLUG)
    office.answer_card(review, LATE, second)
    only = {key: each for key, each in contents(office).items() if "review_answer" not in key}
    office.undo()
    start = office.content_hash()
    office.answer_card(review, LATE, first)
    office.answer_card(review, LATE, second)
    assert {key: each for key, each in contents(office).items() if "review_answer" not in key} == only
    office.undo()
    office.undo()
    assert office.content_hash() == start
    assert office.check().sound


def contents(office: Office) -> dict[str, object]:
    """Everything in the file but the journal, by table and record; remarks without the number of their step."""
    whole = office._store._content()
    return {
        f"{table} {key.partition('#')[0]}": {name: each for name, each in row.items() if name not in {"id", "seq"}}
        for table, rows in whole.items()
        for key, row in rows.items()
    }


def test_three_answers_to_one_card_leave_only_the_last(office: Office, review: str) -> None:
    before = office.item(LATE)
    for said in (Said(Answer.UPDATE, progress=40), DONE, Said(Answer.KEEP)):
        office.answer_card(review, LATE, said)
    assert office.item(LATE) == before


def test_what_was_changed_since_stands_when_an_answer_is_given_anew(office: Office, review: str) -> None:
    office.answer_card(review, LATE, Said(Answer.UPDATE, progress=40))
    office.update(LATE, ItemUpdate(progress=60))
    office.answer_card(review, LATE, Said(Answer.KEEP))
    assert office.item(LATE).progress == 60


def test_a_new_due_date_keeps_the_original(office: Office, review: str) -> None:
    office.answer_card(review, LATE, NEW_DUE)
    (extension,) = office.facts.extensions[LATE]
    assert (extension.before.code, extension.after.code, extension.document) == ("9/2026", "31/12/2026", "20-QĐ/ĐU")
    assert office.item(LATE).due_on == date(2026, 12, 31)


def test_figures_answer_the_card_of_a_target(office: Office, review: str) -> None:
    card = office.walk(SLUG).card(TARGET)
    assert card is not None
    figures = tuple((key, parse_period("2026"), "110") for key in card.missing)
    office.answer_card(review, TARGET, Said(Answer.UPDATE, figures=figures))
    now = office.walk(SLUG).card(TARGET)
    assert now is not None
    assert (now.missing, now.answer is not None) == ((), True)


def test_an_alert_put_off_is_overdue_all_the_same(office: Office, review: str) -> None:
    before = office.summary(SLUG)
    office.answer_card(review, LATE, PUT_OFF)
    assert office.summary(SLUG) == before
    assert [alert.rule.value for alert in office.alerts_about(LATE)] == ["overdue"]


def test_a_report_answers_the_card_of_a_duty(workplace: Workplace) -> None:
    office = workplace.create(SLUG)
    workplace.today = date(2026, 12, 7)
    duty = f"{SLUG}/BC01"
    review = office.start_review(SLUG)
    assert office.walk(SLUG).card(duty) is not None
    office.answer_card(review, duty, Said(Answer.DONE, period="2026-12", done_on=workplace.today, paper=PAPER))
    (done,) = office.facts.duties[duty].done
    assert (done.period, done.done_on, done.evidence.number) == ("2026-12", workplace.today, "15-NQ/ĐU")


def test_skipping_a_step_is_one_step(office: Office, review: str) -> None:
    waiting = [card.subject for card in office.walk(SLUG).cards if card.step is Step.NO_FIGURE]
    left = office.walk(SLUG).left
    entry = office.skip_step(review, Step.NO_FIGURE)
    assert entry is not None
    assert office.walk(SLUG).left == left - len(waiting)
    office.answer_card(review, waiting[0], Said(Answer.KEEP))
    assert office.walk(SLUG).left == left - len(waiting)
    office.undo()
    office.undo()
    assert office.walk(SLUG).left == left
    assert office.skip_step(review, Step.RETURNED) is None


def test_refusals_change_nothing(office: Office, review: str) -> None:
    assert refused(office, review, f"{SLUG}/PL14-04", Said(Answer.KEEP)) == "unknown_id"
    assert refused(office, review, TARGET, DONE) == "answer_kind"
    assert refused(office, review, LATE, Said(Answer.UPDATE)) == "nothing_to_change"
    assert refused(office, review, LATE, Said(Answer.DONE, done_on=DAY + timedelta(1))) == "done_after_today"
    assert refused(office, review, LATE, Said(Answer.NOTE, note=" ")) == "note_empty"
    assert refused(office, review, LATE, Said(Answer.ACKNOWLEDGE, until=DAY, reason="x")) == "until_past"
    assert refused(office, review, LATE, Said(Answer.ACKNOWLEDGE, until=DAY + timedelta(1))) == "reason_missing"
    assert refused(office, review, LATE, Said(Answer.NEW_DUE, due=parse_deadline("2027"))) == "extension_document"
    assert refused(office, review, LATE, Said(Answer.NEW_DUE, paper=PAPER)) == "extension_due"
    same = Said(Answer.NEW_DUE, due=parse_deadline("9/2026"), paper=PAPER)
    assert refused(office, review, LATE, same) == "extension_same"


def test_a_card_answered_once_is_not_asked_again_this_week(workplace: Workplace, office: Office, review: str) -> None:
    office.answer_card(review, LATE, Said(Answer.KEEP))
    workplace.today = date(2026, 11, 22)
    assert LATE not in {card.subject for card in office.walk(SLUG).cards if card.answer is None}
    workplace.today = date(2026, 11, 23)
    assert LATE in {card.subject for card in office.walk(SLUG).cards if card.answer is None}


def test_a_review_of_an_earlier_week_takes_no_more_answers(workplace: Workplace, office: Office, review: str) -> None:
    workplace.today = date(2026, 11, 23)
    assert refused(office, review, LATE, Said(Answer.KEEP)) == "review_past"


def test_a_finished_review_takes_no_more_answers_until_that_is_taken_back(office: Office, review: str) -> None:
    office.answer_card(review, LATE, Said(Answer.UPDATE, progress=40))
    office.finish_review(review)
    finished = office.facts.reviews[review]
    assert (finished.finished_on, finished.seq) == (DAY, office.history()[0].seq)
    assert refused(office, review, LATER, Said(Answer.KEEP)) == "review_finished"
    office.undo()
    assert not office.facts.reviews[review].is_finished


def test_an_opinion_is_kept_and_an_empty_one_brings_the_proposal_back(office: Office, review: str) -> None:
    agency = office.agencies(SLUG)[0].id
    office.opine(review, agency, "Báo cáo trước 25/11")
    assert office.facts.reviews[review].opinions == {agency: "Báo cáo trước 25/11"}
    office.opine(review, agency, " ")
    assert office.facts.reviews[review].opinions == {}


def test_removing_a_row_takes_its_answers_along(office: Office, review: str) -> None:
    for said in (NEW_DUE, OBSTACLE, PUT_OFF):
        office.answer_card(review, LATE, said)
        office.remove(Kind.ITEM, LATE)
        assert office.check().sound
        assert office.walk(SLUG).card(LATE) is None
        office.undo()
    office.remove(Kind.PROGRAMME, SLUG)
    assert not office.facts.reviews
    assert office.check().sound


def test_the_walk_follows_the_settings_at_once(office: Office) -> None:
    def soon() -> int:
        return next(each.total for each in office.walk(SLUG).steps if each.step is Step.DUE_SOON)

    before = soon()
    office.use(Settings(Thresholds(due_soon=(3650,))))
    assert soon() > before


def test_what_was_written_to_a_merged_agency_is_told_to_the_one_that_is_kept(office: Office, review: str) -> None:
    keep, gone, group = (each.id for each in office.agencies(SLUG))
    office.opine(review, gone, "Báo cáo sớm")
    office.opine(review, group, "Cử đầu mối")
    office.opine(review, keep, "Tập trung giải ngân")
    before = office.content_hash()
    office.merge(keep, [gone])
    assert office.facts.reviews[review].opinions == {group: "Cử đầu mối", keep: "Tập trung giải ngân\nBáo cáo sớm"}
    office.undo()
    assert office.content_hash() == before


def test_a_merge_leaves_what_a_finished_review_says(office: Office, review: str) -> None:
    keep, gone, _ = (each.id for each in office.agencies(SLUG))
    office.opine(review, gone, "Báo cáo sớm")
    office.finish_review(review)
    kept = office.facts.reviews[review]
    office.merge(keep, [gone])
    assert office.facts.reviews[review] == kept


def test_what_is_kept_of_an_answer_is_composed_text(office: Office, review: str) -> None:
    office.answer_card(review, LATE, Said(Answer.NOTE, note="  Đa\u0303 ho\u0323p ", paper=PAPER))
    assert office.facts.reviews[review].answers[LATE].facts["note"] == "Đã họp"


def test_an_opinion_for_an_agency_that_is_not_there_is_refused(office: Office, review: str) -> None:
    before = digest(office.path)
    with pytest.raises(WardError) as error:
        office.opine(review, "x", "Báo cáo")
    assert reason(error.value) == "unknown_id"
    assert digest(office.path) == before


def test_an_obstacle_neither_begins_nor_ends_later_than_today(office: Office, review: str) -> None:
    tomorrow = DAY + timedelta(days=1)
    assert refused(office, review, LATE, replace(OBSTACLE, since=tomorrow)) == "day_after_today"
    office.answer_card(review, LATE, OBSTACLE)
    (obstacle,) = office.facts.obstacles[LATE]
    with pytest.raises(WardError) as error:
        office.edit(Kind.OBSTACLE, obstacle.id, {"cleared_on": tomorrow})
    assert reason(error.value) == "day_after_today"
