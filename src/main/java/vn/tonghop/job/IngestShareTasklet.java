package vn.tonghop.job;

import java.io.IOException;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

/** Stages one share of the files; each call is one chunk and one transaction. */
final class IngestShareTasklet implements Tasklet, StepExecutionListener {

  private static final Logger LOG = LoggerFactory.getLogger(IngestShareTasklet.class);

  private final DataSource database;
  private final StepTasklets steps;
  private final Map<Long, ShareIngest> open = new ConcurrentHashMap<>();

  IngestShareTasklet(DataSource database, StepTasklets steps) {
    this.database = database;
    this.steps = steps;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws Exception {
    if (steps.isPublished()) {
      return RepeatStatus.FINISHED;
    }
    StepExecution execution = contribution.getStepExecution();
    int share = execution.getExecutionContext().getInt(ConsolidationJob.SHARE);
    ShareIngest ingest =
        open.computeIfAbsent(
            execution.getId(), id -> new ShareIngest(steps.ingestContext(), share));
    Connection connection = DataSourceUtils.getConnection(database);
    try {
      ShareIngest.Chunk chunk = ingest.stageNext(connection);
      contribution.incrementReadCount();
      contribution.incrementWriteCount(chunk.rows());
      steps.staged(chunk.files(), chunk.rows());
      return chunk.more() ? RepeatStatus.CONTINUABLE : RepeatStatus.FINISHED;
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
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
