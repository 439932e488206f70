/**
 * What a load took outside the server.
 *
 * @param processorSeconds processor time
 * @param peakKilobytes the most memory; 0: none worth mentioning
 */
record Effort(double processorSeconds, long peakKilobytes) {
  /** Passing bytes on is what psql would do in no time worth mentioning. */
  static final Effort NONE = new Effort(0, 0);
}
