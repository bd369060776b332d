"""The wiring: arguments, clock, settings, the desk, then one command or the app."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import datetime

from ward_tui.cli.parser import parse
from ward_tui.domain.errors import WardError
from ward_tui.services.clock import Clock
from ward_tui.services.desk import Desk
from ward_tui.settings import Settings, default_database, programmes_folder, read_settings
from ward_tui.wording import cli as words
from ward_tui.wording import errors


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, or the app when none is given; return the exit code."""
    _speak_utf8()
    options = parse(argv)
    clock = Clock(lambda: datetime.now().astimezone().replace(tzinfo=None), options.today)
    path = options.db if options.db is not None else default_database()
    settings, complaint = _settings(path.parent / "settings.toml")
    desk = Desk(path, clock, settings, programmes_folder())
    if options.command is None:
        return _run_app(desk, complaint)
    from ward_tui.cli.commands import run

    return run(options, desk)


def _run_app(desk: Desk, complaint: str) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        print(words.NEEDS_TERMINAL, file=sys.stderr)
        return 1
    from ward_tui.app import WardApp

    app = WardApp(desk, complaint)
    app.run()
    return app.return_code or 0


def _settings(path: object) -> tuple[Settings, str]:
    try:
        return read_settings(path), ""  # type: ignore[arg-type]
    except WardError as error:
        return Settings(), errors.sentence(error)


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    raise SystemExit(main())
