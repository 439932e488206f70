package vn.tonghop.operate.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.tonghop.database.Queries;
import vn.tonghop.operate.session.CommandFailure;
import vn.tonghop.operate.session.Known;
import vn.tonghop.operate.session.Session;
import vn.tonghop.operate.session.Terminal;

/** Takes a file back. */
@Command(
    name = "withdraw",
    description = {
      "Takes a file back: its submissions are as if they had not been sent.",
      "Those before them count again. The same bytes sent again stay withdrawn."
    })
public final class WithdrawCommand extends ActionCommand {

  @Parameters(paramLabel = "FILE_ID", description = "The file's number, as files lists it.")
  private String file = "";

  /** Works on a terminal. */
  public WithdrawCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  List<NewAction> actions(Session session) {
    int number = new Known(session).file(file);
    Taken taken =
        session
            .jdbc()
            .sql(Queries.text("operate/file_to_withdraw"))
            .param("number", number)
            .query(Taken.class)
            .single();
    if (taken.withdrawnBy != null) {
      throw CommandFailure.wrongUsage(
          "Action %d withdrew file %d already. To take that back: tonghop undo %d"
              .formatted(taken.withdrawnBy, number, taken.withdrawnBy));
    }
    if (taken.status.equals("rejected")) {
      throw CommandFailure.wrongUsage(
          "File %d (%s) was refused as a whole; nothing of it counts. See tonghop rejects --file %s"
              .formatted(number, taken.fileName, taken.fileName));
    }
    if (taken.isUnsettled && taken.isRunning) {
      throw CommandFailure.wrongUsage(
          "Run %d, which takes file %d in, is in progress; withdraw it when that has ended."
              .formatted(taken.runId, number));
    }
    // Of a run that failed it may be the very file that is in its way.
    if (taken.submissions == 0 && !taken.isUnsettled) {
      throw CommandFailure.wrongUsage(
          "No row of file %d (%s) was taken; nothing of it counts. See tonghop rejects --file %s"
              .formatted(number, taken.fileName, taken.fileName));
    }
    return List.of(
        new NewAction(
            "withdraw",
            taken.periodId,
            taken.communeId,
            null,
            null,
            number,
            null,
            null,
            null,
            null));
  }

  private record Taken(
      String fileName,
      String status,
      long runId,
      boolean isUnsettled,
      boolean isRunning,
      long submissions,
      @Nullable Integer periodId,
      @Nullable Integer communeId,
      @Nullable Long withdrawnBy) {}
}
