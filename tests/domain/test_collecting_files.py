"""Whose a form is, and what is taken of one that must be looked at first."""

from __future__ import annotations

from dataclasses import replace

from tests.domain.test_collecting import AGENCY, ROW, form, line, looked, ward
from ward_tui.domain.collection import EditState
from ward_tui.domain.forms import Entry

BLIND = {"database": "", "agency": "", "agency_name": "", "whole": False, "made_on": None}
FILLED = {Entry.PROGRESS: "45"}


def test_an_agency_that_was_renamed_since_is_known_by_its_identifier() -> None:
    assert looked(ward(), form(line(FILLED), agency_name="Tên cũ của công an")).files[0].agency == AGENCY


def test_without_the_hidden_sheet_the_agency_is_the_one_that_leads_every_line() -> None:
    assert looked(ward(), form(line(FILLED), **BLIND)).files[0].agency == AGENCY
    facts = ward()
    nobody = replace(facts, items={ROW: replace(facts.items[ROW], lead=())})
    assert looked(nobody, form(line(FILLED), **BLIND)).files[0].agency == ""


def test_what_stood_in_another_database_is_not_asked_of_this_one() -> None:
    told = form(line(FILLED, told=False), database="kho-b", seq=1)
    (edit,) = looked(ward(60), told, then=ward(60)).edits.values()
    assert (edit.state, edit.exported) == (EditState.CONFLICT, None)


def test_a_line_that_is_doubtful_is_taken_only_by_itself() -> None:
    found = looked(ward(60), form(line(FILLED, {Entry.PROGRESS: "60"}, mixed=True)))
    (key,) = found.edits
    assert not found.all_of_form().taken
    assert not found.file_taken(0, taken=True).taken
    assert len(found.chosen(key, taken=True).taken) == 1


def test_a_conflict_is_not_taken_with_its_file() -> None:
    found = looked(ward(60), form(line(FILLED, {Entry.PROGRESS: "20"})))
    assert not found.file_taken(0, taken=True).taken
    assert len(found.all_of_form().taken) == 1
