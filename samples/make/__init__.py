"""Writes those samples that are not plain text: ``python -m samples.make`` makes them all anew."""
