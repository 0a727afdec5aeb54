"""`ketluan read`: where each record goes, what is said, and the status."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from ketluan.cli.read import Progress, iso_day
from ketluan.cli.results import Result
from ketluan.cli.speech import Say
from tests.cli.documents import REPORT


def test_one_file_gives_its_record_on_standard_output(ketluan, report):
    status, out, err = ketluan("read", report)
    record = json.loads(out)
    assert (status, err) == (0, "")
    assert record["schema"] == "ketluan.record/1"
    assert record["source"]["name"] == "phiên họp.txt"
    assert "Đào Việt Cương" in record["text"]


def test_one_record_is_indented_for_its_reader(ketluan, report):
    assert ketluan("read", report)[1].startswith('{\n  "schema"')


def test_several_files_give_a_record_a_line_in_the_order_given(ketluan, report, tmp_path):
    other = tmp_path / "a.txt"
    other.write_text(REPORT, encoding="utf-8")
    status, out, err = ketluan("read", report, other)
    assert [json.loads(line)["source"]["name"] for line in out.splitlines()] == ["phiên họp.txt", "a.txt"]
    assert (status, err) == (0, "Đã đọc 2 văn bản, từ chối 0.\n")


def test_a_folder_gives_lines_even_for_one_document(ketluan, report):
    assert len(ketluan("read", report.parent)[1].splitlines()) == 1


def test_a_folder_stands_for_its_documents_at_any_depth(ketluan, report, tmp_path):
    (tmp_path / "xã" / ".git").mkdir(parents=True)
    for name in ("xã/báo cáo.txt", "xã/ghi chú.md", "xã/.git/x.txt", ".ẩn.txt"):
        (tmp_path / name).write_text(REPORT, encoding="utf-8")
    _, out, _ = ketluan("read", tmp_path)
    assert [json.loads(line)["source"]["name"] for line in out.splitlines()] == ["phiên họp.txt", "báo cáo.txt"]


def test_an_empty_folder_is_a_wrong_call(ketluan, tmp_path):
    assert ketluan("read", tmp_path) == (2, "", "không có văn bản nào để đọc\n")


def test_a_refused_file_does_not_stop_the_others(ketluan, report, empty, tmp_path):
    status, out, err = ketluan("read", empty, report, tmp_path / "không có.txt")
    assert status == 1
    assert [json.loads(line)["source"]["name"] for line in out.splitlines()] == ["phiên họp.txt"]
    assert f"từ chối {empty}: Tệp rỗng hoặc không có chữ nào.\n" in err
    assert f"từ chối {tmp_path / 'không có.txt'}: " in err
    assert err.endswith("Đã đọc 1 văn bản, từ chối 2.\n")


def test_a_single_refused_file_gives_no_output_and_status_1(ketluan, empty):
    assert ketluan("read", empty)[:2] == (1, "")


def test_a_fault_of_ours_does_not_stop_the_others(ketluan, report, tmp_path, monkeypatch):
    import ketluan as door

    real = door.read
    other = tmp_path / "a.txt"
    other.write_text(REPORT, encoding="utf-8")
    monkeypatch.setattr(door, "read", lambda source, **hints: 1 // 0 if source == report else real(source, **hints))
    status, out, err = ketluan("read", report, other)
    assert (status, len(out.splitlines())) == (1, 1)
    assert "ZeroDivisionError" in err


@pytest.mark.parametrize(("form", "ending"), [("json", "json"), ("table", "txt"), ("html", "html")])
def test_with_out_every_record_is_a_file(ketluan, report, tmp_path, form, ending):
    out = tmp_path / "kết quả" / "sâu"
    status, said, err = ketluan("read", report, "--out", out, "--format", form)
    assert (status, said, err) == (0, "", "Đã đọc 1 văn bản, từ chối 0.\n")
    assert [path.name for path in out.iterdir()] == [f"phiên họp.{ending}"]
    assert "Đào Việt Cương" in (out / f"phiên họp.{ending}").read_text(encoding="utf-8")


def test_two_inputs_of_one_stem_never_overwrite_each_other(ketluan, tmp_path):
    paths = [tmp_path / name for name in ("a/tb.txt", "b/tb.txt", "c/TB.txt", "c/tb-2.txt")]
    for number, path in enumerate(paths):
        path.parent.mkdir(exist_ok=True)
        path.write_text(REPORT + f"Dòng thêm số {number}.\n", encoding="utf-8")
    out = tmp_path / "out"
    for _ in range(2):  # a second run writes the same files
        assert ketluan("read", *paths, "--out", out)[0] == 0
        texts = {path.name: json.loads(path.read_bytes())["text"].split()[-1] for path in out.iterdir()}
        assert texts == {"tb.json": "0.", "tb-2.json": "1.", "TB-3.json": "2.", "tb-2-2.json": "3."}


def test_an_input_is_never_overwritten(ketluan, tmp_path):
    page = tmp_path / "tin.html"
    page.write_text(f"<html><body><h1>Tin</h1><p>{REPORT}</p></body></html>", encoding="utf-8")
    before = page.read_bytes()
    assert ketluan("read", page, "--out", tmp_path, "--format", "html")[0] == 0
    assert page.read_bytes() == before
    assert (tmp_path / "tin-2.html").is_file()


def test_a_place_that_cannot_be_written_is_named(ketluan, report):
    status, _, err = ketluan("read", report, "--out", report)
    assert status == 1
    assert err.startswith(f"không ghi được {report}: ")


def test_several_pages_need_a_folder(ketluan, report):
    assert ketluan("read", report, report, "--format", "html")[:2] == (2, "")


def test_one_page_goes_to_standard_output(ketluan, report):
    assert ketluan("read", report, "--format", "html")[1].startswith("<!doctype html>")


def test_standard_input_is_read_as_a_file(ketluan, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(REPORT.encode())))
    record = json.loads(ketluan("read", "-")[1])
    assert record["source"]["name"] == "stdin"


def test_hints_reach_the_record(ketluan, report):
    _, out, _ = ketluan("read", report, "--province", "Sơn Lâm", "--received", "30/10/2021")
    assert json.loads(out)["source"]["hints"] == {"province": "Sơn Lâm", "received": "2021-10-30"}


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2021-10-29", "2021-10-29"),
        ("29/10/2021", "2021-10-29"),
        ("5.9.2021", "2021-09-05"),
        (" 2021-1-5 ", "2021-01-05"),
    ],
)
def test_a_day_may_be_written_in_either_order(written, day):
    assert iso_day(written) == day


@pytest.mark.parametrize("written", ["31/2/2021", "10/2021", "hôm qua", "2021-13-01", "29/10/21", ""])
def test_what_is_no_day_is_refused(written):
    assert iso_day(written) is None


def test_a_wrong_day_is_a_wrong_call(ketluan, report):
    assert ketluan("read", report, "--received", "31/2/2021") == (2, "", "ngày không hợp lệ: 31/2/2021\n")


class Screen(io.StringIO):
    def isatty(self):
        return True


def test_a_bar_is_drawn_only_for_a_terminal():
    screen, pipe = Screen(), io.StringIO()
    for stream in (screen, pipe):
        progress = Progress(3, Say("vi"), stream)
        progress.draw(Path("a"))
        for following in ("b", "c", None):
            progress.step(Result("{}"), Path(following) if following else None)
        progress.end(quiet=False)
    assert "░ 0/3 đang đọc a" in screen.getvalue()
    assert "░ 2/3 đang đọc c" in screen.getvalue()
    assert pipe.getvalue() == "Đã đọc 3 văn bản, từ chối 0.\n"
