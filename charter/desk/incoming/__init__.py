"""An existing charter comes in at the desk: bring it, look at what was found, mend, take it over.

Nothing of it is in the office's tables before somebody accepts it, and nothing is ever public by
it: accepting makes a draft.
"""
