"""What is done for every company, one after the other: where it breaks for one, the others get theirs all the same."""

from collections.abc import Callable

import structlog

from fasta_core.storage.absence import ping
from fasta_core.storage.setup import company_ids
from fasta_core.storage.store import Store

log = structlog.get_logger("edge")


def for_each_company(store: Store, work: str, do: Callable[[str], None]) -> None:
    """Do this work for each; what breaks is logged, and left to the next time. Raises one of AWAY where the database is away."""
    with store.engine.connect() as connection:
        everyone = company_ids(connection)
    for company in everyone:
        try:
            do(company)
        except Exception:
            with store.engine.connect() as connection:
                ping(connection)
            log.exception("company_broke", work=work, company=company)
