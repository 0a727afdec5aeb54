"""The rules of briefs: facts said in administrative prose, and what two drafts differ by. Django-free."""
