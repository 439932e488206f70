package vn.tonghop.job;

import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.database.DataFault;

/** Why a run failed, and what mends it, in words for an administrator who did not write it. */
public final class FailureInWords {

  private static final String DOCTOR = "tonghop doctor tells how the database is.";

  /** What the pool says of a connection that it has given up. */
  private static final Pattern CLOSED = Pattern.compile("(?i)connection (is|has been) closed");

  private static final Pattern OBJECT =
      Pattern.compile("permission denied for ((?:[a-z]+ )+\"?[^ \".]+\"?)");

  private FailureInWords() {}

  /** The cause and, where the program can tell, its remedy. */
  public static String of(Throwable failure) {
    List<Throwable> causes = DataFault.causes(failure);
    for (int i = causes.size() - 1; i >= 0; i--) {
      Throwable cause = causes.get(i);
      if (isDiskFull(cause.getMessage())) {
        String said = sentence(cause);
        String of = said.contains("/") ? "" : " of " + System.getProperty("tonghop.home", "var");
        return "No room is left on the disk" + of + ": " + said + " Make room there.";
      }
      if (cause instanceof AccessDeniedException denied) {
        return "No permission for %s. Give %s the right to read and write there."
            .formatted(denied.getMessage(), System.getProperty("user.name"));
      }
    }
    Throwable deepest = causes.get(causes.size() - 1);
    if (deepest instanceof UnknownHostException unknown) {
      return "There is no machine named %s. SPRING_DATASOURCE_URL names it."
          .formatted(unknown.getMessage());
    }
    for (int i = causes.size() - 1; i >= 0; i--) {
      if (causes.get(i) instanceof SQLException refused && refused.getSQLState() != null) {
        return ofDatabase(refused, String.valueOf(refused.getSQLState()));
      }
    }
    Throwable root = causes.get(causes.size() - 1);
    if (root instanceof SQLException && CLOSED.matcher(sentence(root)).find()) {
      return "The connection to the database was lost. " + DOCTOR;
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }

  private static String ofDatabase(SQLException refused, String state) {
    String said = sentence(refused);
    return switch (state) {
      case "53100" -> "No room is left on the database's disk: " + said + " Make room there.";
      case "53200" -> "The database has no memory left: " + said + " Give its machine more.";
      case "53300" -> "The database takes no more connections: " + said + " End some of them.";
      case "42501" ->
          "The database refused: %s To give tonghop_loader again all that runs need, in psql, connected to the warehouse's database as its owner: \\i db/migration/afterMigrate__loader.sql (the embedded server gives it by itself when it is started anew: end serve and db first). Where runs log in as the owner: grant all on %s to that user."
              .formatted(said, object(said));
      case "25006" ->
          "The database may only be read: %s It is a standby, or was made read-only by its administrators; name the server that is written to in SPRING_DATASOURCE_URL."
              .formatted(said);
      case "28P01", "28000" ->
          "The database did not let the program in: %s SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD say as whom it asks, for migrations SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD."
              .formatted(said);
      case "3D000" ->
          "The database refused: %s SPRING_DATASOURCE_URL names it; to make it, as a user who may: create database NAME encoding 'UTF8' template template0."
              .formatted(said);
      case "57014" ->
          "The database gave a statement up: "
              + said
              + " Somebody cancelled it, or a"
              + " time limit of the server is too short.";
      case "42P05", "26000" ->
          "The database refused: %s A pooler seems to give each transaction another session. %s"
              .formatted(said, OwnSession.REMEDY);
      case "55P03", "40P01", "40001" -> "Somebody else was in the way: " + said;
      default ->
          state.startsWith("08") || state.startsWith("57P") || state.equals("XX000")
              ? "The connection to the database was lost: " + said + " " + DOCTOR
              : "The database refused: " + said;
    };
  }

  /** What a right is missing on, as the server names it. */
  private static String object(String said) {
    Matcher named = OBJECT.matcher(said);
    return named.find() ? named.group(1).replaceFirst("^relation ", "table ") : "what is named";
  }

  private static boolean isDiskFull(@Nullable String message) {
    String text = String.valueOf(message).toLowerCase(Locale.ROOT);
    return text.contains("no space left on device") || text.contains("disk quota exceeded");
  }

  /** Its first line, without what the driver puts before it. */
  private static String sentence(Throwable said) {
    String line = String.valueOf(said.getMessage()).lines().findFirst().orElse("").strip();
    String plain = line.replaceFirst("^(ERROR|FATAL|PANIC): ", "");
    return plain.isEmpty() || plain.matches(".*[.?!]") ? plain : plain + ".";
  }
}
