/**
 * Step 4: what the submissions say together, held against each other and against the warehouse.
 *
 * <p>In come the rows that the running run staged; out come the submissions that count and the
 * findings. Each rule is one file of {@code db/query/reconcile/rule}. It knows nothing of files'
 * formats and never changes a figure.
 */
@NullMarked
package vn.tonghop.reconcile;

import org.jspecify.annotations.NullMarked;
