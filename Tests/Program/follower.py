"""`taqta status --follow` under test: a line of JSON for every change, read as it arrives."""
import json
import os
import queue
import subprocess
import threading
import time

import calls

PATIENCE = float(os.environ.get("TAQTA_TEST_PATIENCE", "30"))


class Follower:
    """The running data layer of one directory, in separate namespaces if `isolated`.

    If isolated, its user and mount namespaces allow a test to mount and set limits without affecting the machine;
    `shell` runs a command there.
    """

    def __init__(self, program, directory, *arguments, environment=None, isolated=False, before=""):
        self.states = []
        command = [str(program), "status", str(directory), "--follow", *map(str, arguments)]
        calls.note(command)
        if isolated:
            script = f"{before}\n\"$@\" & echo pid $!; while read -r line; do eval \"$line\" && echo done || echo failed; done; kill %1"
            command = ["unshare", "-Urm", "bash", "-c", script, "bash", *command]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)
        self.pid = self.process.pid
        self.answers = queue.Queue()
        self.news = threading.Condition()
        threading.Thread(target=self._read, daemon=True).start()
        if isolated:
            self.pid = int(self.answers.get(timeout=PATIENCE).split()[1])

    def _read(self):
        for line in self.process.stdout:
            if not line.startswith("{"):
                self.answers.put(line)
                continue
            with self.news:
                self.states.append(json.loads(line))
                self.news.notify_all()

    def wait_for(self, condition, what):
        """Waits for a matching state, starting with the latest one, and returns it."""
        deadline = time.monotonic() + PATIENCE
        with self.news:
            while True:
                if self.states and condition(self.states[-1]):
                    return self.states[-1]
                if not self.news.wait(deadline - time.monotonic()) and time.monotonic() >= deadline:
                    raise AssertionError(f"waited {PATIENCE:.0f} s for {what}; last: {self.states[-1:]}")

    def shell(self, command):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        answer = self.answers.get(timeout=PATIENCE)
        assert answer == "done\n", f"{command}: {answer}"

    def close(self):
        self.process.stdin.close()
        self.process.terminate()
        self.process.wait(timeout=10)
