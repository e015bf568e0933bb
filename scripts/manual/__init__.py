"""Manual pages of a program, made from its description of its own commands and from docs/commands.md."""
