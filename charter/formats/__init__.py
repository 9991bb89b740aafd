"""An office's charter in other forms than pages."""
