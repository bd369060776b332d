"""The two looks of the program: calm, high contrast, colour never the only sign."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="ward-dark",
    primary="#2f6fb2",
    secondary="#4f8fb8",
    accent="#e0b050",
    warning="#e0a03c",
    error="#f07a6a",
    success="#7cc38a",
    foreground="#e6e9ee",
    background="#12161c",
    surface="#1b222c",
    panel="#222b37",
    dark=True,
    variables={
        "title-text": "#ffffff",
        "cursor-background": "#d8b45a",
        "cursor-text": "#101418",
        "text-primary": "#8fc3f5",
        "text-error": "#ff9a8b",
        "text-warning": "#f0bf6b",
        "text-success": "#93d6a0",
        "text-accent": "#f0cf85",
        "text-muted": "#bfc8d4",
        "field": "#2a3442",
        "button": "#2f6fb2",
        "button-text": "#ffffff",
        "scroll-thumb": "#5b7ea6",
        "field-focus": "#324968",
    },
)
LIGHT = Theme(
    name="ward-light",
    primary="#1f5f9f",
    secondary="#3d7fae",
    accent="#8a5a00",
    warning="#9a5b00",
    error="#b3261e",
    success="#1e6b34",
    foreground="#16202b",
    background="#fbfbf8",
    surface="#eef1f4",
    panel="#dde4ec",
    dark=False,
    variables={
        "title-text": "#ffffff",
        "cursor-background": "#1f5f9f",
        "cursor-text": "#ffffff",
        "text-primary": "#174f87",
        "text-error": "#a01d16",
        "text-warning": "#7d4a00",
        "text-success": "#17592a",
        "text-accent": "#6e4700",
        "text-muted": "#4a5663",
        "field": "#e2e8ee",
        "button": "#b4d0ee",
        "button-text": "#0f3a66",
        "scroll-thumb": "#6f93b8",
        "field-focus": "#cfe2f5",
    },
)
THEMES = (DARK, LIGHT)
