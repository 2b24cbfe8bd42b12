"""From what was found to what a blueprint says."""
