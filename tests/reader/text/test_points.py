import pytest

from ketluan import read
from ketluan.reader.text.points import Numbering, belongs, point_at
from ketluan.reader.text.romans import roman_value


def point(line: str):
    return point_at(line, 0, len(line))


@pytest.mark.parametrize(
    ("line", "level", "number", "words"),
    [
        ("II. Nhiệm vụ trọng tâm", "roman", "II", "Nhiệm vụ trọng tâm"),
        ("3. Giao Sở Y tế", "arabic", "3", "Giao Sở Y tế"),
        ("3.2. Về giải ngân", "arabic", "3.2", "Về giải ngân"),
        ("3/ Về giải ngân", "arabic", "3", "Về giải ngân"),
        ("12) Đôn đốc các chủ đầu tư", "arabic", "12", "Đôn đốc các chủ đầu tư"),
        ("b) Rà soát quỹ đất", "letter", "b", "Rà soát quỹ đất"),
        ("đ) Rà soát quỹ đất", "letter", "đ", "Rà soát quỹ đất"),
        ("(iii) Rà soát quỹ đất", "letter", "iii", "Rà soát quỹ đất"),
        ("- Rà soát quỹ đất", "bullet", "", "Rà soát quỹ đất"),
        ("Điều 2. Tổ chức thực hiện", "article", "2", "Tổ chức thực hiện"),
        ("Phần thứ nhất", None, None, None),
    ],
)
def test_a_point_is_known_by_its_mark(line, level, number, words):
    found = point(line)
    if level is None:
        assert found is None
        return
    assert (found.level, found.number, line[found.content :]) == (level, number, words)


@pytest.mark.parametrize(
    "line",
    [
        "12.500 hộ đã có điện",
        "3,5% kế hoạch",
        "9 tháng đầu năm",
        "15/9 là hạn cuối",
        "Các sở",
        "IC. Không phải số",
        "2.9 là ngày lễ",
        "Cả tỉnh",
    ],
)
def test_numbers_that_open_a_sentence_are_no_points(line):
    assert point(line) is None


def numbers(*lines: str) -> list[str | None]:
    numbering = Numbering()
    return [numbering.full(found) for line in lines if (found := point(line))]


def test_points_under_points_get_their_full_number():
    assert numbers("I. A", "1. B", "a) C", "b) D", "2. E", "II. F", "1. G") == [
        "I",
        "I.1",
        "I.1.a",
        "I.1.b",
        "I.2",
        "II",
        "II.1",
    ]


def test_a_dotted_number_is_not_doubled_under_its_own_parent():
    assert numbers("2. A", "2.1. B", "2.2. C", "a) D", "3. E") == ["2", "2.1", "2.2", "2.2.a", "3"]


def test_a_bullet_has_the_number_of_the_point_above_it():
    assert numbers("1. A", "- B", "- C", "2. D") == ["1", "1", "1", "2"]


def test_a_bullet_under_nothing_has_no_number():
    assert numbers("- A") == [None]


@pytest.mark.parametrize(
    ("numeral", "value"), [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XVIII", 18), ("XXIX", 29)]
)
def test_roman_numerals_have_their_value(numeral, value):
    assert roman_value(numeral) == value


@pytest.mark.parametrize("numeral", ["", "IC", "VX", "IIII", "XM", "i"])
def test_other_runs_of_letters_have_none(numeral):
    assert roman_value(numeral) == 0


@pytest.mark.parametrize(
    ("number", "above", "wanted"),
    [("II.3", "II.3", True), ("II.3.a", "II.3", True), ("II.30", "II.3", False), ("II", "II.3", False)],
)
def test_a_point_belongs_to_its_number_and_to_those_above(number, above, wanted):
    assert belongs(number, above) is wanted


def test_a_paragraph_behind_whole_points_ends_their_list():
    text = (
        "Huyện ủy Nậm Pồn họp\nSáng 2/11/2021, Huyện ủy Nậm Pồn tổ chức hội nghị. Đồng chí Lường Văn Tấn chủ trì.\n"
        "Hội nghị đã biểu quyết:\n1. Thông qua Kết luận về nhiệm vụ quý IV.\n2. Thông qua Quy chế làm việc.\n"
        "Phát biểu bế mạc, đồng chí Lường Văn Tấn yêu cầu:\n- Các xã bám sát chỉ tiêu.\n"
    )
    assert [block.number for block in read(text).blocks if block.kind == "item"] == ["1", "2", None]
