"""The effects of the other commands' options that no other test tries."""
import json
import select
import subprocess

import pytest

import calls
from calls import tries
from conftest import environment
from follower import Follower
from terminal import PATIENCE
from test_archive import coverage, put, until
from test_options_of_the_dashboard import silently_changed
from test_report import SAMPLES

CHECK, SCHEMA, STATUS = "taqta check", "taqta schema", "taqta status"
IMPORT, DOCTOR, SIMULATE = "taqta import", "taqta doctor", "taqta simulate"
REPORT = "taqta-report"
NOW = "2026-02-05T19:04:00+05:00"
ZHAMBYL = "310000000"


@pytest.fixture
def follow(program):
    """Starts `taqta status --follow` for the duration of the test."""
    started = []

    def follow(directory, *arguments):
        started.append(Follower(program, directory, *arguments, environment=environment()))
        return started[-1]

    yield follow
    for follower in started:
        follower.close()


@tries((CHECK, SCHEMA, STATUS, DOCTOR, SIMULATE), "--lang")
def test_commands_speak_the_language_that_is_asked_for(run, snapshots, tmp_path):
    for command, arguments, words in [
        ("check", [snapshots], ("Файл:", "Файлов:", "Files:")), ("schema", [], ("Төсек қоры", "Коечный фонд", "Bed fund")),
        ("status", [snapshots], ("Оқылды", "Прочитано", "Read")), ("doctor", [], ("Пернетақта", "Клавиатура", "Keyboard")),
        ("simulate", [tmp_path / "feed"], ("Жазылды", "Записано", "Written")),
    ]:
        for language, word in zip(("kk", "ru", "en"), words):
            assert word in run(command, *arguments, "--lang", language, TERM="xterm-256color").stdout, (command, language)


@tries((CHECK, SCHEMA, DOCTOR), "--now")
def test_what_has_no_age_is_told_in_the_same_way_at_any_time(run, snapshots):
    for command, arguments in [("check", [snapshots]), ("schema", ["coverage"]), ("doctor", [])]:
        told = {run(command, *arguments, "--now", f"{year}-01-01T00:00:00Z", TERM="xterm-256color").stdout for year in (2027, 2037)}
        assert len(told) == 1 and told != {""}, command


@tries(SCHEMA, "--definition")
def test_the_schema_of_definitions_is_another_one_than_that_of_snapshots(run):
    schema = json.loads(run("schema", "--definition").stdout)
    assert "indicators" in schema["properties"] and "dimensions" in schema["properties"]
    assert "indicators" not in json.loads(run("schema", "coverage").stdout)["properties"]


# taqta status


@tries(STATUS, "--now")
def test_the_status_is_that_of_the_moment_that_is_asked_for(run, snapshots):
    assert json.loads(run("status", snapshots, "--json", "--now", NOW).stdout)["lastRead"].startswith("2026-02-05T")


@tries(STATUS, "--archive")
def test_the_status_tells_of_the_archive_that_is_named(run, snapshots, tmp_path):
    (tmp_path / "archive.sqlite").write_bytes(b"no archive")
    archive = json.loads(run("status", snapshots, "--json", "--archive", tmp_path / "archive.sqlite").stdout)["archive"]
    assert archive["path"] == str(tmp_path / "archive.sqlite") and archive["problem"]
    assert json.loads(run("status", snapshots, "--json", "--archive", tmp_path / "none.sqlite").stdout)["archive"]["state"] == "off"


@tries(STATUS, "--follow")
def test_following_prints_a_line_of_json_at_first_and_one_for_every_change(follow, copy):
    follower = follow(copy)
    count = len(list(copy.rglob("*.json")))
    follower.wait_for(lambda state: state["holdings"]["snapshots"] == count, "the shipped documents")
    lines = len(follower.states)
    put(copy, "new.json", coverage(100))
    follower.wait_for(lambda state: state["holdings"]["snapshots"] == count + 1, "the new document")
    assert len(follower.states) > lines


@tries(STATUS, "--rescan")
def test_following_looks_as_often_as_is_asked_for_at_what_raises_no_event(follow, copy):
    follower = follow(copy, "--rescan", "0.05")
    count = len(list(copy.rglob("*.json")))
    before = follower.wait_for(lambda state: state["sources"][0]["read"] == count, "the shipped documents")["sources"][0]["readings"]
    with silently_changed(next((copy / ZHAMBYL / "coverage").glob("*.json")), b"1012856", b"1012857"):
        # Without the option, the next rescan would be a quarter of an hour later.
        follower.wait_for(lambda state: state["sources"][0]["readings"] > before, "the changed document")


# taqta import


@pytest.fixture
def imported(run, tmp_path):
    """Imports a table of one district, by default to standard output."""
    table = tmp_path / "table.csv"
    table.write_text("Аудан;insured\nТараз;5\n", "utf-8")

    def imported(*arguments):
        usual = ["--as", "coverage", "--unit", ZHAMBYL, "--as-of", "2026-02-04"]
        target = [] if "--output" in arguments else ["-o", "-"]
        return run("import", table, *usual, *target, *arguments)

    return imported


@tries(IMPORT, "--output")
def test_the_snapshot_is_written_where_it_is_asked_for(imported, tmp_path):
    assert imported("--output", tmp_path / "out.json").stdout == ""
    assert json.loads((tmp_path / "out.json").read_text("utf-8"))["dataSet"] == "coverage"


@tries(IMPORT, "--now", "--feed", "--source")
def test_the_snapshot_says_when_and_by_whom_and_from_what_it_was_made(imported):
    document = json.loads(imported("--now", NOW, "--feed", "headquarters", "--source", "A letter").stdout)
    assert document["generatedAt"] == NOW
    assert document["feed"] == "headquarters" and json.loads(imported().stdout)["feed"] == "import"
    assert document["sources"][0]["title"] == "A letter" and json.loads(imported().stdout)["sources"][0]["title"] == "table.csv"


@tries(IMPORT, "--format")
def test_a_file_is_read_in_the_format_that_is_asked_for(imported):
    assert json.loads(imported("--format", "csv").stdout)["rows"][0]["values"] == {"insured": 5}
    assert imported("--format", "xlsx").returncode == 1


@tries(IMPORT, "--definitions")
def test_a_table_of_a_data_set_that_a_file_defines_is_imported_with_its_definition(run, tmp_path):
    table = tmp_path / "table.csv"
    table.write_text("Аудан;machines\nТараз;5\n", "utf-8")
    command = ["import", table, "--as", "wintering", "--unit", ZHAMBYL, "--as-of", "2026-02-04", "-o", "-"]
    assert run(*command).returncode == 2
    result = run(*command, "--definitions", SAMPLES.parents[2] / "docs" / "examples")
    assert json.loads(result.stdout)["dataSet"] == "wintering", result.stderr


# taqta simulate


@pytest.fixture
def simulated(run, tmp_path):
    """The documents of a simulation by path; each simulation uses a new folder."""
    folders = (tmp_path / f"simulated{number}" for number in range(10))

    def simulated(*arguments):
        folder = next(folders)
        assert run("simulate", folder, *arguments).returncode == 0
        return {str(path.relative_to(folder)): path.read_text("utf-8") for path in folder.rglob("*.json")}

    return simulated


@tries(SIMULATE, "--seed")
def test_another_seed_gives_other_figures(simulated):
    one, again, other = (simulated("--seed", seed, "--end", "2026-02-04", "--now", NOW) for seed in (1, 1, 2))
    assert one == again and one.keys() == other.keys() and one != other


@tries(SIMULATE, "--units")
def test_the_whole_country_or_one_region_is_simulated(simulated):
    regional, national = (
        {path.split("/")[0] for path in simulated("--units", units, "--end", "2026-02-04")} for units in ("regional", "national"))
    assert ZHAMBYL in regional and all(unit.startswith("31") or unit == "KZ" for unit in regional)
    assert regional < national and len([unit for unit in national if unit.endswith("0000000")]) == 20


@tries(SIMULATE, "--days", "--end")
def test_the_history_has_the_days_and_the_end_that_are_asked_for(simulated):
    days = {json.loads(text)["asOf"] for path, text in simulated("--days", "3", "--end", "2025-12-31").items() if "/beds/" in path}
    assert days == {"2025-12-29", "2025-12-30", "2025-12-31"}


@tries(SIMULATE, "--now")
def test_the_history_ends_today_where_no_end_is_asked_for(simulated):
    assert "2026-02-05" in {json.loads(text)["asOf"] for text in simulated("--now", NOW).values()}


@tries(SIMULATE, "--untidy")
def test_an_untidy_feed_is_read_without_an_error_of_the_format_and_shown(run, simulated, tmp_path):
    end = ("--days", "16", "--end", "2026-02-04")
    untidy, again, tidy = simulated("--untidy", *end), simulated("--untidy", *end), simulated(*end)
    assert untidy == again and untidy != tidy
    documents = [json.loads(text) for text in untidy.values()]
    assert all(document["synthetic"] for document in documents) and any(document.get("withdrawn") for document in documents)
    entries = json.loads(run("check", tmp_path / "simulated0", "--json", "--now", NOW).stdout)
    codes = {entry["code"].partition(".")[0] for entry in entries if entry["severity"] == "error"}
    assert codes and codes <= {"rule", "breakdown", "children", "period"}, "contradictions, which are meant, and nothing else"
    for panel in ("overview", "status", "volumes"):
        assert run("show", panel, tmp_path / "simulated0", "--now", NOW).returncode == 0


@pytest.fixture
def live(program, tmp_path):
    """Starts live feeds of a given rate, and counts the documents each has renamed into place after its history."""
    started = []

    def live(rate):
        folder = tmp_path / f"live{len(started)}"
        command = [program, "simulate", folder, "--live", "--rate", rate, "--end", "2026-02-04", "--now", NOW]
        calls.note(command)
        started.append(subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment()))
        # A line announces the history before the feed starts.
        assert select.select([started[-1].stdout], [], [], PATIENCE)[0], "it printed nothing"
        started[-1].stdout.readline()
        first, seen = files(folder), set()
        return lambda: len(seen.update(files(folder) - first) or seen)

    yield live
    for process in started:
        process.kill()
        process.wait()


def files(folder):
    """The existing files with their modification times, so that replaced files count again."""
    found = set()
    for path in folder.rglob("*.json"):
        try:
            found.add((path, path.stat().st_mtime_ns))
        except FileNotFoundError:
            continue
    return found


@tries(SIMULATE, "--live", "--rate")
def test_a_live_feed_goes_on_at_the_rate_that_is_asked_for(live):
    slow, fast = live("0.001/s"), live("1000")
    until(lambda: fast() > 50, "documents of the fast feed")
    assert slow() <= 2, "its first step has two documents at most, and the next one comes after a quarter of an hour"


# taqta-report


@tries(REPORT, "--format", "-o", "--output", "--scale")
def test_a_page_is_drawn_in_the_format_and_size_and_file_that_are_asked_for(program, tmp_path):
    def drawn(*arguments):
        command = [program.with_name(REPORT), *map(str, arguments)]
        calls.note(command)
        done = subprocess.run(command, input=(SAMPLES / "coverage.json").read_bytes(), capture_output=True, env=environment(), timeout=120)
        assert done.returncode == 0, done.stderr
        return done.stdout

    for form, beginning in [("pdf", b"%PDF-"), ("png", b"\x89PNG"), ("svg", b"<?xml")]:
        assert drawn("--format", form).startswith(beginning)
    widths = [int.from_bytes(drawn("--format", "png", "--scale", scale)[16:20], "big") for scale in (1, 2)]
    assert widths[1] == pytest.approx(2 * widths[0], abs=1)
    for option in ("-o", "--output"):
        target = tmp_path / option.strip("-")
        assert drawn("--format", "pdf", option, target) == b"" and target.read_bytes().startswith(b"%PDF-")
