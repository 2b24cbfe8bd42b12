"""Two OpenAPI documents become a list of differences, breaking or harmless."""
