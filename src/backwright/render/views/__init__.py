"""What a template is filled with, beside the design: one view a template."""
