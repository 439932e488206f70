/**
 * Figures as files that other programs read: CSV, spreadsheets, SDMX, DHIS2, data packages.
 *
 * <p>In come a table's description and its rows, one after the other, as text; out go the bytes of
 * a file, the same for the same rows. It knows no database, no clock and no command, and keeps no
 * more than one row.
 */
@NullMarked
package vn.tonghop.report.export;

import org.jspecify.annotations.NullMarked;
