"""The hazards of watching that need a separate process: stopped, without watches, on file systems that come and go."""
import json
import os
import pathlib
import shutil
import signal
import subprocess

import pytest

from conftest import environment
from follower import Follower


@pytest.fixture
def follow(program):
    opened = []

    def follow(directory, *arguments, **options):
        opened.append(Follower(program, directory, *arguments, environment=environment(), **options))
        return opened[-1]

    yield follow
    for follower in opened:
        follower.close()


@pytest.fixture(scope="session")
def isolation():
    """Skips the tests that need namespaces, visibly, if the system provides none."""
    answer = subprocess.run(["unshare", "-Urm", "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, text=True)
    if answer.returncode:
        pytest.skip(f"no user and mount namespaces here: {answer.stderr.strip()}")


def document(snapshots):
    return json.loads(next((snapshots / "310000000" / "coverage").glob("*.json")).read_text(encoding="utf-8"))


def is_complete(state):
    return all(source["progress"] == "complete" for source in state["sources"]) and bool(state["sources"])


def read(count):
    return lambda state: is_complete(state) and state["sources"][0]["read"] == count


def with_code(code):
    return lambda state: state["sources"][0].get("problemCode") == code


def test_W1_a_lost_flood_of_events_is_made_good_by_a_look_at_everything(follow, tmp_path, snapshots):
    folder = tmp_path / "feed" / "a"
    folder.mkdir(parents=True)
    text = json.dumps(document(snapshots))
    follower = follow(tmp_path / "feed")
    follower.wait_for(is_complete, "the first look")
    os.kill(follower.pid, signal.SIGSTOP)
    for number in range(20_000):
        (folder / f"{number}.json").write_text(text, encoding="utf-8")
    os.kill(follower.pid, signal.SIGCONT)
    state = follower.wait_for(read(20_000), "20,000 documents")
    assert state["sources"][0]["overflows"] >= 1
    assert state["sources"][0]["rescans"] >= 2


def test_W2_every_directory_is_watched_before_it_is_listed(program, copy, tmp_path):
    trace = tmp_path / "trace"
    subprocess.run(
        ["strace", "-f", "-qq", "-y", "-e", "trace=inotify_add_watch,openat", "-o", trace, program, "status", copy, "--json"],
        check=True, capture_output=True, env=environment())
    watched, listed = [], []
    for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
        for folder in [copy, *filter(pathlib.Path.is_dir, copy.rglob("*"))]:
            if f'"{folder}"' not in line:
                continue
            if "inotify_add_watch" in line and "IN_CLOSE_WRITE" in line:
                watched.append(folder)
            if "O_DIRECTORY" in line and folder.name != "datasets" and folder not in watched:
                listed.append(folder)
    assert len(set(watched)) > 10
    assert not listed, "listed before it was watched"


def test_W3_without_watches_everything_is_looked_at_again_and_again(follow, isolation, copy):
    follower = follow(copy, "--rescan", "0.2", isolated=True, before="echo 0 > /proc/sys/user/max_inotify_watches")
    state = follower.wait_for(read(17), "the shipped documents")
    assert state["sources"][0]["watchMode"] == "rescanning"
    assert with_code("source.watchLimit")(state)
    shutil.copy(next((copy / "310000000" / "coverage").glob("*.json")), copy / "new.json")
    follower.wait_for(read(18), "the document that no event told of")
    follower.shell("echo 1000 > /proc/sys/user/max_inotify_watches")
    follower.wait_for(lambda state: state["sources"][0]["watchMode"] == "events", "the events")


@pytest.mark.skipif(not os.path.exists("/dev/fuse"), reason="no FUSE here")
def test_W4_a_file_system_without_events_is_looked_at_again_and_again(follow, isolation, tmp_path, copy):
    """FUSE: changes on the other side raise no event here."""
    mount = tmp_path / "mount"
    mount.mkdir()
    follower = follow(mount, "--rescan", "0.2", isolated=True, before=f"bindfs {copy} {mount}")
    state = follower.wait_for(read(17), "the shipped documents")
    assert state["sources"][0]["watchMode"] == "rescanning"
    shutil.copy(next((copy / "310000000" / "coverage").glob("*.json")), copy / "new.json")
    follower.wait_for(read(18), "the document that no event told of")


def test_W6_an_unmounted_file_system_keeps_its_last_data_and_is_read_again_when_it_is_back(follow, isolation, copy, tmp_path):
    mount = tmp_path / "mount"
    mount.mkdir()
    disk = f"mount -t tmpfs none {mount} && cp -r {copy}/. {mount}"
    follower = follow(mount, isolated=True, before=disk)
    follower.wait_for(read(17), "the shipped documents")
    follower.shell(f"umount {mount}")
    state = follower.wait_for(with_code("source.emptied"), "the loss")
    assert state["holdings"]["snapshots"] == 17
    follower.shell(disk)
    follower.wait_for(lambda state: read(17)(state) and not state["sources"][0].get("problem"), "the return")


def test_W6_a_mount_over_the_directory_is_noticed_without_an_event(follow, isolation, copy, tmp_path):
    follower = follow(copy, isolated=True)
    follower.wait_for(read(17), "the shipped documents")
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(next((copy / "310000000" / "coverage").glob("*.json")), other / "only.json")
    follower.shell(f"mount --bind {other} {copy}")
    follower.wait_for(read(1), "the other directory")
    follower.shell(f"umount {copy}")
    follower.wait_for(read(17), "the shipped documents again")


def test_several_directories_are_watched_each_for_itself(follow, program, copy, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    follower = follow(copy, other)
    follower.wait_for(lambda state: is_complete(state) and len(state["sources"]) == 2, "both roots")

    def root(state, folder):
        return next(source for source in state["sources"] if source["place"] == str(folder))

    shutil.copy(next((copy / "310000000" / "coverage").glob("*.json")), other / "x.json")
    follower.wait_for(lambda state: root(state, other)["read"] == 1, "the document of the second root")
    shutil.rmtree(copy)
    state = follower.wait_for(lambda state: bool(root(state, copy).get("problem")), "the loss of the first root")
    assert root(state, other)["read"] == 1 and not root(state, other).get("problem")


def test_R2_threads_descriptors_and_memory_stay_as_they_are_over_many_updates(follow, copy):
    paths = sorted(copy.rglob("*.json"))
    texts = {path: json.loads(path.read_text(encoding="utf-8")) for path in paths}
    follower = follow(copy)
    follower.wait_for(read(17), "the shipped documents")

    def update(count, last):
        """Renames a number of revisions into place, then a document whose arrival shows that all were seen."""
        for number in range(count):
            path = paths[number % len(paths)]
            second = number % 86_400
            moment = f"2026-03-01T{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}+05:00"
            temporary = path.with_name(f".{path.name}.tmp")
            temporary.write_text(json.dumps(texts[path] | {"generatedAt": moment}), encoding="utf-8")
            temporary.replace(path)
        shutil.copy(paths[0], copy / f"{last}.json")
        follower.wait_for(read(17 + last), f"the document after {count} updates")
        return costs(follower.pid)

    threads, descriptors, memory = update(2000, last=1)
    later = update(6000, last=2)
    assert later[:2] == (threads, descriptors)
    assert later[2] - memory < 2048, "KiB more after three times as many updates"


def costs(process):
    status = pathlib.Path(f"/proc/{process}/status").read_text(encoding="ascii")
    memory = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("RssAnon"))
    return len(os.listdir(f"/proc/{process}/task")), len(os.listdir(f"/proc/{process}/fd")), memory
