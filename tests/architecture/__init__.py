"""The laws of the house, checked over the source; each law has a test that shows it bites."""
