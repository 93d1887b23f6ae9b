"""Loads what catalogues say into rows: only what differs is written, and every batch can be taken back."""
