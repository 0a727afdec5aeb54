"""What is done to a task: each verb one transaction, with its line in the ledger."""

from ketluan.office.people.actions import Outdated
from ketluan.office.tasks.actions.assigning import Assignment, Edited, assign, edit, name_doer, set_due, star
from ketluan.office.tasks.actions.extending import (
    ask_extension,
    grant_extension,
    refuse_extension,
    withdraw_extension,
)
from ketluan.office.tasks.actions.judging import cancel, close, reopen, return_result
from ketluan.office.tasks.actions.opening import AlreadyTask, Handed, NoBasis, NotAnother, NotLater, Stamped
from ketluan.office.tasks.actions.remembering import NameTaken, Remembered, change_list, remember_list
from ketluan.office.tasks.actions.transferring import (
    ask_transfer,
    grant_transfer,
    refuse_transfer,
    withdraw_transfer,
)
from ketluan.office.tasks.actions.urging import urge
from ketluan.office.tasks.actions.working import Account, accept, answer, refuse_file, report, submit_result

__all__ = [
    "Account",
    "AlreadyTask",
    "Assignment",
    "Edited",
    "Handed",
    "NameTaken",
    "NoBasis",
    "NotAnother",
    "NotLater",
    "Outdated",
    "Remembered",
    "Stamped",
    "accept",
    "answer",
    "ask_extension",
    "ask_transfer",
    "assign",
    "cancel",
    "change_list",
    "close",
    "edit",
    "grant_extension",
    "grant_transfer",
    "name_doer",
    "refuse_extension",
    "refuse_file",
    "refuse_transfer",
    "remember_list",
    "reopen",
    "report",
    "return_result",
    "set_due",
    "star",
    "submit_result",
    "urge",
    "withdraw_extension",
    "withdraw_transfer",
]
