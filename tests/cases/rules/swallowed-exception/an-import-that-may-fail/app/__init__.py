try:
    import tesserocr
except Exception:
    pass
