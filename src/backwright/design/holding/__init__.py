"""What a field can hold: each form answers what `types.Type` asks."""
