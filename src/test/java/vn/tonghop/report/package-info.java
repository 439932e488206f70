/** Tests of what goes back to the communes. */
@NullMarked
package vn.tonghop.report;

import org.jspecify.annotations.NullMarked;
