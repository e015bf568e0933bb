"""The program under test and its data."""
import json
import os
import pathlib
import shutil
import subprocess

import pytest

import calls
from terminal import Terminal

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def program():
    """The program under test: $TAQTA, else the release built by scripts/build."""
    path = pathlib.Path(os.environ.get("TAQTA") or ROOT / ".build-release" / "release" / "taqta").resolve()
    if not path.is_file():
        pytest.exit(f"{path}: no such program; scripts/build release makes it", returncode=2)
    return path


@pytest.fixture(scope="session")
def snapshots():
    return ROOT / "snapshots"


@pytest.fixture
def copy(snapshots, tmp_path):
    """A copy of the shipped snapshots that a test may change."""
    return pathlib.Path(shutil.copytree(snapshots, tmp_path / "copy"))


@pytest.fixture(scope="session")
def feed(program, tmp_path_factory):
    """A simulated regional feed of three days."""
    folder = tmp_path_factory.mktemp("simulated") / "feed"
    subprocess.run(
        [program, "simulate", folder, "--seed", "1", "--units", "regional", "--days", "3", "--end", "2026-02-04"],
        check=True, capture_output=True, env=environment())
    return folder


@pytest.fixture
def awaited(tmp_path):
    """The documented example as a weekly report of 4 February 2026; the next one is due two working days after 11 February."""
    folder = pathlib.Path(shutil.copytree(ROOT / "docs" / "examples", tmp_path / "awaited"))
    path = folder / "310000000" / "wintering" / "2026-02-04.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    del document["cadence"]
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return folder


@pytest.fixture
def run(program):
    """Runs a command without a terminal and returns its completed process."""

    def run(*arguments, **variables):
        command = [program, *map(str, arguments)]
        calls.note(command)
        return subprocess.run(
            command, capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL,
            env=environment(**variables))

    return run


@pytest.fixture(scope="session")
def installed(program, tmp_path_factory):
    """The folder into which scripts/install installed the built program, as /usr of a separate system."""
    root = tmp_path_factory.mktemp("root")
    install(program, "/usr", root)
    return root / "usr"


def install(program, *arguments_then_root):
    """Runs scripts/install with the built programs."""
    *arguments, root = arguments_then_root
    return subprocess.run(
        [ROOT / "scripts" / "install", *arguments], check=True, capture_output=True, text=True,
        env={**os.environ, "DESTDIR": str(root), "TAQTA_BIN_DIR": str(program.parent), "SOURCE_DATE_EPOCH": "1770303840"})


@pytest.fixture
def open_terminal(tmp_path):
    """Opens terminals and closes them after the test."""
    opened = []

    def open_terminal(**options):
        folder = tmp_path / f"terminal-{len(opened)}"
        folder.mkdir()
        opened.append(Terminal(folder, **options))
        return opened[-1]

    yield open_terminal
    for terminal in opened:
        terminal.close()


@pytest.fixture
def dashboard(program, snapshots, open_terminal):
    """Opens the dashboard on a directory and waits for its first screen."""

    def dashboard(directory=snapshots, *arguments, **options):
        terminal = open_terminal(**options)
        terminal.run(program, directory, "--now", "2026-02-05T19:04:00+05:00", *arguments)
        terminal.wait_until(lambda: terminal.is_on_alternate_screen() and terminal.lines()[0].strip(), "the dashboard")
        terminal.wait_for_rest()
        return terminal

    return dashboard


def samples(count):
    """The size of a sample: as given, or many times that for `scripts/test --long`."""
    return count * int(os.environ.get("TAQTA_SAMPLES", "1"))


def environment(**variables):
    """A plain environment: UTF-8, no terminal, no user configuration."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LD_LIBRARY_PATH", "TAQTA_REPORT") if name in os.environ}
    return {**kept, "LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": "/nonexistent", "XDG_STATE_HOME": "/nonexistent", **variables}
