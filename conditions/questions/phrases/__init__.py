"""Phrases that single somebody out without a name."""
