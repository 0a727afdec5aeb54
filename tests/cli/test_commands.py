"""The command line as a whole: language, help, explain, schema, and how soon it answers."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from ketluan.cli import main
from ketluan.cli.speech import SAID, language

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("arguments", "environment", "lang"),
    [
        ([], {}, "vi"),
        ([], {"LANG": "C.UTF-8"}, "vi"),
        ([], {"LANG": "vi_VN.UTF-8"}, "vi"),
        ([], {"LANG": "en_US.UTF-8"}, "en"),
        ([], {"LANG": "en_US.UTF-8", "LC_ALL": "vi_VN.UTF-8"}, "vi"),
        ([], {"LANG": "en_US.UTF-8", "KETLUAN_LANG": "vi"}, "vi"),
        ([], {"LANG": "vi_VN.UTF-8", "KETLUAN_LANG": "en"}, "en"),
        (["read", "x", "--lang", "vi"], {"KETLUAN_LANG": "en"}, "vi"),
        (["read", "x", "--lang=en"], {}, "en"),
        (["read", "--lang"], {"LANG": "en"}, "vi"),
    ],
)
def test_the_language_is_the_users(arguments, environment, lang):
    assert language(arguments, environment) == lang


def test_refusals_are_said_in_english_on_request(ketluan, empty):
    assert "refused" in ketluan("read", empty, "--lang", "en")[2]
    assert "The file is empty" in ketluan("read", empty, "--lang", "en")[2]


def test_every_sentence_has_the_same_facts_in_both_languages():
    import string

    for vietnamese, english in SAID.values():
        facts = [
            sorted(name for _, name, _, _ in string.Formatter().parse(said) if name) for said in (vietnamese, english)
        ]
        assert facts[0] == facts[1]


def test_help_lists_every_command(capsys):
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    listed = capsys.readouterr().out
    assert [name for name in ("explain", "read", "schema", "serve") if f"\n    {name}" in listed] == [
        "explain",
        "read",
        "schema",
        "serve",
    ]


def test_the_version_is_said(capsys):
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"ketluan {version('ketluan')}\n"


@pytest.mark.parametrize("arguments", [[], ["write"], ["read"], ["read", "x", "--format", "xml"], ["serve"]])
def test_a_wrong_call_has_status_2(arguments, capsys):
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2


def test_explain_names_blocks_and_quotes(ketluan, report):
    status, out, err = ketluan("explain", report)
    assert (status, err) == (0, "")
    assert out.startswith("[0:46] đầu đề\n  UBND tỉnh Sơn Lâm họp")


def test_explain_says_why_a_file_is_refused(ketluan, empty):
    assert ketluan("explain", empty) == (1, "", f"từ chối {empty}: Tệp rỗng hoặc không có chữ nào.\n")


def test_schema_prints_a_json_schema(ketluan):
    status, out, _ = ketluan("schema")
    assert status == 0
    assert json.loads(out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_serve_wants_a_folder(ketluan, report):
    assert ketluan("serve", report) == (2, "", f"không có thư mục {report}\n")


def run(*arguments, **options):
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, timeout=60, check=False, cwd=ROOT, **options
    )


def test_the_door_and_the_help_open_no_room_of_the_reader():
    code = (
        "import sys, ketluan, ketluan.cli\n"
        "ketluan.cli.parser(ketluan.cli.Say('vi'))\n"
        "rooms = ('ketluan.reader', 'ketluan.serve', 'msgspec', 'http')\n"
        "print([name for name in sys.modules if name.startswith(rooms)])"
    )
    assert run("-c", code).stdout.decode().strip() == "[]"


def test_a_reader_of_the_output_may_leave_early(tmp_path, report):
    code = "import sys; from ketluan.cli import main; sys.exit(main(sys.argv[1:]))"
    arguments = [sys.executable, "-c", code, "read", *[str(report)] * 40]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:
        process.stdout.read(10)
        process.stdout.close()
        said = process.stderr.read().decode()
    assert "Traceback" not in said
    assert "BrokenPipe" not in said
