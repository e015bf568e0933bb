"""The manual pages match the program: its commands, options, variables, and working examples."""
import os
import pathlib
import re
import select
import shutil
import subprocess
import sys

import pytest

from conftest import ROOT, environment
from terminal import PATIENCE
from test_archive import Dashboard, until

sys.path.insert(0, str(ROOT / "scripts"))
from manual import examples  # noqa: E402

EXAMPLES = examples.read(ROOT / "docs" / "commands.md")
GOES_ON = ("--watch", "--follow", "--live")


@pytest.fixture(scope="session")
def pages(installed):
    """The source of each page by its name."""
    return {path.stem: path.read_text("utf-8") for path in (installed / "share/man/man1").iterdir()}


def help_of(program, *words):
    return subprocess.run([program, *words, "--help"], check=True, capture_output=True, text=True, env=environment(COLUMNS="200", LC_ALL="en_GB.UTF-8")).stdout


def subcommands(text):
    part = text.partition("Commands:\n")[2].partition("\n\n")[0]
    return [name for name in re.findall(r"^  ([a-z]+)", part, re.M) if name != "help"]


def options(text):
    """The options listed by `--help`."""
    part = re.search(r"^Options:\n((?:  .*\n)*)", text, re.M)
    heads = re.findall(r"^  (-.*?)(?:   .*)?$", part.group(1), re.M) if part else []
    return {option for head in heads for option in re.findall(r"(?<![\w-])--?[\w-]+", head)}


def documented(page):
    part = page.partition(".Sh OPTIONS")[2].partition(".Sh ")[0]
    heads = re.findall(r"^\.It (Fl .*)$", part, re.M)
    return {"-" + name.replace("\\-", "-") for head in heads for name in re.findall(r"Fl (\S+)", head)}


def every_command(program, *above):
    """Each command with its --help."""
    text = help_of(program, *above)
    yield above, text
    for name in subcommands(text):
        yield from every_command(program, *above, name)


def test_each_command_has_a_page_and_each_page_a_command(program, pages):
    assert {"-".join(("taqta", *path)) for path, _ in every_command(program)} == set(pages)


def test_each_page_has_the_options_that_help_lists(program, pages):
    for path, text in every_command(program):
        expected = options(text)
        assert expected and documented(pages["-".join(("taqta", *path))]) == expected, path


def test_every_variable_that_the_program_reads_is_described_and_no_other(pages):
    source = "".join(path.read_text("utf-8") for path in (ROOT / "Sources").rglob("*.swift"))
    read = set(re.findall(r'(?:getenv\(|environment\[|variable: )"([A-Z_]+)"', source)) | set(re.findall(r'"(LC_[A-Z]+)"', source))
    described = {name for page in pages.values() for line in re.findall(r"^\.It (Ev .*)$", page, re.M) for name in re.findall(r"Ev (\w+)", line)}
    assert described == read - {"HOME"}


def test_every_page_has_its_sections_and_refers_to_pages_that_exist(pages):
    for name, page in pages.items():
        found = re.findall(r"^\.Sh (.*)$", page, re.M)
        expected = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "EXAMPLES", "SEE ALSO"]
        assert [section for section in found if section in expected] == expected, name
        assert set(re.findall(r"^\.Xr (\S+)", page, re.M)) <= {other.replace("-", "\\-") for other in pages}, name


@pytest.mark.skipif(not shutil.which("mandoc"), reason="mandoc is not installed")
def test_pages_are_free_of_faults(installed):
    pages = sorted((installed / "share/man/man1").iterdir())
    done = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", *pages], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")


def test_every_command_has_an_example(program):
    assert {" ".join(("taqta", *path)) for path, _ in every_command(program)} == set(EXAMPLES)


@pytest.fixture(scope="session")
def workplace(program, snapshots, tmp_path_factory):
    """A folder for running the examples, with snapshots and an archive of two contents of one document."""
    folder = tmp_path_factory.mktemp("workplace")
    shutil.copytree(snapshots, folder / "snapshots")
    shutil.copytree(snapshots, folder / "status")
    archive = folder / "state/taqta/archive.sqlite"
    archive.parent.mkdir(parents=True)
    feed = folder / "feed-of-the-archive"
    text = (snapshots / "310000000/coverage/2026-02-04.json").read_text("utf-8")
    put(feed, text)
    dashboard = Dashboard(program, feed, archive, "--record", folder / "shift.taqta")
    until(lambda: received(program, archive) == 1, "the first content")
    put(feed, text.replace("159066", "159026"))
    until(lambda: received(program, archive) == 2, "the second content")
    dashboard.quit()
    return folder


def put(folder, text):
    """Writes a document as feeds do, under another name first."""
    folder.mkdir(exist_ok=True)
    (folder / "new").write_text(text, "utf-8")
    (folder / "new").rename(folder / "coverage.json")


def received(program, archive):
    command = [program, "history", "list", "--archive", archive, "--json"]
    return subprocess.run(command, capture_output=True, text=True, env=environment()).stdout.count('"sha256"')


def example_environment(workplace, installed):
    return {**environment(TERM="xterm-256color", XDG_STATE_HOME=str(workplace / "state")), "PATH": f"{installed / 'bin'}:{os.environ['PATH']}"}


@pytest.mark.parametrize("typed", [typed for all in EXAMPLES.values() for _, typed in all if not any(word in typed for word in GOES_ON)])
def test_examples_work(workplace, installed, typed):
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", typed], cwd=workplace, env=example_environment(workplace, installed), capture_output=True,
        text=True, stdin=subprocess.DEVNULL)
    # The shipped coverage contradicts itself, so `--fail-on` fails.
    assert done.returncode == (1 if "--fail-on" in typed else 0), done.stderr


@pytest.mark.parametrize("typed", [typed for all in EXAMPLES.values() for _, typed in all if any(word in typed for word in GOES_ON)])
def test_examples_that_go_on_do_until_they_are_stopped(workplace, installed, typed):
    output = re.search(r"-o (\S+)", typed)
    process = subprocess.Popen(
        ["bash", "-c", "exec " + typed], cwd=workplace, env=example_environment(workplace, installed), stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
    try:
        if output:
            until(lambda: pathlib.Path(workplace, output[1]).exists(), output[1])
        else:
            assert select.select([process.stdout], [], [], PATIENCE)[0], "it printed nothing"
            assert process.stdout.readline()
        assert process.poll() is None
    finally:
        process.kill()
        process.communicate()
