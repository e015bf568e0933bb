"""The environment of a command: variables and files."""
from . import words


def environment(command, language):
    """The variables used by the command, each with its effect."""
    export = command.takes("--format") and command.takes("--output") and command.takes("panel")
    screen = command.takes("--theme") or command.path[-1] == "doctor"
    applies = {
        "LC_ALL LC_MESSAGES LANG": command.takes("--lang"),
        "LC_CTYPE": screen,
        "SOURCE_DATE_EPOCH": command.takes("--now"),
        "NO_COLOR": command.takes("--style") or screen,
        "COLUMNS": command.takes("--width"),
        "TERM": screen,
        "TAQTA_THEME": command.takes("--theme"),
        "TAQTA_LAYOUT": command.takes("--layout"),
        "TAQTA_UNIT": command.takes("--compare", "--theme"),
        "TAQTA_SUPPRESS_BELOW": command.takes("--suppress-below", "--theme"),
        "TAQTA_HOLIDAYS": command.takes("--holidays"),
        "TAQTA_MEMORY": command.takes("--memory"),
        "TAQTA_RESCAN": command.takes("--rescan"),
        "TAQTA_ARCHIVE": command.takes("--archive"),
        "TAQTA_TIMES": export,
        "TAQTA_REPORT": export or screen,
        "XDG_STATE_HOME": command.takes("--archive"),
    }
    return [(names.split(), words.VARIABLES[names][language]) for names, is_read in applies.items() if is_read]


def files(command, prefix, language):
    """The files that the command reads or writes by default."""
    export = command.takes("--output") and command.takes("panel")
    feeds = command.takes("directory") and command.takes("--lang") and not command.takes("--definition", "--seed")
    table = [
        (feeds, "snapshots", "snapshots"),
        (feeds, f"<{words_of(command, 'directory')}>/datasets/*.json", "datasets"),
        (command.takes("--archive"), "$XDG_STATE_HOME/taqta/archive.sqlite", "archive"),
        (export or command.is_program, f"{prefix}/libexec/taqta/taqta-report", "report"),
        (command.is_program, f"{prefix}/share/taqta/snapshots", "shipped"),
        (command.is_program, f"{prefix}/share/doc/taqta", "documents"),
    ]
    return [(name, words.FILES[key][language]) for applies, name, key in table if applies]


def words_of(command, key):
    """The name of a value in the command's language."""
    return next((item.value for item in command.arguments if item.key == key), key)
