/**
 * Holds what a report prints against what the warehouse has.
 *
 * <p>In come statements and figures; out come verdicts with their reasons. It reads no file and
 * asks no database.
 */
@NullMarked
package vn.tonghop.report.audit;

import org.jspecify.annotations.NullMarked;
