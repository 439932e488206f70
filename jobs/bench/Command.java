/** A command that is run from its start to its exit. */
final class Command implements Contender {
  private final String name;
  private final String database;
  private final OwnProcess process;

  /**
   * @param name whose command it is, as tables call it
   * @param database the database that it works on
   */
  Command(String name, String database, OwnProcess process) {
    this.name = name;
    this.database = database;
    this.process = process;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String database() {
    return database;
  }

  @Override
  public void begin() {}

  @Override
  public Effort load() throws Exception {
    return process.run();
  }

  @Override
  public boolean addsUp() {
    return false;
  }
}
