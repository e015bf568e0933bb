"""The manual page of a command in mdoc."""
import dataclasses
import os
import time

from . import surroundings
from .commands import Command
from .roff import argument, escaped, literal, paragraphs, words
from .words import ARGUMENT, CHOICES, COMMAND, DEFAULT, EXIT, SECTIONS, USUAL


@dataclasses.dataclass(frozen=True)
class Book:
    """All pages of one version of the program in one language, for an installation prefix."""

    root: Command
    version: str
    prefix: str
    language: str
    examples: dict

    def page(self, command):
        language = self.language
        sections = [
            ("NAME", [f".Nm {escaped(command.title)}", f".Nd {escaped(named(command.abstract))}"]),
            ("SYNOPSIS", self.synopsis(command)),
            ("DESCRIPTION", paragraphs(self.description(command))),
            ("COMMANDS", commands(command)),
            ("OPTIONS", self.options(command)),
            ("ENVIRONMENT", tagged((variables(names), text) for names, text in surroundings.environment(command, language))),
            ("FILES", tagged((f"Pa {argument(name)}", text) for name, text in surroundings.files(command, self.prefix, language))),
            ("EXIT STATUS", tagged((escaped(code), text) for code, text in EXIT[language])),
            ("EXAMPLES", self.shown(command)),
            ("SEE ALSO", self.others(command)),
        ]
        lines = [f".Dd {date()}", f".Dt {escaped(command.title.upper())} 1", f".Os {argument('taqta ' + self.version)}"]
        for title, body in sections:
            lines += [f".Sh {escaped(SECTIONS[title][language])}", *body] if body else []
        return "\n".join(lines) + "\n"

    def description(self, command):
        """The command's description; for the program as a whole, also its action without a command."""
        parts = [command.abstract.rstrip(".") + ".", command.discussion, USUAL[self.language] if command.is_program else ""]
        return "\n\n".join(filter(None, parts))

    def synopsis(self, command):
        """The command's usage: alone or with all its arguments."""
        called = [f".Nm {escaped(command.path[0])}", *(f".Cm {escaped(name)}" for name in command.path[1:])]
        rows = []
        if command.runs:
            rows += [*called, *(use(item) for item in sorted(command.arguments, key=lambda item: item.kind == "word"))]
        if command.subcommands:
            rows += [*called, f".Ar {argument(COMMAND[self.language])}", f".Op Ar {argument(ARGUMENT[self.language])} ..."]
        return rows

    def options(self, command):
        """Words first, then options, each with its values and default."""
        return tagged((heading(item), self.remark(item)) for item in command.arguments)

    def remark(self, item):
        values = CHOICES[self.language].format(", ".join(f"`{choice}`" for choice in item.choices)) if item.choices else ""
        default = DEFAULT[self.language].format(f"`{item.default}`") if item.default else ""
        return " ".join(filter(None, (item.text, values, default)))

    def shown(self, command):
        """Examples: the lines to type and, in English, a sentence about them."""
        rows = []
        for number, (sentence, typed) in enumerate(self.examples.get(" ".join(command.path), [])):
            rows += ([".Pp"] if number else []) + (words(sentence) if self.language == "en" else []) + literal(typed)
        return rows

    def others(self, command):
        """The related pages: above, below and, for subcommands, siblings."""
        above = [other for other in self.root.tree() if other.path == command.path[:-1]]
        beside = [other for parent in above if len(parent.path) > 1 for other in parent.subcommands if other != command]
        titles = sorted({other.title for other in (*above, *beside, *command.subcommands)})
        return [f".Xr {escaped(title)} 1" + " ," * (title != titles[-1]) for title in titles]


def date():
    """The day of SOURCE_DATE_EPOCH, for reproducible builds; otherwise today."""
    moment = time.gmtime(int(os.environ["SOURCE_DATE_EPOCH"])) if "SOURCE_DATE_EPOCH" in os.environ else time.gmtime()
    return f"{time.strftime('%B', moment)} {moment.tm_mday}, {moment.tm_year}"


def named(abstract):
    """An abstract as the NAME line of a page: initial lower case, no full stop, nothing in brackets."""
    text = abstract.split(" (")[0].rstrip(".")
    return text[:1].lower() + text[1:]


def flag(name):
    return "Fl " + escaped(name[1:])


def use(item):
    """An argument in the synopsis, in brackets if it is optional."""
    text = f"Ar {argument(item.value)}" if item.kind == "word" else flag(item.names[0])
    text += f" Ar {argument(item.value)}" * (item.kind == "option") + " ..." * item.is_repeating
    return (".Op " if item.is_optional else ".") + text


def heading(item):
    if item.kind == "word":
        return f"Ar {argument(item.value)}"
    value = f" Ar {argument(item.value)}" if item.kind == "option" else ""
    return " , ".join(flag(name) + value for name in item.names)


def commands(command):
    """The subcommands, each with a reference to its page."""
    rows = []
    for item in command.subcommands:
        rows += [f".It Cm {escaped(item.path[-1])}", *words(item.abstract), f".Xr {escaped(item.title)} 1"]
    return [".Bl -tag -width Ds", *rows, ".El"] if rows else []


def variables(names):
    return "Ev " + " , Ev ".join(escaped(name) for name in names)


def tagged(items):
    """A list of headings with their texts; empty for none."""
    rows = []
    for heading, text in items:
        rows += [f".It {heading}", *words(text)]
    return [".Bl -tag -width Ds", *rows, ".El"] if rows else []
