package vn.tonghop.register;

import java.util.Collections;
import java.util.List;

/**
 * What was found in an inbox, and what became of it.
 *
 * @param files the files that could be taken in, in the order in which they were
 * @param results what became of each of {@code files}
 * @param notes what the run should say of files that it left where they are
 */
public record Registered(
    List<InboxFile> files, List<FileRegister.Result> results, List<String> notes) {

  public Registered {
    files = List.copyOf(files);
    results = List.copyOf(results);
    notes = List.copyOf(notes);
  }

  /** How many of the files an earlier run had taken in or refused. */
  public int seenBefore() {
    return Collections.frequency(results, FileRegister.Result.SEEN_BEFORE)
        + Collections.frequency(results, FileRegister.Result.REFUSED_BEFORE);
  }
}
