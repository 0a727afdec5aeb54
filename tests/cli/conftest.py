"""The fixtures of the command line's tests."""

from tests.cli.documents import empty, ketluan, report, vietnamese

__all__ = ["empty", "ketluan", "report", "vietnamese"]
