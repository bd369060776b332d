"""The commands that hand everything over and take it over."""

from __future__ import annotations

from argparse import Namespace

from ward_tui.services.desk import Desk
from ward_tui.wording import handover as words


def hand_over(options: Namespace, desk: Desk) -> int:
    """Make the folder for a successor and say where it lies."""
    office = desk.open(read_only=True)
    try:
        done = office.hand_over(options.folder)
    finally:
        office.close()
    print(words.handed(done.path, done.scans, len(done.lost)))
    return 0


def receive(options: Namespace, desk: Desk) -> int:
    """Take over what was handed over in a folder."""
    done = desk.take_over(options.folder)
    print(words.received(done.wards, done.scans, done.own))
    return 0
