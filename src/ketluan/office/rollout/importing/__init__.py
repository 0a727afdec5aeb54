"""Documents, and what bodies did of them, entered many at once from a spreadsheet or a paste."""
