"""The page: every item is where its words are, nothing in a document becomes markup, nothing is fetched."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from ketluan.reader.render import html
from tests.reader.render import made_up

VOID = {"meta", "link", "input", "br"}


class Tree(HTMLParser):
    """What a browser sees: every element with its attributes, and for each item the words that are marked for it."""

    def __init__(self, page):
        super().__init__()
        self.open, self.elements, self.said = [], [], []
        self.marked, self.parts = {}, {}
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        element = (tag, dict(attrs))
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag, f"</{tag}> closes another element"

    def handle_data(self, data):
        self.said.append((self.open[-1][0] if self.open else "", data))
        if self.open:
            for ids, words in (
                (self.open[-1][1].get("data-i"), self.marked),
                (self.open[-1][1].get("data-p"), self.parts),
            ):
                for name in (ids or "").split():
                    words[name] = words.get(name, "") + data

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(scope="module")
def page():
    return html.page(made_up.record(), html.Frame(original=made_up.ORIGINAL), kinds=made_up.KINDS)


@pytest.fixture(scope="module")
def tree(page):
    return Tree(page)


def items():
    record = made_up.record()
    return [item for kind in made_up.KINDS for item in ([record[kind.key]] if kind.single else record[kind.key])]


@pytest.mark.parametrize("item", items(), ids=lambda item: item["id"])
def test_exactly_the_words_of_an_item_are_marked_for_it(tree, item):
    spans = sorted({tuple(item["span"]), *(tuple(span) for span in item.get("mentions", ()))})
    assert tree.marked[item["id"]] == "".join(made_up.TEXT[start:end] for start, end in spans)


def test_a_figure_inside_a_directive_belongs_to_both(page):
    assert '<span class="f f-figures u" data-i="figures-3 directives-1">đạt 2.500 tỷ đồng</span>' in page


def test_the_innermost_item_comes_first(page):
    assert 'data-i="figures-4 requests-1 statements-1"' in page


def test_a_part_is_marked_for_its_item(tree):
    assert tree.parts["figures-1"] == "Thu ngân sách"


def test_items_that_overlap_have_bars_in_lanes_of_their_own(tree):
    lanes = {
        bar["data-i"]: bar["class"].split()[-1] for bar in tree.all("span") if "bar" in bar.get("class", "").split()
    }
    assert lanes["statements-1"] != lanes["requests-1"]
    assert lanes["directives-1"] == lanes["directives-2"] == "lane-0"


def test_short_items_have_no_bar(tree):
    barred = {bar["data-i"] for bar in tree.all("span") if "bar" in bar.get("class", "").split()}
    assert not {name for name in barred if name.startswith(("people", "figures", "citations"))}


def test_every_card_points_at_a_place_of_the_text(tree):
    places = {attributes.get("id") for _, attributes in tree.elements}
    targets = {link["href"][1:] for link in tree.all("a") if link["href"].startswith(("#t-", "#i-"))}
    assert targets <= places
    assert {f"t-{item['id']}" for item in items()} <= targets


def test_no_two_elements_share_an_id(tree):
    ids = [attributes["id"] for _, attributes in tree.elements if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_the_text_is_shown_letter_for_letter(page):
    article = re.search(r"<article[^>]*>(.*)</article>", page, re.S)[1]
    article = re.sub(r'<p class="gone".*?</p>|<span class="what".*?</span>|<a class="at sign.*?</a>', "", article)
    shown = "".join(data for _, data in Tree(article).said)
    assert "".join(shown.split()) == "".join(made_up.TEXT.split())


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '"><b>',
        "</span></p></article>",
        "&lt;b&gt;",
        "'onclick='",
    ],
)
def test_words_that_look_like_markup_stay_words(words):
    record = made_up.record()
    record["text"] = record["text"].replace("Quang cảnh", words.ljust(10)[:10]) + words
    record["blocks"][-1]["span"][1] += len(words)
    record["source"]["name"] = record["directives"][0]["action"] = record["people"][0]["name"] = words
    record["warnings"][0]["message"] = record["figures"][0]["base"] = record["directives"][0]["rule"] = words
    tree = Tree(html.page(record, html.Frame(original=words + made_up.ORIGINAL), kinds=made_up.KINDS))
    assert {tag for tag, _ in tree.elements} & {"img"} == set()
    assert [script.get("type") for script in tree.all("script")] == ["application/json", "application/json", None]
    assert not {name for _, attributes in tree.elements for name in attributes if name.startswith("on")}
    assert any(words in data for tag, data in tree.said if tag != "script")


def test_the_record_in_the_page_is_the_record(page):
    assert json.loads(re.search(r'id="record">(.*?)</script>', page)[1]) == made_up.record()


def test_the_policy_allows_the_pages_own_style_and_script_and_nothing_else(tree, page):
    [csp] = [meta["content"] for meta in tree.all("meta") if meta.get("http-equiv") == "Content-Security-Policy"]
    for tag in ("style", "script"):
        content = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.S)[-1]
        assert f"{tag}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'" in csp
    assert csp.startswith("default-src 'none'")
    assert "unsafe" not in csp


def test_nothing_is_fetched_from_anywhere(tree):
    assert [element for _, element in tree.elements if element.get("src")] == []
    assert {link["href"] for link in tree.all("link")} == {"data:,"}
    assert "url(" not in html.asset("page.css") + html.asset("ground.css")
    assert not re.search(r"fetch|XMLHttpRequest|https?:", html.asset("page.js"))


def test_no_element_has_a_style_of_its_own(tree):
    assert [element for element in tree.elements if "style" in element[1]] == []


def test_what_was_left_out_stands_hidden_in_its_place(page):
    first = page.index('<p class="gone" hidden>Trang chủ | Tin mới | &lt;script&gt;menu()&lt;/script&gt;</p>')
    last = page.index('<p class="gone" hidden>Tin liên quan: Hội chợ xuân</p>')
    assert first < page.index("<h2>UBND tỉnh Sơn Lâm") < last


def test_without_the_original_there_is_nothing_to_show_of_it():
    page = html.page(made_up.record(), kinds=made_up.KINDS)
    assert 'class="gone"' not in page
    assert 'id="do-removed"' not in page


def test_a_table_row_has_its_cells(page):
    assert "<td>Sở Xây dựng</td>" in page
    assert page.count("<table>\n<tr>") == 1


def test_a_caption_is_set_apart_and_named(page):
    assert '<div class="apart a-caption"><span class="what" data-w="caption">chú thích ảnh</span>' in page


def test_a_person_without_a_post_has_no_empty_field(page):
    card = re.search(r'<li class="card[^>]*data-id="people-2">.*?</li>', page, re.S)[0]
    assert "Chức vụ" not in card
    assert "phát biểu" in card


def test_figures_are_written_as_vietnamese_writes_them(page):
    assert "<dd>2.500 tỷ đồng</dd>" in page
    assert "<dd>0,42%</dd>" in page
    assert "<dd>10/2021</dd>" in page


def test_the_page_speaks_vietnamese_and_on_request_english(page):
    english = html.page(made_up.record(), html.Frame(lang="en"), kinds=made_up.KINDS)
    assert '<html lang="vi">' in page
    assert '<html lang="en">' in english
    assert '<article lang="vi">' in english
    assert ">Directives</span>" in english
    assert ">regular session</li>" in english


def test_a_record_without_items_says_so():
    record = made_up.record() | {kind.key: None if kind.single else [] for kind in made_up.KINDS} | {"warnings": []}
    page = html.page(record, kinds=made_up.KINDS)
    assert "Chưa đọc được nội dung nào" in page
    assert '<section class="kind' not in page


def test_the_same_record_gives_the_same_page(page):
    assert html.page(made_up.record(), html.Frame(original=made_up.ORIGINAL), kinds=made_up.KINDS) == page


def test_a_kind_that_no_one_foresaw_is_shown_with_a_letter_of_its_own():
    record = made_up.record() | {"weather": [made_up.item("weather-1", "Tiến độ giải ngân còn chậm", sky="xám")]}
    weather = made_up.kind("weather", "Chỉ thời tiết", "Weather", sky=("Trời", "Sky"))
    page = html.page(record, kinds=(*made_up.KINDS, weather))
    assert 'data-id="weather-1"' in page
    assert '<dt data-w="f.weather.sky">Trời</dt><dd>xám</dd>' in page
    [letter] = re.findall(r'data-kind="weather" aria-pressed="true"><b class="sign">(.)</b>', page)
    assert letter not in set("PNSCYVHK")


def test_a_long_text_full_of_items_takes_no_longer_than_its_length():
    count = 4_000
    text = "Thu đạt 5 tỷ đồng. " * count
    figures = [{"id": f"figures-{at}", "span": [at * 19 + 4, at * 19 + 17], "value": 5} for at in range(count)]
    blocks = [{"span": [at * 190, at * 190 + 189], "kind": "body"} for at in range(count // 10)]
    empty = {kind.key: None if kind.single else [] for kind in made_up.KINDS}
    record = made_up.record() | empty | {"text": text, "blocks": blocks, "figures": figures}
    assert html.page(record, kinds=made_up.KINDS).count('class="f f-figures"') == count
