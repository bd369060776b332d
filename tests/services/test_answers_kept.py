"""The forms that came back belong to their agencies: what happens when these are merged, removed or handed over."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.filling import Filled
from tests.store.small import SLUG
from ward_tui.domain.records import Kind
from ward_tui.services.office import Office
from ward_tui.services.receiving import _remember
from ward_tui.settings import Remembered, remembered_beside
from ward_tui.wording.comparing import of_entry

FIRST, SECOND = f"{SLUG}/CQ01", f"{SLUG}/CQ02"


@pytest.fixture
def answered(office: Office, tmp_path: Path) -> Office:
    """An office that two agencies have answered."""
    written = office.write_forms(tmp_path / "phieu")
    paths = [Filled(each.path).check().save() for each in written.files if each.agency in {FIRST, SECOND}]
    office.collect(office.collect_preview(paths))
    assert {each.agency for each in office.facts.answers.values()} == {FIRST, SECOND}
    return office


def test_the_answers_of_merged_agencies_are_those_of_the_one_that_is_kept(answered: Office) -> None:
    before = answered.content_hash()
    entry = answered.merge(SECOND, [FIRST])
    assert [each.agency for each in answered.facts.answers.values()] == [SECOND, SECOND]
    assert of_entry(entry, answered.facts)
    assert answered.check().sound
    answered.undo()
    assert answered.content_hash() == before


def test_an_agency_that_is_removed_takes_its_answers_along_and_brings_them_back(answered: Office) -> None:
    before = answered.content_hash()
    answered.remove(Kind.AGENCY, FIRST)
    assert [each.agency for each in answered.facts.answers.values()] == [SECOND]
    answered.undo()
    assert answered.content_hash() == before


def test_a_programme_that_is_removed_takes_its_answers_along_and_a_copy_has_none(answered: Office) -> None:
    before = answered.content_hash()
    answered.add(Kind.PROGRAMME, "", {"ward": "Bản sao", "title": "Chương trình"}, copy_of=SLUG)
    assert {each.programme for each in answered.facts.answers.values()} == {SLUG}
    answered.remove(Kind.PROGRAMME, SLUG)
    assert not answered.facts.answers
    answered.undo()
    answered.undo()
    assert answered.content_hash() == before


def test_which_forms_were_sent_comes_along_with_what_is_handed_over(tmp_path: Path) -> None:
    source, own = tmp_path / "cu" / "ward.db", tmp_path / "moi" / "ward.db"
    for place, forms in ((source, {"kho-a": {FIRST: {"on": "2026-11-01"}}}), (own, {"kho-b": {}})):
        place.parent.mkdir()
        Remembered(forms=forms).write(remembered_beside(place))
    assert _remember(source, own).forms == {"kho-a": {FIRST: {"on": "2026-11-01"}}, "kho-b": {}}
