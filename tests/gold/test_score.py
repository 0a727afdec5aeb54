"""The scorer, on a set small enough to be worked out on paper."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from . import committed, score
from .likeness import amount, close, close_joined, close_sets, matches, overlap, same, words

GOLD: dict[str, Any] = {
    "meeting": {"kind": "working_session", "chairs": ["Phùng Trọng Nghĩa"], "online": False, "date": None},
    "document": {"number": "15/TB-UBND", "subject": "kết luận cuộc họp về vốn", "signer": "Tống Duy Khải"},
    "captions": ["Quang cảnh cuộc họp"],
    "people": [{"name": "Phùng Trọng Nghĩa", "posts": ["Tỉnh ủy viên", "Phó Chủ tịch UBND tỉnh"]}],
    "figures": [
        {
            "quote": "đạt 40%",
            "indicator": "tỷ lệ giải ngân",
            "value": 40,
            "unit": "%",
            "kind": "share",
            "base": "kế hoạch",
        },
        {"quote": "đạt 40%", "indicator": "tỷ lệ hộ dùng nước sạch", "value": 40, "unit": "%", "kind": "level"},
    ],
    "directives": [
        {
            "action": "rà soát danh mục dự án",
            "lead": "Sở Tài chính",
            "deadline": "2022-05-10",
            "deadline_text": "trước 10/5",
        },
        {
            "action": "đôn đốc các chủ đầu tư báo cáo",
            "addressees": ["các sở, ngành", "UBND huyện"],
            "recurs": "hằng tuần",
        },
    ],
    "decisions": [{"verb": "Thống nhất", "object": "điều chuyển vốn giữa các dự án", "body": None}],
    "submissions": [{"title": "Quy chế phối hợp quản lý chợ", "outcome": "cơ bản thống nhất"}, "Đề án kè suối"],
    "citations": [{"quote": "Công văn số 9/UBND-TH", "kind": "Công văn", "number": "9/UBND-TH", "date": None}],
    "difficulties": ["tiến độ giải phóng mặt bằng chậm"],
}


def record(text: str, **parts: Any) -> dict[str, Any]:
    """A record over ``text`` whose items may name their words ``at``: the scorer then has to take them by span."""

    def grounded(item: dict[str, Any]) -> dict[str, Any]:
        quote = item.pop("at", None)
        return {**item, "span": [text.index(quote), text.index(quote) + len(quote)]} if quote else item

    listed = {key: [grounded(i) for i in value] for key, value in parts.items() if isinstance(value, list)}
    return {"text": text, **parts, **listed}


def found() -> dict[str, Any]:
    return record(
        "Quang cảnh cuộc họp. Rà soát danh mục dự án. Đề án kè suối. Công văn số 9/UBND-TH. Mặt bằng chậm.",
        meeting={
            "kind": "working_session",
            "chairs": ["Phùng Trọng Nghĩa", "Vi Thị Thoa"],
            "online": None,
            "date": None,
        },
        document={"number": "15/TB-UBND", "subject": "kết luận cuộc họp về vốn đầu tư", "signer": None},
        blocks=[{"kind": "caption", "at": "Quang cảnh cuộc họp"}, {"kind": "body", "at": "Mặt bằng chậm"}],
        people=[{"name": "Phùng Trọng Nghĩa", "posts": [{"text": "Phó Chủ tịch Ủy ban nhân dân tỉnh"}]}],
        figures=[
            {"indicator": {"text": "tỷ lệ hộ dùng nước sạch"}, "value": 40.0, "unit": "%", "kind": "level"},
            {"indicator": {"text": "dự án"}, "value": 7, "unit": "dự án", "kind": "level"},
        ],
        directives=[
            {"at": "Rà soát danh mục dự án", "lead": "Sở Nội vụ", "deadline": None, "deadline_text": "trước ngày 10/5"}
        ],
        decisions=[{"object": "điều chuyển vốn giữa các dự án", "verb": "Đồng ý", "body": None}],
        submissions=[{"at": "Đề án kè suối", "outcome": None}],
        citations=[{"at": "Công văn số 9/UBND-TH", "number": "9/UBND-TH", "kind": "Công văn", "date": "2022-01-05"}],
        statements=[{"content": "nêu khó khăn", "speaker": "Vi Thị Thoa"}],
    )


@pytest.fixture
def rows() -> dict[str, Any]:
    return score.report(score.score({"a": GOLD}, {"a": found()}))


@pytest.mark.parametrize(
    ("kind", "figures"),
    [
        ("captions", (1, 1, 1.0, 1.0, 1.0)),
        ("people", (1, 1, 1.0, 1.0, 1.0)),
        ("posts", (2, 1, 1.0, 0.5, 0.667)),
        ("figures", (2, 2, 0.5, 0.5, 0.5)),
        ("directives", (2, 1, 1.0, 0.5, 0.667)),
        ("decisions", (1, 1, 1.0, 1.0, 1.0)),
        ("submissions", (2, 1, 1.0, 0.5, 0.667)),
        ("citations", (1, 1, 1.0, 1.0, 1.0)),
        ("difficulties", (1, 0, 0.0, 0.0, 0.0)),
    ],
)
def test_a_kind_is_counted_as_on_paper(rows: dict[str, Any], kind: str, figures: tuple[float, ...]) -> None:
    row = rows[kind]
    assert (row["gold"], row["found"], row["precision"], row["recall"], row["f1"]) == figures


@pytest.mark.parametrize(
    ("place", "fields"),
    [
        ("directives", {"lead": 0.0, "deadline": 0.0, "deadline_text": 1.0}),
        ("decisions", {"verb": 0.0, "body": 1.0}),
        ("submissions", {}),  # the one that was found is a bare title in the gold: no outcome to compare
        ("citations", {"kind": 1.0, "date": 0.0}),
        ("figures", {"kind": 1.0, "indicator": 1.0}),
        ("meeting", {"kind": 1.0, "chairs": 0.0, "online": 1.0, "date": 1.0}),
        ("document", {"number": 1.0, "subject": 1.0, "signer": 0.0}),
    ],
)
def test_a_field_is_judged_on_matched_items_only(rows: dict[str, Any], place: str, fields: dict[str, float]) -> None:
    assert rows[place]["fields"] == fields


def test_a_kind_that_the_gold_leaves_out_costs_nothing(rows: dict[str, Any]) -> None:
    assert rows["statements"] == {"gold": 0, "found": 0, "precision": 1.0, "recall": 1.0, "f1": 1.0, "fields": {}}


def test_macro_f1_is_the_mean_over_kinds_with_gold(rows: dict[str, Any]) -> None:
    assert rows["macro_f1"] == round((1 + 1 + 0.667 + 0.5 + 0.667 + 1 + 0.667 + 1 + 0) / 9, 3)


def test_a_document_without_a_record_has_found_nothing() -> None:
    rows = score.report(score.score({"a": GOLD}, {}))
    assert (rows["macro_f1"], rows["people"]["recall"], rows["people"]["found"]) == (0.0, 0.0, 0)


def test_the_outcome_of_a_submission_is_compared() -> None:
    gold = {
        "submissions": [
            {"title": "Quy chế chợ", "outcome": "cơ bản thống nhất"},
            {"title": "Đề án kè", "outcome": None},
        ]
    }
    got = {
        "submissions": [
            {"title": "Quy chế chợ", "outcome": "Cơ bản thống nhất"},
            {"title": "Đề án kè", "outcome": "rút"},
        ]
    }
    assert score.report(score.score({"a": gold}, {"a": got}))["submissions"]["fields"] == {"outcome": 0.5}


def test_words_meet_across_case_tone_style_and_abbreviation() -> None:
    assert words("Đồng chí Bí thư Tỉnh uỷ; UBND xã Hoà An") == words("bí thư tỉnh ủy - Ủy ban nhân dân xã hòa an")


def test_a_number_with_its_signs_is_one_word() -> None:
    assert words("số 13-NQ/TW, 5,08%") == ("số", "13-nq/tw", "5,08")


@pytest.mark.parametrize("pair", [(None, ""), ("Sở Tài chính", "Sở Nội vụ"), (None, "2022")])
def test_what_differs_is_not_the_same(pair: tuple[str | None, str]) -> None:
    assert not same(*pair)


def test_nothing_is_close_to_nothing_but_not_to_something() -> None:
    assert close(None, "")
    assert not close(None, "Sở Tài chính")
    assert not close("Sở Tài chính", None)


def test_a_list_is_the_same_however_it_is_split() -> None:
    assert close_joined(["các sở, ngành", "UBND huyện"], ["các sở", "ngành", "UBND huyện"])
    assert not close_joined(["các sở, ngành"], [])


def test_a_set_wants_as_many_members() -> None:
    assert close_sets(["Hờ A Páo", "Vi Thị Thoa"], ["Vi Thị Thoa", "Hờ A Páo"])
    assert not close_sets(["Hờ A Páo"], ["Hờ A Páo", "Vi Thị Thoa"])


def test_the_likest_pair_is_taken_first_and_each_item_once() -> None:
    gold, got = ["vốn đầu tư công", "vốn đầu tư"], ["vốn đầu tư", "vốn đầu tư công"]
    assert matches(gold, got, likeness=overlap, floor=0.6) == {0: 1, 1: 0}
    assert matches(gold, got[:1], likeness=overlap, floor=0.6) == {1: 0}
    assert matches(["đê kè"], got, likeness=overlap, floor=0.6) == {}


def test_a_value_that_is_no_number_matches_no_figure() -> None:
    assert amount("bảy") is None
    gold, got = {"figures": [{"value": None, "unit": "%"}]}, {"figures": [{"value": None, "unit": "%"}]}
    assert score.report(score.score({"a": gold}, {"a": got}))["figures"]["f1"] == 0.0


# --- the committed scores -------------------------------------------------------------------------------------------


@pytest.fixture
def scores(tmp_path: Path) -> Path:
    results = score.score({"a": GOLD}, {"a": found()})
    path = tmp_path / "scores.json"
    committed.update("made-up", results, score.report(results), path=path)
    return path


def changes(path: Path, records: dict[str, Any], gold: dict[str, Any] = GOLD) -> list[str]:
    results = score.score({"a": gold}, {"a": records})
    return committed.changes("made-up", results, score.report(results), path=path)


def test_the_same_reading_changes_nothing(scores: Path) -> None:
    (only,) = changes(scores, found())
    assert only.startswith("macro F1")


def test_a_lost_and_a_won_item_are_named(scores: Path) -> None:
    other = found()
    other["captions"], other["blocks"] = [], []
    other["difficulties"] = [{"text": "tiến độ giải phóng mặt bằng chậm"}]
    lines = changes(scores, other)
    assert "- a captions lost: Quang cảnh cuộc họp" in lines
    assert "+ a difficulties found: tiến độ giải phóng mặt bằng chậm" in lines
    assert "captions: 1.000 -> 0.000" in lines


def test_a_mended_field_and_a_new_spurious_item_are_named(scores: Path) -> None:
    other = found()
    other["directives"][0]["lead"] = "Sở Tài chính"
    other["citations"].append({"span": [0, 10], "number": "7/QĐ-UBND", "kind": "Quyết định"})
    lines = changes(scores, other)
    assert any(line.startswith("+ a directives fields mended: lead:") for line in lines)
    assert any(line.startswith("- a citations spurious: ") for line in lines)


def test_an_item_keeps_its_key_when_the_gold_grows(scores: Path) -> None:
    grown = {**GOLD, "captions": ["Lãnh đạo tỉnh dự họp", *GOLD["captions"]]}
    assert not any("captions lost" in line or "captions found" in line for line in changes(scores, found(), grown))


def test_the_committed_file_quotes_no_item(scores: Path) -> None:
    assert "Quang cảnh" not in scores.read_text("utf-8")


def test_updating_one_set_leaves_the_others(scores: Path) -> None:
    results = score.score({"a": GOLD}, {})
    committed.update("other", results, score.report(results), path=scores)
    assert sorted(json.loads(scores.read_text("utf-8"))) == ["made-up", "other"]


def test_a_fall_is_told_by_place(rows: dict[str, Any]) -> None:
    worse = json.loads(json.dumps(rows))
    worse["people"]["f1"] = 0.9
    del worse["directives"]["fields"]["deadline_text"]
    assert committed.falls(rows, worse) == [("people", 1.0, 0.9), ("directives.deadline_text", 1.0, 0.0)]
    assert committed.falls(rows, rows) == []


# --- the command ----------------------------------------------------------------------------------------------------


def test_the_command_scores_records_and_prints_misses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold, records = tmp_path / "gold", tmp_path / "records"
    gold.mkdir()
    records.mkdir()
    (gold / "a.gold.json").write_text(json.dumps(GOLD), "utf-8")
    (records / "a.json").write_text(json.dumps(found()), "utf-8")
    assert score.main(["--gold", str(gold), "--records", str(records), "--misses"]) == 0
    out = capsys.readouterr().out
    assert "a\tdifficulties\tmissed\ttiến độ giải phóng mặt bằng chậm" in out
    assert "a\tdirectives.lead\twanted 'Sở Tài chính' got 'Sở Nội vụ'" in out
    assert "macro F1 0.722" in out


def test_a_set_without_gold_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert score.main(["--gold", str(tmp_path), "--docs", str(tmp_path)]) == 2
    assert "gold.json" in capsys.readouterr().err


def test_the_document_of_a_name_is_the_one_that_is_not_its_gold(tmp_path: Path) -> None:
    for name in ("so-1.txt", "so-1.gold.json", "so-12.txt"):
        (tmp_path / name).touch()
    assert score.document(tmp_path, "so-1") == tmp_path / "so-1.txt"
    with pytest.raises(FileNotFoundError):
        score.document(tmp_path, "so-3")
