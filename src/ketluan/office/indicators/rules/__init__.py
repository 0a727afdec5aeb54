"""The rules of indicators: periods, units, comparisons, bands, the pace that is needed; ``today`` is given."""
