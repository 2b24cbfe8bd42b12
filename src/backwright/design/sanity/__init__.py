"""What a blueprint should be told before anything is written."""
