"""From what was asked to what will be built: meaning, checked and made complete."""
