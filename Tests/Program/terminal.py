"""A real terminal for the program under test: tmux with a separate server and a fixed size.

Nothing here waits for a fixed time: a test waits for a text, for a condition or for the screen to settle.
"""
import itertools
import os
import shlex
import subprocess
import time

import calls

PATIENCE = float(os.environ.get("TAQTA_TEST_PATIENCE", "30"))
POLL = 0.02
SPACES = str.maketrans("\u00a0\u202f\u2009", "   ")
_numbers = itertools.count()


class Terminal:
    """A shell in a tmux pane. Starting the program from the shell shows what it leaves behind."""

    def __init__(self, folder, columns=120, rows=40, term="screen-256color", environment=None):
        self.socket = f"taqta-test-{os.getpid()}-{next(_numbers)}"
        config = folder / "tmux.conf"
        config.write_text(
            "set -g status off\nset -g history-limit 0\nset -sg escape-time 0\nset -g remain-on-exit on\n"
            f"set -g default-terminal {term}\n")
        settings = {"LC_ALL": "C.UTF-8", "PS1": "ready$ ", "ENV": "", "XDG_CONFIG_HOME": str(folder), "XDG_STATE_HOME": str(folder), **(environment or {})}
        assignments = [f"{name}={value}" for name, value in settings.items()]
        unwanted = ("TMUX", "LC_", "LANG", "NO_COLOR", "COLUMNS", "LINES")
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith(unwanted)} | {"LC_ALL": "C.UTF-8"}
        subprocess.run(
            ["tmux", "-u", "-L", self.socket, "-f", str(config), "new-session", "-d", "-x", str(columns), "-y", str(rows),
             shlex.join(["env", *assignments, "sh"])],
            check=True, env=self.environment)
        self.wait_for("ready$")

    def tmux(self, *arguments):
        return subprocess.run(
            ["tmux", "-u", "-L", self.socket, *arguments], check=True, capture_output=True, text=True,
            env=self.environment).stdout

    def run(self, *command):
        """Types a command line into the shell."""
        calls.note(command)
        self.type(shlex.join(str(part) for part in command))
        self.keys("Enter")

    def keys(self, *names):
        """Presses keys by tmux's names: Enter, Escape, Down, PageUp, F1, q."""
        self.tmux("send-keys", *names)

    def type(self, text):
        self.tmux("send-keys", "-l", text)

    def resize(self, columns, rows):
        self.tmux("resize-window", "-x", str(columns), "-y", str(rows))

    def lines(self):
        """The screen as text, with every kind of space as a plain one."""
        return self.tmux("capture-pane", "-p").translate(SPACES).split("\n")

    def text(self):
        return "\n".join(self.lines())

    def information(self, name):
        return self.tmux("display-message", "-p", f"#{{{name}}}").strip()

    def is_on_alternate_screen(self):
        return self.information("alternate_on") == "1"

    def wait_until(self, condition, what):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if condition():
                return
            time.sleep(POLL)
        raise AssertionError(f"waited {PATIENCE:.0f} s for {what}; the screen was:\n{self.text()}")

    def wait_for(self, *texts):
        self.wait_until(lambda: all(text in self.text() for text in texts), " and ".join(map(repr, texts)))

    def wait_for_rest(self):
        """Waits until the screen stays unchanged for a while."""
        seen, since = self.text(), time.monotonic()
        deadline = since + PATIENCE
        while time.monotonic() < deadline:
            time.sleep(POLL)
            now = self.text()
            if now != seen:
                seen, since = now, time.monotonic()
            elif time.monotonic() - since > 0.25:
                return
        raise AssertionError("the screen never came to rest")

    def wait_for_shell(self):
        """Waits until the program has ended and the shell prompts again; returns the program's exit code."""
        self.wait_until(
            lambda: not self.is_on_alternate_screen() and self.text().rstrip().endswith("ready$"), "the shell's prompt")
        self.type("echo code=$?")
        self.keys("Enter")
        self.wait_until(lambda: any(line.startswith("code=") for line in self.lines()), "the exit code")
        return int([line for line in self.lines() if line.startswith("code=")][-1].removeprefix("code="))

    def close(self):
        subprocess.run(["tmux", "-L", self.socket, "kill-server"], capture_output=True, env=self.environment)
