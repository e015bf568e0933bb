"""The examples of docs/commands.md by command."""


def read(path):
    """For each heading `## taqta …`, pairs of a sentence and the lines to type."""
    found, sentence, typed, current = {}, [], None, None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            current = found.setdefault(line.removeprefix("## ").strip(), [])
        elif current is None:
            continue
        elif line.startswith("```") and typed is None:
            typed = []
        elif line.startswith("```"):
            current.append((" ".join(sentence), "\n".join(typed)))
            sentence, typed = [], None
        elif typed is not None:
            typed.append(line)
        elif line.strip():
            sentence.append(line.strip())
    return found
