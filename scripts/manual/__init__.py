"""Manual pages of a program, made from what it says of its own commands, and from docs/commands.md."""
