"""The commands of a program as described by its --describe, in one language."""
import dataclasses
import json


@dataclasses.dataclass(frozen=True)
class Argument:
    """A word, an option with a value, or a flag."""

    kind: str
    names: tuple
    value: str
    # The value's name in English, which identifies texts about it in every language.
    key: str
    text: str
    choices: tuple
    default: str
    is_optional: bool
    is_repeating: bool

    @classmethod
    def made(cls, entry, language):
        return cls(
            kind=entry["kind"], names=tuple(entry["spellings"]), value=entry["value"][language], key=entry["value"]["en"],
            text=entry["help"][language], choices=tuple(entry["values"]), default=entry.get("usual", ""),
            is_optional=entry["isOptional"], is_repeating=entry["isRepeating"])


@dataclasses.dataclass(frozen=True)
class Command:
    """A command with its arguments; `path` is its full name: taqta history list."""

    path: tuple
    abstract: str
    discussion: str
    # Whether it runs something itself rather than only grouping subcommands.
    runs: bool
    arguments: tuple
    subcommands: tuple

    @classmethod
    def read(cls, text, language="en"):
        return cls.made(json.loads(text), (), language)

    @classmethod
    def made(cls, entry, above, language):
        path = (*above, entry["name"])
        return cls(
            path=path, abstract=entry["abstract"][language], discussion=entry.get("discussion", {}).get(language, ""),
            runs=entry["runs"], arguments=tuple(Argument.made(item, language) for item in entry["arguments"]),
            subcommands=tuple(cls.made(item, path, language) for item in entry["subcommands"]))

    @property
    def title(self):
        return "-".join(self.path)

    def tree(self):
        """The command and all its descendants."""
        yield self
        for command in self.subcommands:
            yield from command.tree()

    @property
    def is_program(self):
        """Whether it is the program itself, which opens the dashboard if no command is named."""
        return len(self.path) == 1

    def takes(self, *names):
        """Whether it has an option or word with one of these names."""
        return any(name in item.names or (item.kind == "word" and name == item.key) for item in self.arguments for name in names)
