"""What was asked: the blueprint's form, read with every position kept."""
