"""The meeting: its opening sentence, who meets, who chairs and concludes, what it reviewed."""
