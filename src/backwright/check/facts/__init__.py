"""What one file says, in a form that rules can ask and a cache can keep."""
