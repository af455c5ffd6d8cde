"""Drawings of answers, one a file: layout only, nothing here knows a colour or a terminal."""
