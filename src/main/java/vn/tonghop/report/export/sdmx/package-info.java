/**
 * Figures as SDMX: the data as SDMX-CSV 2.0, what explains them as SDMX-JSON 2.0.
 *
 * <p>In come rows of totals or results in the order of their codes, and the reference data; out go
 * text and bytes. It knows no database and no files.
 */
@NullMarked
package vn.tonghop.report.export.sdmx;

import org.jspecify.annotations.NullMarked;
