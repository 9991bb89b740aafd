"""An existing charter comes in.

    file or pasted text → Source → Outline → Reading → Document → working tables
            readers       structure   cells     proposal   charter.loading

`readers` know file formats and nothing of charters; `structure` finds sections, tables and what
each column means; `interpretation` reads the cells; `proposal` sets the result beside what an
office has already. Each step keeps what it cannot place, so that nothing is lost on the way.
"""
