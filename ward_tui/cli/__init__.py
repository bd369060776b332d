"""The command line: fixed, because scripts rely on it."""
