"""Three monthly reports of the made-up province as Offices write them, and what a newspaper told of one session."""
