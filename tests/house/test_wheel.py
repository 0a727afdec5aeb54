"""What is installed elsewhere is the whole package and nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile

import pytest

from tests.house.tree import ROOT, SRC, project_files


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    built = subprocess.run([*pip, "--wheel-dir", folder, ROOT], capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    (path,) = folder.glob("ketluan-*.whl")
    return zipfile.ZipFile(path)


def test_the_wheel_holds_every_file_of_the_package(wheel):
    ours = {str(path.relative_to(SRC.parent)) for path in project_files() if path.is_relative_to(SRC)}
    assert "ketluan/py.typed" in ours
    assert ours - set(wheel.namelist()) == set()


def test_the_wheel_holds_nothing_but_the_package_and_its_description(wheel):
    tops = {name.partition("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if top != "ketluan" and not top.endswith(".dist-info")} == set()


def test_the_wheel_carries_the_licence(wheel):
    (name,) = [name for name in wheel.namelist() if name.endswith("licenses/LICENSE")]
    assert "Apache License" in wheel.read(name).decode()
