"""From the document to the finished task, as a new user would go, on SQLite."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

from docx import Document
from openpyxl import load_workbook

from tests.house.tree import ROOT
from tests.office.people import TODAY

SAMPLE = ROOT / "samples" / "ubnd-tinh-ha-lam-phien-hop-thang-9-2025.txt"
LATER = TODAY + timedelta(days=20)
LATER_STILL = TODAY + timedelta(days=35)
HEAD_ROWS = 5  # of the sheet of the ledger


def figure(page, name):
    """One of the leader's figures."""
    told = page.locator(".figures > div", has=page.locator("dt").get_by_text(name, exact=True))
    return int(told.locator("dd").inner_text().split()[0])


def go(link_or_button):
    with link_or_button.page.expect_navigation():
        link_or_button.click()


def unfold(page, name):
    """Open the form of a verb, which may lie among the other verbs."""
    summary = page.locator("summary", has_text=name).first
    if not summary.is_visible():
        page.locator("details.others > summary").click()
    if summary.locator("xpath=..").get_attribute("open") is None:
        summary.click()


def downloaded(page, click):
    with page.expect_download() as coming:
        click()
    return coming.value.path().read_bytes()


def only(page, kind):
    """Put all other kinds aside."""
    for chip in page.locator(f".chip:not([data-kind='{kind}'])").all():
        chip.click()


def decided(page, state):
    return page.locator(f".card[data-kind='directives'][data-state='{state}']")


def assign_by_key(page, due, unit):
    """Confirm the chosen directive and make a task of it; the desk comes back."""
    page.locator(".card.on[data-state='open']").wait_for()
    page.keyboard.press("a")
    page.locator(".card.on a.assign").wait_for()
    with page.expect_navigation():
        page.keyboard.press("g")
    assert page.get_by_label("Cơ quan chủ trì").locator("option:checked").inner_text() == unit
    page.get_by_label("Loại thời hạn").select_option("day")
    page.get_by_label("Thời hạn", exact=True).fill(due.isoformat())
    go(page.get_by_role("button", name="Giao nhiệm vụ"))


def submit_result(page, words, number):
    unfold(page, "Trình kết quả")
    page.get_by_label("Kết quả thực hiện").fill(words)
    page.get_by_label("Số văn bản, sản phẩm").fill(number)
    go(page.get_by_role("button", name="Trình kết quả"))


def open_submitted(page, served):
    """From the Office's desk to the result that waits."""
    page.goto(f"{served.address}/")
    submitted = page.locator("section", has_text="Kết quả chờ xác nhận")
    go(submitted.get_by_role("link", name="lỗi phần mềm một cửa"))


def test_the_walk(at_work, served):
    specialist = at_work("chuyenvien")
    leader = at_work("chutich")
    before = {name: figure(leader, name) for name in ("Tất cả", "Đã xong", "Quá hạn")}

    # take a document in
    go(specialist.get_by_role("link", name="Tiếp nhận văn bản"))
    specialist.get_by_label("Tệp", exact=True).set_input_files(SAMPLE)
    go(specialist.get_by_role("button", name="Đọc văn bản"))
    assert "Sau ba tháng vận hành" in specialist.get_by_role("heading", level=1).inner_text()

    # review it with keys; what is rejected is taken back; the first directive names no single body: an orientation
    only(specialist, "directives")
    specialist.keyboard.press("j")
    specialist.keyboard.press("k")
    with specialist.expect_response("**/proposals/**"):
        specialist.keyboard.press("x")
    decided(specialist, "rejected").wait_for()
    with specialist.expect_navigation():
        specialist.keyboard.press("u")
    assert decided(specialist, "rejected").count() == 0
    with specialist.expect_response("**/proposals/**"):
        specialist.locator(".card.on").get_by_role("button", name="Định hướng").click()

    # three tasks; the first is late already
    assign_by_key(specialist, TODAY - timedelta(days=2), "Sở Nội vụ")
    assign_by_key(specialist, LATER, "Sở Khoa học và Công nghệ")
    assign_by_key(specialist, LATER, "Sở Tài chính")

    # a unit on a telephone: report, ask for more time
    officer = at_work("taichinh", phone=True)
    go(officer.get_by_role("link", name="trụ sở dôi dư"))
    go(officer.get_by_role("button", name="Tiếp nhận nhiệm vụ"))
    unfold(officer, "Báo cáo tiến độ")
    officer.get_by_label("Nội dung báo cáo").fill("Đã kiểm kê 41 trụ sở, còn 12 trụ sở chưa có hồ sơ đất.")
    officer.get_by_label("Tỷ lệ hoàn thành").fill("70")
    go(officer.get_by_role("button", name="Báo cáo tiến độ"))
    unfold(officer, "Xin gia hạn")
    officer.locator("#do-ask_extension").get_by_label("Thời hạn đề nghị").fill(LATER_STILL.isoformat())
    officer.locator("#do-ask_extension").get_by_label("Lý do").fill("Chờ đo đạc lại ở 12 trụ sở.")
    go(officer.get_by_role("button", name="Xin gia hạn"))
    assert officer.get_by_role("heading", name="Đang xin gia hạn").is_visible()
    assert officer.evaluate("document.documentElement.scrollWidth") == 360

    # another unit hands in its result
    other = at_work("khoahoc", phone=True)
    go(other.get_by_role("link", name="lỗi phần mềm một cửa"))
    submit_result(other, "Đã xử lý xong lỗi.", "215/SKHCN-CĐS")
    assert other.get_by_role("button", name="Xác nhận hoàn thành").count() == 0, "the doer never closes"

    # the leader decides
    leader.reload()
    go(leader.locator("section", has_text="Xin gia hạn").get_by_role("link", name="trụ sở dôi dư"))
    go(leader.get_by_role("button", name="Đồng ý gia hạn").first)
    assert f"{LATER_STILL:%d/%m/%Y}" in leader.locator(".facts").inner_text()
    assert f"gốc {LATER:%d/%m/%Y}" in leader.locator(".facts").inner_text()

    # the Office returns the result; the unit hands in a better one
    open_submitted(specialist, served)
    unfold(specialist, "Trả lại kết quả")
    specialist.get_by_label("Lý do trả lại").fill("Chưa có biên bản nghiệm thu.")
    go(specialist.get_by_role("button", name="Trả lại kết quả"))
    other.goto(f"{served.address}/")
    go(other.locator("section", has_text="Kết quả bị trả lại").get_by_role("link", name="lỗi phần mềm một cửa"))
    assert other.get_by_text("Chưa có biên bản nghiệm thu.").first.is_visible()
    submit_result(other, "Đã xử lý xong lỗi, có biên bản nghiệm thu.", "219/SKHCN-CĐS")

    # the Office closes
    open_submitted(specialist, served)
    go(specialist.get_by_role("button", name="Xác nhận hoàn thành"))
    assert "Hoàn thành đúng hạn" in specialist.locator(".head").inner_text()

    # the leader's page has changed
    leader.goto(f"{served.address}/")
    after = {name: figure(leader, name) for name in before}
    assert after == {"Tất cả": before["Tất cả"] + 3, "Đã xong": before["Đã xong"] + 1, "Quá hạn": before["Quá hạn"] + 1}

    # urge the late ones
    specialist.goto(f"{served.address}/tasks/?stat=overdue")
    boxes = specialist.locator("tbody input[name=task]")
    late = boxes.count()
    assert late >= 2
    for box in boxes.all():
        box.check()
    go(specialist.get_by_role("button", name="Đôn đốc nhiệm vụ đã chọn"))
    to_the_department = specialist.get_by_role("link", name="Sở Nội vụ")
    paper = Document(BytesIO(downloaded(specialist, to_the_department.click)))
    assert "Kính gửi: Sở Nội vụ" in [paragraph.text for paragraph in paper.paragraphs]

    # the book of tasks in Excel
    specialist.goto(f"{served.address}/tasks/")
    listed = specialist.locator("table.tasks tbody tr").count()
    book = specialist.get_by_role("link", name="Xuất sổ theo dõi")
    sheet = load_workbook(BytesIO(downloaded(specialist, book.click))).active
    assert sum(isinstance(cell.value, int) for cell in sheet["A"]) == listed
    assert listed >= after["Tất cả"], "a task given to many is listed, and not counted"

    # the ledger in Excel: the walk stands in it, and the head of the chain
    inspector = at_work("kiemtra")
    inspector.goto(f"{served.address}/ledger/")
    export = inspector.get_by_role("link", name="Xuất Excel")
    rows = list(load_workbook(BytesIO(downloaded(inspector, export.click))).active.values)
    newest, acts = rows[HEAD_ROWS], [row[8] for row in rows[HEAD_ROWS:]]
    assert rows[3][0].endswith(f"mã cuối {newest[12]}")
    assert acts[:late] == ["đôn đốc"] * late
    assert {"trả lại kết quả", "kết thúc nhiệm vụ", "đồng ý gia hạn"} <= set(acts[late:])

    # the chain
    verified = served.command("verify")
    assert verified.returncode == 0, verified.stderr
    assert "Nhật ký nguyên vẹn" in verified.stdout
    assert newest[12] in verified.stdout
