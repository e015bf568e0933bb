"""Data sets defined by files: in the commands, and in the running dashboard."""
import json
import os
import pathlib
import shutil
import subprocess
import time

import pytest

from conftest import environment
from terminal import PATIENCE, POLL

EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "docs" / "examples"


@pytest.fixture
def example(tmp_path):
    """A copy of the documented example that a test may change."""
    return pathlib.Path(shutil.copytree(EXAMPLES, tmp_path / "example"))


@pytest.fixture
def definition():
    return json.loads((EXAMPLES / "datasets" / "wintering.json").read_text(encoding="utf-8"))


@pytest.fixture
def snapshot():
    """A synthetic snapshot of the example's data set, since the source contains no figures."""
    document = json.loads((EXAMPLES / "310000000" / "wintering" / "2026-02-04.json").read_text(encoding="utf-8"))
    document["synthetic"] = True
    document["rows"][0]["values"] = {"machines": 80, "machinesReady": 60, "veterinaryPlanned": 200, "veterinaryDone": 150}
    return document


def write(path, document):
    """Writes a document as the feeds do: a temporary name, then a rename."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.tmp")
    temporary.write_text(document if isinstance(document, str) else json.dumps(document, ensure_ascii=False), encoding="utf-8")
    os.replace(temporary, path)


def wait_until(condition, what):
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, f"waited {PATIENCE:.0f} s for {what}"
        time.sleep(POLL)


def test_the_example_is_accepted(run):
    assert run("check", EXAMPLES).returncode == 0
    for path in EXAMPLES.rglob("*.json"):
        result = run("check", path)
        assert result.returncode == 0, result.stdout


def test_a_definition_and_its_snapshot_that_are_renamed_into_place_together_lose_nothing(program, example, definition, snapshot, tmp_path):
    (path, written) = (example / "310000000" / "wintering" / "2026-02-04.json", tmp_path / "page.json")
    write(path, snapshot)
    (same, name) = (path.read_text(encoding="utf-8"), definition["name"]["en"])

    def shows(title):
        try:
            page = json.loads(written.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return False
        return page["title"].startswith(title) and "75" in json.dumps(page["figures"])

    command = [program, "export", "wintering", example, "--watch", "-o", written, "--lang", "en", "--now", "2026-02-05T19:04:00+05:00"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment()) as watching:
        try:
            wait_until(lambda: shows(name), "the first page")
            for number in range(12):
                for part in range(1 + number % 3):
                    definition["name"]["en"] = f"Round {number}.{part}"
                    write(example / "datasets" / "wintering.json", definition)
                    write(path, same)
                wait_until(lambda: shows(definition["name"]["en"]), f"the figures of round {number}")
        finally:
            watching.terminate()


def test_a_mistake_has_its_place_in_every_output(run, example, definition):
    definition["indicators"][0]["formula"] = "100 * fodderStored / fodderNeded"
    path = example / "datasets" / "wintering.json"
    path.write_text(json.dumps(definition, ensure_ascii=False, indent=1), encoding="utf-8")
    line = path.read_text(encoding="utf-8").splitlines().index('   "formula": "100 * fodderStored / fodderNeded",') + 1
    for command in [("check", example, "--json"), ("check", path, "--json"), ("status", example, "--json")]:
        found = json.loads(run(*command).stdout)
        found = [entry for entry in (found["rejected"] + found["flawed"] if isinstance(found, dict) else found) if entry["severity"] == "error"]
        entry = next(entry for entry in found if entry["file"].endswith("wintering.json") and entry["line"] == line)
        assert entry["pointer"] == "/indicators/0/formula" and entry["column"] == 15
        assert entry["code"] == "definition.unknownElement" and "fodderNeeded" in entry["message"]
    assert run("check", example).returncode == 1
    assert run("check", path).returncode == 1


def test_a_snapshot_is_judged_by_the_definition_above_it(run, example):
    path = example / "310000000" / "wintering" / "2026-02-04.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    document["rows"][0]["values"]["machinesRedy"] = 5
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    result = run("check", path, "--lang", "en")
    assert result.returncode == 0 and "did you mean machinesReady?" in result.stdout


def test_the_commands_know_the_defined_data_set(run):
    shown = run("show", "wintering", EXAMPLES, "--lang", "ru", "--unit", "310000000")
    assert shown.returncode == 0 and "Готовность к зимовке скота" in shown.stdout
    schema = json.loads(run("schema", "wintering", EXAMPLES).stdout)
    assert "machinesReady" in json.dumps(schema)
    assert run("schema", "wintering").returncode == 2
    assert run("show", "wintering").returncode == 2


def test_the_simulation_fills_the_data_sets_that_are_defined_where_it_writes(run, tmp_path, definition):
    feed = tmp_path / "feed"
    write(feed / "datasets" / "wintering.json", definition)
    result = run("simulate", feed, "--seed", "1", "--days", "1", "--end", "2026-02-04")
    assert result.returncode == 0, result.stderr
    documents = list(feed.rglob("wintering/*.json"))
    assert documents and all(json.loads(path.read_text(encoding="utf-8"))["synthetic"] for path in documents)
    entries = json.loads(run("check", feed, "--json").stdout)
    assert not [entry for entry in entries if entry["code"].startswith(("format.", "value.", "definition."))]
    shown = run("show", "wintering", feed, "--lang", "en", "--now", "2026-02-05T09:00:00+05:00").stdout
    assert "Readiness of machines" in shown and "synthetic" in shown.lower()


def test_a_file_never_overrides_a_built_in_data_set(run, copy, definition):
    definition["code"] = "coverage"
    write(copy / "datasets" / "coverage.json", definition)
    result = run("check", copy, "--json")
    assert result.returncode == 1
    codes = [entry["code"] for entry in json.loads(result.stdout) if entry["severity"] == "error"]
    assert codes == ["definition.builtIn"]
    assert "86,4" in run("show", "coverage", copy, "--unit", "310000000").stdout


def test_a_tab_comes_changes_and_goes_with_its_file(dashboard, copy, definition, snapshot):
    screen = dashboard(copy, columns=200)
    assert "Мал қыстату" not in screen.text()
    write(copy / "310000000" / "wintering" / "2026-02-04.json", snapshot)
    screen.wait_for("wintering")
    path = copy / "datasets" / "wintering.json"
    write(path, definition)
    screen.wait_for("Мал қыстату")
    open_panel(screen, "Мал қыстатуға")
    screen.wait_for("Мал қыстатуға дайындық · ", "75,0 %")

    definition["name"]["kk"] = "Қыстатуға әзірлік"
    definition["elements"].reverse()
    write(path, definition)
    screen.wait_for("Қыстатуға әзірлік", "75,0 %")

    write(path, json.dumps(definition, ensure_ascii=False).replace('"reportsAt": "district"', '"reportsAt": "distrikt"'))
    screen.wait_for("datasets/wintering.json")
    screen.wait_for("Қыстатуға әзірлік", "75,0 %")
    screen.keys("x")
    screen.wait_for("district", "/reportsAt")
    screen.keys("Escape")

    path.unlink()
    screen.wait_until(lambda: "Мал қыстату" not in screen.lines()[1], "the tab gone")
    screen.wait_until(lambda: "Қыстатуға әзірлік" not in screen.text(), "the panel gone")


def test_an_export_that_goes_on_follows_the_definitions_too(program, run, copy, tmp_path, definition, snapshot):
    page = tmp_path / "wintering.csv"
    write(copy / "datasets" / "wintering.json", definition)
    write(copy / "310000000" / "wintering" / "2026-02-04.json", snapshot)
    watching = subprocess.Popen(
        [program, "export", "wintering", copy, "--unit", "310000000", "--lang", "en", "--table", "values", "-o", page, "--watch"],
        env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        wait_until(page.exists, "the first file")
        assert "for the winter" not in page.read_text(encoding="utf-8")
        ready = next(element for element in definition["elements"] if element["code"] == "machinesReady")
        ready["name"]["en"] = "Machines ready for the winter"
        write(copy / "datasets" / "wintering.json", definition)
        wait_until(lambda: "for the winter" in page.read_text(encoding="utf-8"), "the file with the new name")
    finally:
        watching.terminate()
        watching.wait()


def test_a_panel_can_be_opened_that_a_file_defines(dashboard, example):
    screen = dashboard(example, "--panel", "wintering", "--lang", "en")
    screen.wait_for("Readiness for livestock wintering", "Open tasks")


def test_an_unknown_panel_is_a_usage_error_before_the_screen(program, open_terminal, example):
    terminal = open_terminal()
    terminal.run(program, example, "--panel", "summering")
    assert terminal.wait_for_shell() == 2


def test_the_first_look_reads_definitions_before_snapshots(dashboard, example):
    screen = dashboard(example, "--panel", "wintering", "--unit", "310000000")
    screen.wait_for("Арнайы техниканы дайын ұстау")
    assert "datasets" not in screen.text()


def open_panel(screen, name):
    screen.keys(":")
    screen.type(name)
    screen.keys("Enter")
