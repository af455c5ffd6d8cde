"""Trivsel: a private self-reflection workbook for leaders, in the terminal."""

__version__ = "0.1.0"
