/**
 * Reference data: areas, communes, their succession, indicators, units of measure, targets, periods
 * and forms.
 *
 * <p>In come the files of {@code $TONGHOP_CONFIG}; out goes one {@link ReferenceData}, checked as a
 * whole. It knows nothing of submissions, of their figures or of the database's facts.
 */
@NullMarked
package vn.tonghop.reference;

import org.jspecify.annotations.NullMarked;
