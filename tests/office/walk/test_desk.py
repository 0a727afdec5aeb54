"""The review desk under a hand: keys, light, selections in code points; and what a refusal leaves behind."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.office import databases

EMOJI = (
    "Hà Lâm: Chợ phiên 🌾 đông khách\n\nHLO - Ngày 12/3/2026, UBND tỉnh Hà Lâm họp. Chủ tịch UBND tỉnh Đào Việt Cương"
    " yêu cầu Sở Y tế 🏥 kiểm tra 14 quầy hàng ăn trước ngày 20/3/2026."
)
SECRET_WORD = "Phiêng Quang Nậm Lốt"
SECRET = f"TỐI MẬT\n\nTHÔNG BÁO\nKết luận về kho {SECRET_WORD}\n\n1. Công an tỉnh kiểm tra kho {SECRET_WORD}.\n"


def take_in(page, served, text):
    page.goto(f"{served.address}/sources/new/")
    page.get_by_label("hoặc dán văn bản").fill(text)
    with page.expect_navigation():
        page.get_by_role("button", name="Đọc văn bản").click()


def select(page, words):
    """Select words of the text as a mouse would: from one piece to another."""
    page.evaluate(
        """(words) => {
          const walker = document.createTreeWalker(document.querySelector("#text"), NodeFilter.SHOW_TEXT);
          const nodes = [];
          while (walker.nextNode()) nodes.push(walker.currentNode);
          const whole = nodes.map((node) => node.data).join("");
          const at = whole.indexOf(words);
          const place = (offset) => {
            for (const node of nodes) {
              if (offset <= node.data.length) return [node, offset];
              offset -= node.data.length;
            }
          };
          getSelection().setBaseAndExtent(...place(at), ...place(at + words.length));
        }""",
        words,
    )


@pytest.fixture
def desk(at_work, served):
    page = at_work("chuyenvien")
    page.goto(f"{served.address}/sources/1/")
    return page


def test_a_selection_behind_a_sign_of_two_units_is_found_in_code_points(at_work, served):
    page = at_work("chuyenvien")
    take_in(page, served, EMOJI)
    for words in ("quầy hàng ăn", "đông khách"):
        select(page, words)
        page.locator("#selection").wait_for()
        page.get_by_label("Loại nội dung").select_option("difficulties")
        with page.expect_navigation():
            page.get_by_role("button", name="Bổ sung").click()
        assert page.locator(".card[data-state='added']", has_text=words).locator(".quote").inner_text() == words


def test_text_and_items_light_each_other_up(desk):
    card = desk.locator(".card[data-kind='directives']").nth(1)
    card.locator(".quote").click()
    lit = desk.locator("#text .on:not(.bar)").all_inner_texts()
    assert "".join(lit) == card.locator(".quote").inner_text()
    desk.locator("#text span.fill.k-figures").first.click()
    assert desk.locator(".card.on").get_attribute("data-kind") == "figures"


def test_a_letter_in_a_field_is_a_letter(desk):
    card = desk.locator(".card[data-state='open']").first
    card.locator(".quote").click()
    desk.keyboard.press("e")
    desk.keyboard.type("jax")
    # the form comes when it is asked for, and takes in what was typed meanwhile
    expect(card.locator(".correct input").first).to_have_value(re.compile("jax"))
    assert card.get_attribute("data-state") == "open"


def test_a_key_that_an_input_method_swallowed_is_known_by_its_place(desk):
    first = desk.locator(".card.on").get_attribute("id")
    desk.evaluate(
        "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Process', code: 'KeyJ', bubbles: true}))"
    )
    assert desk.locator(".card.on").get_attribute("id") != first


@pytest.mark.parametrize("held", ["Control+a", "Alt+j"])
def test_a_key_of_the_browser_is_left_to_it(desk, held):
    first = desk.locator(".card.on").get_attribute("id")
    desk.keyboard.press(held)
    assert desk.locator(".card.on").get_attribute("id") == first


@pytest.mark.parametrize("composed", ["á", "ạ", "Á"])
def test_a_letter_that_an_input_method_put_a_mark_on_is_the_key_that_was_pressed(desk, composed):
    before = desk.locator(".card.on").get_attribute("id")
    press(desk, composed)
    assert desk.locator(".card.on").get_attribute("id") != before


def test_the_horn_that_telex_makes_of_a_bracket_moves_the_border(desk):
    desk.locator(".card[data-kind='directives'] .quote").first.click()
    press(desk, "ư")
    assert desk.locator("#border").is_visible()


def press(page, key, **more):
    """A key as an input method hands it over."""
    event = {"key": key, "bubbles": True, **more}
    page.evaluate("(event) => document.body.dispatchEvent(new KeyboardEvent('keydown', event))", event)


def test_while_words_are_composed_no_key_decides(desk):
    before = desk.locator(".card.on").get_attribute("id")
    press(desk, "j", isComposing=True)
    assert desk.locator(".card.on").get_attribute("id") == before


def test_a_key_pressed_before_the_answer_is_there_waits_for_it(desk):
    """The second key meant the next item; under load it used to fall on the one that was just decided."""
    desk.route("**/proposals/**", lambda route: (desk.wait_for_timeout(300), route.continue_()))
    first = desk.locator(".card.on").get_attribute("id")
    desk.keyboard.press("x")
    assert desk.locator(f"#{first}").get_attribute("data-state") == "sent"
    desk.keyboard.press("x")
    desk.locator(".card[data-state='rejected']").nth(1).wait_for()
    assert desk.locator(".card[data-state='rejected']").count() == 2
    for left in (1, 0):
        with desk.expect_navigation():
            desk.keyboard.press("u")
        assert desk.locator(".card[data-state='rejected']").count() == left


def test_an_answer_that_does_not_come_is_said_and_the_item_stays_open(at_work, served):
    page = at_work("chuyenvien")
    page.goto(f"{served.address}/sources/1/")
    first = page.locator(".card.on").get_attribute("id")
    page.evaluate(
        """(ref) => {
          htmx.trigger(document.querySelector(`#${ref} form`), "htmx:beforeRequest", {});
          htmx.trigger(document.querySelector(`#${ref} form`), "htmx:sendError", {});
        }""",
        first,
    )
    assert "Chưa ghi được" in page.locator("#desk-said").inner_text()
    assert page.locator(f"#{first}").get_attribute("data-state") == "open"


def test_what_is_put_off_comes_back_when_nothing_else_is_left(desk):
    opened = desk.locator(".card[data-state='open']").count()
    seen = [desk.locator(".card.on").get_attribute("id")]
    for _ in range(opened):
        desk.keyboard.press("s")
        seen.append(desk.locator(".card.on").get_attribute("id"))
    assert len(set(seen)) == opened
    assert seen[-1] == seen[0]


def test_a_number_adds_what_is_selected_as_the_kind_of_that_number(at_work, served):
    page = at_work("chuyenvien")
    take_in(page, served, EMOJI.replace("14 quầy", "16 quầy"))
    select(page, "đông khách")
    page.locator("#number-kinds").wait_for()
    label = page.locator("[data-add]").nth(1).inner_text()
    with page.expect_navigation():
        page.keyboard.press("2")
    assert page.locator(".card[data-state='added'] .kind-name").inner_text() == label


def test_a_number_presses_the_option_of_that_number(at_work, served):
    page = at_work("chuyenvien")
    take_in(page, served, EMOJI.replace("14 quầy", "17 quầy"))
    page.locator(".card[data-kind='directives'] .quote").first.click()
    page.keyboard.press("2")
    page.locator(".card[data-kind='directives'][data-state='confirmed']", has_text="định hướng").wait_for()


def test_borders_are_moved_word_by_word_and_saved_with_enter(at_work, served):
    page = at_work("chuyenvien")
    take_in(page, served, EMOJI.replace("14 quầy", "15 quầy"))
    card = page.locator(".card[data-kind='directives']").first
    card.locator(".quote").click()
    before = card.locator(".quote").inner_text()
    page.keyboard.press("Shift+BracketLeft")
    page.keyboard.press("Shift+BracketRight")
    shorter = before.split(" ", 1)[1].rsplit(" ", 1)[0]
    assert page.locator("#selected").inner_text() == shorter
    page.keyboard.press("BracketLeft")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    saved = page.locator(".card[data-kind='directives'] .quote").first
    assert saved.inner_text() == before.rsplit(" ", 1)[0]
    assert "đã sửa" in page.locator(".card[data-kind='directives']").first.inner_text()


def test_escape_lets_a_moved_border_go(desk):
    desk.keyboard.press("]")
    assert desk.locator("#border").is_visible()
    desk.keyboard.press("Escape")
    assert not desk.locator("#border").is_visible()


def test_on_a_telephone_one_side_is_shown_at_a_time(at_work, served):
    page = at_work("chuyenvien", phone=True)
    page.goto(f"{served.address}/sources/1/")
    assert page.locator("#text").is_visible()
    assert not page.locator("#cards").is_visible()
    page.locator("#switch").get_by_role("button", name="Nội dung").click()
    assert page.locator("#cards").is_visible()
    assert not page.locator("#text").is_visible()


def test_the_question_mark_shows_the_keys(desk):
    desk.keyboard.press("?")
    assert desk.get_by_text("nội dung sau, trước").is_visible()


def test_without_script_a_proposal_is_decided_by_its_button(opened, served):
    from ketluan.office.desk.demo.cast import PASSWORD

    page = opened(f"{served.address}/sources/1/", java_script_enabled=False)
    page.get_by_label("Tên đăng nhập").fill("chanhvanphong")
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    with page.expect_navigation():
        page.get_by_role("button", name="Đăng nhập").click()
    left = page.locator(".card[data-state='open']").count()
    with page.expect_navigation():
        page.locator(".card[data-state='open']").first.get_by_role("button", name="Xác nhận").click()
    assert page.locator(".card[data-state='open']").count() == left - 1


def everything_below(*folders):
    return b"".join(path.read_bytes() for folder in folders for path in folder.rglob("*") if path.is_file())


def test_of_a_document_under_a_stamp_nothing_stays_on_the_disk(at_work, served):
    page = at_work("chuyenvien")
    page.goto(f"{served.address}/sources/new/")
    long = SECRET + f"Kho {SECRET_WORD} có nhiều gian. " * 60_000
    file = {"name": f"{SECRET_WORD}.txt", "mimeType": "text/plain", "buffer": long.encode()}
    page.get_by_label("Tệp", exact=True).set_input_files(files=[file])
    # a browser puts a refused answer on its console; here it is what is expected
    page.evaluate("document.querySelector('main form').target = '_blank'")
    with page.context.expect_page() as answer:
        page.get_by_role("button", name="Đọc văn bản").click()
    answer.value.wait_for_load_state()
    assert "chỉ độ mật" in answer.value.locator(".faults").inner_text()
    answer.value.close()
    kept = everything_below(served.data, served.temporary, served.log.parent, *databases.folders())
    assert "Đào Việt Cương".encode() in kept, "what is kept is found by such a search"
    assert SECRET_WORD.encode() not in kept
    told = "from ketluan.office.ledger.models import Entry; print(Entry.objects.filter(verb='refuse').last().after)"
    assert served.command("shell", "--no-imports", "-c", told).stdout.strip() == "{'reason': 'secret'}"


PAGES = [
    "",
    "tasks/",
    "tasks/?stat=overdue",
    "tasks/?paper=1",
    "tasks/send/",
    "search/?q=truoc+ngay",
    "tasks/1/",
    "tasks/5/",
    "tasks/urge/letters/?letter=1",
    "sources/",
    "sources/new/",
    "sources/1/",
    "sources/1/text/",
    "sessions/",
    "sessions/1/",
]


@pytest.mark.once
def test_axe_finds_nothing_and_nothing_stands_out_of_the_window(at_work, served, wrong):
    found = {}
    specialist = at_work("chuyenvien")
    for address in PAGES:
        specialist.goto(f"{served.address}/{address}")
        found[address] = wrong(specialist)
    leader = at_work("chutich")
    found["leader"] = wrong(leader)
    leader.goto(f"{served.address}/tasks/5/")
    found["leader's task"] = wrong(leader)
    found["unit"] = wrong(at_work("yte"))
    head = at_work("chanhvanphong")
    head.goto(f"{served.address}/ledger/")
    found["ledger"] = wrong(head)
    assert {page: said for page, said in found.items() if said} == {}


@pytest.mark.once
def test_axe_finds_nothing_on_the_sign_in(opened, served, faults):
    assert faults(opened(f"{served.address}/sign-in/", reduced_motion="reduce")) == []


def test_the_pages_are_in_english_on_request_and_in_vietnamese_before(opened, served):
    page = opened(f"{served.address}/sign-in/", locale="en-US")
    assert page.locator("html").get_attribute("lang") == "vi"
    with page.expect_navigation():
        page.get_by_role("button", name="English").click()
    assert page.locator("html").get_attribute("lang") == "en"
