"""ward_tui: follow a ward's action programme from the keyboard."""

__version__ = "0.5.0"
