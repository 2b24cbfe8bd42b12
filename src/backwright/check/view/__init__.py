"""The facts of all files joined: what rules ask."""
