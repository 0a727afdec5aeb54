"""What the tests of documents do in a word."""

from __future__ import annotations

from ketluan.office.review.actions import confirm
from ketluan.office.rollout import actions, tellings
from ketluan.office.rollout.importing import documents as importing
from ketluan.office.tasks.cascade import units_of_class
from tests.office import people
from tests.office.people import SPECIALIST
from tests.office.rollout import programmes

TEXT = """Phiên họp chuyên đề về khoa học, công nghệ

Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, giao Sở Tài chính bố trí vốn trước ngày 30/12/2026.
Chỉ thị số 09-CT/TU ngày 05/3/2024 của Tỉnh ủy phải được quán triệt đến từng chi bộ.
"""


def citing(text=TEXT, name="chuyên đề.txt"):
    """A source whose citations are all confirmed."""
    source = people.taken_in(text, name)
    confirm(people.act(SPECIALIST), people.proposals(source, "citations"))
    return source


def gathered():
    return actions.gather(people.act(SPECIALIST), people.office())


def numbers():
    from ketluan.office.rollout.models import Instrument

    return sorted(Instrument.objects.values_list("number", flat=True))


def document(number="57-NQ/TW"):
    from ketluan.office.rollout.models import Instrument

    return Instrument.objects.get(number=number)


def entered(number="13-NQ/TW", **more):
    known = {"kind": "Nghị quyết", "title": "Về kinh tế tập thể", "issuer": "Ban Chấp hành Trung ương"}
    said = actions.Entered(number, **{**known, **more})
    return actions.enter(people.act(SPECIALIST), people.office(), said)


def keys(task):
    """The keys of the routes of documents, on rows of the specialist's Office."""
    finding = citing().findings.filter(kind="citations").first()
    gathered()
    found = finding.citation.document
    actions.settle(people.act(SPECIALIST), finding, found)
    meaning = found.meanings.get()
    told = tellings.Told(people.body("Sở Y tế"), "studied", done=False)
    step = tellings.tell(people.act(SPECIALIST), found, told)
    tellings.link(people.act(SPECIALIST), found, [task])
    pages = ("document", "edit", "matrix", "tell", "ask", "tasks", "review")
    made = programmes.adopted()
    of_programme = ("programme", "programme-amend", "item-new", "programme-import", "programme-template")
    return {
        **{f"rollout:{name}": [made.pk] for name in of_programme},
        "rollout:item": [programmes.written(made).pk],
        "rollout:programme-preview": [programmes.handed_in(made).pk],
        **{f"rollout:{name}": [found.pk] for name in pages},
        "rollout:withdraw": [step.pk],
        "rollout:unlink": [found.task_links.get().pk],
        "rollout:settle": [finding.pk],
        "rollout:forget": [meaning.pk],
        "rollout:import": ["steps"],
        "rollout:template": ["steps"],
        "rollout:preview": ["documents", handed_in().pk],
    }


def handed_in():
    """A sheet of one document that waits."""
    sheet = "Loại văn bản,Trích yếu\nLuật,Luật Đất đai".encode()
    return importing.hand_in(people.act(SPECIALIST), people.office(), name="mẫu.csv", content=sheet)


def carried_out():
    """A document that is cited and of which every commune has told something."""
    citing()
    entered("57-NQ/TW", issuer="Bộ Chính trị", dated=people.a_day("2024-12-22"), asked_of="commune")
    gathered()
    for number, one in enumerate(units_of_class("commune", people.TODAY), 1):
        done = tellings.Told(one, "issued", True, people.TODAY, "plan", f"{number}/KH-UBND")
        tellings.tell(people.act(SPECIALIST), document(), done)
