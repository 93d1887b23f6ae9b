"""Catalogues of diseases and features: files to records (no database), records to rows (load)."""
