"""Documents in: programme files, and later Word, Excel, PDF and text."""
