"""The document as a Word file, written with python-docx: one file a thing that a Word document is made of."""
