"""Named sets of rules with their severities and thresholds: data."""
