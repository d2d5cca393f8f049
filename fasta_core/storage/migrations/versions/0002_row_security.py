"""Lock every company's rows on PostgreSQL

Revision ID: 0002
Revises: 0001
"""

from alembic import op
from sqlalchemy import inspect

from fasta_core.storage.row_security import statements

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Every table with a company column that is there by now."""
    connection = op.get_bind()
    if connection.dialect.name != "postgresql":
        return
    found = inspect(connection)
    tables = [name for name in found.get_table_names() if "company" in {c["name"] for c in found.get_columns(name)}]
    for statement in statements(sorted(tables)):
        op.execute(statement)
