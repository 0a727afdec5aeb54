"""Entering the values of a period in a grid: one cell for each indicator, or for each body of one."""
