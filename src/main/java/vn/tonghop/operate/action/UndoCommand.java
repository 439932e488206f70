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

/** Takes an action back. */
@Command(
    name = "undo",
    description = {
      "Takes an action back by a further one; both stay on record.",
      "To undo an undo is to do again what it took back."
    })
public final class UndoCommand extends ActionCommand {

  @Parameters(paramLabel = "ACTION", description = "The action's number, as actions lists it.")
  private long action;

  /** Works on a terminal. */
  public UndoCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  List<NewAction> actions(Session session) {
    new Known(session).action(action);
    Done done =
        session
            .jdbc()
            .sql(Queries.text("operate/action_to_undo"))
            .param("number", action)
            .query(Done.class)
            .single();
    if (done.undoneBy != null) {
      throw CommandFailure.wrongUsage(
          "Action %d undid action %d already. To do it again: tonghop undo %d"
              .formatted(done.undoneBy, action, done.undoneBy));
    }
    return List.of(
        new NewAction(
            "undo",
            done.periodId,
            done.communeId,
            done.indicatorId,
            done.findingId,
            done.fileId,
            null,
            null,
            null,
            action));
  }

  private record Done(
      @Nullable Integer periodId,
      @Nullable Integer communeId,
      @Nullable Integer indicatorId,
      @Nullable Long findingId,
      @Nullable Integer fileId,
      @Nullable Long undoneBy) {}
}
