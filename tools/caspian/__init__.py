"""Builds the bundled Caspian network folder from the reference fact tables."""
