"""What a written service looks like: its rooms, and where each layout puts them."""
