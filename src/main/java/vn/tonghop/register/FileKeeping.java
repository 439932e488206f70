package vn.tonghop.register;

import java.nio.file.Path;

/**
 * Where a run keeps what arrives.
 *
 * @param archive the bytes, for ever
 * @param rejected files that are refused as a whole
 * @param leaving files that have left the job's own inbox, as long as somebody may be writing them
 * @param refusals why files and rows are refused
 */
public record FileKeeping(
    Archive archive, RejectedFolder rejected, Path leaving, RefusalLog refusals) {}
