"""Hospitals, schools and firms, by their words, cues, lists, codes and trades."""
