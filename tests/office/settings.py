"""The office's settings for tests: a data folder of their own, and a hasher that is quick because it is weak."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

_folder = tempfile.TemporaryDirectory(prefix="ketluan-office-")
for _name in [name for name in os.environ if name.startswith("KETLUAN_")]:
    del os.environ[_name]
os.environ["KETLUAN_DATA"] = _folder.name
os.environ["KETLUAN_DATABASE"] = os.environ.get("OFFICE_TEST_DATABASE", "")

from ketluan.office.settings import *  # noqa: E402, F403

os.environ.pop("KETLUAN_DATA")
os.environ.pop("KETLUAN_DATABASE")
KETLUAN_DATA = Path(_folder.name)
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
