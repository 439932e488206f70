package vn.tonghop.report.paper;

import java.util.List;
import vn.tonghop.report.audit.Statement;

/**
 * What is said of an indicator.
 *
 * @param statements the figures in it, each as one that can be held against the warehouse
 */
public record Sentence(String text, List<Statement> statements) {
  public Sentence {
    statements = List.copyOf(statements);
  }
}
