"""The disk and other programs: only this room, and what uses it, changes anything."""
