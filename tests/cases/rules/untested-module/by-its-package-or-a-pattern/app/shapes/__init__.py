from app.shapes import square
