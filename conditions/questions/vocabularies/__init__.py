"""Tables of words that rules look up, in English and Spanish; nothing is decided here."""
