"""Numbers, dates, ages, mail and links: what has a form of its own."""
