"""Questions typed without capitals or care, where heads and governors tell kinds."""
