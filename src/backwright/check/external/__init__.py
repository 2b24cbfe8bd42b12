"""What other tools decide well, under our names."""
