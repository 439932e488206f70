package vn.tonghop.operate.rebuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.job.Application;
import vn.tonghop.job.JobRunner;
import vn.tonghop.operate.session.Folders;
import vn.tonghop.postgres.EmbeddedDatabase;

/**
 * An empty warehouse in a folder of its own, with a server of its own, and a program that fills it.
 */
final class SecondWarehouse implements AutoCloseable {
  private static final String HOME = "tonghop.home";

  private final Path home;
  private final @Nullable String homeBefore = System.getProperty(HOME);
  private final ReplayClock clock = new ReplayClock();
  private final EmbeddedDatabase database;
  private final ConfigurableApplicationContext context;

  SecondWarehouse(Path home, Folders folders) {
    this.home = home;
    // Logs of replayed runs must not be taken for those of the runs themselves.
    System.setProperty(HOME, home.toString());
    database = EmbeddedDatabase.open(home, notice -> {});
    context =
        new SpringApplicationBuilder(Application.class)
            .initializers(
                starting ->
                    ((GenericApplicationContext) starting)
                        .registerBean(
                            "clockOfTheReplay",
                            Clock.class,
                            () -> clock,
                            bean -> bean.setPrimary(true)))
            .run(
                "--spring.config.location=classpath:/,optional:file:" + folders.config() + "/",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.loader().user(),
                "--spring.datasource.password=" + database.loader().password(),
                "--spring.flyway.user=" + database.username(),
                "--spring.flyway.password=" + database.password(),
                "--tonghop.home=" + home,
                "--tonghop.config=" + home.resolve("config"));
  }

  Path home() {
    return home;
  }

  /** The folder of its configuration, with nothing in it. */
  Path emptyConfig() throws IOException {
    Path config = home.resolve("config");
    Folder.delete(config);
    return Files.createDirectories(config);
  }

  ReplayClock clock() {
    return clock;
  }

  JobRunner runner() {
    return context.getBean(JobRunner.class);
  }

  JdbcClient jdbc() {
    return JdbcClient.create(context.getBean(DataSource.class));
  }

  @Override
  public void close() {
    context.close();
    database.close();
    if (homeBefore == null) {
      System.clearProperty(HOME);
    } else {
      System.setProperty(HOME, homeBefore);
    }
  }
}
