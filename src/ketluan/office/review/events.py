"""What other apps hear of decisions, in the transaction of the decision. Review knows none of them."""

from __future__ import annotations

from django.dispatch import Signal

# findings are held true from now on: ``act``, ``findings``, all of one source
held_true = Signal()
# the decisions on findings are taken back: ``act``, ``findings``; who hears it may raise ``InUse``
taken_back = Signal()
