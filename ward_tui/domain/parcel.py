"""What the folder for a successor and the files in it are called."""

from __future__ import annotations

HANDED = "ban-giao"  # how the name of the folder begins
WORKBOOK = "tong-hop.xlsx"
SUMMARY = "doc-truoc.txt"
SCANS = "van-ban"
