"""Getting ready to go: what somebody brings, pays and asks for, who comes for several services."""
