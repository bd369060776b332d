"""Taking over the forms that the agencies sent back, on the command line."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from typing import Any

from ward_tui.domain.collection import Collection, Edit, EditState
from ward_tui.domain.forms import Entry
from ward_tui.domain.intake.manuscript import Spot
from ward_tui.services.desk import Desk
from ward_tui.wording import cli as words
from ward_tui.wording import collecting
from ward_tui.wording import journal as journal_words

Document = dict[str, Any]


def collect(options: Namespace, desk: Desk) -> int:
    """Show what forms would change, and take it over unless only a look is wanted."""
    office = desk.open(read_only=options.dry_run)
    try:
        found = office.collect_preview(options.files)
        if options.take_form:
            found = found.all_of_form()
        entry = None if options.dry_run else office.collect(found)
        names = {key: agency.name for key, agency in office.facts.agencies.items()}
    finally:
        office.close()
    if options.json:
        print(json.dumps(document(found, names), ensure_ascii=False, indent=2))
    else:
        print("\n".join(collecting.lines(found)))
    if not options.dry_run:
        told = words.DONE.format(what=journal_words.describe(entry).rstrip(".")) if entry else words.NOTHING_CHANGED
        print(told, file=sys.stderr if options.json else sys.stdout)
        left = sum(not each.taken for each in found.edits.values()) + len(found.unreadable)
        if left and not options.json:
            print(collecting.LEFT.format(count=left))
    return 0


def document(found: Collection, names: dict[str, str]) -> Document:
    """Return what forms would change, or have changed: the fields are fixed."""
    refused = found.of(EditState.REFUSED)
    return {
        "files": [_file(found, number, names) for number in range(len(found.files))],
        "changes": [_change(found, each) for each in found.of(EditState.CHANGED)],
        "conflicts": [_conflict(found, each) for each in found.of(EditState.CONFLICT, EditState.TWICE)],
        "unknown": [{"id": each.id, "place": _place(found, each.file, each.spot)} for each in found.unknown],
        "doubled": [
            {"id": each.id, "places": [_place(found, each.file, spot) for spot in each.spots]} for each in found.doubled
        ],
        "locked_edited": [{"id": each.id, "place": _place(found, each.file, each.spot)} for each in found.locked],
        "unreadable": [
            *(_unread(found, each, collecting.unreadable(each), each.raw) for each in found.unreadable),
            *(_unread(found, each, collecting.why(each), each.form) for each in refused),
        ],
        "answered": [file.agency for number, file in enumerate(found.files) if file.agency and found.answers(number)],
    }


def _file(found: Collection, number: int, names: dict[str, str]) -> Document:
    file = found.files[number]
    return {
        "file": file.form.file,
        "agency": file.agency or file.form.agency,
        "agency_name": collecting.agency_name(file, names),
        "programme": file.form.programme,
        "made_on": file.form.made_on.isoformat() if file.form.made_on else None,
        "state": file.state.value,
        "checked": file.form.checked,
        "lines": len(file.form.lines),
        "same": file.same,
        "remarks": [each.value for each in file.remarks],
        "problems": collecting.problems(found, number),
    }


def _change(found: Collection, edit: Edit) -> Document:
    return {
        **_about(edit),
        "before": edit.now,
        "after": edit.form,
        "taken": edit.taken,
        "place": _place(found, edit.file, edit.spot),
    }


def _conflict(found: Collection, edit: Edit) -> Document:
    return {
        **_about(edit),
        "exported": edit.exported,
        "form": edit.form,
        "now": edit.now,
        "taken": edit.taken,
        "reason": collecting.why(edit),
        "place": _place(found, edit.file, edit.spot),
    }


def _about(edit: Edit) -> Document:
    about: Document = {"id": edit.id, "field": edit.field.value}
    return about | ({"period": edit.period.code} if edit.period and edit.field is Entry.FIGURE else {})


def _unread(found: Collection, each: Any, text: str, raw: str) -> Document:
    return {
        "id": each.id,
        "field": each.field.value,
        "raw": raw,
        "text": text,
        "place": _place(found, each.file, each.spot),
    }


def _place(found: Collection, number: int, spot: Spot) -> Document:
    return {"file": found.files[number].form.file, "sheet": spot.sheet, "cell": spot.cell}
