package vn.tonghop.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What of a file is settled once the present transaction commits.
 *
 * @param committedLine the last line whose outcome is committed
 * @param total all lines of the file, or null before it is read to its end
 */
record FilePosition(
    int file,
    long committedLine,
    String numberStyle,
    long accepted,
    long rejected,
    long ignored,
    @Nullable Long total) {}
