"""Migrations of the desk's tables (Alembic)."""
