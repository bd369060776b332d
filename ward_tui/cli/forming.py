"""The command that writes a form for each agency."""

from __future__ import annotations

import json
from argparse import Namespace

from ward_tui.domain.errors import WardError
from ward_tui.domain.form_lines import NOBODY, Share
from ward_tui.services.desk import Desk
from ward_tui.services.forming import FormsWritten, sent_of
from ward_tui.services.office import Office
from ward_tui.settings import Remembered
from ward_tui.wording import agency_forms as words


def forms(options: Namespace, desk: Desk) -> int:
    """Write the forms, remember beside the database that they were made, and say for whom; a dry run only says."""
    office = desk.open(read_only=True)
    try:
        done = None if options.dry_run else _write(options, desk, office)
        found = office.form_shares(options.programme)
        asked = [share for share in found if share.agency != NOBODY]
        if not asked:
            raise WardError("forms_nothing")
        unled = [share for share in found if share.agency == NOBODY]
        if options.json:
            print(json.dumps(_document(office, asked, unled, done), ensure_ascii=False, indent=2))
        else:
            print("\n".join(_lines(office, asked, unled, done)))
    finally:
        office.close()
    return 0


def _write(options: Namespace, desk: Desk, office: Office) -> FormsWritten:
    remembered = Remembered.read(desk.remembered())
    done = office.write_forms(options.folder, options.programme, sent=sent_of(remembered.forms, office.database))
    remembered.forms |= done.remembered(remembered.forms)
    remembered.write(desk.remembered())
    return done


def _document(office: Office, asked: list[Share], unled: list[Share], done: FormsWritten | None) -> dict[str, object]:
    files = {each.agency: str(each.path) for each in done.files} if done else {}
    return {
        "folder": str(done.folder) if done else None,
        "forms": [
            {
                "agency": office.facts.agencies[share.agency].name,
                "agency_id": share.agency,
                "programme": share.programme,
                "file": files.get(share.agency),
                "items": [item.id for item in share.items],
                "indicators": [each.id for each in share.indicators],
            }
            for share in asked
        ],
        "unled": {
            "items": [item.id for share in unled for item in share.items],
            "indicators": [each.id for share in unled for each in share.indicators],
        },
    }


def _lines(office: Office, asked: list[Share], unled: list[Share], done: FormsWritten | None) -> list[str]:
    files = {each.agency: each.path.name for each in done.files} if done else {}
    lines = [words.asked_line(office.facts, share, files.get(share.agency, "")) for share in asked]
    lines += [words.unled_line(share) for share in unled]
    if done is not None:
        lines.append(words.made(done.folder, len(done.files), words.weight(unled)))
    else:
        lines.append(words.WOULD.format(count=len(asked)))
    return lines
