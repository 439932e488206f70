/** How the SQL of the project is written, held as a test. */
@NullMarked
package vn.tonghop.sql;

import org.jspecify.annotations.NullMarked;
