"""The calls that a test makes, and the options that it says it tries: what is said is held against what was called."""
import functools
import pathlib

# Every option that some test tries: pairs of a command and one of its options.
TRIED = set()

# The calls of the running test, each the name of the program and its words.
_made = []


def tries(command, *options):
    """Says which options a test tries, of one command or of each of several.

    The test hands each of them to the program, which is seen to here, and asserts what that changes.
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
    """Remembers a call of the running test: the program and its words."""
    program, *words = command
    _made.append([pathlib.Path(program).name, *map(str, words)])


def _has(call, command, option):
    words = command.split()
    return call[:len(words)] == words and any(word == option or word.startswith(option + "=") for word in call[len(words):])
