"""Documents that a text names: by number, by title, put before a meeting, decided on."""
