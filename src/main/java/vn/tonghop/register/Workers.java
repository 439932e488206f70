package vn.tonghop.register;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Does the same with many files, some at a time. */
final class Workers {
  private Workers() {}

  /** What is done with each. */
  interface Work<S, T> {
    T on(S subject) throws IOException;
  }

  /**
   * Does it with all.
   *
   * @return what came of each, in the order of {@code subjects}
   * @throws IOException the first failure, when all others have ended too
   */
  static <S, T> List<T> all(ExecutorService workers, Collection<S> subjects, Work<S, T> work)
      throws IOException {
    List<Callable<T>> tasks = new ArrayList<>();
    subjects.forEach(subject -> tasks.add(() -> work.on(subject)));
    try {
      List<T> done = new ArrayList<>();
      for (Future<T> task : workers.invokeAll(tasks)) {
        done.add(result(task));
      }
      return done;
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /**
   * Waits for what comes of a task.
   *
   * @throws IOException as the task did
   */
  static <T> T result(Future<T> task) throws IOException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted while taking in files");
  }
}
