"""Who says what: frames of saying, turns, headings that hand the floor over."""
