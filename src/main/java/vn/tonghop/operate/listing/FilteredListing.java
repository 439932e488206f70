package vn.tonghop.operate.listing;

import java.util.List;
import picocli.CommandLine.Mixin;
import vn.tonghop.operate.session.ExitCode;
import vn.tonghop.operate.session.Known;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;

/** A listing that filters narrow; its query has the name of the command. */
abstract class FilteredListing extends Listing {
  @Mixin private final Filters filters = new Filters();

  private final String query;
  private final List<String> shown;

  FilteredListing(Terminal terminal, String query, String... shown) {
    super(terminal);
    this.query = query;
    this.shown = List.of(shown);
  }

  @Override
  public final Integer call() {
    filters.check();
    try (Session session = Session.toLook(terminal())) {
      list(session, query, filters.chosen(new Known(session)), shown);
      return ExitCode.FINISHED;
    }
  }
}
