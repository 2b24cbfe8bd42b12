"""What will be built: a blueprint's meaning, complete, with nothing left to guess."""
