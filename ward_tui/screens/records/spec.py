"""What a form is: fields with their words, how a text becomes a value and a value a text, and checks over several."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from ward_tui.domain.errors import WardError
from ward_tui.domain.records import Kind
from ward_tui.domain.text import tidy
from ward_tui.wording.field_words import Words
from ward_tui.wording.forms import FIELDS, topic

Faults = Iterator[tuple[str, WardError]]


class Ask(StrEnum):
    """How a field is asked."""

    LINE = "line"
    NAME = "name"  # one paragraph shown over two lines
    TEXT = "text"  # several lines
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Offer:
    """One text that completion offers, with the other names by which it is found."""

    text: str
    others: tuple[str, ...] = ()


def silent(_value: Any, _text: str) -> str:
    """Say nothing about what was understood."""
    return ""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form.

    Attributes:
        kind, name: the record and the field of it; they name the widget, its words and its help.
        parse: the value of a text that is not empty; a WardError says what is wrong with it.
        nothing: the value of an empty field.
        tell: what the program says it understood, from value and text; empty for nothing to say.
        choices: shown words and texts, for CHOICE.
        offers: what completion offers; several: as names between semicolons.
        heading: the heading above the field, empty for none.
        path: the text is the path of a file.
        told_as: the name of its words where the form has others than those of the field.
    """

    kind: Kind
    name: str
    parse: Callable[[str], Any] = tidy
    nothing: Any = ""
    tell: Callable[[Any, str], str] = silent
    ask: Ask = Ask.LINE
    required: bool = False
    choices: Sequence[tuple[str, str]] = ()
    offers: Sequence[Offer] = ()
    several: bool = False
    heading: str = ""
    path: bool = False
    told_as: str = ""

    @property
    def words(self) -> Words:
        """The words of the field."""
        return FIELDS[self.kind][self.told_as or self.name]

    @property
    def id(self) -> str:
        """The identifier of its widget."""
        return topic(self.kind, self.told_as or self.name)

    def read(self, text: str) -> Any:
        """Return the value of a text.

        Raises:
            WardError: `field_missing` for an empty required field, or those of its parser.
        """
        if not text.strip():
            if self.required:
                raise WardError("field_missing", label=self.words.label)
            return self.parse(self.choices[0][1]) if self.ask is Ask.CHOICE else self.nothing
        return self.parse(text)


def no_faults(_values: Mapping[str, Any]) -> Faults:
    """Find nothing wrong."""
    yield from ()


def no_notices(_values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Find nothing odd."""
    yield from ()


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of one record with their first texts.

    Attributes:
        draft: the key under which what was typed is kept when the form is left.
        texts: the first text of each field, missing for empty.
        adding: every value counts, not only those that were changed.
        check: what is wrong with several values together, each with the field that says so.
        notices: what is odd about several values together and saved all the same, each with the field that says so.
        gather: the values of the office from the values of the fields.
        parts: for fields that are one value of the office together, the name of that value.
    """

    title: str
    draft: str
    fields: tuple[Field, ...]
    texts: Mapping[str, str] = field(default_factory=dict)
    adding: bool = True
    check: Callable[[Mapping[str, Any]], Faults] = no_faults
    notices: Callable[[Mapping[str, Any]], Iterator[tuple[str, str]]] = no_notices
    gather: Callable[[dict[str, Any]], dict[str, Any]] = dict
    parts: Mapping[str, str] = field(default_factory=dict)

    def read(self, texts: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, WardError]]:
        """Return the values of the fields that can be read, and what is wrong with the others, by field."""
        values: dict[str, Any] = {}
        faults: dict[str, WardError] = {}
        for each in self.fields:
            try:
                values[each.name] = each.read(texts.get(each.name, ""))
            except WardError as error:
                faults[each.name] = error
        for name, fault in self.check(values):
            faults.setdefault(name, fault)
        return values, faults

    def result(self, texts: Mapping[str, str], values: dict[str, Any]) -> dict[str, Any]:
        """Return the values for the office: all of a new record, only the changed ones of an old one."""
        gathered = self.gather(dict(values))
        if self.adding:
            return gathered
        changed = {each.name for each in self.fields if texts.get(each.name, "") != self.texts.get(each.name, "")}
        wanted = {self.parts.get(name, name) for name in changed}
        return {name: value for name, value in gathered.items() if name in wanted}
