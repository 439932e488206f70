package vn.tonghop.database;

import java.util.Map;

/** Where the warehouse stands on its version axis, the publications. */
public final class PublicationAxis {

  private final Queries queries;

  /**
   * Binds to a warehouse.
   *
   * @param queries the warehouse's queries
   */
  public PublicationAxis(Queries queries) {
    this.queries = queries;
  }

  /** The newest complete publication, 0 before the first. */
  public int newest() {
    return (int) queries.number("publish/newest", Map.of());
  }

  /** The number that the running run publishes under, if it changes anything. */
  public int candidate() {
    return newest() + 1;
  }
}
