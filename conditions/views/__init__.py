"""Public pages of conditions: each view finds what is current, builds it, prints it."""
