"""What a number measures, what it is compared with and what it covers."""
