/**
 * What every room says: the codes of problems with their sentences, the roles of columns, names
 * folded for comparison.
 *
 * <p>In come codes with what fills them, and names as people wrote them; out come sentences in
 * Vietnamese and English, and keys to compare names by. It knows nothing of what the codes are said
 * about: of reference data, files, figures or the database.
 */
@NullMarked
package vn.tonghop.words;

import org.jspecify.annotations.NullMarked;
