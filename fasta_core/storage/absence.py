"""Whether the database is away: an error that is the connection's, and not the statement's, fault."""

from sqlalchemy import Connection, select
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

AWAY = (OperationalError, InterfaceError, NoConnectionFree)
"""What storage raises while the database cannot be reached, is being restarted, or lets nobody in."""


def ping(connection: Connection) -> None:
    """Return if the database answers. Raises one of AWAY."""
    connection.execute(select(1)).one()
