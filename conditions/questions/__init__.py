"""Pure rules about readers' questions: states, the screen, de-identification. No database, no request."""
