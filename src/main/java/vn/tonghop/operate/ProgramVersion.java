package vn.tonghop.operate;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Which program this is: what to name when something is reported. */
final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String built = ProgramVersion.class.getPackage().getImplementationVersion();
    return new String[] {
      "tonghop %s, Java %s in %s"
          .formatted(
              Objects.requireNonNullElse(built, "from its classes"),
              Runtime.version(),
              System.getProperty("java.home"))
    };
  }
}
