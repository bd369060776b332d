"""The SQLite file: tables, transactions, journal, checks. Rows never leave this room."""
