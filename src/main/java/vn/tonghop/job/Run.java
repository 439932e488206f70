package vn.tonghop.job;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reference.ReferenceFrame;
import vn.tonghop.register.Narrowing;
import vn.tonghop.words.Messages;

/**
 * All that one execution of a run goes by. It is settled before the first step and never changes: a
 * step that needs more is handed it by the database.
 *
 * @param id the run
 * @param inbox where submissions are looked for; null where the run takes nothing in
 * @param ownInbox whether files leave the inbox once they are archived
 * @param only what it is narrowed to
 * @param candidate the number that the run publishes under, if it changes anything
 * @param today the day in the job's zone
 * @param frame what submissions are judged by
 * @param messages the sentences in which refusals are told
 * @param progress is told how far the run has come
 * @param guard lets it go on
 */
record Run(
    long id,
    @Nullable Path inbox,
    boolean ownInbox,
    Narrowing only,
    int candidate,
    LocalDate today,
    ReferenceFrame frame,
    Messages messages,
    RunProgress progress,
    RunGuard guard) {}
