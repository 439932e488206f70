package empty;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The least that an application of Spring Boot with a database does: it connects, and ends. */
@SpringBootApplication
public class Application {
  /** Starts and ends it. */
  public static void main(String[] args) throws SQLException {
    try (ConfigurableApplicationContext context = SpringApplication.run(Application.class, args);
        Connection connection = context.getBean(DataSource.class).getConnection()) {
      if (!connection.isValid(5)) {
        throw new IllegalStateException("The database does not answer");
      }
    }
  }
}
