"""Arguments of the command line, with help and messages in Vietnamese."""

from __future__ import annotations

import argparse
import os
import re
import sys
import textwrap
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from ward_tui import __version__
from ward_tui.domain.errors import WardError
from ward_tui.domain.text import nfc
from ward_tui.wording import cli as words

USAGE_ERROR = 2
_NEGATIVE = re.compile(r"-\d[\d.,]*%?")  # -3,5 is a value, not an option


def _translate(message: str | None) -> str | None:
    """Return what argparse says in Vietnamese; our own titles pass, an unknown English message never does."""
    if message is None or not message.isascii():
        return message
    return words.ARGPARSE.get(message, words.WRONG_USE)


def _translate_count(one: str, many: str, count: int) -> str:
    known = words.ARGPARSE.get(one if count == 1 else many)
    return known or words.WRONG_USE


class _Formatter(argparse.HelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        super().add_usage(usage, actions, groups, words.USAGE if prefix is None else prefix)

    def _split_lines(self, text: str, width: int) -> list[str]:
        return textwrap.wrap(text, width, break_on_hyphens=False)  # slugs stay whole


class _Parser(argparse.ArgumentParser):
    """A parser that speaks Vietnamese and never prints more than one sentence about a mistake."""

    def __init__(self, **options: object) -> None:
        super().__init__(add_help=False, formatter_class=_Formatter, allow_abbrev=False, **options)  # type: ignore[arg-type]
        self._positionals.title, self._optionals.title = words.POSITIONALS, words.OPTIONS
        self.add_argument("-h", "--help", action="help", help=words.HELP)

    def error(self, message: str) -> NoReturn:
        message = " ".join(message.removeprefix(f"{words.COMMAND}: ").split()).rstrip(".")
        print(words.PROG_ERROR.format(message=message), file=sys.stderr)
        raise SystemExit(USAGE_ERROR)


READING = ("programmes", "targets", "items", "alerts", "duties", "review", "disbursement", "links", "history", "check")


def _day(text: str) -> date:
    from ward_tui.domain.deadlines import parse_day

    try:
        return parse_day(text)
    except WardError as error:
        raise argparse.ArgumentTypeError(words.BAD_DAY.format(text=text)) from error


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """Return the parsed arguments; a mistake ends the program with one sentence and code 2."""
    argparse._ = _translate  # type: ignore[attr-defined]  # argparse has no other way to translate its messages
    argparse.ngettext = _translate_count  # type: ignore[attr-defined]
    parser = _build()
    options = parser.parse_args(argv)
    for name, value in vars(options).items():
        if isinstance(value, str):
            setattr(options, name, _text(parser, value))
    return options


def _text(parser: argparse.ArgumentParser, value: str) -> str:
    """Return the text composed; bytes that a terminal without UTF-8 handed over unread are read here."""
    try:
        return nfc(os.fsencode(value).decode("utf-8"))
    except UnicodeError:
        parser.error(words.UNREADABLE)


def _file(text: str) -> Path:
    if not text.strip():
        raise argparse.ArgumentTypeError(words.ARGPARSE["expected one argument"])
    return Path(text)


def _build() -> argparse.ArgumentParser:
    parser = _Parser(prog="ward-tui", description=words.DESCRIPTION)
    parser.add_argument("--version", action="version", version=f"ward-tui {__version__}", help=words.VERSION)
    parser.add_argument("--db", type=_file, metavar="FILE", help=words.DB)
    parser.add_argument("--today", type=_day, metavar="YYYY-MM-DD", help=words.TODAY)
    commands = parser.add_subparsers(dest="command", title=words.COMMANDS, metavar=words.COMMAND, parser_class=_Parser)
    _add_reading(commands)
    _add_writing(commands)
    _add_exchange(commands)
    return parser


def _add(commands: argparse._SubParsersAction[_Parser], name: str) -> _Parser:
    return commands.add_parser(name, help=words.COMMAND_HELP[name], description=words.COMMAND_HELP[name])


def _add_reading(commands: argparse._SubParsersAction[_Parser]) -> None:
    helps = words.ARGUMENT_HELP
    reading = {name: _add(commands, name) for name in READING}
    for command in reading.values():
        command.add_argument("--json", action="store_true", help=words.JSON)
    for name in ("targets", "items", "alerts", "duties", "review", "disbursement", "links"):
        reading[name].add_argument("--programme", metavar="SLUG", help=words.PROGRAMME)
    for option in ("appendix", "kind", "status"):
        reading["items"].add_argument(f"--{option}", help=helps[option])
    answers = reading["links"].add_mutually_exclusive_group()
    for option in ("confirm", "refuse"):
        answers.add_argument(f"--{option}", nargs="+", default=[], metavar="ID", help=helps[f"link_{option}"])
    answers.add_argument("--confirm-all", action="store_true", help=helps["link_all"])
    reading["disbursement"].add_argument("--year", metavar="NĂM", help=helps["year"])
    reading["history"].add_argument("id", nargs="?", metavar="ID", help=helps["id"])
    for option in ("since", "until"):
        reading["history"].add_argument(f"--{option}", type=_day, metavar="YYYY-MM-DD", help=helps[option])


def _add_writing(commands: argparse._SubParsersAction[_Parser]) -> None:
    helps = words.ARGUMENT_HELP
    init = _add(commands, "init")
    init.add_argument("slugs", nargs="*", metavar="SLUG", help=helps["slugs"])
    init.add_argument("--all", action="store_true", help=helps["all"])
    init.add_argument("--empty", action="store_true", help=helps["empty"])
    update = _add(commands, "update")
    update.add_argument("item", metavar="ITEM", help=helps["item"])
    for option, shown in words.UPDATE_METAVARS.items():
        update.add_argument(f"--{option}", metavar=shown, help=helps[option.replace("-", "_")])
    update.add_argument("--reopen", action="store_true", help=helps["reopen"])
    record = _add(commands, "record")
    record.add_argument("indicator", metavar="INDICATOR", help=helps["indicator"])
    record._negative_number_matcher = _NEGATIVE
    record.add_argument("--period", required=True, metavar="KỲ", help=helps["period"])
    record.add_argument("--value", required=True, metavar="SỐ", help=helps["value"])
    record.add_argument("--note", default="", metavar="GHI_CHÚ", help=helps["note"])
    for name in ("undo", "redo"):
        _add(commands, name)
    export = _add(commands, "export")
    export.add_argument("file", type=_file, metavar="FILE.xlsx", help=helps["file"])
    export.add_argument("--layout", help=helps["layout"])
    export.add_argument("--as-of", metavar="DATE", help=helps["as_of"])
    for name in ("handover", "receive"):
        _add(commands, name).add_argument("folder", type=_file, metavar="DIR", help=helps[name])


def _add_exchange(commands: argparse._SubParsersAction[_Parser]) -> None:
    helps = words.ARGUMENT_HELP
    taken = _add(commands, "import")
    taken.add_argument("file", type=_file, metavar="FILE", help=helps["import"])
    taken.add_argument("--into", required=True, metavar="SLUG", help=helps["into"])
    taken.add_argument("--dry-run", action="store_true", help=helps["import_dry"])
    taken.add_argument("--json", action="store_true", help=words.JSON)
    forms = _add(commands, "forms")
    forms.add_argument("folder", type=_file, metavar="DIR", help=helps["forms"])
    forms.add_argument("--programme", metavar="SLUG", help=words.PROGRAMME)
    forms.add_argument("--dry-run", action="store_true", help=helps["forms_dry"])
    forms.add_argument("--json", action="store_true", help=words.JSON)
    collect = _add(commands, "collect")
    collect.add_argument("files", nargs="+", type=_file, metavar="FILE", help=helps["collect"])
    collect.add_argument("--dry-run", action="store_true", help=helps["collect_dry"])
    collect.add_argument("--take-form", action="store_true", help=helps["take_form"])
    collect.add_argument("--json", action="store_true", help=words.JSON)
