"""The forms of a programme, an appendix, an agency, a post and a remark."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ward_tui.domain.errors import WardError
from ward_tui.domain.inputs import check_span, parse_between, parse_year, split_names
from ward_tui.domain.model import Agency, Appendix, Note, Position, Programme
from ward_tui.domain.records import Kind
from ward_tui.screens.records import asking
from ward_tui.screens.records.asking import Basis
from ward_tui.screens.records.spec import Faults, Field, Form, Offer
from ward_tui.wording import formats, forms

PROGRAMME, AGENCY, POSITION, APPENDIX, NOTE = Kind.PROGRAMME, Kind.AGENCY, Kind.POSITION, Kind.APPENDIX, Kind.NOTE
_NEW = {
    "title": forms.PROGRAMME_TITLE,
    "kind": forms.PROGRAMME_KIND,
    "term_start": "2025",
    "term_end": "31/12/2030",
}
_MOST = {"announced_targets": 10_000, "announced_items": 100_000}  # as the file takes them
_OWN = ("ward", "title", "number", "issuer", "date_text")  # what a copy of a programme gets anew


def programme_form(basis: Basis, title: str, programme: Programme | None = None, *, adding: bool = True) -> Form:
    """Return the form of a programme; a copy asks for its own ward and title."""
    cities = dict.fromkeys(each.city for each in basis.facts.programmes.values() if each.city)
    fields = (
        asking.line(PROGRAMME, "ward", required=True),
        asking.named(PROGRAMME, "title"),
        asking.line(PROGRAMME, "kind", required=True),
        asking.line(PROGRAMME, "number"),
        asking.line(PROGRAMME, "issuer"),
        asking.line(PROGRAMME, "date_text"),
        asking.line(PROGRAMME, "city", offers=tuple(Offer(each) for each in cities)),
        Field(PROGRAMME, "term_start", parse=parse_year, required=True),
        asking.day(PROGRAMME, "term_end", required=True),
        *(_announced(name) for name in _MOST),
    )
    texts = dict(_NEW)
    if programme is not None:
        plain = ("ward", "title", "kind", "number", "issuer", "date_text", "city")
        texts = {each: getattr(programme, each) for each in plain}
        texts |= {"term_start": str(programme.term_start), "term_end": formats.day(programme.term_end)}
        texts |= {name: str(getattr(programme, name) or "") for name in _MOST}
        if adding:
            texts |= dict.fromkeys(_OWN, "")
    return Form(title, _draft("programme", "", programme, adding=adding), fields, texts, adding, check=_check_term)


def _announced(name: str) -> Field:
    return Field(PROGRAMME, name, parse=lambda typed: parse_between(typed, 1, _MOST[name]), nothing=None)


def _check_term(values: Mapping[str, Any]) -> Faults:
    if values.get("term_start") and values.get("term_end"):
        try:
            check_span(values["term_start"], values["term_end"])
        except WardError as error:
            yield "term_end", error


def appendix_form(basis: Basis, title: str, appendix: Appendix | None = None, *, adding: bool = True) -> Form:
    """Return the form of an appendix; the code names its rows and stays as it is."""
    code = (asking.line(APPENDIX, "code"),) if adding else ()
    fields = (asking.named(APPENDIX, "title"), *code, asking.line(APPENDIX, "note"))
    texts = {"title": appendix.title, "note": appendix.note} if appendix else {}
    return Form(title, _draft("appendix", basis.programme, appendix, adding=adding), fields, texts, adding)


def agency_form(basis: Basis, title: str, agency: Agency | None = None, *, adding: bool = True) -> Form:
    """Return the form of an agency."""
    fields = (
        asking.line(AGENCY, "name", required=True),
        Field(AGENCY, "aliases", parse=split_names, nothing=()),
        asking.yes_no(AGENCY, "group"),
    )
    texts = {}
    if agency is not None:
        aliases = "" if adding else "; ".join(agency.aliases)
        texts = {"name": agency.name, "aliases": aliases, "group": asking.shown_yes_no(agency.group)}
    return Form(title, _draft("agency", basis.programme, agency, adding=adding), fields, texts, adding)


def position_form(basis: Basis, title: str, position: Position | None = None, *, adding: bool = True) -> Form:
    """Return the form of a post."""
    fields = (asking.line(POSITION, "name", required=True), asking.line(POSITION, "person"))
    texts = {"name": position.name, "person": "" if adding else position.person} if position else {}
    return Form(title, _draft("position", basis.programme, position, adding=adding), fields, texts, adding)


def note_form(basis: Basis, title: str, note: Note) -> Form:
    """Return the form that corrects a remark."""
    fields = (asking.text(NOTE, "text", required=True), *asking.evidence(NOTE, basis.today))
    return Form(title, note.id, fields, {"text": note.text, **asking.shown_evidence(note.evidence)}, adding=False)


def _draft(what: str, parent: str, record: Any, *, adding: bool) -> str:
    if record is None:
        return f"+{what} {parent}"
    key = getattr(record, "id", "") or record.slug
    return f"={key}" if adding else key
