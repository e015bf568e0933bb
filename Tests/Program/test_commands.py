"""The commands without a terminal: their output and exit codes."""
import json
import pathlib
import subprocess
import unicodedata

import jsonschema
import pytest

from calls import tries
from conftest import environment, samples

DOCS = pathlib.Path(__file__).resolve().parents[2] / "docs"

PANELS = [
    "overview", "coverage", "cohorts", "beds", "resumption", "mobile", "volumes", "rehabilitation", "primaryCare",
    "referrals", "outreach", "instructions", "payments", "organisations", "status",
]


def columns(line):
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in line)
    combining = sum(unicodedata.combining(c) != 0 for c in line)
    return len(line) + wide - combining


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_without_a_terminal_it_prints_the_overview_and_exits(run, snapshots):
    result = run(snapshots)
    assert result.returncode == 0, result.stderr
    assert "86,4" in result.stdout
    assert "\x1b" not in result.stdout


@pytest.mark.parametrize("panel", PANELS)
def test_every_panel_prints(run, snapshots, panel):
    result = run("show", panel, snapshots, "--lang", "ru", "--width", "100")
    assert result.returncode == 0, result.stderr
    assert result.stdout.strip()
    assert max(columns(line) for line in result.stdout.splitlines()) <= 100


def test_the_contradictions_of_the_sources_are_findings(run, snapshots):
    coverage = plain(run("show", "coverage", snapshots, "--unit", "310000000", "--width", "180").stdout)
    assert "1 012 856 + 159 066" in coverage and "≠ 1 171 882" in coverage and "+40" in coverage
    beds = plain(run("show", "beds", snapshots, "--unit", "310000000", "--width", "180").stdout)
    assert "236" in beds and "238" in beds


@tries("taqta show", "--now")
def test_now_fixes_the_ages(run, snapshots):
    first = run("show", "coverage", snapshots, "--now", "2026-11-21T12:00:00+05:00")
    second = run("show", "coverage", snapshots, "--now", "2026-11-21T12:00:00+05:00")
    assert first.stdout == second.stdout and "290" in first.stdout


def test_an_unknown_panel_is_a_usage_error(run, snapshots):
    result = run("show", "nonsense", snapshots)
    assert result.returncode == 2
    assert "nonsense" in result.stderr


def test_an_unknown_flag_is_a_usage_error(run, snapshots):
    assert run("show", "coverage", snapshots, "--nonsense").returncode == 2


def test_a_missing_directory_is_an_input_error_of_one_line(run, tmp_path):
    result = run("show", "coverage", tmp_path / "nowhere")
    assert result.returncode == 3
    assert len(result.stderr.strip().splitlines()) == 1


def test_the_shipped_snapshots_are_accepted(run, snapshots):
    assert run("check", snapshots).returncode == 0


@tries("taqta check", "--json")
def test_a_broken_copy_is_rejected_with_its_place(run, copy):
    path = next((copy / "310000000" / "coverage").glob("*.json"))
    path.write_text(path.read_text(encoding="utf-8").replace('"values"', '"values" !', 1), encoding="utf-8")
    result = run("check", copy, "--json")
    assert result.returncode == 1
    [found] = [entry for entry in json.loads(result.stdout) if entry["severity"] == "error"]
    assert found["file"].endswith(path.name) and found["line"] > 1 and found["column"] > 1
    text = run("check", copy)
    assert text.returncode == 1
    assert f"{path.name}:{found['line']}:{found['column']}" in text.stdout


def coverage(folder, day, **values):
    """Writes a document of Taraz's coverage and returns its path."""
    document = {
        "format": "taqta-snapshot", "formatVersion": "1.0", "feed": "test", "dataSet": "coverage", "orgUnit": "311000000",
        "asOf": day, "generatedAt": f"{day}T09:00:00+05:00",
        "rows": [{"orgUnit": "311000000", "period": day.replace("-", ""), "values": values}],
    }
    folder.mkdir(exist_ok=True)
    path = folder / f"{day}.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def test_check_lists_the_findings_of_rules_with_their_document(run, tmp_path):
    coverage(tmp_path / "feed", "2026-02-03", attached=1000, insured=900, uninsured=100)
    coverage(tmp_path / "feed", "2026-02-04", attached=1000, insured=900, uninsured=140)
    result = run("check", tmp_path / "feed", "--json", "--lang", "en")
    [found] = json.loads(result.stdout)
    assert result.returncode == 1
    assert (found["file"], found["code"], found["severity"]) == ("2026-02-04.json", "rule.coverageSum", "error")
    assert "1,040" in found["message"]


def test_files_that_are_named_one_by_one_are_compared_with_each_other(run, tmp_path):
    for day in range(1, 13):
        coverage(tmp_path / "feed", f"2026-01-{day:02}", attached=400_000 + day % 3)
    path = coverage(tmp_path / "feed", "2026-01-13", attached=4_000_000)
    result = run("check", *sorted((tmp_path / "feed").iterdir()), "--json")
    [found] = json.loads(result.stdout)
    assert result.returncode == 0
    assert (found["file"], found["code"], found["severity"]) == (str(path), "outlier", "warning")


def test_rows_of_unknown_units_are_kept_aside_and_counted(run, copy):
    path = next((copy / "310000000" / "beds").glob("*.json"))
    document = json.loads(path.read_text(encoding="utf-8"))
    document["rows"] += [{"orgUnit": "999999999", "period": "2026", "values": {"beds24h": n}} for n in (1, 2)]
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    result = run("check", copy, "--lang", "en")
    assert result.returncode == 0
    assert result.stdout.strip().endswith("rows kept aside: 2")
    assert "kept aside: 2" in run("show", "beds", copy, "--unit", "310000000", "--lang", "en").stdout


def test_what_check_prints_as_json_has_the_documented_shape(run, snapshots, copy):
    path = next((copy / "310000000" / "coverage").glob("*.json"))
    path.write_text(path.read_text(encoding="utf-8") + "!", encoding="utf-8")
    validator = jsonschema.Draft202012Validator(json.loads((DOCS / "check.schema.json").read_text(encoding="utf-8")))
    for folder in [snapshots, copy]:
        entries = json.loads(run("check", folder, "--json").stdout)
        assert entries
        validator.validate(entries)
    assert not validator.is_valid([{"file": "a.json"}])


def test_checking_what_is_not_there_is_an_input_error(run, tmp_path):
    assert run("check", tmp_path / "nowhere").returncode == 3


def test_the_schema_is_json_schema(run):
    result = run("schema", "coverage")
    assert result.returncode == 0
    assert json.loads(result.stdout)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_without_a_name_the_schema_command_lists_the_data_sets(run):
    result = run("schema")
    assert result.returncode == 0
    assert "coverage" in result.stdout and "mobile" in result.stdout


@tries("taqta status", "--json")
def test_the_status_counts_what_was_read(run, snapshots):
    result = run("status", snapshots, "--json")
    assert result.returncode == 0, result.stderr
    status = json.loads(result.stdout)
    [source] = status["sources"]
    assert source["read"] == status["holdings"]["snapshots"] == len(list(snapshots.rglob("*.json")))
    assert source["progress"] == "complete" and source["lastRead"] == status["lastRead"]


def test_what_status_prints_as_json_has_the_documented_shape(run, snapshots, copy, tmp_path):
    validator = jsonschema.Draft202012Validator(json.loads((DOCS / "status.schema.json").read_text(encoding="utf-8")))
    (copy / "broken.json").write_text("{", encoding="utf-8")
    (copy / "note.txt").write_text("ignored", encoding="utf-8")
    reports = [json.loads(run("status", folder, "--json").stdout) for folder in [snapshots, copy, tmp_path / "nowhere"]]
    for report in reports:
        validator.validate(report)
    broken = reports[1]
    [fault] = broken["rejected"]
    assert (fault["file"], fault["code"], fault["line"]) == ("broken.json", "json.syntax", 1)
    assert broken["sources"][0]["rejected"] == 1 and broken["sources"][0]["ignored"] == 1
    assert "problem" in reports[2]["sources"][0]


def test_the_status_is_a_page_in_every_language(run, copy):
    (copy / "broken.json").write_text("{", encoding="utf-8")
    for language, word in [("kk", "Қабылданбады"), ("ru", "Отклонено"), ("en", "Rejected")]:
        text = run("status", copy, "--lang", language, COLUMNS="120").stdout
        assert word in text and "broken.json" in text and "json.syntax" in text


def test_the_doctor_is_content_with_a_good_terminal(run):
    result = run("doctor", TERM="xterm-256color")
    assert result.returncode == 0, result.stdout


def test_the_doctor_says_when_no_dashboard_is_possible(run):
    result = run("doctor", TERM="nonsense")
    assert result.returncode == 4
    assert "nonsense" in result.stdout


def test_the_version_and_the_help_are_there(run):
    assert run("--version").returncode == 0
    assert "simulate" in run("--help").stdout


PLANTED = {
    "rule.coverageSum", "rule.bedsReduction", "rule.volumesGrowth", "rule.volumesIncrease", "rule.resumptionCovid",
    "rule.resumptionPermit", "rule.resumptionTotal", "rule.referralSupplierBase", "rule.appealsOutcome", "children.sum",
}


@pytest.mark.parametrize("seed", range(10, 10 + samples(2)))
def test_any_simulated_world_is_accepted_and_shown_by_every_panel(run, tmp_path, seed):
    units, end = ("regional", "national")[seed % 16 == 15], f"2026-{seed % 12 + 1:02}-{seed % 28 + 1:02}"
    run("simulate", tmp_path, "--seed", seed, "--units", units, "--days", "3", "--end", end)
    check = run("check", tmp_path, "--json", "--now", f"{end}T20:00:00+05:00")
    assert {entry["code"] for entry in json.loads(check.stdout) if entry["severity"] == "error"} <= PLANTED
    codes = [line.split()[0] for line in run("schema").stdout.splitlines()]
    for panel in ["overview", "status", *codes]:
        shown = run("show", panel, tmp_path, "--now", f"{end}T20:00:00+05:00", "--width", 60 + seed % 100)
        assert shown.returncode == 0 and len(shown.stdout.splitlines()) > 5, (panel, shown.stderr)


def test_the_same_seed_simulates_the_same_files_and_they_are_accepted(run, tmp_path):
    contents = []
    for name in ["first", "second"]:
        folder = tmp_path / name
        result = run("simulate", folder, "--seed", "5", "--units", "regional", "--days", "2", "--end", "2026-02-04")
        assert result.returncode == 0, result.stderr
        contents.append({str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*.json")})
    assert contents[0] == contents[1] and len(contents[0]) > 30
    check = run("check", tmp_path / "first", "--json")
    errors = {entry["code"] for entry in json.loads(check.stdout) if entry["severity"] == "error"}
    assert check.returncode == 1 and errors and errors <= PLANTED


@pytest.mark.parametrize("command", [
    ["SNAPSHOTS"], ["show", "coverage", "SNAPSHOTS"], ["status", "SNAPSHOTS"], ["status", "SNAPSHOTS", "--json"],
    ["status", "SNAPSHOTS", "--follow"], ["check", "SNAPSHOTS"], ["check", "SNAPSHOTS", "--json"], ["schema"], ["schema", "beds"],
    ["export", "coverage", "SNAPSHOTS", "--format", "csv", "-o", "-"], ["doctor"],
], ids=" ".join)
def test_an_output_that_takes_no_more_is_an_error_in_one_line(program, snapshots, command):
    words = [str(snapshots) if word == "SNAPSHOTS" else word for word in command]
    with open("/dev/full", "wb") as full:
        result = subprocess.run(
            [program, *words, "--lang", "en"], stdin=subprocess.DEVNULL, stdout=full, stderr=subprocess.PIPE, text=True, timeout=120,
            env=environment())
    assert result.returncode == 3 and "No space left" in result.stderr, result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
