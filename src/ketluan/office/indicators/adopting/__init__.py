"""From confirmed figures to values: by themselves where all is certain, else by a person, once."""
