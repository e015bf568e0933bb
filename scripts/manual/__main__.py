"""Reads the program's description of its commands and writes a page for each, in English, Russian and Kazakh."""
import pathlib
import subprocess
import sys

from . import examples, page
from .commands import Command

ROOT = pathlib.Path(__file__).resolve().parents[2]


def answer(program, option):
    """The program's output for an option; exits with a one-line message if it fails."""
    try:
        done = subprocess.run([program, option], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"make-manual: {program} {option}: {error}")
    return done.stdout


def main(arguments):
    if len(arguments) not in (2, 3):
        sys.exit("usage: scripts/make-manual PROGRAM FOLDER [PREFIX]")
    program, folder = arguments[0], pathlib.Path(arguments[1])
    described, version = answer(program, "--describe"), answer(program, "--version").strip()
    for language in ("en", "ru", "kk"):
        book = page.Book(
            root=Command.read(described, language), version=version, prefix=arguments[2] if len(arguments) == 3 else "/usr/local",
            language=language, examples=examples.read(ROOT / "docs" / "commands.md"))
        pages = folder / ("man1" if language == "en" else f"{language}/man1")
        pages.mkdir(parents=True, exist_ok=True)
        for command in book.root.tree():
            (pages / f"{command.title}.1").write_text(book.page(command), encoding="utf-8")


main(sys.argv[1:])
