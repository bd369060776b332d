"""Whatever a document says: importing it twice changes nothing, undo leaves the content as it was, files stay whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.domain.intake_drafts import HEAD, NEW, appendix, doubt, indicator, target
from tests.store.small import Workplace
from ward_tui.domain.deadlines import NO_DEADLINE, parse_deadline
from ward_tui.domain.intake.draft import Draft, DraftRow
from ward_tui.domain.intake.manuscript import Spot
from ward_tui.domain.intake.plan import Document
from ward_tui.domain.records import Kind
from ward_tui.services.office import Office

OWN = parse_deadline("2039")
FEW = settings(
    max_examples=10,
    deadline=None,
    database=None,
    derandomize=True,
    phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
WORDS = st.sampled_from(["Đường A", "đường a", "Cầu Đò 1,2ha", "Cầu Đò 1,0ha", "Trường học", "Kè", "[b]x[/b]", ""])
NAMES = st.builds(lambda one, two: f"{one} {two}".strip(), WORDS, WORDS)
TIMES = st.sampled_from(
    ["", "2026", "Quý III/2027", "Tháng 6/2028", "Cả nhiệm kỳ", "Thường xuyên", "khi có vốn", "2024"]
)
PEOPLE = st.sampled_from(["", "Phòng Kinh tế", "Công an phường; Phòng Kinh tế", "CÔNG AN PHƯỜNG", "; ;", "Trạm Y tế"])
TEXTS = st.fixed_dictionaries(
    {"name": NAMES},
    optional={
        "start": TIMES,
        "finish": TIMES,
        "lead": PEOPLE,
        "coordinating": PEOPLE,
        "directing": PEOPLE,
        "funding_text": st.sampled_from(["", "Ngân sách", "Doanh nghiệp"]),
        "note": WORDS,
    },
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document with up to two appendices, targets that may say the same, and questions."""
    made = []
    for code in draw(st.lists(st.sampled_from(["PL01", "PL07", "NV"]), max_size=2, unique=True)):
        texts = draw(st.lists(TEXTS, max_size=6))
        rows = [DraftRow(number, each, Spot(number, number)) for number, each in enumerate(texts, 1)]
        made.append(appendix(rows, code, title=draw(st.sampled_from(["", "Danh mục", "Bảng khác"]))))
    sentences = draw(st.lists(st.sampled_from(["Thu đạt 10%", "Rác đạt 9%", "Trồng cây đạt 5%"]), max_size=4))
    targets = [target(each, indicator(each[:4], draw(st.sampled_from(["5", "9.5"])))) for each in sentences]
    about = draw(st.lists(st.sampled_from(["", "PL01", "PL01-01", "NV-03", "CT01", "CT02.1"]), max_size=3))
    doubts = [doubt(each, "finish", "x", line=number) for number, each in enumerate(about)]
    return Document("a.txt", "0" * 64, Draft(HEAD, tuple(made), tuple(targets), tuple(doubts)))


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An empty office; every test takes back what it did."""
    workplace = Workplace(tmp_path_factory.mktemp("imports"))
    yield workplace.create()
    workplace.close()


@contextmanager
def taken_back(office: Office) -> Iterator[None]:
    """Undo what is done inside, also when it fails, and see that nothing of it is left."""
    before = office.content_hash()
    try:
        yield
    finally:
        while office.next_undo() is not None:
            office.undo()
    assert office.content_hash() == before


@FEW
@given(documents())
def test_importing_twice_changes_nothing_and_undo_leaves_nothing(office: Office, file: Document) -> None:
    with taken_back(office):
        office.take_in(office.plan_import(file, NEW))
        again = office.plan_import(file, NEW)
        assert (again.writes, again.open_doubts, again.gone) == (False, (), ())


@FEW
@given(documents(), documents())
def test_a_second_file_settles_after_one_import_and_removes_nothing(
    office: Office, file: Document, other: Document
) -> None:
    with taken_back(office):
        office.take_in(office.plan_import(file, NEW))
        there = set(office.facts.items) | set(office.facts.targets)
        office.take_in(office.plan_import(other, NEW))
        assert there <= set(office.facts.items) | set(office.facts.targets)
        assert not office.plan_import(other, NEW).writes


@FEW
@given(documents(), st.data())
def test_a_value_of_the_user_is_never_overwritten_without_being_asked(
    office: Office, file: Document, data: st.DataObject
) -> None:
    with taken_back(office):
        office.take_in(office.plan_import(file, NEW))
        if not office.facts.items:
            return
        key = data.draw(st.sampled_from(sorted(office.facts.items)))
        office.edit(Kind.ITEM, key, {"name": "Tên do phường đặt", "start": NO_DEADLINE, "finish": OWN})
        appendices = tuple(
            replace(each, rows=tuple(replace(row, texts={**row.texts, "finish": "2031"}) for row in each.rows))
            for each in file.draft.appendices
        )
        changed = replace(file, draft=replace(file.draft, appendices=appendices))
        office.take_in(office.plan_import(changed, NEW))
        assert office.facts.items[key].name == "Tên do phường đặt"
        assert office.facts.items[key].finish == OWN
