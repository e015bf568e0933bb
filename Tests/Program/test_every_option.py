"""Every command and every option listed in the help is tried on the program at least once.

A test declares with `@tries(command, option)` what it tries, and fails unless it passes the option to the program.
Here these declarations are compared with the programs' descriptions of themselves.
"""
import importlib
import pathlib
import re
import subprocess
import sys

import pytest

import calls
from conftest import ROOT, environment

sys.path.insert(0, str(ROOT / "scripts"))
from manual.commands import Command  # noqa: E402

# Every command has these; the tests below try them on each.
COMMON = {"-h", "--help", "--version"}


@pytest.fixture(scope="session")
def commands(program):
    """All commands of both programs, as the programs describe themselves."""

    def described(path):
        done = subprocess.run([path, "--describe"], check=True, capture_output=True, text=True, env=environment())
        return Command.read(done.stdout).tree()

    return [*described(program), *described(program.with_name("taqta-report"))]


@pytest.fixture(scope="session")
def help_of(program):
    def help_of(command, option="--help"):
        name, *words = command.path
        return subprocess.run(
            [program.with_name(name), *words, option], capture_output=True, text=True, stdin=subprocess.DEVNULL,
            env=environment(COLUMNS="100", LC_ALL="en_GB.UTF-8"))

    return help_of


def test_every_option_that_the_help_lists_is_tried_and_no_other(commands):
    # The declarations of other files are known once they are imported, which also works if only this file is run.
    for path in sorted(pathlib.Path(__file__).parent.glob("test_*.py")):
        importlib.import_module(path.stem)
    # The program without a command is the dashboard, whose options are tried under the dashboard's own name.
    own = [command for command in commands if not (command.runs and command.subcommands)]
    listed = {(" ".join(command.path), name) for command in own for item in command.arguments for name in item.names}
    listed = {(command, name) for command, name in listed if name not in COMMON}
    assert sorted(listed - calls.TRIED) == [], "listed by the help, and tried by no test"
    assert sorted(calls.TRIED - listed) == [], "tried by a test, and not listed by the help"


def test_every_command_explains_itself(commands, help_of):
    for command in commands:
        long, short = help_of(command), help_of(command, "-h")
        assert long.returncode == 0 and long.stderr == "" and long.stdout == short.stdout, command.path
        assert command.abstract.split(" (")[0].split()[-1] in long.stdout and f"Usage: {' '.join(command.path)}" in long.stdout
        for item in (*command.arguments, *command.subcommands):
            names = item.path[-1:] if isinstance(item, Command) else item.names
            assert all(name in long.stdout for name in names), command.path


def test_every_command_tells_the_version(commands, help_of):
    versions = {help_of(command, "--version").stdout for command in commands}
    [version] = versions
    assert re.fullmatch(r"\d+\.\d+\.\d+", version.strip())


def test_help_explains_the_command_that_follows(commands, help_of, run):
    for command in commands:
        if command.path[0] == "taqta":
            assert run("help", *command.path[1:], COLUMNS="100", LC_ALL="en_GB.UTF-8").stdout == help_of(command).stdout, command.path


def test_commands_that_only_hold_others_list_them(commands, run):
    for command in commands:
        if command.subcommands and not command.runs:
            shown = run(*command.path[1:]).stdout
            assert all(f"  {below.path[-1]} " in shown for below in command.subcommands)
