"""What falls short: complaints that words announce, and predicates of want that stand alone."""
