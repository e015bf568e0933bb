"""Opens a program in a pseudo-terminal, waits for its screen, presses q, and expects it to exit successfully."""
import os
import pty
import select
import struct
import sys
import termios
import fcntl
import time

PATIENCE = 30


def read(master, seen, enough):
    """Reads until a condition holds for the output or the program has ended."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and not enough(seen):
        if select.select([master], [], [], 0.1)[0]:
            try:
                seen += os.read(master, 1 << 16)
            except OSError:
                return seen
    return seen


def main(command):
    child, master = pty.fork()
    if child == 0:
        os.execvp(command[0], command)
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    seen = read(master, b"", lambda seen: "86,4".encode() in seen)
    os.write(master, b"q")
    read(master, b"", lambda seen: False)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if "86,4".encode() not in seen or code != 0:
        sys.exit(f"the screen had {len(seen)} bytes, the program ended with {code}")


main(sys.argv[1:])
