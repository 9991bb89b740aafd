"""What a single cell of a charter's table says, one module per kind of column.

Wordings are read, never rewritten: what is not certain stays whole and is marked as a doubt.
"""
