"""The parts of a clause: the verb of an action, who is told, what a comma does."""
