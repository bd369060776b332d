"""Workbooks out; the only room that writes Excel."""
