"""The command line: ``ketluan COMMAND …``. One module of this package is one command; nothing is registered.

A command's module has ``HELP`` (``{"vi": …, "en": …}``), ``add(parser, say)`` for its arguments and ``run(args, say)``,
which returns the exit status: 0 all well, 1 something was refused, 2 wrongly called.
"""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
import sys
from collections.abc import Sequence

from ketluan import __version__
from ketluan.cli.speech import Say, language


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the status is the caller's to exit with."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    say = Say(language(given, os.environ))
    args = parser(say).parse_args(given)
    try:
        status: int = importlib.import_module(args.module).run(args, say)
        sys.stdout.flush()
    except BrokenPipeError:
        # the reader of our output has gone ("ketluan read … | head"); what is left to flush goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    return status


def parser(say: Say) -> argparse.ArgumentParser:
    """The parser of all commands, in the user's language."""
    top = argparse.ArgumentParser(prog="ketluan", description=say("about"))
    top.add_argument("--version", action="version", version=f"ketluan {__version__}", help=say("version"))
    commands = top.add_subparsers(title=say("commands"), metavar=say("COMMAND"), required=True)
    for found in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{found.name}")
        if hasattr(module, "run"):
            words = module.HELP[say.lang]
            command = commands.add_parser(found.name, help=words, description=words)
            module.add(command, say)
            command.add_argument("--lang", choices=("vi", "en"), help=say("lang"))
            command.set_defaults(module=module.__name__)
    return top
