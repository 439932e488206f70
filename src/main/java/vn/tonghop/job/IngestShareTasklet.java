package vn.tonghop.job;

import java.io.IOException;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.datasource.DataSourceUtils;
import vn.tonghop.ingest.ShareIngest;

/** Stages the shares of the files; each call is one chunk of one share and one transaction. */
final class IngestShareTasklet implements Tasklet, StepExecutionListener {

  private static final Logger LOG = LoggerFactory.getLogger(IngestShareTasklet.class);

  private final DataSource database;
  private final IntFunction<ShareIngest> shares;
  private final RunProgress progress;
  private final AtomicLong rowsStaged = new AtomicLong();
  private final Map<Long, ShareIngest> open = new ConcurrentHashMap<>();

  IngestShareTasklet(DataSource database, IntFunction<ShareIngest> shares, RunProgress progress) {
    this.database = database;
    this.shares = shares;
    this.progress = progress;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws Exception {
    StepExecution execution = contribution.getStepExecution();
    ShareIngest ingest =
        open.computeIfAbsent(
            execution.getId(), id -> shares.apply(numberOf(execution.getStepName())));
    Connection connection = DataSourceUtils.getConnection(database);
    try {
      ShareIngest.Chunk chunk = ingest.stageNext(connection);
      contribution.incrementReadCount();
      contribution.incrementWriteCount(chunk.rows());
      LOG.debug("{} files ended, {} rows staged", chunk.files(), chunk.rows());
      progress.counts(rowsStaged.addAndGet(chunk.rows()), 0, "rows");
      return chunk.more() ? RepeatStatus.CONTINUABLE : RepeatStatus.FINISHED;
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }

  /**
   * The number of the share that a step reads. Its name is there from the step's beginning; what
   * stands in its context is lost with a process that dies before it is stored.
   */
  private static int numberOf(String stepName) {
    return Integer.parseInt(stepName.replaceFirst("^.*\\D", ""));
  }

  @Override
  public @Nullable ExitStatus afterStep(StepExecution execution) {
    ShareIngest ingest = open.remove(execution.getId());
    if (ingest != null) {
      try {
        ingest.close();
      } catch (IOException e) {
        LOG.warn("a file of share {} was not closed", execution.getStepName(), e);
      }
    }
    return null;
  }
}
