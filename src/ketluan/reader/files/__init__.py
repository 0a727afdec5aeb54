"""Files to text: ``load`` makes a path, bytes or a text into the cleaned text that the reader reads."""

from ketluan.reader.files.opening import load
from ketluan.reader.files.refusals import Refused

__all__ = ["Refused", "load"]
