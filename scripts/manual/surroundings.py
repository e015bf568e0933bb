"""What a command meets outside of itself: exit codes, variables of the environment, files."""

EXIT = [
    ("0", "Done."),
    ("1", "Data were rejected: an error in a document, a finding that `--fail-on` forbids, damage in the archive."),
    ("2", "The command line is wrong, or asks for what a panel cannot have."),
    ("3", "Something could not be read or written."),
    ("4", "The terminal cannot show the dashboard."),
]


def environment(command):
    """The variables that the command looks at, each with what it does."""
    export = command.takes("--format") and command.takes("--output") and command.takes("panel")
    screen = command.usual is not None or command.takes("--theme") or command.path[-1] == "doctor"
    table = [
        (command.takes("--lang"), "LC_ALL LC_MESSAGES LANG",
         "The first of these that is set decides the language where `--lang` does not: kk, ru or en, else Kazakh."),
        (screen, "LC_CTYPE", "With LC_ALL and LANG, the encoding of the terminal."),
        (command.takes("--now"), "SOURCE_DATE_EPOCH", "Fixes the clock to this second since 1970 where `--now` does not."),
        (command.takes("--style") or screen, "NO_COLOR", "Draws without colours where it is set to anything."),
        (command.takes("--width"), "COLUMNS", "The width in columns where `--width` gives none."),
        (screen, "TERM", "The terminal's entry in the terminfo database."),
        (export, "TAQTA_TIMES", "Where set, the milliseconds that the writing took are told on the standard error."),
        (export or screen, "TAQTA_REPORT", "Another program in place of taqta-report, which draws PDF, PNG and SVG."),
        (command.takes("--archive"), "XDG_STATE_HOME",
         "The folder in which the archive is kept; ~/.local/state where it is not set or not an absolute path."),
    ]
    return [(names.split(), text) for applies, names, text in table if applies]


def files(command, prefix):
    """The files that the command reads or writes without being told."""
    export = command.takes("--output") and command.takes("panel")
    feeds = command.takes("directory") and command.takes("--lang") and not command.takes("--definition")
    table = [
        (feeds, "snapshots", "The directory that is read where none is named."),
        (feeds, "<directory>/datasets/*.json", "Definitions of further data sets, beside the snapshots."),
        (command.takes("--archive"), "$XDG_STATE_HOME/taqta/archive.sqlite", "The archive of what was received."),
        (export or command.usual, f"{prefix}/libexec/taqta/taqta-report", "The program that draws PDF, PNG and SVG."),
        (command.usual, f"{prefix}/share/taqta/snapshots", "Published figures of five sources, to try the program on."),
        (command.usual, f"{prefix}/share/doc/taqta", "The format of snapshots and definitions, units for systemd, recipes."),
    ]
    return [(name, text) for applies, name, text in table if applies]
