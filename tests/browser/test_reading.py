"""The reading page under a reader's hands."""

from __future__ import annotations

import json

import pypdfium2
import pytest

from tests.browser.conftest import PHONE, WIDE
from tests.reader.render import made_up


def lit(page, where):
    return page.eval_on_selector_all(f"{where} .on", "found => found.map((one) => one.textContent)")


def chosen(page):
    return page.eval_on_selector_all("#panel .card.on", "found => found.map((one) => one.dataset.id)")


def in_sight(page, selector):
    page.wait_for_timeout(50)
    return page.eval_on_selector(
        selector,
        "one => { const at = one.getBoundingClientRect(); return at.top >= 0 && at.bottom <= innerHeight + 1; }",
    )


def choose(page, item):
    page.locator(f'#panel [data-id="{item}"] .head a').click()


def words_of(page, item):
    return page.locator(f'#text span[data-i~="{item}"]:not(.bar)').first


@pytest.mark.parametrize("viewport", [WIDE, PHONE, {"width": 768, "height": 1024}])
def test_nothing_sticks_out_sideways(opened, reading, viewport):
    page = opened(reading, viewport)
    assert page.evaluate("document.documentElement.scrollWidth") == viewport["width"]


def test_on_a_phone_the_record_stands_under_the_text(opened, reading):
    page = opened(reading, PHONE)
    assert page.locator("#panel").bounding_box()["y"] > page.locator("article").bounding_box()["y"] + 100
    page = opened(reading, WIDE)
    text, panel = page.locator("article").bounding_box(), page.locator("#panel").bounding_box()
    assert panel["x"] > text["x"] + text["width"]


@pytest.mark.parametrize("viewport", [WIDE, PHONE])
def test_a_click_on_an_item_lights_its_words_and_brings_them_into_sight(opened, reading, viewport):
    page = opened(reading, viewport, reduced_motion="reduce")
    choose(page, "requests-1")
    assert chosen(page) == ["requests-1"]
    assert "".join(lit(page, "#text p")).removeprefix("K1") == "giữ nguyên mức hỗ trợ 1,5 triệu đồng"
    assert in_sight(page, '#text span.on[data-i~="requests-1"]')


def test_a_click_on_the_words_lights_the_item_and_brings_it_into_sight(opened, reading):
    page = opened(reading, {"width": 1280, "height": 500}, reduced_motion="reduce")
    words_of(page, "citations-1").click()
    assert chosen(page) == ["citations-1"]
    assert in_sight(page, '#panel [data-id="citations-1"]')


def test_another_click_takes_the_item_around_it(opened, reading):
    page = opened(reading)
    words = words_of(page, "figures-4")
    taken = []
    for _ in range(4):
        words.click()
        taken += chosen(page)
    assert taken == ["figures-4", "requests-1", "statements-1", "figures-4"]


def test_a_sign_in_the_text_takes_its_own_item(opened, reading):
    page = opened(reading)
    page.locator("#t-statements-1").click()
    assert chosen(page) == ["statements-1"]


def test_a_margin_bar_takes_its_own_item(opened, reading):
    page = opened(reading)
    page.locator('.bar[data-i="statements-1"]').click()
    assert chosen(page) == ["statements-1"]


def test_the_parts_of_a_chosen_item_are_underlined(opened, reading):
    page = opened(reading)
    choose(page, "figures-2")
    assert page.locator("#text .part").all_text_contents() == ["Thu ngân sách"]


def test_every_mention_of_a_person_is_lit(opened, reading):
    page = opened(reading)
    choose(page, "people-1")
    assert lit(page, "#text") == ["Đào Việt Cương", "Đào Việt Cương"]


def test_j_and_k_go_through_the_items_in_the_order_of_the_text(opened, reading):
    page = opened(reading)
    taken = []
    for key in "jjjjk":
        page.keyboard.press(key)
        taken += chosen(page)
    assert taken == ["meeting", "people-1", "figures-1", "figures-2", "figures-1"]
    assert page.evaluate("document.activeElement.closest('.card').dataset.id") == "figures-1"


def test_j_after_the_last_item_begins_again(opened, reading):
    page = opened(reading)
    page.keyboard.press("k")
    last = chosen(page)
    page.keyboard.press("j")
    assert (last, chosen(page)) == (["figures-4"], ["meeting"])


def test_brackets_go_from_kind_to_kind(opened, reading):
    page = opened(reading)
    taken = []
    for key in ["]", "]", "]", "["]:
        page.keyboard.press(key)
        taken += chosen(page)
    assert taken == ["meeting", "people-1", "figures-1", "people-1"]


def test_escape_lets_go(opened, reading):
    page = opened(reading)
    choose(page, "figures-1")
    page.keyboard.press("Escape")
    assert page.locator(".on").count() == 0


def test_a_question_mark_lists_the_keys_and_single_letters_can_be_switched_off(opened, reading):
    page = opened(reading)
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.locator("#use-keys").uncheck()
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()
    page.keyboard.press("j")
    assert chosen(page) == []


def test_focus_is_visible(opened, reading):
    page = opened(reading)
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)") >= 2


def test_a_kind_can_be_hidden_and_shown(opened, reading):
    page = opened(reading)
    chip = page.locator('.chip[data-kind="directives"]')
    chip.click()
    assert chip.get_attribute("aria-pressed") == "false"
    assert not page.locator('.kind[data-kind="directives"]').is_visible()
    assert page.locator(".bar.k-directives:visible").count() == 0
    words_of(page, "figures-3").click()
    words_of(page, "figures-3").click()
    assert chosen(page) == ["figures-3"]
    chip.click()
    assert page.locator(".bar.k-directives:visible").count() == 3


def test_margin_bars_stand_beside_their_own_lines(opened, reading):
    page = opened(reading, PHONE)
    boxes = {name: page.locator(f'.bar[data-i="directives-{name}"]').bounding_box() for name in (1, 2)}
    words = words_of(page, "directives-2").bounding_box()
    assert boxes[1]["y"] + boxes[1]["height"] <= boxes[2]["y"] + 1
    assert abs(boxes[2]["y"] - words["y"]) < 30
    assert boxes[2]["x"] + boxes[2]["width"] < page.locator(".b-body p").nth(1).bounding_box()["x"]


def test_the_legend_stays_in_sight_and_covers_no_item(opened, reading):
    page = opened(reading, {"width": 1000, "height": 420}, reduced_motion="reduce")
    choose(page, "requests-1")
    page.wait_for_timeout(50)
    legend = page.locator(".legend").bounding_box()
    assert legend["y"] == 0
    assert page.locator("#panel").bounding_box()["y"] >= legend["height"]
    assert words_of(page, "requests-1").bounding_box()["y"] >= legend["height"]


def test_left_out_passages_appear_on_demand(opened, reading):
    page = opened(reading)
    gone = page.get_by_text("Tin liên quan: Hội chợ xuân")
    assert not gone.is_visible()
    page.locator("#do-removed").click()
    assert gone.is_visible()
    page.locator("#do-removed").click()
    assert not gone.is_visible()


def test_the_page_switches_to_english_and_back(opened, reading):
    page = opened(reading)
    page.locator("#do-language").click()
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.locator('.chip[data-kind="directives"]').inner_text().split() == ["C", "Directives", "3"]
    assert page.locator('[data-id="figures-2"] dd').all_inner_texts()[2:4] == ["change", "up"]
    assert page.locator("article").get_attribute("lang") == "vi"
    page.locator("#do-language").click()
    assert "Chỉ đạo" in page.locator('.chip[data-kind="directives"]').inner_text()


def test_the_record_can_be_taken_from_the_page(opened, reading):
    page = opened(reading, accept_downloads=True)
    with page.expect_download() as taken:
        page.locator("#do-download").click()
    assert taken.value.suggested_filename == "phien-hop.json"
    with open(taken.value.path(), encoding="utf-8") as file:
        assert json.load(file) == made_up.record()


def test_an_item_can_be_linked_to(opened, reading):
    assert chosen(opened(f"{reading}#i-directives-2")) == ["directives-2"]


def test_on_a_phone_the_chosen_item_is_shown_at_the_foot(opened, reading):
    page = opened(reading, PHONE)
    words_of(page, "figures-1").click()
    foot = page.locator("#peek")
    assert "đạt 223,4 tỷ đồng" in foot.inner_text()
    page.locator("#do-next").click()
    assert "tăng 0,42%" in foot.inner_text()
    page.locator("#do-list").click()
    assert in_sight(page, '#panel [data-id="figures-2"] .head')
    page.locator("#do-clear").click()
    assert not foot.is_visible()


def test_on_a_wide_screen_nothing_covers_the_foot(opened, reading):
    page = opened(reading)
    words_of(page, "figures-1").click()
    assert not page.locator("#peek").is_visible()


def test_words_can_be_selected_without_choosing_an_item(opened, reading):
    page = opened(reading)
    box = words_of(page, "citations-1").bounding_box()
    page.mouse.move(box["x"] + 2, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + 60, box["y"] + 5, steps=5)
    page.mouse.up()
    assert page.evaluate("String(getSelection())") != ""
    assert chosen(page) == []


def test_copied_words_are_the_documents_own(opened, reading):
    page = opened(reading)
    page.evaluate("getSelection().selectAllChildren(document.querySelectorAll('.b-body p')[1])")
    copied = page.evaluate("String(getSelection())")
    assert copied == made_up.LINES[4][1]


def test_without_script_text_and_record_are_there_and_linked(opened, reading):
    page = opened(reading, java_script_enabled=False)
    page.locator('[data-id="statements-1"] .head a').click()
    assert page.url.endswith("#t-statements-1")
    assert not page.locator("#do-print").is_visible()
    assert page.locator(".bar").first.bounding_box()["height"] > 10


def test_the_page_prints_text_bars_legend_and_record_without_buttons(opened, reading, tmp_path):
    page = opened(reading)
    paper = tmp_path / "in.pdf"
    page.pdf(path=paper, prefer_css_page_size=True, print_background=True)
    document = pypdfium2.PdfDocument(paper)
    assert tuple(round(side) for side in document[0].get_size()) == (595, 842)
    printed = [document[at].get_textpage().get_text_bounded() for at in range(len(document))]
    assert "rà soát nguồn thu" in printed[0]
    assert "Khó khăn" in printed[0]
    assert "Thời hạn" in "".join(printed[1:])
    assert "Tải JSON" not in "".join(printed)
    colours = {pixel for _, pixel in document[0].render(scale=1).to_pil().convert("RGB").getcolors(1 << 20)}
    assert (174, 34, 24) in colours
    document.close()
