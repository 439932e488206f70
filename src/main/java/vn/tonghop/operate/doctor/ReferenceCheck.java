package vn.tonghop.operate.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.reference.Indicator;
import vn.tonghop.reference.ReferenceData;
import vn.tonghop.reference.ReferenceException;
import vn.tonghop.reference.ReferenceLoader;
import vn.tonghop.reference.ReferenceProblem;
import vn.tonghop.report.paper.template.TemplateFile;
import vn.tonghop.words.Messages;
import vn.tonghop.words.MessagesException;

/** Checks the reference data and the sentences as a run would, and the templates of reports. */
final class ReferenceCheck {

  private ReferenceCheck() {}

  /** Says everything that is wrong, with file, line and column. */
  static List<String> problems(Path configFolder) {
    List<String> problems = new ArrayList<>();
    try {
      ReferenceData reference = ReferenceLoader.load(configFolder);
      problems.addAll(
          ofTemplates(configFolder, reference.indicators().stream().map(Indicator::code).toList()));
    } catch (ReferenceException e) {
      e.problems().stream().map(ReferenceProblem::toString).forEach(problems::add);
    }
    try {
      Messages.load(configFolder);
    } catch (MessagesException e) {
      problems.addAll(e.mistakes());
    }
    return problems;
  }

  private static List<String> ofTemplates(Path configFolder, List<String> indicators) {
    List<String> problems = new ArrayList<>();
    for (String template : TemplateFile.known(configFolder)) {
      try {
        TemplateFile.read(configFolder, template, indicators);
      } catch (ReferenceException e) {
        e.problems().stream().map(ReferenceProblem::toString).forEach(problems::add);
      }
    }
    return problems;
  }
}
