"""Text for manual pages."""
import re
import textwrap

# Between two sentences: after a full stop and before a capital letter, a bracket or an option.
BETWEEN = re.compile(r"(?<=[.!?]) +(?=[A-ZА-Я(])")
CODE = re.compile(r"`([^`]+)`")


def escaped(text):
    """Text with roff's special characters escaped, in ASCII only."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace('"', "\\(dq")
    return "".join(char if char < "\x7f" else f"\\[u{ord(char):04X}]" for char in text)


def line(text):
    """A line of text, protected from being taken for a macro."""
    return "\\&" + text if text.startswith((".", "'")) else text


def words(text):
    """Prose in short lines: each sentence starts a new line; text between backticks is bold and never broken."""
    rows = []
    for sentence in BETWEEN.split(" ".join(text.split())):
        marked = CODE.sub(r"\\fB\\%\1\\fP", escaped(sentence))
        rows += [line(row) for row in textwrap.wrap(marked, 79, break_long_words=False, break_on_hyphens=False)]
    return rows


def paragraphs(text):
    """Prose of several paragraphs, separated by empty lines."""
    lines = []
    for number, part in enumerate(filter(str.strip, re.split(r"\n\s*\n", text.strip()))):
        lines += ([".Pp"] if number else []) + words(part)
    return lines


def literal(text):
    """Lines kept as they are."""
    return [".Bd -literal -offset indent", *(line(escaped(row)) for row in text.splitlines()), ".Ed"]


def argument(text):
    """A word as an argument of a macro, protected from being taken for a macro itself."""
    return f'"{escaped(text)}"' if " " in text else "\\&" * bool(re.fullmatch(r"[A-Z%][A-Za-z]\w?", text)) + escaped(text)
