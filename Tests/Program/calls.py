"""Records the calls made by a test, and checks them against the options that it declares to try."""
import functools
import pathlib

# Every option tried by some test, as pairs of a command and one of its options.
TRIED = set()

# The calls of the running test, each as the program's name and its arguments.
_made = []


def tries(command, *options):
    """Declares the options that a test tries, of one command or of each of several.

    The test passes each of them to the program, which is checked here, and asserts its effect.
    """
    commands = (command,) if isinstance(command, str) else command
    pairs = {(name, option) for name in commands for option in options}
    TRIED.update(pairs)

    def mark(test):
        @functools.wraps(test)
        def watched(*arguments, **fixtures):
            _made.clear()
            test(*arguments, **fixtures)
            missing = sorted(pair for pair in pairs if not any(_has(call, *pair) for call in _made))
            assert not missing, f"said to be tried, and not handed to the program: {missing}"

        return watched

    return mark


def note(command):
    """Records a call of the running test: the program and its arguments."""
    program, *words = command
    _made.append([pathlib.Path(program).name, *map(str, words)])


def _has(call, command, option):
    words = command.split()
    return call[:len(words)] == words and any(word == option or word.startswith(option + "=") for word in call[len(words):])
