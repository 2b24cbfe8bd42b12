"""Findings where people type: a language server."""
