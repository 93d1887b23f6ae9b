"""The project: puts the house together and owns no domain of its own."""
