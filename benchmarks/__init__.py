"""Measurements: what an import costs, and what a page costs."""
