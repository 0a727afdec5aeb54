"""What those who may order tell others to do, decide and are asked for: forms, addressees, deadlines, tables."""
