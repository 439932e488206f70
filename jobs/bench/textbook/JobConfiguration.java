package textbook;

import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.transaction.PlatformTransactionManager;

/** The job: all rows, a thousand in a transaction; then the totals. */
@Configuration
public class JobConfiguration {
  private static final int CHUNK = 1000;

  @Bean
  Job importJob(JobRepository repository, Step load, Step total) {
    return new JobBuilder("import", repository).start(load).next(total).build();
  }

  @Bean
  Step load(
      JobRepository repository,
      PlatformTransactionManager transactions,
      FlatFileItemReader<SubmittedRow> reader,
      Conversion conversion,
      JdbcBatchItemWriter<Fact> writer) {
    return new StepBuilder("load", repository)
        .<SubmittedRow, Fact>chunk(CHUNK)
        .transactionManager(transactions)
        .reader(reader)
        .processor(conversion)
        .writer(writer)
        .build();
  }

  @Bean
  Step total(JobRepository repository, PlatformTransactionManager transactions, JdbcTemplate jdbc) {
    return new StepBuilder("total", repository)
        .tasklet(
            (contribution, context) -> {
              jdbc.update(
                  "insert into total (period, indicator, plan, actual, cumulative, communes)"
                      + " select period, indicator, sum(plan), sum(actual), sum(cumulative),"
                      + " count(*) from fact group by period, indicator");
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  @Bean
  @StepScope
  FlatFileItemReader<SubmittedRow> reader(@Value("#{jobParameters['file']}") String file) {
    return new FlatFileItemReaderBuilder<SubmittedRow>()
        .name("rows")
        .resource(new FileSystemResource(file))
        .encoding("UTF-8")
        .linesToSkip(1)
        .delimited()
        .delimiter(";")
        .names("commune", "period", "indicator", "uom", "plan", "actual", "cumulative")
        .targetType(SubmittedRow.class)
        .build();
  }

  @Bean
  JdbcBatchItemWriter<Fact> writer(DataSource dataSource) {
    return new JdbcBatchItemWriterBuilder<Fact>()
        .dataSource(dataSource)
        .sql(
            "insert into fact (commune, period, indicator, plan, actual, cumulative)"
                + " values (:commune, :period, :indicator, :plan, :actual, :cumulative)")
        .itemSqlParameterSourceProvider(SimplePropertySqlParameterSource::new)
        .build();
  }
}
