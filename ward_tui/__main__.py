"""The wiring: arguments, clock, settings, the desk, then one command or the app."""

from __future__ import annotations

import errno
import gc
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from ward_tui.cli.parser import parse
from ward_tui.domain.errors import WardError
from ward_tui.services.clock import Clock
from ward_tui.services.desk import Desk
from ward_tui.settings import Settings, default_database, programmes_folder, read_settings
from ward_tui.wording import cli as words

_READER_GONE = {errno.EPIPE, errno.EINVAL}  # what a closed pipe is called, the second by Windows


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, or the app when none is given; return the exit code."""
    _speak_utf8()
    try:
        try:
            return _start(parse(argv))
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()
    except KeyboardInterrupt:
        print(words.INTERRUPTED, file=sys.stderr)
        return 1
    except OSError as error:
        _drop_output()
        if error.errno in _READER_GONE:
            return 0
        print(words.NO_OUTPUT, file=sys.stderr)
        return 1


def _start(options: Namespace) -> int:
    clock = Clock(lambda: datetime.now().astimezone().replace(tzinfo=None), options.today)
    path = options.db if options.db is not None else default_database()
    settings, complaint = _settings(path.parent / "settings.toml")
    desk = Desk(path, clock, settings, programmes_folder())
    if options.command is None:
        return _run_app(desk, complaint)
    if complaint:
        print(complaint, file=sys.stderr)
    return _run_command(options, desk)


def _run_command(options: Namespace, desk: Desk) -> int:
    from ward_tui.cli.commands import run

    try:
        return run(options, desk)
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001  # the outermost edge: details go to a file, the user reads a sentence
        from ward_tui.services import crashes

        print(crashes.keep(error, desk.path), file=sys.stderr)
        return 1


def _run_app(desk: Desk, complaint: str) -> int:
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        print(words.NEEDS_TERMINAL, file=sys.stderr)
        return 1
    gc.disable()  # while modules load it takes a tenth of the time and finds nothing; the app turns it on again
    from ward_tui.app import WardApp

    app = WardApp(desk, complaint)
    app.run()
    return app.return_code or 0


def _settings(path: Path) -> tuple[Settings, str]:
    try:
        return read_settings(path), ""
    except WardError as error:
        from ward_tui.wording import errors

        return Settings(), errors.sentence(error)


def _drop_output() -> None:
    """Let what is still to be printed vanish; the interpreter would complain about it when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    raise SystemExit(main())
