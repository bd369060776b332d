"""Widgets: given domain objects, they draw them and post messages."""
