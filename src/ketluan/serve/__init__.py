"""A local page: the documents of a folder with their records beside them, and a place to drop another one.

``site`` answers requests without a socket, ``door`` listens. It is for one person on one machine: it keeps nothing,
knows no users and answers only to the machine's own names.
"""
