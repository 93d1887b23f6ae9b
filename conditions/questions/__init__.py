"""Pure rules about readers' questions: no database, no request, nothing kept or logged of what they read."""
