"""Watches a program on a pseudo-terminal: the times and sizes of its output, and the costs of the process."""
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
import typing

COLUMNS, ROWS = 120, 40

# Programs query the terminal's identity and cursor position, and some wait for the answer.
ANSWERS = {b"\x1b[c": b"\x1b[?62;22c", b"\x1b[0c": b"\x1b[?62;22c", b"\x1b[>c": b"\x1b[>0;276;0c", b"\x1b[6n": b"\x1b[1;1R"}


class Answer(typing.NamedTuple):
    """The output caused by a key: the seconds to its first and its last byte, and the number of bytes."""

    first: float
    last: float
    size: int


class Watched:
    """A program running on a pseudo-terminal of 120×40. Times are in seconds of the monotonic clock."""

    def __init__(self, command, environment=None):
        self.output = bytearray()
        self.first_byte = self.last_byte = 0.0
        self.started = time.monotonic()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.environ.update({"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "COLORTERM": "", **(environment or {})})
            size = struct.pack("HHHH", ROWS, COLUMNS, 0, 0)
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            try:
                os.execvp(command[0], [str(part) for part in command])
            except OSError:
                os._exit(127)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def read(self, seconds):
        """Reads the output that arrives within the given seconds; returns False if there was none."""
        ready, _, _ = select.select([self.terminal], [], [], max(0.0, seconds))
        if not ready:
            return False
        try:
            data = os.read(self.terminal, 65536)
        except OSError:
            return False
        self.last_byte = time.monotonic()
        self.output += data
        for question, answer in ANSWERS.items():
            if question in data:
                os.write(self.terminal, answer)
        return bool(data)

    def until_quiet(self, quiet=0.05, patience=10.0, first=None):
        """Reads until nothing has arrived for `quiet` seconds; waits up to `first` seconds for the first byte.

        Returns the time of the last byte and the number of bytes, or None if there were none.
        """
        before = len(self.output)
        end = time.monotonic() + patience
        if not self.read(patience if first is None else first):
            return None
        self.first_byte = self.last_byte
        while time.monotonic() < end and self.read(quiet):
            pass
        return self.last_byte, len(self.output) - before

    def until_shown(self, marker=b"", quiet=0.15, patience=20.0):
        """Reads until the screen shows the marker and nothing more has arrived for `quiet` seconds.

        Returns the time of the last byte and the bytes of the whole screen, or None if the marker never appeared.
        """
        end = time.monotonic() + patience
        while time.monotonic() < end:
            found = self.until_quiet(quiet, first=end - time.monotonic())
            if found and marker in self.output:
                return found[0], len(self.output)
            if not found:
                return None
        return None

    def settle(self, marker=b""):
        """Waits until the screen is shown, the output has ended and the process is idle."""
        self.until_shown(marker)
        busy = -1.0
        while self.tasks()[1] != busy:
            busy = self.tasks()[1]
            self.until_quiet(0.3, first=1.0)

    def press(self, keys, quiet=0.03, first=1.0):
        """Presses keys; returns the Answer, or None if there was none."""
        self.drain()
        start = time.monotonic()
        os.write(self.terminal, keys)
        found = self.until_quiet(quiet, first=first)
        return found and Answer(self.first_byte - start, found[0] - start, found[1])

    def drain(self):
        while self.read(0.0):
            pass

    def tasks(self):
        """The threads' counters: voluntary switches and processor seconds, summed over the process's threads."""
        switches, ticks = 0, 0
        folder = f"/proc/{self.process}/task"
        for task in os.listdir(folder):
            for line in open(f"{folder}/{task}/status", encoding="ascii", errors="replace"):
                if line.startswith("voluntary_ctxt_switches"):
                    switches += int(line.split()[1])
            fields = open(f"{folder}/{task}/stat", encoding="ascii", errors="replace").read().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        return switches, ticks / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """Anonymous resident memory in MiB."""
        for line in open(f"/proc/{self.process}/status", encoding="ascii", errors="replace"):
            if line.startswith("RssAnon"):
                return int(line.split()[1]) / 1024
        return 0.0

    def close(self):
        for number in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.kill(self.process, number)
            except ProcessLookupError:
                break
            deadline = time.monotonic() + 2
            while time.monotonic() < deadline:
                self.read(0.02)
                if os.waitpid(self.process, os.WNOHANG)[0]:
                    os.close(self.terminal)
                    return
        os.close(self.terminal)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
