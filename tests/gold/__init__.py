"""Documents with their records made by hand, and the scorer that holds the reader to them."""
