"""The rules of the roll-out of documents: which document is meant, who has done what, when a review is due."""
