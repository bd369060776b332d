"""What each command does; the office does the work, this room reads arguments and prints."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from ward_tui.cli import (
    collecting,
    disbursement,
    documents,
    duties,
    forming,
    handover,
    importing,
    links,
    review,
    tables,
)
from ward_tui.domain.deadlines import parse_day
from ward_tui.domain.errors import WardError
from ward_tui.domain.inputs import parse_year
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import AppendixItem, ItemKind
from ward_tui.domain.numbers import parse_percent
from ward_tui.domain.periods import parse_period
from ward_tui.domain.status import ItemStatus
from ward_tui.services import loading
from ward_tui.services.desk import Desk
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.wording import cli as words
from ward_tui.wording import errors
from ward_tui.wording import journal as journal_words

E = TypeVar("E", bound=StrEnum)
DONE, FAILED, WRONG_USE = 0, 1, 2


def run(options: Namespace, desk: Desk) -> int:
    """Carry out one command and return its exit code; a refusal is one sentence on stderr."""
    try:
        return _COMMANDS[options.command](options, desk)
    except WardError as error:
        print(" ".join(errors.sentence(error).splitlines()), file=sys.stderr)
        return WRONG_USE if error.code == "nothing_to_change" else FAILED


def _show(value: Any, as_json: bool, text: Callable[[Any], Iterable[str]]) -> int:
    if as_json:
        print(json.dumps(value, ensure_ascii=False, indent=2))
    else:
        print("\n".join(text(value)) or words.NO_ROWS)
    return DONE


def _say(template: str, entry: Entry | None) -> int:
    what = journal_words.describe(entry).rstrip(".") if entry else ""
    print(template.format(what=what) if entry else words.NOTHING_CHANGED)
    return DONE


def _programmes(options: Namespace, desk: Desk) -> int:
    files = loading.built_in_files(desk.programmes, desk.clock.today)
    return _show([documents.programme(file) for file in files], options.json, tables.programmes)


def _init(options: Namespace, desk: Desk) -> int:
    chosen = list(loading.BUILT_IN) if options.all else options.slugs
    if bool(chosen) == options.empty or (options.all and options.slugs):
        print(words.PROG_ERROR.format(message=words.INIT_CHOICE), file=sys.stderr)
        return WRONG_USE
    loading.built_in_files(desk.programmes, desk.clock.today, chosen)
    office = _empty_office(desk)
    try:
        if chosen:
            office.load(chosen)
    finally:
        office.close()
    template = words.MADE if chosen else words.MADE_EMPTY
    print(template.format(file=desk.path, count=len(set(chosen))))
    return DONE


def _empty_office(desk: Desk) -> Office:
    """Return an office without data: a new file, or one that is there and holds no programme yet."""
    try:
        return desk.create()
    except WardError as error:
        if error.code != "database_exists":
            raise
    office = desk.open()
    if office.facts.programmes:
        office.close()
        raise WardError("database_exists", file=desk.path)
    return office


def _targets(options: Namespace, desk: Desk) -> int:
    office = desk.open(read_only=True)
    _check_programme(office, options.programme)
    followed = (each for each in office.facts.targets.values() if not each.is_dropped(office.today))
    chosen = [each for each in followed if options.programme in (None, each.programme)]
    return _show([documents.target(office, each) for each in chosen], options.json, tables.targets)


def _items(options: Namespace, desk: Desk) -> int:
    kind = _choice(ItemKind, options.kind, "unknown_kind")
    status = _choice(ItemStatus, options.status, "unknown_status")
    office = desk.open(read_only=True)
    _check_programme(office, options.programme)
    known = {
        each.code: None for each in office.facts.appendices.values() if options.programme in (None, each.programme)
    }
    if options.appendix is not None and options.appendix not in known:
        raise WardError("unknown_appendix", value=options.appendix, known=tuple(known))

    def wanted(item: AppendixItem) -> bool:
        return (
            options.programme in (None, item.programme)
            and options.appendix in (None, item.appendix)
            and kind in (None, item.kind)
            and (status is None or office.status(item) is status)
        )

    chosen = [documents.item(office, item) for item in office.facts.items.values() if wanted(item)]
    return _show(chosen, options.json, tables.items)


def _alerts(options: Namespace, desk: Desk) -> int:
    office = desk.open(read_only=True)
    found = [documents.alert(office, each) for each in office.alerts(options.programme)]
    return _show(found, options.json, tables.alerts)


def _duties(options: Namespace, desk: Desk) -> int:
    office = desk.open(read_only=True)
    _check_programme(office, options.programme)
    return _show(duties.documents(office, options.programme), options.json, tables.duties)


def _review(options: Namespace, desk: Desk) -> int:
    office = desk.open(read_only=True)
    return _show(review.document(office, options.programme), options.json, review.lines)


def _disbursement(options: Namespace, desk: Desk) -> int:
    year = None if options.year is None else parse_year(options.year)
    office = desk.open(read_only=True)
    _check_programme(office, options.programme)
    asked = office, options.programme, year or office.today.year
    if options.json:
        return _show(disbursement.document(*asked), True, str)
    return _show(None, False, lambda _: disbursement.lines(*asked))


def _update(options: Namespace, desk: Desk) -> int:
    given = (options.progress, options.done_on, options.document, options.stage, options.lead, options.note)
    if all(value is None for value in given) and not options.reopen:
        raise WardError("nothing_to_change")
    progress = None if options.progress is None else parse_percent(options.progress)
    done_on = None if options.done_on is None else parse_day(options.done_on)
    office = desk.open()
    item = office.item(options.item)
    lead = options.lead and office.agency(item.programme, options.lead).id
    update = ItemUpdate(progress, done_on, options.document, options.reopen, options.stage, lead, options.note)
    return _say(words.DONE, office.update(item.id, update))


def _record(options: Namespace, desk: Desk) -> int:
    period = parse_period(options.period)
    entry = desk.open().record(options.indicator, period, options.value, options.note)
    return _say(words.DONE, entry)


def _undo(_options: Namespace, desk: Desk) -> int:
    return _say("{what}.", desk.open().undo())


def _redo(_options: Namespace, desk: Desk) -> int:
    return _say("{what}.", desk.open().redo())


def _history(options: Namespace, desk: Desk) -> int:
    since, until = options.since or date.min, options.until or date.max
    entries = desk.open(read_only=True).history(options.id)
    own = [documents.entry(each) for each in entries if since <= each.at.date() <= until]
    return _show(own, options.json, tables.history)


def _export(options: Namespace, desk: Desk) -> int:
    as_of = None if options.as_of is None else parse_day(options.as_of)
    done = desk.open(read_only=True).export(options.file, layout=options.layout, as_of=as_of)
    print((words.EXPORTED_BESIDE if done.beside else words.EXPORTED).format(file=done.path))
    return DONE


def _check(options: Namespace, desk: Desk) -> int:
    result = desk.open(read_only=True).check()
    document = {
        "sound": result.sound,
        "integrity": result.integrity,
        "foreign_keys": result.foreign_keys,
        "broken_entry": result.broken_entry,
        "differs_from_journal": list(result.replay),
        "entries": result.entries,
        "records": result.records,
        "content_hash": result.content_hash,
    }
    _show(document, options.json, tables.check)
    return DONE if result.sound else FAILED


def _check_programme(office: Office, slug: str | None) -> None:
    if slug is not None and slug not in office.facts.programmes:
        raise WardError("unknown_programme", slug=slug, known=tuple(office.facts.programmes))


def _choice(choices: type[E], value: str | None, code: str) -> E | None:
    try:
        return None if value is None else choices(value)
    except ValueError:
        raise WardError(code, value=value, known=tuple(choices)) from None


_COMMANDS: dict[str, Callable[[Namespace, Desk], int]] = {
    "programmes": _programmes,
    "init": _init,
    "targets": _targets,
    "items": _items,
    "alerts": _alerts,
    "duties": _duties,
    "review": _review,
    "disbursement": _disbursement,
    "links": links.links,
    "update": _update,
    "record": _record,
    "undo": _undo,
    "redo": _redo,
    "history": _history,
    "export": _export,
    "import": importing.take_in,
    "forms": forming.forms,
    "collect": collecting.collect,
    "check": _check,
    "handover": handover.hand_over,
    "receive": handover.receive,
}
