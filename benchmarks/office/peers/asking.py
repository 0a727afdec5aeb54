"""What someone asks a peer all day: the same works as in the office, where the peer has them.

A list of django-helpdesk is a page and the rows that its script fetches at once: both are one answer here.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from urllib.parse import quote, urlencode

from benchmarks.office.clients import TOKEN, Ask, Browser

ROWS = re.compile(r"/datatables_ticket_list/([A-Za-z0-9+/=]+)")
LISTED = "@columns=id,activity,title,creator,assignedto,status&@sort=-creation&@pagesize=50&@template=index"
OPEN = "status=-1,1,2,3,4,5,6,7&@filter=status"


class HelpdeskBrowser(Browser):
    """Someone at django-helpdesk."""

    token = ""

    def _sign_in(self, username: str, password: str) -> None:
        said = self.get("/login/")[1]
        fields = {"username": username, "password": password, "next": "/dashboard/"}
        status, _ = self.post("/login/", fields, TOKEN.search(said)[1])
        assert status == 302, f"{username} cannot sign in: {status}"
        self.token = TOKEN.search(self.get("/tickets/1/")[1])[1]

    def listed(self, address: str) -> tuple[int, int]:
        """The page and its rows."""
        status, page = self.get(address)
        carried = self.carried
        order = urlencode({"draw": 1, "start": 0, "length": 50, "order[0][column]": 5, "order[0][dir]": "desc"})
        second, rows = self.get(f"/datatables_ticket_list/{ROWS.search(page)[1]}?{order}")
        self.carried += carried
        return max(status, second), len(page.encode()) + len(rows.encode())


class RoundupBrowser(Browser):
    """Someone at Roundup."""

    def _sign_in(self, username: str, password: str) -> None:
        fields = {"__login_name": username, "__login_password": password, "@action": "login"}
        self.post("/index", fields, "")
        assert "Logout" in self.get("/index")[1], f"{username} cannot sign in"


def _got(address: Callable[[random.Random], str]) -> Ask:
    def ask(browser: Browser, chance: random.Random) -> tuple[int, int]:
        status, said = browser.get(address(chance))
        return status, len(said.encode())

    return ask


def of_helpdesk(tickets: int, words: tuple[str, ...]) -> dict[str, Ask]:
    """Its works; it has no export."""

    def post(browser: HelpdeskBrowser, chance: random.Random) -> tuple[int, int]:
        number = chance.randrange(1, 700)
        said = {"comment": f"Đã làm thêm một phần, lần {chance.randrange(10**9)}.", "title": f"Nhiệm vụ {number}"}
        kept = {"new_status": "1", "owner": "0", "priority": "3", "queue": str((number - 1) // 100 % 10 + 1)}
        fields = {**said, **kept, "public": "1"}
        status, said = browser.post(f"/tickets/{number}/update/", fields, browser.token)
        return status, len(said.encode())

    return {
        "list": lambda browser, chance: browser.listed("/tickets/?status=1&sort=created&sortreverse=on"),
        "open": _got(lambda chance: f"/tickets/{chance.randrange(1, 700)}/"),
        "post": post,
        "search": lambda browser, chance: browser.listed(f"/tickets/?q={quote(chance.choice(words))}&sort=created"),
        "leader": _got(lambda chance: "/dashboard/"),
    }


def of_roundup(issues: int, words: tuple[str, ...]) -> dict[str, Ask]:
    """Its works; who leads looks at its front page."""

    def post(browser: Browser, chance: random.Random) -> tuple[int, int]:
        number = chance.randrange(1, issues)
        fields = {"@note": f"Đã làm thêm một phần, lần {chance.randrange(10**9)}.", "@action": "edit", "@submit": "1"}
        status, said = browser.post(f"/issue{number}", fields, "")
        return status, len(said.encode())

    return {
        "list": _got(lambda chance: f"/issue?{OPEN}&{LISTED}"),
        "open": _got(lambda chance: f"/issue{chance.randrange(1, issues)}"),
        "post": post,
        "search": _got(lambda chance: f"/issue?@search_text={quote(chance.choice(words))}&{LISTED}"),
        "leader": _got(lambda chance: "/"),
        "export": _got(
            lambda chance: "/issue?@action=export_csv&@columns=id,title,creation,assignedto,status&@sort=id"
        ),
    }
