"""Values and targets of many indicators and periods from a spreadsheet."""
