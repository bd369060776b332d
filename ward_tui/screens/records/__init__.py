"""The typed forms: one for each kind of record, laid out, checked and kept in the same way."""
