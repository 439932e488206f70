package vn.tonghop.register;

import java.nio.file.Path;
import vn.tonghop.reference.ReferenceFrame;

/**
 * What a run takes in.
 *
 * @param runId the run
 * @param inbox where submissions are looked for
 * @param ownInbox whether the inbox is the job's own and is emptied
 * @param frame what files are judged by
 * @param shares how many workers will read the files
 * @param only what it is narrowed to
 */
public record Intake(
    long runId, Path inbox, boolean ownInbox, ReferenceFrame frame, int shares, Narrowing only) {}
