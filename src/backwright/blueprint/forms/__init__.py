"""What may stand where: each form reads a node and writes its own JSON Schema."""
