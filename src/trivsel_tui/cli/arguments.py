"""The command line's words: commands, options, their help."""

from __future__ import annotations

import argparse
import gettext
import os
from collections.abc import Sequence
from pathlib import Path

from trivsel_tui import __version__
from trivsel_tui.texts import LANGUAGES, LOCALE_FOLDER, N_, _, speak

FORMATS = ("text", "markdown", "json")
"""What ``show`` can write."""

AUDIENCES = ("mig", "chef", "ledergruppe", "hr")
"""For whom ``export`` can write; the first is the leader, who sees everything."""

ARGPARSE = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("expected one argument"),
    N_("not allowed with argument %s"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
)
"""What argparse says by itself, looked up in the same catalogue."""


class Arguments(argparse.Namespace):
    """What was asked for."""

    command: str | None
    data: Path | None
    content: Path | None
    demo: bool
    lang: str
    exercise: str
    exercises: list[str]
    json: bool
    format: str
    round: str
    empty: bool
    file: Path
    part: str | None
    blank: bool
    audience: str
    force: bool
    paths: list[Path]
    repair: bool

    def folder(self) -> Path:
        """Return the data folder."""
        from trivsel_tui.paths import data_folder

        return data_folder(self.data)

    def own(self) -> Path:
        """Return the folder of the leader's own exercises; it need not be there."""
        from trivsel_tui.paths import own_content_folder

        return self.content or own_content_folder(self.folder())


class _Page(argparse.HelpFormatter):
    """Help of one width: asking the terminal for its own would bring in more than the list itself."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=78)


def parse(argv: Sequence[str]) -> Arguments:
    """Read the arguments; from then on the interface speaks the language they name."""
    language = _language(argv)
    speak(language)
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("trivsel", str(LOCALE_FOLDER))
    gettext.textdomain("trivsel")
    return parser(argv).parse_args(argv, Arguments())


def _language(argv: Sequence[str]) -> str:
    """Return the language before all else is read, since the help and the errors are in it."""
    named = [word.removeprefix("--lang=") for word in argv if word.startswith("--lang=")]
    named += [argv[at + 1] for at, word in enumerate(argv[:-1]) if word == "--lang"]
    return next((word for word in named if word in LANGUAGES), LANGUAGES[0])


def parser(argv: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser, in the language in force; it knows no other command than one that is named, unless asked."""
    top = argparse.ArgumentParser(
        "trivsel", description=_("A private workbook for leaders."), add_help=False, formatter_class=_Page
    )
    _help(top)
    top.add_argument("--version", action="version", version=f"trivsel {__version__}", help=_("print the version"))
    top.add_argument("--data", type=Path, metavar="DIR", help=_("keep the answers in this folder"))
    top.add_argument("--content", type=Path, metavar="DIR", help=_("take your own exercises from this folder"))
    top.add_argument("--demo", action="store_true", help=_("a filled example; nothing of it is kept"))
    top.add_argument("--lang", choices=LANGUAGES, default=LANGUAGES[0], help=_("the language"))
    commands = top.add_subparsers(prog="trivsel", dest="command", metavar=_("COMMAND"), title=_("commands"))
    named = [command for command in _COMMANDS if command[0] in argv]
    for name, words, fill in named if named and not {"-h", "--help"} & set(argv) else _COMMANDS:
        command = commands.add_parser(name, help=_(words), description=_(words), add_help=False, formatter_class=_Page)
        _help(command)
        fill(command)
    return top


def _help(command: argparse.ArgumentParser) -> None:
    command.add_argument("-h", "--help", action="help", help=_("print this help"))


def _open(command: argparse.ArgumentParser) -> None:
    command.add_argument("exercise", metavar=_("EXERCISE"), help=_("the exercise's id, as list prints it"))


def _list(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help=_("as JSON"))


def _show(command: argparse.ArgumentParser) -> None:
    _exercises(command)
    command.add_argument("--format", choices=FORMATS, default=FORMATS[0], help=_("how it is written"))
    _round(command)


def _export(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar=_("FILE"), help=_("a name that ends in .docx or .md"))
    _exercises(command)
    command.add_argument("--part", metavar=_("PART"), help=_("only this part's exercises"))
    _round(command)
    command.add_argument("--blank", action="store_true", help=_("the form itself, to fill in by hand"))
    command.add_argument(
        "--audience", choices=AUDIENCES, default=AUDIENCES[0], help=_("only what is marked for them; mig is everything")
    )
    command.add_argument("--force", action="store_true", help=_("write over a file that is there"))


def _exercises(command: argparse.ArgumentParser) -> None:
    command.add_argument("exercises", nargs="*", metavar=_("EXERCISE"), help=_("ids as list prints them; none is all"))


def _round(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--round", default="latest", metavar="ID", help=_("a date, latest, all, or two dates as ID..ID side by side")
    )
    command.add_argument("--empty", action="store_true", help=_("also what is not answered"))


def _check(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "paths", nargs="*", type=Path, metavar=_("PATH"), help=_("files or folders; none is all that are in use")
    )


def _doctor(command: argparse.ArgumentParser) -> None:
    command.add_argument("--repair", action="store_true", help=_("mend what can be mended safely"))
    command.add_argument("--json", action="store_true", help=_("as JSON"))


def _nothing(_command: argparse.ArgumentParser) -> None:
    pass


_COMMANDS = (
    ("open", N_("open the workbook at an exercise"), _open),
    ("list", N_("list the exercises and how far you are"), _list),
    ("show", N_("print what you have written"), _show),
    ("export", N_("write it to Word or Markdown"), _export),
    ("check", N_("check exercise files"), _check),
    ("schema", N_("print the JSON Schema of an exercise file"), _nothing),
    ("where", N_("print where everything is kept"), _nothing),
    ("doctor", N_("look the data folder through"), _doctor),
)
