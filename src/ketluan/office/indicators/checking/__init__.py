"""What contradicts what: found when values change, kept, and settled or kept open by a person."""
