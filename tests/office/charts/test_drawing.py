"""Pictures are drawn without the network, say what they show, and are readable in grey."""

from __future__ import annotations

import itertools
from decimal import Decimal
from xml.etree import ElementTree

from ketluan.office.charts.drawing import Picture
from ketluan.office.charts.specs import _SHADES, bars, months, stacked

SVG = "{http://www.w3.org/2000/svg}"


def picture(spec):
    return Picture("Thu ngân sách", "Thu 9 tháng 1.532,8 tỷ đồng.", spec, ("Tháng", "2026"), [("9", "1.532,8")])


def said(svg):
    return {"".join(one.itertext()) for one in ElementTree.fromstring(svg).iter(f"{SVG}text")}


def lightness(colour):
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_lines_are_told_apart_by_dash_and_named():
    series = [
        ("2026", [(8, Decimal(1304)), (9, Decimal("1532.8"))]),
        ("2025", [(8, Decimal(1200)), (9, Decimal(1400))]),
    ]
    svg = picture(months("tỷ đồng", "Tháng", series, [("Tỉnh giao: 1.867", Decimal(1867))])).svg
    assert {"2026", "2025", "tỷ đồng", "Tháng", "Tỉnh giao: 1.867"} <= said(svg)
    assert "stroke-dasharray" in svg


def test_numbers_are_written_as_vietnamese_write_them():
    svg = picture(bars([("Sở Tài chính", Decimal("1532.8")), ("Sở Y tế", Decimal(7))], "tỷ đồng", places=1)).svg
    assert {"1.532,8", "7", "Sở Tài chính", "Sở Y tế"} <= said(svg)


def test_a_line_across_bears_its_label():
    svg = picture(bars([("A", 40), ("B", 80)], "%", across=("thời gian đã qua 75%", 75))).svg
    assert "thời gian đã qua 75%" in said(svg)


def test_parts_of_a_bar_differ_by_lightness():
    svg = picture(stacked([("Sở A", "đúng hạn", 3), ("Sở A", "quá hạn", 2)], ["đúng hạn", "quá hạn"])).svg
    assert {"3", "2", "đúng hạn", "quá hạn"} <= said(svg)
    shades = [lightness(colour) for colour in _SHADES]
    assert all(later - earlier > 30 for earlier, later in itertools.pairwise(shades))


def test_no_style_attribute_stands_in_the_way_of_the_pages_policy():
    assert "style=" not in picture(bars([("A", 1)])).svg
    assert "<script" not in picture(bars([("<script>alert(1)</script>", 1)])).svg


def test_the_same_picture_is_there_for_paper():
    assert picture(bars([("A", 1)])).png[:8] == b"\x89PNG\r\n\x1a\n"


def test_lines_differ_by_lightness_dash_and_shape_and_never_by_hue_alone():
    series = [("2026", [(8, Decimal(1))]), ("2025", [(8, Decimal(2))])]
    course, points = months("tỷ đồng", "Tháng", series, [])["layer"]
    told = [course["encoding"]["color"], course["encoding"]["strokeDash"], points["encoding"]["shape"]]
    ranges = [one["scale"]["range"] for one in told]
    assert all(first != second for first, second in ranges)
    assert abs(lightness(ranges[0][0]) - lightness(ranges[0][1])) > 30


def test_a_picture_that_was_kept_is_drawn_as_it_was():
    first = picture(bars([("A", 1)]))
    assert Picture.kept(first.to_keep()).svg == first.svg


def test_the_size_of_a_picture_is_known_before_it_is_drawn():
    drawn = [
        bars([("Sở Tài chính", 1), ("Sở Y tế", 2)]),
        months("tỷ đồng", "Tháng", [("2026", [(1, Decimal(1))])], []),
        stacked([("Sở A", "đúng hạn", 3), ("Sở A", "quá hạn", 2)], ["đúng hạn", "quá hạn"]),
    ]
    for spec, width in itertools.product(drawn, ("wide", "narrow")):
        root = ElementTree.fromstring(picture(spec).drawn(width))
        assert (int(root.get("width")), int(root.get("height"))) == picture(spec).sizes[width]


def test_a_telephone_gets_a_drawing_of_its_own_whose_letters_are_not_shrunk():
    shown = picture(bars([("Ban Quản lý dự án đầu tư xây dựng", 40), ("Sở Y tế", 80)]))
    svg = shown.drawn("narrow")
    assert shown.sizes["narrow"][0] <= 340
    assert {"Ban Quản lý dự án đầu tư xây dựng", "Sở Y tế", "40", "80"} <= said(svg)
    letters = [float(one.get("font-size").removesuffix("px")) for one in ElementTree.fromstring(svg).iter(f"{SVG}text")]
    assert min(letters) >= 12


def test_another_number_is_another_picture():
    assert picture(bars([("A", 1)])).key != picture(bars([("A", 2)])).key
    assert picture(bars([("A", 1)])).key == picture(bars([("A", 1)])).key
