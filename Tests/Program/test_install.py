"""The files installed by scripts/install, their use from there, and their removal."""
import json
import os
import re
import shutil
import stat
import subprocess

import pytest

from conftest import ROOT, environment, install

COMPLETIONS = {
    "bash": "share/bash-completion/completions/taqta",
    "zsh": "share/zsh/vendor-completions/_taqta",
    "fish": "share/fish/vendor_completions.d/taqta.fish",
}


def plain(**variables):
    """An environment in which nothing names the program that draws reports."""
    return {name: value for name, value in environment(**variables).items() if name != "TAQTA_REPORT"}


def files(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir() or path.is_symlink())


def test_programs_and_documents_are_where_a_system_looks_for_them(installed):
    found = files(installed)
    expected = [
        "bin/taqta", "libexec/taqta/taqta-report", "share/man/man1/taqta.1", "share/man/man1/taqta-history-list.1",
        "share/man/ru/man1/taqta.1", "share/man/kk/man1/taqta-export.1",
        "share/doc/taqta/README.md", "share/doc/taqta/NOTICE", "share/doc/taqta/docs/definitions.md",
        "share/doc/taqta/docs/examples/systemd/taqta-bundle.timer", *COMPLETIONS.values(),
    ]
    assert set(expected) <= set(found)
    assert (installed / "share/doc/taqta/examples/systemd/taqta-bundle.timer").is_file()
    assert files(installed / "share/taqta/snapshots") == files(ROOT / "snapshots")


def test_everyone_may_read_and_only_programs_may_run(installed):
    for path in installed.rglob("*"):
        mode = stat.S_IMODE(path.stat().st_mode)
        runs = path.is_dir() or path.relative_to(installed).parts[0] in ("bin", "libexec")
        assert mode == (0o755 if runs else 0o644), path


def test_the_installed_program_finds_the_one_that_draws_reports(installed, tmp_path):
    target = tmp_path / "coverage.pdf"
    command = [installed / "bin/taqta", "export", "coverage", installed / "share/taqta/snapshots", "-o", target]
    subprocess.run(command, check=True, capture_output=True, env=plain())
    assert target.read_bytes().startswith(b"%PDF-")


def test_both_programs_are_of_one_version(installed):
    programs = [installed / "bin/taqta", installed / "libexec/taqta/taqta-report"]
    versions = {subprocess.run([each, "--version"], check=True, capture_output=True, text=True).stdout for each in programs}
    assert len(versions) == 1


def test_links_between_the_installed_documents_lead_somewhere(installed):
    for document in (installed / "share/doc/taqta").rglob("*.md"):
        for link in re.findall(r"\]\(([^)#:]+)\)", document.read_text("utf-8")):
            assert (document.parent / link).exists(), f"{document.name}: {link}"


def test_installing_twice_and_removing_leaves_no_file(program, tmp_path):
    install(program, tmp_path)
    first = files(tmp_path)
    install(program, tmp_path)
    assert files(tmp_path) == first and "usr/local/bin/taqta" in first
    other = tmp_path / "usr/local/share/man/man1/other.1"
    other.write_text("of another program")
    install(program, "--uninstall", tmp_path)
    assert files(tmp_path) == [str(other.relative_to(tmp_path))]


def test_a_running_program_is_replaced_by_a_new_file(program, tmp_path):
    install(program, tmp_path)
    running = (tmp_path / "usr/local/bin/taqta").open("rb")
    install(program, tmp_path)
    assert os.fstat(running.fileno()).st_nlink == 0


@pytest.mark.parametrize("arguments, variables, code, said", [
    (["relative"], {}, 2, "absolute path"),
    (["/usr"], {"TAQTA_BIN_DIR": "/nonexistent"}, 3, "/nonexistent/taqta: no such program"),
])
def test_what_cannot_be_installed_is_said_in_one_line(tmp_path, arguments, variables, code, said):
    done = subprocess.run(
        [ROOT / "scripts/install", *arguments], capture_output=True, text=True,
        env={**os.environ, "DESTDIR": str(tmp_path), "TAQTA_BIN_DIR": "/nonexistent", **variables})
    assert done.returncode == code and said in done.stderr and done.stderr.count("\n") == 1
    assert files(tmp_path) == []


ASKING = """
source "$1"
read -ra COMP_WORDS <<<"$2"
[[ $2 == *" " ]] && COMP_WORDS+=("")
COMP_LINE=$2 COMP_POINT=${#2} COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_taqta taqta "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.mark.parametrize("typed, offered", [
    ("taqta s", {"show", "schema", "status", "simulate"}),
    ("taqta show co", {"coverage", "cohorts"}),
    ("taqta show coverage sn", {"snapshots"}),
    ("taqta export beds --format p", {"pdf", "png"}),
    ("taqta show beds --lang ", {"kk", "ru", "en"}),
    ("taqta history list --data-set b", {"beds"}),
    ("taqta export beds --fail-on w", {"warning"}),
    ("taqta history v", {"verify"}),
])
def test_bash_offers_what_fits(installed, typed, offered):
    done = subprocess.run(
        ["bash", "--norc", "-c", ASKING, "ask", installed / COMPLETIONS["bash"], typed], cwd=ROOT, capture_output=True, text=True,
        env={**environment(), "PATH": f"{installed / 'bin'}:{os.environ['PATH']}"})
    assert set(done.stdout.split()) == offered, done.stderr


# Sources the script, completes a line, and prints what is offered.
COMPLETE = """
. "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
compopt() { :; }
_taqta
printf '%s\\n' "${COMPREPLY[@]}"
"""


def completed(installed, tmp_path, *words):
    """The completions offered by bash for the last of these words."""
    for folder in ("snapshots", "state", "two words"):
        (tmp_path / folder).mkdir(exist_ok=True)
    (tmp_path / "table.csv").touch()
    done = subprocess.run(
        ["bash", "-c", COMPLETE, "bash", installed / COMPLETIONS["bash"], *words], check=True, capture_output=True, text=True, cwd=tmp_path)
    assert done.stderr == ""
    return set(done.stdout.splitlines())


@pytest.mark.parametrize(
    ("words", "expected", "excluded"),
    [
        (["taqta", ""], {"show", "history", "snapshots"}, {"--lang", "table.csv"}),
        (["taqta", "s"], {"show", "schema", "status", "simulate", "snapshots", "state"}, {"export"}),
        (["taqta", "history", ""], {"list", "prune"}, {"show-all", "snapshots"}),
        (["taqta", "history", "list", "--"], {"--data-set", "--since", "--lang"}, {"--keep", "--theme"}),
        (["taqta", "show", ""], {"coverage", "beds", "overview"}, {"show"}),
        (["taqta", "show", "beds", "--style", ""], {"auto", "plain", "ansi"}, {"beds"}),
        (["taqta", "--theme", ""], {"dark", "light"}, {"show"}),
        (["taqta", "export", "beds", "-o", "ta"], {"table.csv"}, {"beds"}),
        (["taqta", "import", "ta"], {"table.csv"}, set()),
        (["taqta", "two"], {"two words"}, {"two", "words"}),
        (["taqta", "show", "coverage", "s"], {"snapshots", "state"}, {"table.csv"}),
    ],
)
def test_bash_offers_what_fits(installed, tmp_path, words, expected, excluded):
    offered = completed(installed, tmp_path, *words)
    assert expected <= offered and not excluded & offered


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_take_their_scripts(installed, shell):
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    script = installed / COMPLETIONS[shell]
    done = subprocess.run([shell, *(["-n"] if shell == "zsh" else ["--no-execute"]), script], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def commands(entry, above=()):
    path = (*above, entry["name"])
    yield path
    for below in entry["subcommands"]:
        yield from commands(below, path)


def test_every_shell_knows_every_command(installed):
    described = subprocess.run([installed / "bin/taqta", "--describe"], check=True, capture_output=True).stdout
    for path in commands(json.loads(described)):
        for shell, script in COMPLETIONS.items():
            assert re.search(rf"\b{path[-1]}\b", (installed / script).read_text("utf-8")), (shell, path)
