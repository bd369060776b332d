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

from ward_tui.cli.parser import parse
from ward_tui.services.clock import Clock
from ward_tui.services.desk import Desk
from ward_tui.settings import default_database, programmes_folder, read_settings, settings_beside
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
    settings, problems = read_settings(settings_beside(path))
    desk = Desk(path, clock, settings, programmes_folder(), problems=problems)
    if options.command is None:
        return _run_app(desk)
    for sentence in _sentences(desk):
        print(sentence, file=sys.stderr)
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


def _run_app(desk: Desk) -> int:
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        print(words.NEEDS_TERMINAL, file=sys.stderr)
        return 1
    gc.disable()  # while modules load it takes a tenth of the time and finds nothing; the app turns it on again
    from ward_tui.app import WardApp

    app = WardApp(desk, _complaint(desk))
    app.run()
    return app.return_code or 0


def _sentences(desk: Desk) -> list[str]:
    """Return what is wrong in the settings file; the words are loaded only when something is."""
    if not desk.problems:
        return []
    from ward_tui.wording import errors

    return [errors.sentence(each) for each in desk.problems]


def _complaint(desk: Desk) -> str:
    """Return the one sentence that the app begins with; several problems are read on their screen."""
    sentences = _sentences(desk)
    if len(sentences) < 2:
        return "".join(sentences)
    from ward_tui.wording.settings import several_problems

    return several_problems(len(sentences))


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
