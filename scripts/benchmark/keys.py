"""Keys during and after loading the whole country, for several builds of the program in one run."""
import contextlib
import dataclasses
import itertools
import os
import pathlib
import statistics
import time

from . import loads
from .measures import percentile
from .terminal import Watched

# A page may arrive in two parts, its header first. The silence that ends an answer is longer than the gap between them
# and shorter than the 200 ms between a key's frame and the next frame of news, so that the latter never counts as part
# of an answer.
QUIET = 0.1
# Reading has ended if nothing was read for this long, even if not everything was: the program ignores some files.
STALLED = 1.0

DOWN, UP, ENTER = b"\x1bOB", b"\x1bOA", b"\r"
# Backspace instead of Escape, which would be measured with the wait for the rest of a sequence.
BACK = b"\x7f"

PAGE, CURSOR = "page change", "cursor move"
WHILE, AFTER = "while it is read", "afterwards"

# One round over pages: each key changes something on a screen with rows. If a table has none yet, a cursor move changes
# nothing, and the next frame is one of news: such a key shows as slightly over 200 ms.
ROUND = [
    (PAGE, b"2"), (CURSOR, DOWN), (CURSOR, DOWN), (CURSOR, UP), (PAGE, ENTER), (CURSOR, DOWN), (CURSOR, UP), (PAGE, BACK),
    (PAGE, b"3"), (CURSOR, DOWN), (CURSOR, UP), (PAGE, ENTER), (PAGE, BACK),
    (PAGE, b"4"), (CURSOR, DOWN), (CURSOR, UP), (PAGE, b"6"), (CURSOR, DOWN), (CURSOR, UP), (PAGE, b"1"),
]


@dataclasses.dataclass
class Build:
    """A program and its measured answers by phase and kind of key."""

    name: str
    program: pathlib.Path
    answers: dict = dataclasses.field(default_factory=dict)
    loaded: list = dataclasses.field(default_factory=list)
    silent: int = 0

    def note(self, phase, kind, answer):
        if answer is None:
            self.silent += 1
        else:
            self.answers.setdefault((phase, kind), []).append(answer)

    def times(self, phase, kind, byte):
        """Median, 99th percentile and maximum of the milliseconds to the first or to the last byte."""
        found = [getattr(answer, byte) * 1000 for answer in self.answers.get((phase, kind), [])]
        return f"{statistics.median(found):.2f} / {percentile(found, 0.99):.1f} / {max(found):.1f} ms" if found else "—"

    def sizes(self, phase, kind):
        found = [answer.size for answer in self.answers.get((phase, kind), [])]
        return f", {statistics.median(found):,.0f} B, {len(found)} keys" if found else ""


class Opened:
    """An open dashboard and the keys it is given in turn."""

    def __init__(self, build, directory):
        self.build = build
        self.watched = Watched([build.program, directory, "--no-archive", "--unit", "KZ", "--panel", "overview"])
        self.keys = itertools.cycle(ROUND)

    def press(self, phase):
        kind, key = next(self.keys)
        self.build.note(phase, kind, self.watched.press(key, quiet=QUIET, first=2.0))

    def press_while_reading(self, size):
        self.watched.until_shown(loads.MARKER, quiet=0.03)
        progress = Progress(self.watched, size)
        while progress.is_reading():
            self.press(WHILE)
        self.build.loaded.append(progress.ended - self.watched.started)
        loads.until_idle(self.watched)


class Progress:
    """Whether a program still reads its directory, by the kernel's count: keys cost processor time but read nothing."""

    def __init__(self, watched, size):
        self.watched, self.size = watched, size
        self.count, self.ended = -1, time.monotonic()

    def is_reading(self):
        count = loads.bytes_read(self.watched)
        if count != self.count:
            self.count, self.ended = count, time.monotonic()
        return count < self.size and time.monotonic() - self.ended < STALLED


def size_of(directory):
    return sum(os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk(directory) for name in names)


def measure(bench, programs, days, rounds):
    """Adds a row for each kind of key. All builds are opened and given each key in turn, so that none benefits from a
    quieter machine."""
    directory = pathlib.Path(bench.options.data or bench.folder) / ("national-1y" if days == 365 else f"national-{days}d")
    loads.simulate(bench.program, directory, "national", days)
    size = size_of(directory)
    builds = [Build(f"{program.parent.name}/{program.name}", program) for program in programs]
    for number in range(rounds):
        shift = number % len(builds)
        with contextlib.ExitStack() as stack:
            opened = []
            for build in builds[shift:] + builds[:shift]:
                opened.append(Opened(build, directory))
                stack.enter_context(opened[-1].watched)
                opened[-1].press_while_reading(size)
            for _ in ROUND * 3:
                for each in opened:
                    each.press(AFTER)
    rows(bench, builds, f"{days} days of the country, {size / 1e6:,.0f} MB")


def rows(bench, builds, load):
    """The first build's measurements next to those of the others."""

    def add(what, goal, show):
        own, *others = (show(build) for build in builds)
        bench.add(what, goal, own, "; ".join(f"{build.name} {text}" for build, text in zip(builds[1:], others)))

    add(f"{load}: read, with keys pressed meanwhile", "", lambda build: f"{statistics.median(build.loaded):.2f} s")
    for phase, kind in itertools.product((WHILE, AFTER), (PAGE, CURSOR)):
        add(f"{kind} {phase}: key → first byte, median / p99 / max", "≤ 1 / 5 ms", lambda build: build.times(phase, kind, "first"))
        add(f"{kind} {phase}: key → last byte, the page complete", "≤ 20 ms" if kind == PAGE else "≤ 1 / 5 ms",
            lambda build: build.times(phase, kind, "last") + build.sizes(phase, kind))
    if any(build.silent for build in builds):
        add("keys without an answer", "0", lambda build: str(build.silent))
