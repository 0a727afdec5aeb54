"""Who and where: names of persons, posts, bodies, places, and their full forms."""
