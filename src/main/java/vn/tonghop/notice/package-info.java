/**
 * What the office reads in the morning: what the night brought, who is missing, what is held, what
 * to do; and before a deadline, who has not reported yet.
 *
 * <p>In come the warehouse and the forms; out come {@code outbox/dem-DATE.md} in Vietnamese and,
 * where it is configured, the same by e-mail. It knows nothing of how runs are made or commands are
 * typed.
 */
@NullMarked
package vn.tonghop.notice;

import org.jspecify.annotations.NullMarked;
