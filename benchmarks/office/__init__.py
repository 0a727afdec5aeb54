"""How fast the office answers when it is full: `python -m benchmarks.office`."""
