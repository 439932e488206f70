package vn.tonghop.register;

/**
 * Where a run keeps what arrives.
 *
 * @param archive the bytes, for ever
 * @param rejected files that are refused as a whole
 * @param refusals why files and rows are refused
 */
public record FileKeeping(Archive archive, RejectedFolder rejected, RefusalLog refusals) {}
