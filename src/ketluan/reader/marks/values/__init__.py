"""What stands for a value: digits, units, numbers, days, years, periods."""
