"""Lists of conditions: by name, category, class, gene, time and Spanish name, in parts of one size."""
