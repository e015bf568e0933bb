"""The recipes of docs/automation.md name existing things, and their commands work."""
import os
import re
import shlex
import shutil
import subprocess

import pytest

from conftest import ROOT, environment

RECIPES = (ROOT / "docs" / "automation.md").read_text("utf-8")
NOW = "2026-02-05T19:04:00+05:00"
UNITS = ROOT / "docs" / "examples" / "systemd"


def block(heading, number=0):
    """The lines of a block of code below a heading."""
    part = RECIPES.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"^```\n(.*?)^```", part, re.M | re.S)[number].splitlines()


def queries():
    return [re.split(r"   +", line)[0] for line in block("Prometheus and Grafana", 1)]


def shell(command, program, folder, **variables):
    """Runs a command as cron and systemd do: with only a path and a home."""
    return subprocess.run(
        ["sh", "-c", command], capture_output=True, text=True, cwd=folder,
        env={"PATH": f"{program.parent}:/usr/bin:/bin", "HOME": str(folder), **variables})


@pytest.fixture(scope="module")
def metrics(program, feed):
    """The names of the metrics in the panels of a full feed."""
    text = ""
    for panel in ("coverage", "beds"):
        command = [program, "export", panel, feed, "--unit", "310000000", "--format", "openmetrics", "-o", "-", "--now", NOW]
        text += subprocess.run(command, check=True, capture_output=True, text=True, env=environment()).stdout
    return set(re.findall(r"^(taqta_\w+)", text, re.M)) | {"taqta_export_info"}


def test_queries_name_metrics_that_are_exported(metrics):
    assert len(queries()) >= 8
    for query in queries():
        assert set(re.findall(r"taqta_\w+", query)) <= metrics, query


@pytest.mark.skipif(not shutil.which("promtool"), reason="promtool is not installed")
def test_queries_are_promql(tmp_path):
    rules = tmp_path / "rules.yml"
    rows = [f"  - record: query_{number}\n    expr: {query!r}\n" for number, query in enumerate(queries())]
    rules.write_text("groups:\n- name: recipes\n  rules:\n" + "".join(rows))
    done = subprocess.run(["promtool", "check", "rules", rules], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def setting(unit, name):
    return re.search(rf"^{name}=(.*)$", (UNITS / unit).read_text("utf-8"), re.M)[1]


@pytest.mark.parametrize("unit, result", [
    ("taqta-bundle.service", "reports/*/datapackage.json"), ("taqta-metrics@.service", "metrics/taqta-coverage.prom"),
])
def test_commands_of_the_units_write_their_files(program, snapshots, tmp_path, unit, result):
    shutil.copytree(snapshots, tmp_path / "feed")
    variables = dict(each.replace("%h", str(tmp_path)).split("=") for each in shlex.split(setting(unit, "Environment")))
    command = setting(unit, "ExecStart").replace("%i", "coverage").replace(" --watch", "")
    (tmp_path / "metrics").mkdir()
    done = shell(command, program, tmp_path, **variables)
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.glob(result))


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")
def test_units_are_units(program, tmp_path):
    for source in UNITS.iterdir():
        text = source.read_text("utf-8").replace("=taqta ", f"={program} ")
        (tmp_path / source.name.replace("@.", "@coverage.")).write_text(text)
    units = sorted(str(path) for path in tmp_path.iterdir())
    done = subprocess.run(
        ["systemd-analyze", "verify", "--user", *units], capture_output=True, text=True,
        env={**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)})
    assert (done.returncode, done.stderr) == (0, "")


def test_commands_of_cron_write_and_say_what_is_wrong(program, snapshots, tmp_path):
    shutil.copytree(snapshots, tmp_path / "feed")
    (tmp_path / "feed" / "torn.json").write_text("{")
    lines = [line.replace("/srv/taqta", str(tmp_path)) for line in block("cron, which mails what goes wrong")]
    report, check = [re.match(r"(?:\S+ +){5}(.*)", line)[1] for line in lines[1:]]
    done = shell(report, program, tmp_path)
    # The coverage of the shipped sources contradicts itself.
    assert done.returncode == 1 and "torn.json" in done.stderr
    assert (tmp_path / "coverage.pdf").read_bytes().startswith(b"%PDF-")
    assert "torn.json" in shell(check, program, tmp_path).stdout


def test_a_message_fits_into_one_of_telegram(program, snapshots, tmp_path):
    command = next(line for line in block("A message with the main figures") if line.startswith("taqta"))
    done = shell(command.rstrip("| ").replace(" feed ", f" {snapshots} "), program, tmp_path)
    assert done.returncode == 0 and 0 < len(done.stdout) <= 4096


def test_the_wall_is_a_script_of_the_plain_shell():
    subprocess.run(["sh", "-n", ROOT / "docs/examples/tmux/wall"], check=True)
