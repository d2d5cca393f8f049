### fasta import: what was done with each row

import-progress = importing
import-head = { $name } · { $format } sheet
import-counts = { $new } new, { $changed } changed, { $unchanged } unchanged, { $repeated } repeated, { $wrong } wrong
import-dry-run = A dry run: nothing was changed.
import-nothing-good = Not one row could be imported. Please correct the errors above.
import-order = order { $subject }
import-order-unnumbered = order
import-product = product { $subject }
import-product-unnumbered = product
import-new = row { $row }: { $what } new { $changes }
import-changed = row { $row }: { $what } changed { $changes }
import-unchanged = row { $row }: { $what } unchanged { $changes }
import-repeated = row { $row }: says the same as an earlier row, skipped
import-no-invoice = (in the invoice cell: { $words })
import-wrong = error { $text }
import-warning = note: { $text }
