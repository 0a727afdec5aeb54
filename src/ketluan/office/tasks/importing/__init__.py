"""Open tasks from a spreadsheet: day one of an Office."""
