"""How fast indicators and briefs answer when ten years of a province are stored: `python -m benchmarks.indicators`."""
