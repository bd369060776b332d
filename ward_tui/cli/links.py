"""Pairs of rows on the command line: their JSON document, their lines, and answering them."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterable
from typing import Any

from ward_tui.cli.documents import deadline
from ward_tui.domain.journal import Entry
from ward_tui.domain.linking import LinkState, LinkView
from ward_tui.domain.model import AppendixItem
from ward_tui.services.desk import Desk
from ward_tui.services.office import Office
from ward_tui.wording import cli as words
from ward_tui.wording import journal, linking

Document = dict[str, Any]
_NAME = 50  # letters of a name on a line


def links(options: Namespace, desk: Desk) -> int:
    """List the pairs, or answer some of them and list what there is then; only answering opens the file to write."""
    answers = options.confirm or options.refuse or options.confirm_all
    office = desk.open(read_only=not answers)
    office.check_programme(options.programme)
    if answers:
        told = _told(_answer(office, options))
        print(told, file=sys.stderr if options.json else sys.stdout)
    if options.json:
        print(json.dumps(documents(office, options.programme), ensure_ascii=False, indent=2))
    elif not answers:
        print("\n".join(lines(office, options.programme)) or words.NO_ROWS)
    return 0


def _answer(office: Office, options: Namespace) -> Entry | None:
    if options.refuse:
        return office.refuse_links(options.refuse)
    if options.confirm:
        return office.confirm_links(options.confirm)
    return office.confirm_links(
        [each.id for each in office.link_views(options.programme) if each.state is LinkState.PROPOSED]
    )


def _told(entry: Entry | None) -> str:
    return words.DONE.format(what=journal.describe(entry).rstrip(".")) if entry else words.NOTHING_CHANGED


def documents(office: Office, programme: str | None) -> list[Document]:
    """Return the pairs of one programme or of all: proposed, then confirmed, then refused."""
    return [_link(each) for each in office.link_views(programme)]


def _link(view: LinkView) -> Document:
    return {
        "id": view.id,
        "kind": view.kind.value,
        "state": view.state.value,
        "programme": view.programme,
        **_side("before", view.before),
        **_side("after", view.after),
        "likeness": view.likeness,
        "verdict": view.verdict.value,
        "reason": linking.view_reason(view),
        "note": view.note,
    }


def _side(name: str, item: AppendixItem) -> Document:
    return {
        name: item.id,
        f"{name}_name": item.name,
        f"{name}_start": deadline(item.start),
        f"{name}_finish": deadline(item.finish),
        f"{name}_due_on": item.due_on.isoformat() if item.due_on else None,
    }


def lines(office: Office, programme: str | None) -> Iterable[str]:
    """Yield a line for each pair: identifier, state, likeness, verdict, name."""
    rows = [_cells(each) for each in office.link_views(programme)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _cells(view: LinkView) -> list[str]:
    name = view.before.name
    return [
        view.id,
        linking.STATE[view.state],
        "" if view.likeness is None else f"{view.likeness}%",
        f"{linking.SIGN[view.verdict]} {linking.VERDICT[view.verdict]}",
        name if len(name) <= _NAME else f"{name[: _NAME - 1]}…",
    ]
