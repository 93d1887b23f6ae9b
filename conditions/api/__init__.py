"""Condition content as data."""
