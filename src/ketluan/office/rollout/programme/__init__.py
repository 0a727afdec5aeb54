"""The term work programme: what a body is to issue and hear in a term, with its amendments."""
