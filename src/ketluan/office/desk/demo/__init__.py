"""The demo province: the made-up Hà Lâm of the samples, with its Office, its units, and a session some weeks old."""
