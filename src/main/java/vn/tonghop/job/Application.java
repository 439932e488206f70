package vn.tonghop.job;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What Spring starts for a command that needs the database. */
@SpringBootApplication
public class Application {}
