package vn.tonghop.operate.action;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import vn.tonghop.database.JsonRows;
import vn.tonghop.database.Queries;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.Session;

/** Records what administrators do, and says it. */
final class ActionRecord {
  private final Session session;

  ActionRecord(Session session) {
    this.session = session;
  }

  /**
   * Records all of it or nothing.
   *
   * @return the numbers of the actions
   */
  List<Long> add(List<NewAction> actions, String by, String reason) {
    try {
      return session
          .jdbc()
          .sql(Queries.text("operate/record_actions"))
          .param("now", OffsetDateTime.now(session.clock()))
          .param("by", by)
          .param("reason", reason)
          .param("actions", JsonRows.of(actions))
          .query(Long.class)
          .list();
    } catch (DuplicateKeyException e) {
      throw CommandFailure.wrongUsage(
          "Somebody else has undone it in this moment. See tonghop actions.");
    }
  }

  /** One action in a sentence. */
  String said(long action) {
    return session
        .jdbc()
        .sql(Queries.text("operate/said_of_action"))
        .param("number", action)
        .query(Said.class)
        .single()
        .sentence(action);
  }

  private record Said(
      String action,
      @Nullable String period,
      @Nullable String commune,
      @Nullable String indicator,
      @Nullable Long findingId,
      @Nullable String code,
      String value,
      @Nullable Integer fileId,
      @Nullable String fileName,
      @Nullable Long undoes) {

    String sentence(long number) {
      List<String> words = new ArrayList<>(List.of("Action " + number + ":", action));
      switch (action) {
        case "release" -> {
          words.add("finding " + findingId + " (" + code + ")");
          words.add(about());
          words.add(value.isEmpty() ? "" : "'" + value + "'");
        }
        case "withdraw" -> words.add("file " + fileId + ", " + fileName);
        case "undo" -> words.add("action " + undoes);
        default -> words.add(about());
      }
      words.removeIf(String::isBlank);
      return String.join(" ", words) + ".";
    }

    private String about() {
      List<String> parts = new ArrayList<>();
      for (String part : new @Nullable String[] {period, commune, indicator}) {
        if (part != null) {
          parts.add(part);
        }
      }
      return String.join(" ", parts);
    }
  }
}
