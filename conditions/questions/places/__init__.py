"""Towns and postal addresses, and what stands in for one."""
