package vn.tonghop.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.tonghop.database.Queries;

/** Shares out the files of a run that are still to be read. */
final class FileShares {

  private final Queries queries;

  /**
   * Binds to a warehouse.
   *
   * @param queries the warehouse's queries
   */
  public FileShares(Queries queries) {
    this.queries = queries;
  }

  /**
   * Gives each share about as many bytes as the others, the largest files first.
   *
   * @param runId the run whose files are shared out
   * @param count how many shares there are; they are numbered from 0
   */
  public void assign(long runId, int count) {
    List<Unread> files =
        new ArrayList<>(
            queries.sql("register/unread").param("run", runId).query(Unread.class).list());
    files.sort(Comparator.comparingLong(Unread::sizeBytes).reversed());
    long[] load = new long[count];
    List<List<Integer>> shares = new ArrayList<>();
    Arrays.stream(load).forEach(none -> shares.add(new ArrayList<>()));
    for (Unread file : files) {
      int lightest = 0;
      for (int share = 1; share < load.length; share++) {
        lightest = load[share] < load[lightest] ? share : lightest;
      }
      load[lightest] += file.sizeBytes() + 1;
      shares.get(lightest).add(file.fileId());
    }
    for (int share = 0; share < shares.size(); share++) {
      if (!shares.get(share).isEmpty()) {
        queries.update(
            "register/assign_share",
            Map.of("share", share, "files", shares.get(share).toArray(Integer[]::new)));
      }
    }
  }

  private record Unread(int fileId, long sizeBytes) {}
}
