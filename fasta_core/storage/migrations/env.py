"""What Alembic runs: the migrations on the connection that `migrate` hands in, in its transaction."""

from alembic import context

from fasta_core.storage.migrations.comparing import OPTIONS
from fasta_core.storage.schema import whole

context.configure(connection=context.config.attributes["connection"], target_metadata=whole(), **OPTIONS)
context.run_migrations()
