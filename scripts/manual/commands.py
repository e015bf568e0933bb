"""The commands of a program as it describes them itself with --experimental-dump-help."""
import dataclasses
import json


@dataclasses.dataclass(frozen=True)
class Argument:
    """A word, an option with a value, or a flag."""

    kind: str
    names: tuple
    value: str
    text: str
    choices: tuple
    default: str
    is_optional: bool
    is_repeating: bool

    @classmethod
    def made(cls, entry):
        names = sorted(entry.get("names", []), key=lambda name: name["kind"] != "short")
        return cls(
            kind=entry["kind"], names=tuple("-" * (1 + (name["kind"] != "short")) + name["name"] for name in names),
            value=entry.get("valueName", ""), text=" ".join(filter(None, (entry.get("abstract"), entry.get("discussion")))),
            choices=tuple(entry.get("allValues", [])), default=entry.get("defaultValue", ""),
            is_optional=entry["isOptional"], is_repeating=entry["isRepeating"])


@dataclasses.dataclass(frozen=True)
class Command:
    """A command with its arguments; `path` is how it is called: taqta history list."""

    path: tuple
    abstract: str
    discussion: str
    arguments: tuple
    subcommands: tuple
    default: str

    @classmethod
    def read(cls, text):
        return cls.made(json.loads(text)["command"], ())

    @classmethod
    def made(cls, entry, above):
        path = (*above, entry["commandName"])
        shown = [item for item in entry.get("subcommands", []) if item["shouldDisplay"] and item["commandName"] != "help"]
        return cls(
            path=path, abstract=entry.get("abstract", ""), discussion=entry.get("discussion", ""),
            arguments=tuple(Argument.made(item) for item in entry.get("arguments", []) if item["shouldDisplay"]),
            subcommands=tuple(cls.made(item, path) for item in shown), default=entry.get("defaultSubcommand", ""))

    @property
    def title(self):
        return "-".join(self.path)

    def tree(self):
        """The command and all below it."""
        yield self
        for command in self.subcommands:
            yield from command.tree()

    @property
    def usual(self):
        """The command that is meant where none is named."""
        return next((command for command in self.subcommands if command.path[-1] == self.default), None)

    @property
    def taken(self):
        """What the command takes, and what its usual command takes where none is named."""
        own = () if self.usual is None else tuple(item for item in self.usual.arguments if item not in self.arguments)
        return own + self.arguments

    def takes(self, *names):
        """Whether it has one of these options, or a word of one of these names."""
        return any(name in item.names or (item.kind == "positional" and name == item.value) for item in self.taken for name in names)
