package vn.tonghop.normalize;

import org.jspecify.annotations.Nullable;
import vn.tonghop.identify.FileIdentity;
import vn.tonghop.identify.IdentityHint;
import vn.tonghop.read.FileFormat;
import vn.tonghop.words.Problem;

/** What a file is, before its rows are looked at. */
public sealed interface SubmissionHead {
  /**
   * A submission, whose rows can be read.
   *
   * @param format how it is written
   * @param identity whose it is, for when, on which form
   */
  record Settled(FileFormat format, FileIdentity identity) implements SubmissionHead {}

  /**
   * Nothing of which a row is read.
   *
   * @param format how it is written, or null where that could not be told
   * @param problem why the whole file is refused
   * @param hint whose it seems to be, so that the refusal reaches its commune
   */
  record Refused(@Nullable FileFormat format, Problem problem, IdentityHint hint)
      implements SubmissionHead {}
}
