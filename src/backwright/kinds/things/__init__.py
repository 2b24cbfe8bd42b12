"""Kinds of everything else."""
