"""Text as manual pages want it."""
import re
import textwrap

# Between two sentences: behind a full stop and before a capital letter, a bracket or an option.
BETWEEN = re.compile(r"(?<=[.!?]) +(?=[A-ZА-Я(])")
CODE = re.compile(r"`([^`]+)`")


def escaped(text):
    """A text without meaning to roff: its own characters and none but ASCII ones."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace('"', "\\(dq")
    return "".join(char if char < "\x7f" else f"\\[u{ord(char):04X}]" for char in text)


def line(text):
    """A line of text, which must not begin as a macro does."""
    return "\\&" + text if text.startswith((".", "'")) else text


def words(text):
    """Prose in short lines: each sentence begins a line of its own; what stands between backticks is bold and never divided."""
    rows = []
    for sentence in BETWEEN.split(" ".join(text.split())):
        marked = CODE.sub(r"\\fB\\%\1\\fP", escaped(sentence))
        rows += [line(row) for row in textwrap.wrap(marked, 79, break_long_words=False, break_on_hyphens=False)]
    return rows


def paragraphs(text):
    """Prose of several paragraphs, which empty lines separate."""
    lines = []
    for number, part in enumerate(filter(str.strip, re.split(r"\n\s*\n", text.strip()))):
        lines += ([".Pp"] if number else []) + words(part)
    return lines


def literal(text):
    """Lines as they are."""
    return [".Bd -literal -offset indent", *(line(escaped(row)) for row in text.splitlines()), ".Ed"]


def argument(text):
    """A word as an argument of a macro: never taken for a macro itself."""
    return f'"{escaped(text)}"' if " " in text else "\\&" * bool(re.fullmatch(r"[A-Z%][A-Za-z]\w?", text)) + escaped(text)
