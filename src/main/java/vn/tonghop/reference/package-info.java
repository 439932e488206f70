/**
 * Step 1, and what it reads: areas, communes, their succession, indicators, units of measure,
 * targets, periods and forms.
 *
 * <p>In come the files of {@code $TONGHOP_CONFIG}; out go one {@link ReferenceData}, checked as a
 * whole, its versions in the dimensions of the warehouse, and the keys that they have there. It
 * knows nothing of submissions, of their figures or of the database's facts.
 */
@NullMarked
package vn.tonghop.reference;

import org.jspecify.annotations.NullMarked;
