"""Every field of every form says what it is for, with an example, and why it may not be empty."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from tests.forms.hosts import every_form
from tests.wording.vietnamese import foreign_words, is_one_sentence
from ward_tui.domain.errors import WardError
from ward_tui.domain.records import Kind
from ward_tui.screens.records.spec import Ask, Field
from ward_tui.wording import errors, forms, help

FIELDS = {each.id: each for form in every_form().values() for each in form.fields}
every_field = pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS)
LABEL_WIDTH = 18


@every_field
def test_a_field_has_a_label_and_help_with_an_example(field: Field) -> None:
    words = field.words
    assert 0 < cell_len(words.label) <= LABEL_WIDTH
    assert words.purpose.endswith(".")
    assert f"Ví dụ: {words.example.removesuffix('.')}." in help.FIELDS[field.id]
    assert field.ask is Ask.CHOICE or words.placeholder.startswith("ví dụ ")


@every_field
def test_an_empty_required_field_is_refused_in_one_sentence(field: Field) -> None:
    if not field.required:
        field.read("")
        return
    with pytest.raises(WardError) as refusal:
        field.read("  ")
    sentence = errors.sentence(refusal.value)
    assert is_one_sentence(sentence)
    assert field.words.label in sentence
    assert foreign_words(sentence) == []


def test_no_words_are_left_without_a_field_but_those_of_the_form_for_many_rows() -> None:
    asked = {(each.kind, each.told_as or each.name) for each in FIELDS.values()}
    assert asked | {(Kind.ITEM, "add_note")} == {(kind, name) for kind, names in forms.FIELDS.items() for name in names}


def test_there_is_a_form_for_every_kind() -> None:
    assert {each.kind for each in FIELDS.values()} == set(Kind)


@every_field
def test_every_choice_can_be_read_back(field: Field) -> None:
    assert all(field.read(value) is not None and shown for shown, value in field.choices)
    assert len({shown for shown, _ in field.choices}) == len(field.choices)
