"""The screens, one a file; they ask the office and never the store."""
