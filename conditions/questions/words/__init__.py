"""How a question is read: its words, what lists and medicine know of them, and what was found so far."""
