"""The tagger: what the words around tell, and how its answers become proposals."""
